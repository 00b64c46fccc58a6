"""Forms: Draft in and out, problems beside their fields, nothing typed is lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from academy.base.problems import Refused, Unavailable, problem
from academy.ui.parts.dates import parse_date
from academy.ui.parts.fields import (
    CheckField,
    ChoiceField,
    DateField,
    DerivedField,
    LinesField,
    NumberField,
    TextField,
)
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog, FormPanel
from academy.ui.parts.picker import Found, PersonPicker, PickerField
from academy.ui.parts.workspace import Workspace
from tests.ui.conftest import ScriptedNotices
from tests.ui.typing import commit


@dataclass(frozen=True, slots=True)
class Draft:
    id: int = 7
    name: str = ""
    branch_id: int | None = None
    hours: int | None = None
    fee: int | None = None
    starts: date | None = None
    remark: str = ""
    night: bool = False


def form_of(workspace: Workspace, draft: Draft) -> Form[Draft]:
    return Form(
        workspace,
        draft,
        [
            TextField("name", "姓名", required=True, check=lambda text: "" if len(text) > 1 else "太短"),
            ChoiceField("branch_id", "分院", [(1, "永锋"), (2, "邱集")]),
            "班次",
            NumberField("hours", "学时", maximum=200),
            NumberField("fee", "补贴", places=2),
            DateField("starts", "开班", clock=workspace.clock),
            DerivedField("合计", lambda values: f"{values['name']} {values['hours']}"),
            LinesField("remark", "备注"),
            CheckField("night", "职工夜校"),
        ],
    )


@pytest.fixture
def form(qtbot: QtBot, workspace: Workspace) -> Form[Draft]:
    made = form_of(workspace, Draft())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("20260301", date(2026, 3, 1)),
        ("2026-3-1", date(2026, 3, 1)),
        ("2026.3.1", date(2026, 3, 1)),
        ("2026/03/01", date(2026, 3, 1)),
        ("2026年3月1日", date(2026, 3, 1)),
        ("２０２６年３月１日", date(2026, 3, 1)),
        (" 2026 年 3 月 1 日 ", date(2026, 3, 1)),
        ("2028-2-29", date(2028, 2, 29)),
        ("2026-2-29", None),
        ("2026-13-1", None),
        ("260301", None),
        ("三月一日", None),
        ("", None),
    ],
)
def test_dates_are_read_as_clerks_write_them(text: str, found: date | None) -> None:
    assert parse_date(text) == found


def test_a_draft_comes_out_as_it_went_in(form: Form[Draft]) -> None:
    draft = Draft(9, "王涛", 2, 40, 12_345, date(2026, 3, 1), "一行\n两行", True)
    form.fill(draft)
    assert form.collect() == draft
    assert not form.changed()


def test_typing_changes_the_draft_but_not_what_has_no_field(form: Form[Draft]) -> None:
    commit(form.field("name").input, "张伟")
    assert form.collect() == Draft(name="张伟")
    assert form.changed()


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("hours", "40", 40),
        ("hours", "１２", 12),
        ("hours", "1,0", 10),
        ("hours", "4.5", None),
        ("hours", "abc", None),
        ("fee", "123.45", 12_345),
        ("fee", "7", 700),
        ("fee", "1.234", None),
        ("fee", "NaN", None),
        ("starts", "2026年3月1日", date(2026, 3, 1)),
    ],
)
def test_what_is_typed_becomes_a_value(form: Form[Draft], name: str, typed: str, value: Any) -> None:
    commit(form.field(name).input, typed)
    assert form.field(name).value() == value


@pytest.mark.parametrize(
    ("name", "typed", "says"),
    [
        ("hours", "abc", "这不是数字"),
        ("hours", "201", "应在 0 到 200 之间"),
        ("fee", "99999999.00", "9999999.99"),
        ("starts", "明天", "这不是日期"),
        ("name", "王", "太短"),
    ],
)
def test_leaving_a_bad_field_says_why(
    qtbot: QtBot, form: Form[Draft], name: str, typed: str, says: str
) -> None:
    field = form.field(name)
    commit(field.input, typed)
    qtbot.keyClick(field.input, Qt.Key.Key_Return)
    assert says in field.message()
    assert field.input.accessibleDescription() == field.message()
    commit(field.input, "8")
    assert not field.is_bad()


def test_a_date_is_rewritten_when_left_and_today_is_a_key_away(qtbot: QtBot, form: Form[Draft]) -> None:
    field = form.field("starts")
    commit(field.input, "20260301")
    qtbot.keyClick(field.input, Qt.Key.Key_Return)
    assert field.input.text() == "2026-03-01"  # type: ignore[attr-defined]
    field.focus()
    qtbot.waitUntil(field.input.hasFocus)
    qtbot.keyClick(field.input, Qt.Key.Key_Semicolon, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == date(2026, 11, 23)


def test_a_derived_field_follows_the_others(form: Form[Draft]) -> None:
    commit(form.field("name").input, "张伟")
    assert next(each for each in form.fields if each.title == "合计").value() == "张伟 None"


def test_every_input_is_named_by_its_label(form: Form[Draft]) -> None:
    assert [each.input.accessibleName() for each in form.fields] == [each.title for each in form.fields]


def test_problems_stand_beside_their_fields_and_f8_goes_round(
    qtbot: QtBot, form: Form[Draft], monkeypatch: pytest.MonkeyPatch, workspace: Workspace
) -> None:
    monkeypatch.setattr(workspace.language, "sentence", lambda found: f"<{found.code}>")
    form.mark([problem("a", "hours"), problem("b", "starts"), problem("c"), problem("d", "elsewhere")])
    assert [each.name for each in form.bad()] == ["hours", "starts"]
    assert form._strip._words.text() == "还有 2 处要改： 学时、开班"
    assert form._others._words.text() == "<c>\n<d>"
    qtbot.waitUntil(form.field("hours").input.hasFocus)
    qtbot.keyClick(form, Qt.Key.Key_F8)
    assert form.field("starts").input.hasFocus()
    qtbot.keyClick(form, Qt.Key.Key_F8)
    assert form.field("hours").input.hasFocus()
    commit(form.field("hours").input, "8")
    assert form._strip._words.text() == "还有 1 处要改： 开班"


def test_required_is_a_word_and_an_empty_one_stops_the_saving(form: Form[Draft]) -> None:
    assert not form.check()
    assert [(each.name, each.message()) for each in form.bad()] == [("name", "请填写。")]


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
            workspace, "新建", self.form, self._save, self.saved.append, self.window, again=Draft
        )
        self.dialog.open()
        self.dialog.activateWindow()
        qtbot.waitUntil(self.dialog.isActiveWindow)

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


def test_closing_an_unchanged_form_does_not_ask(qtbot: QtBot, workspace: Workspace, said: list) -> None:
    desk = Desk(qtbot, workspace, [])
    with qtbot.waitSignal(desk.dialog.rejected):
        qtbot.keyClick(desk.dialog, Qt.Key.Key_Escape)
    assert said == []


@pytest.mark.parametrize(
    ("verb", "open_after", "saved"), [("继续编辑", True, 0), ("不保存", False, 0), ("保存", False, 1)]
)
def test_closing_a_changed_form_asks(
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


def test_a_person_is_found_while_typing_and_chosen_by_keys(qtbot: QtBot, workspace: Workspace) -> None:
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


def test_the_clipboard_can_fill_a_field(qtbot: QtBot, form: Form[Draft]) -> None:
    QGuiApplication.clipboard().setText("张伟")
    qtbot.keyClick(form.field("name").input, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert form.collect().name == "张伟"
