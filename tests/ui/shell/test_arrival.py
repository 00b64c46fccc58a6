"""The pages' modules come in piece by piece, on the thread of the window."""

import threading

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from academy.ui.shell import arrival
from academy.ui.shell.arrival import Arrival, pieces


def test_every_module_of_the_pages_is_a_piece() -> None:
    found = list(pieces())
    assert "academy.ui.parts.table" in found
    assert "academy.ui.courses.page" in found
    assert found.index("academy.ui.shell.frame") < found.index("academy.ui.access.accounts")


def test_between_two_pieces_the_window_goes_on(qtbot: QtBot, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    read: list[tuple[str, threading.Thread]] = []
    turns: list[int] = []
    monkeypatch.setattr(arrival, "pieces", lambda: iter(("academy.one", "sys", "academy.two")))
    monkeypatch.setattr(
        arrival, "import_module", lambda name: read.append((name, threading.current_thread()))
    )
    owner, ended = QObject(), []
    between = QTimer(owner, interval=0)
    between.timeout.connect(lambda: turns.append(len(read)))
    between.start()
    Arrival(lambda: ended.append(len(read)), owner)
    qtbot.waitUntil(lambda: bool(ended))
    here = threading.main_thread()
    assert read == [("academy.one", here), ("academy.two", here)]
    assert ended == [2]
    assert 1 in turns
