"""Attendance and marks typed into their grids."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from academy.courses.facts import AttendanceState, ClassState
from academy.ui.courses.class_page import ClassPage
from academy.ui.courses.states import points_text
from academy.ui.parts.dates import parse_clock
from academy.ui.parts.grid_look import REFUSED
from tests.rooms.courses.classes import Room
from tests.ui.courses.shown import ATTENDANCE, MARKS, settled


def test_attendance_is_typed_filled_and_saved_in_one_go(
    room: Room, opened: Callable[[int], ClassPage], qtbot: QtBot
) -> None:
    class_id, _ = room.with_trainees(3)
    page = opened(class_id)
    page.go(ATTENDANCE)
    tab, grid = page.attendance, page.attendance.grid
    grid.setCurrentIndex(tab.model.index(0, 0))
    qtbot.keyClicks(grid, "p4")
    assert grid.currentIndex().row() == 2
    assert page.unsaved()
    qtbot.keyClicks(grid, "f")
    assert [tab.model.state_at(row, 0) for row in range(3)] == [
        AttendanceState.PRESENT, AttendanceState.ABSENT, AttendanceState.PRESENT,
    ]  # fmt: skip
    assert room.service.class_sheet(room.clerk, class_id).row.state is ClassState.ENROLLING
    tab.save.click()
    qtbot.waitUntil(lambda: not page.unsaved())
    settled(page, qtbot)
    sheet = room.service.class_sheet(room.clerk, class_id)
    assert sheet.trainees[1].attendance == {sheet.sessions[0].id: AttendanceState.ABSENT}
    assert page.pill.text == "进行中"


def test_a_key_sets_every_chosen_cell_and_delete_empties_them(
    room: Room, opened: Callable[[int], ClassPage], qtbot: QtBot
) -> None:
    class_id, _ = room.with_trainees(3)
    page = opened(class_id)
    page.go(ATTENDANCE)
    grid, model = page.attendance.grid, page.attendance.model
    grid.selectColumn(1)
    qtbot.keyClicks(grid, "l")
    assert len(model.entries()) == 3
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert model.entries() == []


def test_sessions_to_come_take_no_attendance(
    room: Room, opened: Callable[[int], ClassPage], qtbot: QtBot
) -> None:
    class_id, _ = room.with_trainees(1)
    page = opened(class_id)
    model = page.attendance.model
    sheet = room.service.class_sheet(room.clerk, class_id)
    model.show_sheet(sheet, sheet.sessions[2].day, True)
    model.put([(0, column) for column in range(10)], AttendanceState.PRESENT)
    assert len(model.entries()) == 4


def test_marks_are_typed_in_place_and_nonsense_is_named(
    room: Room, opened: Callable[[int], ClassPage], qtbot: QtBot
) -> None:
    class_id, _ = room.with_trainees(2)
    room.attend(class_id, {})
    page = opened(class_id)
    page.go(MARKS)
    tab = page.marks
    assert not tab.model.setData(tab.model.index(0, 0), "abc")
    assert tab.strip.isVisible()
    for column, text in ((0, "71"), (1, "５５")):
        assert tab.model.setData(tab.model.index(0, column), text)
    assert not tab.strip.isVisible()
    tab.save.click()
    qtbot.waitUntil(lambda: not page.unsaved())
    settled(page, qtbot)
    mark = room.service.class_sheet(room.clerk, class_id).trainees[0].mark
    assert mark is not None
    assert (mark.theory, mark.practical, mark.total) == (710, 550, 598)
    assert tab.model.index(0, 5).data() == "59.8"
    tab.grid.setCurrentIndex(tab.model.index(0, 0))
    QGuiApplication.clipboard().setText("80\t90\r\n70\tabc\r\n60\t60\r\n")
    qtbot.keyClick(tab.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [tab.model.index(row, 0).data() for row in (0, 1)] == ["80", "70"]
    assert tab.strip.isVisible()
    qtbot.keyClick(tab.grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "80"
    for text in ("61", "62"):  # a fast hand: no event loop between Enter and the next digits
        qtbot.keyClick(tab.grid, text[0])
        qtbot.keyClick(tab.grid.focusWidget() or tab.grid, text[1])
        qtbot.keyClick(tab.grid.focusWidget() or tab.grid, Qt.Key.Key_Return)
    assert [tab.model.index(row, 0).data() for row in (0, 1)] == ["61", "62"]
    qtbot.keyClick(tab.grid, "7")
    tab.show_sheet(room.service.class_sheet(room.clerk, class_id))
    assert tab.grid.state() == tab.grid.State.EditingState  # news from elsewhere leave it alone


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("8:30", 510),
        ("0830", 510),
        ("08：30", 510),
        ("24:00", 1440),
        ("8:60", None),
        ("25:00", None),
        ("", None),
    ],
)
def test_times_are_read_as_clerks_type_them(text: str, minutes: int | None) -> None:
    assert parse_clock(text) == minutes


@pytest.mark.parametrize(("tenths", "text"), [(735, "73.5"), (600, "60"), (0, "0"), (None, "")])
def test_marks_are_written_without_a_needless_decimal(tenths: int | None, text: str) -> None:
    assert points_text(tenths) == text


def test_a_block_from_an_office_program_fills_the_grid_and_what_is_no_state_is_marked(
    room: Room, opened: Callable[[int], ClassPage], qtbot: QtBot
) -> None:
    """The pasted cells stand unsaved in the grid first: the preview is the grid itself."""
    class_id, _ = room.with_trainees(3)
    page = opened(class_id)
    page.go(ATTENDANCE)
    tab, grid, model = page.attendance, page.attendance.grid, page.attendance.model
    grid.setCurrentIndex(model.index(0, 1))
    QGuiApplication.clipboard().setText("√\t迟到 12\r\n病假\t早退\r\n出勤\t\r\n多出的一行\t√\r\n")
    qtbot.keyClick(grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [model.state_at(row, 1) for row in range(3)] == [
        AttendanceState.PRESENT, AttendanceState.LEAVE, AttendanceState.PRESENT,
    ]  # fmt: skip
    assert (model.state_at(0, 2), model.late_at(0, 2)) == (AttendanceState.LATE, 12)
    assert model.index(1, 2).data(REFUSED) == "早退"
    assert model.state_at(1, 2) is None
    assert tab.strip.isVisible()
    assert len(model.entries()) == 4
    assert room.service.class_sheet(room.clerk, class_id).trainees[0].attendance == {}
    grid.selectAll()
    qtbot.keyClick(grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[0].split("\t")[1:3] == ["到", "迟到 12"]
    grid.setCurrentIndex(model.index(1, 2))
    assert "早退" in tab.strip.accessibleName()
    qtbot.keyClicks(grid, "a")
    assert "早退" not in tab.strip.accessibleName()
    assert "1 行" in tab.strip.accessibleName()  # what lay beyond the grid stays told
    assert tab.strip.act is not None
    tab.strip.act.click()
    assert not tab.strip.isVisible()
    tab.save.click()
    qtbot.waitUntil(lambda: not page.unsaved())
    settled(page, qtbot)
    found = room.service.class_sheet(room.clerk, class_id)
    assert found.trainees[0].late == {found.sessions[2].id: 12}
