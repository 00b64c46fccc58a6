"""U32 and U33: the keys of every form, and the way Tab goes through it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from academy.people.facts import Role
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.picker import PersonPicker
from tests.journeys.desk import Desk
from tests.journeys.ux.keys import ALT, CONTROL, PLAIN, press
from tests.rooms.people.persons import doc_no
from tests.ui.typing import commit


def new_person(desk: Desk) -> FormDialog[object]:
    page = desk.go("people")
    desk.until(lambda: page.model.fact_at(0) is not None)
    page.table.setFocus()
    press(desk, Qt.Key.Key_N)
    return desk.dialog()


def filled(desk: Desk, serial: int) -> None:
    branch = desk.dialog().form.field("branch_id")
    desk.fill(desk.dialog().form, name="时雨润", doc_no=doc_no(serial), unit="永锋集团", role=Role.TRAINEE)
    if branch.value() is None:
        branch.set_value(branch._values[0] or branch._values[1])


@pytest.mark.campaign
def test_u32_save_save_and_new_and_save_and_next_by_key(desk: Desk) -> None:
    dialog = new_person(desk)
    filled(desk, 801)
    dialog.activateWindow()
    desk.until(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    desk.settled()
    assert [each.message() for each in dialog.form.bad()] == []
    desk.until(lambda: any("已登记" in toast for toast in desk.notices.toasts))
    desk.until(lambda: dialog.form.field("name").value() == "")
    filled(desk, 802)
    QTest.keyClick(dialog, Qt.Key.Key_S, CONTROL)
    desk.until(lambda: len([toast for toast in desk.notices.toasts if "已登记" in toast]) == 2)
    desk.settled()
    page = desk.page()
    desk.until(lambda: page.model.fact_at(1) is not None)
    page.table.setFocus()
    page.table.selectRow(0)
    press(desk, Qt.Key.Key_F2, PLAIN)
    first, below = desk.dialog(), page.model.fact_at(1)
    desk.fill(first.form, remark="往下一条")
    QTest.keyClick(first, Qt.Key.Key_PageDown, CONTROL)
    desk.until(lambda: desk._seen(FormDialog) and desk.dialog() is not first)
    desk.until(lambda: desk.dialog().form.field("name").value() == below.name)


@pytest.mark.campaign
def test_u32_alt_and_down_opens_a_picker(desk: Desk) -> None:
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
    commit(picker, "王")
    desk.until(picker._popup.isVisible)
    QTest.keyClick(picker._popup, Qt.Key.Key_Escape)
    desk.until(lambda: not picker._popup.isVisible())
    QTest.keyClick(picker, Qt.Key.Key_Down, ALT)
    desk.until(picker._popup.isVisible)


def reading_order(widgets: list[QWidget], root: QWidget) -> list[QWidget]:
    """As one reads: rows from the top, in a row from the left; a row is what overlaps in height."""

    def place(each: QWidget) -> tuple[int, int]:
        middle = each.mapTo(root, QPoint(0, each.height() // 2))
        return middle.y() // 24, each.mapTo(root, QPoint(0, 0)).x()

    return sorted(widgets, key=place)


def test_u33_tab_goes_through_a_form_as_one_reads_and_round(desk: Desk) -> None:
    dialog = new_person(desk)
    dialog.activateWindow()
    desk.until(dialog.isActiveWindow)
    dialog.form.focus_first()
    seen: list[QWidget] = []
    for _ in range(80):
        here = QApplication.focusWidget()
        assert here is not None
        if here in seen:
            break
        seen.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    else:
        pytest.fail("Tab never comes back")
    inputs = [
        field.input for field in dialog.form.fields if field.input.isVisible() and field.input.isEnabled()
    ]
    reached = [each for each in seen if each in inputs]
    assert reached == [each for each in inputs if each in reached]
    assert any(isinstance(each, QPlainTextEdit) for each in seen) or not dialog.findChildren(QPlainTextEdit)
    assert reached == reading_order(reached, dialog)
