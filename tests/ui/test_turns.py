"""Steps between the window's own events."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from academy.ui.parts.turns import Turns


def test_the_first_step_is_done_at_once_and_the_others_in_their_order(qtbot: QtBot) -> None:
    done: list[int] = []
    owner = QObject()
    turns = Turns(owner)
    turns.run(lambda: done.append(1), lambda: done.append(2), lambda: done.append(3))
    assert done == [1]
    qtbot.waitUntil(lambda: done == [1, 2, 3])


def test_a_newer_call_gives_up_what_an_older_one_had_left(qtbot: QtBot) -> None:
    done: list[str] = []
    owner = QObject()
    turns = Turns(owner)
    turns.run(lambda: done.append("old"), lambda: done.append("never"))
    turns.run(lambda: done.append("new"), lambda: done.append("end"))
    qtbot.waitUntil(lambda: done[-1] == "end")
    assert done == ["old", "new", "end"]


def test_a_step_may_ask_for_others(qtbot: QtBot) -> None:
    done: list[int] = []
    owner = QObject()
    turns = Turns(owner)
    turns.later(lambda: turns.run(lambda: done.append(1), lambda: done.append(2)))
    assert done == []
    qtbot.waitUntil(lambda: done == [1, 2])


def test_steps_end_with_whom_they_were_for(qtbot: QtBot) -> None:
    done: list[int] = []
    owner = QObject()
    Turns(owner).later(lambda: done.append(1))
    del owner
    other = QObject()
    Turns(other).later(lambda: done.append(2))
    qtbot.waitUntil(lambda: done == [2])
