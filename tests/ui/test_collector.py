"""Circles that hold widgets are found on the GUI thread, never on the thread that happens to allocate."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from academy.ui.parts.workspace import Workspace


class Circle(QObject):
    """Holds itself; remembers on which thread it died."""

    def __init__(self, died: list[threading.Thread]) -> None:
        super().__init__()
        self.me, self._died = self, died

    def __del__(self) -> None:
        self._died.append(threading.current_thread())


def allocate() -> int:
    return len([[at] for at in range(100_000)])


def test_a_circle_made_here_does_not_die_on_a_worker_s_thread(
    qtbot: QtBot, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    died: list[threading.Thread] = []
    Circle(died)
    answers: list[int] = []
    workspace.worker.run(workspace.worker, allocate, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert died == []
    monkeypatch.setattr(gc, "get_count", lambda: (10_000, 100, 100))  # the next round goes all the way
    qtbot.waitUntil(lambda: bool(died))
    assert died == [threading.main_thread()]


@pytest.mark.parametrize(("counts", "expected"), [((1, 0, 0), []), ((701, 0, 0), [0]), ((701, 11, 11), [2])])
def test_a_round_goes_as_deep_as_python_would(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, counts: tuple[int, ...], expected: list[int]
) -> None:
    found: list[int] = []
    monkeypatch.setattr(gc, "get_count", lambda: counts)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    monkeypatch.setattr(gc, "collect", found.append)
    workspace.collector.look()
    assert found == expected
