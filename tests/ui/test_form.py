"""Forms: Draft in and out, problems beside their fields, nothing typed is lost."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from academy.base.problems import problem
from academy.ui.parts.dates import parse_date
from academy.ui.parts.form import Form
from academy.ui.parts.workspace import Workspace
from tests.ui.sample_form import Draft, form_of
from tests.ui.typing import commit


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
def test_u35_dates_are_read_as_clerks_write_them(text: str, found: date | None) -> None:
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
def test_u27_leaving_a_bad_field_says_why(
    qtbot: QtBot, form: Form[Draft], name: str, typed: str, says: str
) -> None:
    field = form.field(name)
    commit(field.input, typed)
    qtbot.keyClick(field.input, Qt.Key.Key_Return)
    assert says in field.message()
    assert field.input.accessibleDescription() == field.message()
    commit(field.input, "8")
    assert not field.is_bad()


def test_u35_a_date_is_rewritten_when_left_and_today_is_a_key_away(qtbot: QtBot, form: Form[Draft]) -> None:
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


def test_u34_every_input_is_named_by_its_label(form: Form[Draft]) -> None:
    assert [each.input.accessibleName() for each in form.fields] == [each.title for each in form.fields]


def test_u29_problems_stand_beside_their_fields_and_f8_goes_round(
    qtbot: QtBot, form: Form[Draft], monkeypatch: pytest.MonkeyPatch, workspace: Workspace
) -> None:
    monkeypatch.setattr(workspace.language, "sentence", lambda found: f"<{found.code}>")
    form.mark([problem("a", "hours"), problem("b", "starts"), problem("c"), problem("d", "elsewhere")])
    assert [each.name for each in form.bad()] == ["hours", "starts"]
    assert form._strip._words.text() == "还有 2 处要改：学时、开班"
    safe = "没有保存任何改动，数据安全。代码：c, d"
    assert form._others._words.text() == f"<c>\n<d>\n{safe}"
    qtbot.waitUntil(form.field("hours").input.hasFocus)
    qtbot.keyClick(form, Qt.Key.Key_F8)
    assert form.field("starts").input.hasFocus()
    qtbot.keyClick(form, Qt.Key.Key_F8)
    assert form.field("hours").input.hasFocus()
    commit(form.field("hours").input, "8")
    assert form._strip._words.text() == "还有 1 处要改：开班"


def test_u29_required_is_a_word_and_an_empty_one_stops_the_saving(form: Form[Draft]) -> None:
    assert not form.check()
    assert [(each.name, each.message()) for each in form.bad()] == [("name", "请填写。")]


def test_the_clipboard_can_fill_a_field(qtbot: QtBot, form: Form[Draft]) -> None:
    QGuiApplication.clipboard().setText("张伟")
    qtbot.keyClick(form.field("name").input, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert form.collect().name == "张伟"


@pytest.mark.parametrize("name", ["name", "remark"])
def test_what_nobody_sees_and_no_database_takes_is_left_out(form: Form[Draft], name: str) -> None:
    """Half a character and a NUL, as a cut clipboard brings them; a real character of two halves stays."""
    entry = form.field(name).input
    entry.setText("张\ud842三\x00𠮷") if name == "name" else entry.setPlainText("张\ud842三\x00𠮷")
    assert getattr(form.collect(), name) == "张三𠮷"
