"""Grids whose saving takes its time, and what is stored then."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from academy.courses.facts import AttendanceState, ClassSheet
from academy.ui.courses.attendance_tab import AttendanceTab
from academy.ui.courses.class_page import ClassPage
from academy.ui.courses.marks_tab import MarksTab
from tests.rooms.courses.classes import Room
from tests.ui.courses.shown import ATTENDANCE, MARKS, settled
from tests.ui.slow import Slow

P, L, V, A = AttendanceState.PRESENT, AttendanceState.LATE, AttendanceState.LEAVE, AttendanceState.ABSENT


@pytest.fixture
def attendance(
    room: Room, opened: Callable[[int], ClassPage], monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[ClassPage, AttendanceTab, Slow]]:
    monkeypatch.setattr(
        "academy.courses.store_settings.correction_hours", lambda *_: 10_000
    )  # no reason asked
    class_id, _ = room.with_trainees(4)
    page = opened(class_id)
    page.go(ATTENDANCE)
    slow = Slow(room.service, "take_attendance", monkeypatch)
    page.attendance.grid.setFocus()
    yield page, page.attendance, slow
    slow.go()


def stored(room: Room, page: ClassPage, column: int) -> list[AttendanceState | None]:
    sheet: ClassSheet = room.service.class_sheet(room.clerk, page._class_id)
    return [each.attendance.get(sheet.sessions[column].id) for each in sheet.trainees]


def typed(tab: AttendanceTab, row: int, column: int, keys: str) -> None:
    tab.grid.setCurrentIndex(tab.model.index(row, column))
    for key in keys:
        QTest.keyClick(tab.grid, Qt.Key.Key_Delete if key == "-" else key)


def end(page: ClassPage, slow: Slow, qtbot: QtBot) -> None:
    slow.go()
    settled(page, qtbot)


@pytest.fixture
def marks(
    room: Room, opened: Callable[[int], ClassPage], monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[ClassPage, MarksTab, Slow]]:
    class_id, _ = room.with_trainees(3)
    room.attend(class_id, {})
    page = opened(class_id)
    page.go(MARKS)
    slow = Slow(room.service, "enter_marks", monkeypatch)
    yield page, page.marks, slow
    slow.go()


def theory(room: Room, page: ClassPage) -> list[int | None]:
    sheet = room.service.class_sheet(room.clerk, page._class_id)
    return [each.mark.theory if each.mark else None for each in sheet.trainees]
