"""U27 to U29, U31, U35, U36: a form filled in by keys in the real window, as a clerk fills it in."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from academy.people.facts import Role
from academy.ui.parts.field import Field
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.picker import PersonPicker
from tests.journeys.desk import Desk
from tests.journeys.ux.keys import CONTROL, PLAIN
from tests.journeys.ux.test_fields import new_person
from tests.rooms.people.persons import doc_no
from tests.ui.typing import commit

pytestmark = pytest.mark.campaign


def line_of(dialog: FormDialog[object], name: str) -> QLineEdit:
    line = dialog.form.field(name).input
    assert isinstance(line, QLineEdit)
    return line


def typed(desk: Desk, dialog: FormDialog[object], name: str, text: str) -> Field:
    """Letter by letter into the field, then on by Tab."""
    line = line_of(dialog, name)
    dialog.activateWindow()
    desk.until(dialog.isActiveWindow)
    line.setFocus()
    desk.until(line.hasFocus)
    line.selectAll()
    if text.isascii():
        QTest.keyClicks(line, text)
    else:
        commit(line, text)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    desk.until(lambda: not line.hasFocus())
    desk.settled()
    return dialog.form.field(name)


def told(widget: QWidget) -> str:
    """What an assistive program is told of a control besides its name."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


def test_u27_leaving_a_bad_field_says_why_and_how_to_mend_it_beside_it(desk: Desk) -> None:
    dialog = new_person(desk)
    field = typed(desk, dialog, "trade_since", "2026-2-30")
    desk.until(field.is_bad)
    sentence = field.message()
    assert "不是日期" in sentence
    assert "2026年3月1日" in sentence
    shown = [each for each in field.findChildren(QLabel) if each.text() == sentence and each.isVisible()]
    assert len(shown) == 1
    assert shown[0].mapTo(dialog, QPoint(0, 0)).y() > field.input.mapTo(dialog, QPoint(0, 0)).y()
    assert told(field.input) == sentence
    field = typed(desk, dialog, "trade_since", "2026-3-1")
    assert not field.is_bad()
    assert sentence not in told(field.input)


def test_u28_a_wrong_number_is_told_at_once_and_a_right_one_tells_birth_and_gender(desk: Desk) -> None:
    dialog, right = new_person(desk), doc_no(811)
    wrong = right[:-1] + ("0" if right[-1] != "0" else "1")
    field = typed(desk, dialog, "doc_no", wrong)
    desk.until(field.is_bad)
    assert "校验" in field.message()
    field = typed(desk, dialog, "doc_no", right)
    desk.until(lambda: not field.is_bad())
    born = f"{right[6:10]}-{right[10:12]}-{right[12:14]}"
    gender = "男" if int(right[16]) % 2 else "女"
    told_of = dialog.form.field("told")
    desk.until(lambda: told_of.value() == f"{born} · {gender}")
    assert told_of.input.isVisible()


def test_u29_saving_goes_to_the_first_bad_field_and_says_how_many_remain(desk: Desk) -> None:
    dialog = new_person(desk)
    typed(desk, dialog, "trade_since", "2026-2-30")
    QTest.keyClick(dialog, Qt.Key.Key_S, CONTROL)
    desk.until(lambda: len(dialog.form.bad()) > 1)
    bad = dialog.form.bad()
    desk.until(lambda: bad[0].input.hasFocus() or bad[0].isAncestorOf(dialog.focusWidget()))
    assert any(str(len(bad)) in words and "处" in words for words in desk.words(dialog))
    required = [each for each in dialog.form.fields if each.required and each.isVisible()]
    assert required
    for each in required:
        assert any("必填" in label.text() for label in each.findChildren(QLabel)), each.name
    QTest.keyClick(dialog, Qt.Key.Key_F8)
    desk.until(lambda: bad[1].input.hasFocus() or bad[1].isAncestorOf(dialog.focusWidget()))


def test_u31_only_a_changed_form_asks_before_it_closes(desk: Desk) -> None:
    dialog = new_person(desk)
    QTest.keyPress(dialog, Qt.Key.Key_Escape)  # no release: the dialog may be gone
    desk.until(lambda: not desk._seen(FormDialog))
    assert desk.notices.said == []
    dialog = new_person(desk)
    typed(desk, dialog, "unit", "永锋集团")
    QTest.keyPress(dialog, Qt.Key.Key_Escape)  # no release: the dialog may be gone
    desk.until(lambda: bool(desk.notices.said))
    assert "保存" in desk.notices.said[-1][0]
    assert dialog.isVisible(), "going on is what nothing was answered means"
    desk.notices.answers.append("不保存")
    QTest.keyPress(dialog, Qt.Key.Key_Escape)  # no release: the dialog may be gone
    desk.until(lambda: not desk._seen(FormDialog))


@pytest.mark.parametrize(
    "written", ["20260301", "2026-3-1", "2026.3.1", "2026年3月1日", "２０２６－３－１"]
)  # fmt: skip
def test_u35_a_date_is_read_as_clerks_write_it(desk: Desk, written: str) -> None:
    field = typed(desk, new_person(desk), "trade_since", written)
    assert field.value() == date(2026, 3, 1)
    assert field.input.text() == "2026-03-01"  # type: ignore[attr-defined]


def test_u35_control_and_semicolon_is_today_and_what_is_no_date_is_told(desk: Desk) -> None:
    dialog = new_person(desk)
    field = typed(desk, dialog, "trade_since", "2026-2-30")
    desk.until(field.is_bad)
    assert "2026年3月1日" in field.message()
    line = line_of(dialog, "trade_since")
    line.setFocus()
    desk.until(line.hasFocus)
    QTest.keyClick(line, Qt.Key.Key_Semicolon, CONTROL)
    desk.until(lambda: field.value() == desk.window.workspace.clock.today())


def test_u36_a_picker_searches_while_typing_and_tells_namesakes_apart(desk: Desk) -> None:
    for serial in (821, 822):
        dialog = new_person(desk)
        branch = dialog.form.field("branch_id")
        desk.fill(dialog.form, name="时雨润", doc_no=doc_no(serial), unit="永锋集团", role=Role.TRAINEE)
        if branch.value() is None:
            branch.set_value(branch._values[0] or branch._values[1])  # type: ignore[attr-defined]
        desk.save()
    page = desk.go("contracts")
    desk.settled()
    page.begin("new")
    desk.until(lambda: desk.page() is not page)
    desk.settled()
    picker = desk.one(PersonPicker)
    desk.window.shell.activateWindow()
    desk.until(desk.window.shell.isActiveWindow)
    picker.setFocus()
    desk.until(picker.hasFocus)
    QTest.keyClicks(picker, "shiyurun")
    desk.until(picker._popup.isVisible)
    hits = [picker._hits.at(place) for place in range(picker._hits.rowCount())]
    lines = [f"{each.name} {each.note}" for each in hits]
    ends = [doc_no(serial)[-4:] for serial in (821, 822)]
    assert all(any(end in line for line in lines) for end in ends), lines
    assert all("时雨润" in line for line in lines)
    QTest.keyClick(picker._popup, Qt.Key.Key_Return, PLAIN)
    desk.until(lambda: picker.found() is not None)
    assert "时雨润" in picker.text()
