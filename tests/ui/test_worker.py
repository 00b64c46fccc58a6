"""The road from a click to a service: threads, answers, refusals, faults, long jobs."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from academy.base.changes import Changed
from academy.base.problems import Refused, Unavailable, problem
from academy.base.progress import Progress
from academy.ui.parts.worker import Worker
from academy.ui.parts.workspace import Workspace
from tests.ui.conftest import ScriptedNotices


def raising(fault: Exception) -> Callable[[], None]:
    def job() -> None:
        raise fault

    return job


def test_the_service_runs_elsewhere_and_the_answer_comes_home(qtbot: QtBot, workspace: Workspace) -> None:
    threads: list[int] = []
    owner = QObject()
    workspace.worker.run(
        owner,
        lambda: threads.append(threading.get_ident()),
        lambda _: threads.append(threading.get_ident()),
    )
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != threads[1] == threading.get_ident()


def test_calls_are_served_one_after_the_other(qtbot: QtBot, workspace: Workspace) -> None:
    order: list[int] = []
    owner = QObject()
    for number in range(20):
        workspace.worker.run(owner, lambda number=number: number, order.append)
    qtbot.waitUntil(lambda: len(order) == 20)
    assert order == list(range(20))


def test_what_is_asked_after_the_end_is_let_go(qtbot: QtBot) -> None:
    worker, asked = Worker(), list[int]()
    worker.close()
    worker.run(worker, lambda: asked.append(1))
    worker.close()
    assert asked == []


def test_a_page_closed_meanwhile_is_not_called(qtbot: QtBot, workspace: Workspace) -> None:
    gate, called = threading.Event(), []
    page = QWidget()
    workspace.worker.run(page, lambda: gate.wait(5), called.append)
    page.deleteLater()
    qtbot.waitUntil(lambda: not isValid(page))
    gate.set()
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    assert called == []


def test_a_widget_held_by_a_job_only_dies_on_the_gui_thread(qtbot: QtBot, workspace: Workspace) -> None:
    gone: list[int] = []
    owner, held = QObject(), QWidget()
    held.destroyed.connect(lambda: gone.append(threading.get_ident()))
    gate = threading.Event()

    def job(held: QWidget = held) -> bool:
        return gate.wait(5) and held is not None

    workspace.worker.run(owner, job)
    del held, job
    gate.set()
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    assert gone in ([], [threading.get_ident()])


def test_a_refusal_goes_to_the_caller(qtbot: QtBot, workspace: Workspace, said: list) -> None:
    owner, refused = QObject(), []
    workspace.worker.run(owner, raising(Refused(problem("a"))), refused=refused.append)
    qtbot.waitUntil(lambda: len(refused) == 1)
    assert said == []


def test_a_refusal_nobody_takes_is_told_with_all_its_sentences(
    qtbot: QtBot, workspace: Workspace, said: list, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workspace.language, "sentence", lambda found: f"<{found.code}>")
    owner = QObject()
    workspace.worker.run(owner, raising(Refused(problem("a"), problem("b"))))
    qtbot.waitUntil(lambda: bool(said))
    assert said == [("还不能办", ("<a>", "<b>"))]


def test_what_is_unavailable_can_be_tried_again(
    qtbot: QtBot, workspace: Workspace, said: list, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workspace.language, "sentence", lambda found: f"<{found.code}>")
    tries, answers, owner = [], [], QObject()

    def job() -> str:
        tries.append(1)
        if len(tries) == 1:
            raise Unavailable(problem("disk"))
        return "done"

    assert isinstance(workspace.notices, ScriptedNotices)
    workspace.notices.answers.append("再试一次")
    workspace.worker.run(owner, job, answers.append)
    qtbot.waitUntil(lambda: answers == ["done"])
    assert said[0][0] == "暂时办不了"


def test_an_unforeseen_fault_is_logged_and_the_program_goes_on(
    qtbot: QtBot, workspace: Workspace, caplog: pytest.LogCaptureFixture
) -> None:
    owner, answers = QObject(), []
    with qtbot.waitSignal(workspace.worker.failed):
        workspace.worker.run(owner, raising(ZeroDivisionError()))
    assert "a service call failed" in caplog.text
    workspace.worker.run(owner, lambda: 1, answers.append)
    qtbot.waitUntil(lambda: answers == [1])
    close_dialogs(qtbot)


def test_a_long_job_tells_how_far_it_is(qtbot: QtBot, workspace: Workspace) -> None:
    worker, owner, steps, answers = workspace.worker, QObject(), [], []
    worker.job_advanced.connect(lambda _number, done, total: steps.append((done, total)))

    def job(progress: Progress) -> str:
        for done in range(1, 4):
            progress.step(done, 3)
        return "printed"

    with qtbot.waitSignals([worker.job_started, worker.job_ended]):
        worker.start(owner, "Printing", job, answers.append)
    qtbot.waitUntil(lambda: answers == ["printed"])
    assert steps[-1] == (3, 3)


def test_u47_a_cancelled_job_ends_without_an_answer(qtbot: QtBot, workspace: Workspace, said: list) -> None:
    worker, owner, answers = workspace.worker, QObject(), []
    begun = threading.Event()

    def job(progress: Progress) -> str:
        begun.set()
        for done in range(1_000_000):
            progress.step(done, 1_000_000)
            threading.Event().wait(0.001)
        return "never"

    told: list[str] = []
    worker.job_cancelled.connect(lambda _owner, title: told.append(title))
    with qtbot.waitSignal(worker.job_ended):
        number = worker.start(owner, "Printing", job, answers.append)
        qtbot.waitUntil(begun.is_set)
        worker.cancel(number)
    assert answers == []
    assert told == ["Printing"]
    assert said == []


def test_a_job_waiting_for_its_turn_can_be_cancelled(qtbot: QtBot, workspace: Workspace) -> None:
    worker, owner, ran = workspace.worker, QObject(), []
    gate = threading.Event()
    worker.start(owner, "First", lambda _progress: gate.wait(5))
    second = worker.start(owner, "Second", lambda _progress: ran.append(1))
    worker.cancel(second)
    gate.set()
    qtbot.waitUntil(lambda: not worker.busy())
    assert ran == []


def test_a_change_may_be_told_from_any_thread(qtbot: QtBot, workspace: Workspace) -> None:
    heard: list[tuple[Changed, int]] = []
    listener = Listener(heard)
    workspace.worker.changed.connect(listener.hear)
    thread = threading.Thread(target=workspace.worker.post, args=(Changed("people", 7, 1),))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [(Changed("people", 7, 1), threading.get_ident())]


class Listener(QObject):
    def __init__(self, heard: list[tuple[Changed, int]]) -> None:
        super().__init__()
        self._heard = heard

    def hear(self, change: Changed) -> None:
        self._heard.append((change, threading.get_ident()))


def test_closing_waits_for_what_is_under_way(qtbot: QtBot) -> None:
    worker, owner, ran = Worker(), QObject(), []
    worker.run(owner, lambda: ran.append(1))
    worker.close()
    assert ran == [1]
    assert not worker.busy()


def close_dialogs(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QApplication, QDialog

    for each in QApplication.topLevelWidgets():
        if isinstance(each, QDialog):
            each.done(0)


class Painted(QWidget):
    """Notes when it is painted."""

    def __init__(self, notes: list[str]) -> None:
        super().__init__()
        self._notes = notes

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._notes.append("paint")


def shown(qtbot: QtBot, notes: list[str]) -> Painted:
    made = Painted(notes)
    qtbot.addWidget(made)
    made.resize(40, 40)
    made.show()
    qtbot.waitUntil(lambda: "paint" in notes)
    notes.clear()
    return made


def test_what_is_shown_meanwhile_is_painted_before_the_service_begins(
    qtbot: QtBot, workspace: Workspace
) -> None:
    notes: list[str] = []
    seen = shown(qtbot, notes)
    workspace.worker.run(seen, lambda: notes.append("service"))
    seen.update()
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    assert notes == ["paint", "service"]


def test_what_one_answer_changes_is_painted_before_the_next_comes(qtbot: QtBot, workspace: Workspace) -> None:
    notes, ended = list[str](), threading.Event()
    seen = shown(qtbot, notes)

    def take(note: str) -> None:
        notes.append(note)
        seen.update()

    workspace.worker.run(seen, lambda: "first", take)
    workspace.worker.run(seen, lambda: (ended.set(), "second")[1], take)
    qtbot.waitUntil(lambda: ended.is_set() or bool(notes))
    qtbot.waitUntil(lambda: not workspace.worker.busy() and notes[-1] == "paint")
    assert notes == ["first", "paint", "second", "paint"]


def test_answers_come_into_a_menu_that_an_answer_opened(qtbot: QtBot, workspace: Workspace) -> None:
    owner, came = QObject(), list[str]()
    menu = QEventLoop()

    def open_menu(_answer: None) -> None:
        QTimer.singleShot(5_000, menu.quit)
        menu.exec()
        came.append("menu")

    def choose(_answer: None) -> None:
        came.append("answer")
        menu.quit()

    workspace.worker.run(owner, lambda: None, open_menu)
    workspace.worker.run(owner, lambda: None, choose)
    qtbot.waitUntil(lambda: len(came) == 2, timeout=6_000)
    assert came == ["answer", "menu"]
