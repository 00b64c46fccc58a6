"""Forms in dialogs and panels: saved once, refused in place, nothing typed is lost."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from academy.base.problems import Refused, Unavailable, problem
from academy.ui.parts.form_dialog import FormDialog, FormPanel
from academy.ui.parts.workspace import Workspace
from tests.ui.conftest import ScriptedNotices
from tests.ui.sample_form import Draft, form_of
from tests.ui.typing import commit


class Desk:
    """A dialog on a window, and what reached the service."""

    def __init__(self, qtbot: QtBot, workspace: Workspace, answers: Sequence[object]) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(900, 700)
        self.window.show()
        self.form = form_of(workspace, Draft(name="王涛"))
        self.drafts: list[Draft] = []
        self.saved: list[object] = []
        self._answers = list(answers)
        self.dialog = FormDialog(
            workspace, "新建", self.form, self._save, self.saved.append, self.window,
            again=Draft, following=self._on_following,
        )  # fmt: skip
        self.went_on = False
        self.dialog.open()
        self.dialog.activateWindow()
        qtbot.waitUntil(self.dialog.isActiveWindow)

    def _on_following(self) -> None:
        self.went_on = True

    def _save(self, draft: Draft) -> object:
        self.drafts.append(draft)
        answer = self._answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def test_saving_hands_the_draft_to_the_service_and_closes(qtbot: QtBot, workspace: Workspace) -> None:
    desk = Desk(qtbot, workspace, [42])
    with qtbot.waitSignal(desk.dialog.accepted):
        qtbot.keyClick(desk.dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desk.saved == [42])
    assert desk.drafts == [Draft(name="王涛")]


def test_a_refusal_keeps_the_dialog_and_marks_the_field(
    qtbot: QtBot, workspace: Workspace, monkeypatch: pytest.MonkeyPatch, said: list
) -> None:
    monkeypatch.setattr(workspace.language, "sentence", lambda found: f"<{found.code}>")
    desk = Desk(qtbot, workspace, [Refused(problem("a", "hours")), 42])
    desk.dialog.save_button.click()
    qtbot.waitUntil(lambda: bool(desk.form.bad()))
    assert desk.form.field("hours").message() == "<a>"
    assert said == []
    desk.dialog.save_button.click()
    qtbot.waitUntil(lambda: desk.saved == [42])


def test_saving_again_after_the_disk_was_full(
    qtbot: QtBot, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workspace.language, "sentence", lambda found: f"<{found.code}>")
    assert isinstance(workspace.notices, ScriptedNotices)
    workspace.notices.answers.append("再试一次")
    desk = Desk(qtbot, workspace, [Unavailable(problem("disk")), 42])
    with qtbot.waitSignal(desk.dialog.accepted):
        desk.dialog.save_button.click()
    assert len(desk.drafts) == 2


def test_save_and_new_begins_anew(qtbot: QtBot, workspace: Workspace) -> None:
    desk = Desk(qtbot, workspace, [1, 2])
    qtbot.keyClick(desk.dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desk.saved == [1])
    assert desk.form.collect() == Draft()
    assert desk.dialog.isVisible()
    desk.dialog.reject()
    assert not desk.dialog.isVisible()


def test_u31_closing_an_unchanged_form_does_not_ask(qtbot: QtBot, workspace: Workspace, said: list) -> None:
    desk = Desk(qtbot, workspace, [])
    with qtbot.waitSignal(desk.dialog.rejected):
        qtbot.keyClick(desk.dialog, Qt.Key.Key_Escape)
    assert said == []


@pytest.mark.parametrize(
    ("verb", "open_after", "saved"), [("继续编辑", True, 0), ("不保存", False, 0), ("保存", False, 1)]
)
def test_u31_closing_a_changed_form_asks(
    qtbot: QtBot, workspace: Workspace, said: list, verb: str, open_after: bool, saved: int
) -> None:
    desk = Desk(qtbot, workspace, [42])
    commit(desk.form.field("remark").input, "改过")
    assert isinstance(workspace.notices, ScriptedNotices)
    workspace.notices.answers.append(verb)
    desk.dialog.close()
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    assert said[0][0] == "要保存改动吗？"
    still_open = isValid(desk.dialog) and desk.dialog.isVisible()
    assert (still_open, len(desk.drafts)) == (open_after, saved)
    if still_open:
        desk.form.settle()
        desk.dialog.close()


def test_a_panel_asks_before_it_shows_another_record(qtbot: QtBot, workspace: Workspace, said: list) -> None:
    drafts: list[Draft] = []
    panel = FormPanel(
        workspace, "学员", form_of(workspace, Draft(name="王涛")), drafts.append, lambda _: None
    )
    qtbot.addWidget(panel)
    panel.show()
    panel.show_draft(Draft(name="张伟"))
    assert said == []
    commit(panel.form.field("remark").input, "改过")
    assert panel.unsaved()
    assert isinstance(workspace.notices, ScriptedNotices)
    workspace.notices.answers.append("保存")
    panel.show_draft(Draft(name="李娜"))
    qtbot.waitUntil(lambda: panel.form.collect() == Draft(name="李娜"))
    assert drafts == [Draft(name="张伟", remark="改过")]
    panel.form.field("remark").set_value("再改")
    panel.revert()
    assert panel.form.collect() == Draft(name="李娜")


@pytest.mark.parametrize("field", ["name", "hours", "starts", "branch_id", "remark", "night"])
@pytest.mark.parametrize("key", [Qt.Key.Key_S, Qt.Key.Key_Return, Qt.Key.Key_PageDown])
def test_a_key_that_saves_waits_for_the_letters_before_it_and_no_field_takes_it(
    qtbot: QtBot, workspace: Workspace, field: str, key: Qt.Key
) -> None:
    """PgDn steps a date by ten days, and a number by ten: with Ctrl it is the form's."""
    desk = Desk(qtbot, workspace, [42])
    before, control = desk.form.collect(), Qt.KeyboardModifier.ControlModifier
    desk.form.field("remark").set_value("改过")
    line = desk.form.field("name").input  # had the focus when the key was pressed; Tab came first
    looked_up = QKeyEvent(QEvent.Type.ShortcutOverride, key, control)
    QApplication.sendEvent(line, looked_up)
    assert looked_up.isAccepted()  # a key like any other, not a shortcut that goes before the rest
    QApplication.sendEvent(desk.form.field(field).input, QKeyEvent(QEvent.Type.KeyPress, key, control))
    qtbot.waitUntil(lambda: desk.saved == [42])
    assert desk.drafts == [replace(before, remark="改过")]
    assert desk.went_on == (key == Qt.Key.Key_PageDown)
    if isValid(desk.dialog) and desk.dialog.isVisible():
        desk.dialog.reject()
