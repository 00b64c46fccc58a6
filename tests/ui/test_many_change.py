"""One change for many rows: what to type follows the field that was chosen."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.many_change import ManyAct, ManyChange, Typed
from academy.ui.parts.workspace import Workspace
from tests.workspace import ScriptedNotices


@dataclass(frozen=True)
class Found:
    changed: int = 2
    same: int = 0
    examples: tuple[tuple[str, str, str], ...] = ()


def test_the_hint_is_that_of_the_field_chosen(qtbot: QtBot, workspace: Workspace) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    act = ManyAct(
        [("unit", "工作单位"), ("level", "技能等级")], lambda _ids, _typed: Found(),
        lambda ids, _typed: len(ids), {"level": "等级请写名称"},
    )  # fmt: skip
    ManyChange(page, workspace, act).open([1, 2])
    (dialog,) = page.findChildren(FormDialog)
    value = dialog.form.field("value")
    assert value.message() == ""
    dialog.form.field("field").set_value("level")
    assert value.message() == value.hint() == "等级请写名称"
    dialog.form.field("field").set_value("unit")
    assert value.message() == ""
    assert dialog.form.collect() == Typed("unit")
    dialog.reject()


def test_what_leaves_all_as_it_is_never_says_cancel_beside_a_verb_that_cancels(workspace: Workspace) -> None:
    notices = workspace.notices
    assert isinstance(notices, ScriptedNotices)
    told: list[str] = []
    ways = {"取消批次": "不取消", "删除": "取消"}
    for verb, way in ways.items():
        notices.answers.append(way)
        notices.ask(notices, "？", "", verb, lambda: told.append("done"))
    assert told == []
    assert notices.answers == []
