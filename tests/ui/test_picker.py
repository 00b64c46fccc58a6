"""Picking a person by typing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from academy.ui.parts.people_field import PeopleField
from academy.ui.parts.picker import Found, PersonPicker, PickerField
from academy.ui.parts.workspace import Workspace
from tests.ui.typing import commit

HITS = [Found(1, "王涛", "永锋 · 尾号 9010"), Found(2, "王涛", "永锋 · 尾号 9011")]


def picker_of(qtbot: QtBot, workspace: Workspace, asked: list[str]) -> PersonPicker:
    def find(text: str) -> Sequence[Found]:
        asked.append(text)
        return HITS

    made = PersonPicker(workspace, find)
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def test_u36_a_person_is_found_while_typing_and_chosen_by_keys(qtbot: QtBot, workspace: Workspace) -> None:
    asked: list[str] = []
    picker = picker_of(qtbot, workspace, asked)
    for letter in ("王", "涛"):
        commit(picker, letter)
        picker.textEdited.emit(picker.text())
    qtbot.waitUntil(picker._popup.isVisible)
    assert asked == ["王涛"]
    qtbot.keyClick(picker._popup, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.chosen) as heard:
        qtbot.keyClick(picker._popup, Qt.Key.Key_Return)
    assert heard.args == [HITS[1]]
    assert picker.text() == "王涛（永锋 · 尾号 9011）"


def test_words_without_a_choice_are_no_person(qtbot: QtBot, workspace: Workspace) -> None:
    field = PickerField("mentor_id", "导师", workspace, lambda _text: HITS, found=HITS[0])
    qtbot.addWidget(field)
    field.set_value(1)
    assert field.value() == 1
    line = field.input
    line.setText("张三")  # type: ignore[attr-defined]
    line.textEdited.emit("张三")  # type: ignore[attr-defined]
    assert field.value() is None
    assert field.complaint().startswith("还没有选定")


def test_several_people_are_chosen_and_taken_out_again(qtbot: QtBot, workspace: Workspace) -> None:
    field = PeopleField("teachers", "任课教师", workspace, lambda _text: HITS, found=HITS[:1])
    qtbot.addWidget(field)
    field.set_value((1, 9))
    assert field.value() == (1,)  # whom nobody knows is shown by nothing
    for hit in (HITS[1], HITS[1]):
        field._picker.chosen.emit(hit)
    assert field.value() == (1, 2)
    assert field._picker.text() == ""
    with qtbot.waitSignal(field.edited):
        field.chips()[0].removed.emit()
    assert field.value() == (2,)
    field.restore(tuple(HITS))
    assert field.shown(field.value()) == "王涛、王涛"
