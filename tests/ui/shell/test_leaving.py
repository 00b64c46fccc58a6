"""Closing while something is being saved: it is stored first, and what was refused is read first."""

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QCloseEvent
from pytestqt.qtbot import QtBot

from academy.base.problems import Refused, problem
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.worker import Worker
from academy.ui.parts.workspace import Workspace
from academy.ui.shell import leave_guard
from academy.ui.shell.fittings import Fittings
from academy.ui.shell.frame import Shell
from tests.ui.conftest import ScriptedNotices
from tests.ui.sample_form import Draft, form_of


@pytest.fixture
def gate() -> Iterator[Event]:
    """Shut: the disk is slow, and nothing that is saved arrives."""
    made = Event()
    yield made
    made.set()


@pytest.fixture
def shell(qtbot: QtBot, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setattr(leave_guard, "BEAT", 5)
    made = Shell(workspace)
    made.fit(Fittings())
    qtbot.addWidget(made)
    made.show()
    return made


def closes(shell: Shell) -> bool:
    """Whether the window goes at once."""
    closing = QCloseEvent()
    shell.closeEvent(closing)
    return closing.isAccepted()


def saving(gate: Event, answer: Callable[[], object]) -> Callable[..., object]:
    def save(*_draft: object) -> object:
        gate.wait(5)
        return answer()

    return save


def refusing() -> None:
    raise Refused(problem("record.gone"))


def test_the_window_waits_for_what_is_being_saved_says_so_and_closes_by_itself(
    qtbot: QtBot, workspace: Workspace, shell: Shell, gate: Event, said: list
) -> None:
    stored: list[object] = []
    workspace.worker.run(shell, saving(gate, lambda: 42), stored.append)
    assert not closes(shell)
    notices = workspace.notices
    assert isinstance(notices, ScriptedNotices)
    qtbot.waitUntil(lambda: notices.toasts == ["还在保存：存好后窗口自动关闭。"])
    assert not closes(shell)  # pressed again: it still waits
    with qtbot.waitSignal(shell.leaving):
        gate.set()
    assert stored == [42]
    assert said == []


def test_the_window_stays_where_what_was_being_saved_is_refused(
    qtbot: QtBot, workspace: Workspace, shell: Shell, gate: Event, said: list
) -> None:
    workspace.worker.run(shell, saving(gate, refusing))
    assert not closes(shell)
    gate.set()
    qtbot.waitUntil(lambda: bool(said))
    assert shell.isVisible()
    assert closes(shell)


def test_a_form_that_is_being_saved_can_no_longer_be_discarded_and_stays_when_it_is_refused(
    qtbot: QtBot, workspace: Workspace, shell: Shell, gate: Event, said: list
) -> None:
    form = form_of(workspace, Draft(name="王涛"))
    dialog = FormDialog(workspace, "新建", form, saving(gate, refusing), lambda _: None, shell)
    dialog.open()
    form.field("name").set_value("王海涛")
    dialog.save_button.click()
    dialog.reject()
    assert said == []
    assert not closes(shell)
    gate.set()
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    qtbot.waitUntil(lambda: not shell._guard._saves.isActive())
    assert dialog.isVisible()
    assert shell.isVisible()
    dialog.reject()
    assert [title for title, _ in said] == ["要保存改动吗？"]
    dialog.done(0)


def test_what_was_asked_is_saved_even_where_it_had_not_begun_when_the_program_ended(gate: Event) -> None:
    worker, owner, stored = Worker(), QObject(), list[int]()
    worker.run(owner, saving(gate, lambda: stored.append(1)))
    worker.run(owner, lambda: stored.append(2))
    worker._on_begin()
    worker.run(owner, lambda: stored.append(3))
    gate.set()
    worker.close()
    assert stored == [1, 2, 3]
