"""Two clerks in one grid: what only one changed is saved, what both changed is compared cell by cell."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from academy.courses.facts import AttendanceEntry, AttendanceState, MarkDraft
from academy.ui.courses.attendance_tab import AttendanceTab
from academy.ui.courses.class_page import ClassPage
from academy.ui.courses.marks_tab import MarksTab
from academy.ui.parts.conflict import ConflictDialog
from academy.ui.parts.grid_look import CLASH, REFUSED
from academy.ui.parts.page import Page
from tests.rooms.courses.classes import Room
from tests.ui.courses.shown import ATTENDANCE, MARKS, settled
from tests.ui.courses.under_way import A, L, P, V, stored, theory, typed

Said = list[tuple[str, tuple[str, ...]]]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def attendance(
    room: Room, opened: Callable[[int], ClassPage], monkeypatch: pytest.MonkeyPatch
) -> tuple[ClassPage, AttendanceTab]:
    monkeypatch.setattr("academy.courses.store_settings.correction_hours", lambda *_: 10_000)
    class_id, _ = room.with_trainees(4)
    page = opened(class_id)
    page.go(ATTENDANCE)
    return page, page.attendance


@pytest.fixture
def marks(room: Room, opened: Callable[[int], ClassPage]) -> tuple[ClassPage, MarksTab]:
    class_id, _ = room.with_trainees(3)
    room.attend(class_id, {})
    page = opened(class_id)
    page.go(MARKS)
    return page, page.marks


def other(room: Room, tab: AttendanceTab, row: int, state: AttendanceState | None, late: int = 0) -> None:
    """Another clerk's cell in the first column, which this window may or may not have heard of."""
    who, session = tab.model.people[row].person_id, tab.model.sessions[0].id
    sheet = room.service.class_sheet(room.clerk, tab.class_id)
    seen = next(each for each in sheet.trainees if each.person_id == who).attendance.get(session)
    room.service.take_attendance(room.clerk, tab.class_id, [AttendanceEntry(session, who, state, seen, late)])


def compared(page: Page, qtbot: QtBot) -> ConflictDialog:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(ConflictDialog)))
    return page.findChildren(ConflictDialog)[-1]


def overtaken(said: Said) -> bool:
    """Whether somebody was sent away to refresh and check."""
    return any("其他人" in sentence for _, sentences in said for sentence in sentences)


def unheard(page: ClassPage, monkeypatch: pytest.MonkeyPatch) -> None:
    """News do not reach the window: the service is the first to say that a cell is another's."""
    monkeypatch.setattr(page, "opened", lambda: None)


@pytest.mark.parametrize("heard", [True, False])
@pytest.mark.parametrize(("mine", "expected"), [(True, P), (False, A)])
def test_a_cell_changed_by_two_clerks_holds_up_no_other_cell(
    room: Room, attendance: tuple[ClassPage, AttendanceTab], qtbot: QtBot, said: Said,
    monkeypatch: pytest.MonkeyPatch, heard: bool, mine: bool, expected: AttendanceState,
) -> None:  # fmt: skip
    page, tab = attendance
    if not heard:
        unheard(page, monkeypatch)
    typed(tab, 0, 0, "pppp")
    other(room, tab, 0, A)
    settled(page, qtbot)
    tab.save.setFocus()
    tab.save.click()
    dialog = compared(page, qtbot)
    settled(page, qtbot)
    assert stored(room, page, 0) == [A, P, P, P]
    assert tab.model.unsaved() == 1
    name = tab.model.people[0].name
    assert name in tab.notes.clash.accessibleName()
    assert tab.model.index(0, 0).data(CLASH) == "我的：到；对方的：缺勤"
    assert tab.model.index(1, 0).data(CLASH) is None
    (theirs,) = dialog.theirs.values()
    assert (theirs.text(), next(iter(dialog.mine.values())).text()) == ("缺勤", "到")
    theirs.setChecked(not mine)
    dialog.save.click()
    qtbot.waitUntil(lambda: not page.unsaved())
    settled(page, qtbot)
    assert stored(room, page, 0) == [expected, P, P, P]
    assert not tab.notes.clash.isVisible()
    assert not overtaken(said)


def test_a_hand_in_the_grid_is_told_and_not_interrupted(
    room: Room, attendance: tuple[ClassPage, AttendanceTab], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, tab = attendance
    unheard(page, monkeypatch)
    tab.grid.setFocus()
    typed(tab, 0, 0, "ppp")
    other(room, tab, 1, V)
    qtbot.keyClick(tab.grid, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: tab.notes.clash.isVisible() and not tab.model.sent())
    settled(page, qtbot)
    assert stored(room, page, 0) == [P, V, P, None]
    assert page.findChildren(ConflictDialog) == []
    qtbot.keyClick(tab.grid, Qt.Key.Key_S, CONTROL)  # asked for by the key
    compared(page, qtbot)


def test_minutes_late_changed_by_another_clerk_are_not_overwritten(
    room: Room, attendance: tuple[ClassPage, AttendanceTab], qtbot: QtBot
) -> None:
    page, tab = attendance
    other(room, tab, 0, L, 5)
    settled(page, qtbot)
    tab.model.put([(0, 0)], L, 10)
    other(room, tab, 0, L, 20)
    settled(page, qtbot)
    tab.save.click()
    dialog = compared(page, qtbot)
    settled(page, qtbot)
    assert [each.text() for each in (*dialog.mine.values(), *dialog.theirs.values())] == [
        "迟到 10",
        "迟到 20",
    ]
    assert tab.model.late_at(0, 0) == 10
    sheet = room.service.class_sheet(room.clerk, tab.class_id)
    assert sheet.trainees[0].late == {sheet.sessions[0].id: 20}


def test_a_choice_made_while_a_third_one_saves_is_asked_for_again(
    room: Room, attendance: tuple[ClassPage, AttendanceTab], qtbot: QtBot
) -> None:
    page, tab = attendance
    typed(tab, 0, 0, "p")
    other(room, tab, 0, A)
    settled(page, qtbot)
    tab.save.click()
    dialog = compared(page, qtbot)
    other(room, tab, 0, V)
    settled(page, qtbot)
    dialog.save.click()
    settled(page, qtbot)
    assert stored(room, page, 0)[0] is V
    assert tab.notes.clash.isVisible()


def test_all_cells_are_settled_at_once_by_a_key(
    room: Room, attendance: tuple[ClassPage, AttendanceTab], qtbot: QtBot
) -> None:
    page, tab = attendance
    typed(tab, 0, 0, "pppp")
    for row in range(3):
        other(room, tab, row, A)
    settled(page, qtbot)
    tab.save.click()
    dialog = compared(page, qtbot)
    assert dialog.all_theirs is not None
    dialog.all_theirs.setFocus()
    qtbot.keyClick(dialog.all_theirs, Qt.Key.Key_Space)
    assert all(each.isChecked() for each in dialog.theirs.values())
    qtbot.keyClick(dialog.save, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not page.unsaved())
    settled(page, qtbot)
    assert stored(room, page, 0) == [A, A, A, P]


def test_marks_of_two_clerks_meet_in_one_row(
    room: Room, marks: tuple[ClassPage, MarksTab], qtbot: QtBot, said: Said
) -> None:
    """Another one's practical mark and this one's theory are one row, and no conflict."""
    page, tab = marks
    model = tab.model
    for row in range(3):
        model.setData(model.index(row, 0), f"6{row}")
    first, second = model.people[0].person_id, model.people[1].person_id
    room.service.enter_marks(room.clerk, tab.class_id, [MarkDraft(first, practical=770)])
    room.service.enter_marks(room.clerk, tab.class_id, [MarkDraft(second, theory=900)])
    settled(page, qtbot)
    assert model.index(0, 1).data() == "77"
    assert model.index(1, 0).data(CLASH) == "我的：61；对方的：90"
    tab.save.click()
    dialog = compared(page, qtbot)
    settled(page, qtbot)
    assert theory(room, page) == [600, 900, 620]
    dialog.save.click()
    qtbot.waitUntil(lambda: not page.unsaved())
    assert theory(room, page) == [600, 610, 620]
    mark = room.service.class_sheet(room.clerk, tab.class_id).trainees[0].mark
    assert mark is not None
    assert mark.practical == 770
    assert not overtaken(said)


def test_marks_overtaken_unheard_of_are_read_and_the_rest_is_saved(
    room: Room, marks: tuple[ClassPage, MarksTab], qtbot: QtBot, said: Said,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    page, tab = marks
    unheard(page, monkeypatch)
    for row in range(3):
        tab.model.setData(tab.model.index(row, 0), f"6{row}")
    who = tab.model.people[0].person_id
    room.service.enter_marks(room.clerk, tab.class_id, [MarkDraft(who, practical=770)])
    tab.save.click()
    qtbot.waitUntil(lambda: not page.unsaved())
    settled(page, qtbot)
    assert theory(room, page) == [600, 610, 620]
    assert not overtaken(said)


def test_what_a_paste_leaves_out_stays_told_until_it_is_understood(
    marks: tuple[ClassPage, MarksTab], qtbot: QtBot
) -> None:
    _, tab = marks
    model, grid = tab.model, tab.grid
    grid.setFocus()
    grid.setCurrentIndex(model.index(1, 0))
    QGuiApplication.clipboard().setText("61\r\n163\r\n63\r\n64\r\n")
    qtbot.keyClick(grid, Qt.Key.Key_V, CONTROL)
    assert model.unsaved() == 1
    assert model.index(2, 0).data(REFUSED) == "163"
    told = tab.strip.accessibleName()
    assert "2 行" in told
    assert "163" in told
    assert model.people[2].name in told
    model.setData(model.index(0, 0), "70")
    assert tab.strip.accessibleName() == told  # an edit elsewhere does not take it away
    model.setData(model.index(2, 0), "63")
    assert "163" not in tab.strip.accessibleName()
    assert "2 行" in tab.strip.accessibleName()
    grid.setCurrentIndex(model.index(0, 4))
    QGuiApplication.clipboard().setText("缺考\t55\tx\r\nvielleicht\r\n")
    qtbot.keyClick(grid, Qt.Key.Key_V, CONTROL)
    assert [model.index(row, 4).data() for row in range(2)] == [True, False]
    assert model.index(1, 4).data(REFUSED) == "vielleicht"
    assert model.index(0, 5).data(REFUSED) == "55"  # a total is worked out
    assert "1 列" in tab.strip.accessibleName()
    assert tab.strip.act is not None
    tab.strip.act.click()
    assert not tab.strip.isVisible()
    assert model.index(1, 4).data(REFUSED) is None


def test_a_paste_over_a_session_to_come_says_that_it_took_nothing(
    room: Room, attendance: tuple[ClassPage, AttendanceTab], qtbot: QtBot
) -> None:
    _, tab = attendance
    sheet = room.service.class_sheet(room.clerk, tab.class_id)
    tab.model.show_sheet(sheet, sheet.sessions[2].day, True)
    last = tab.model.columnCount() - 1
    tab.grid.setCurrentIndex(tab.model.index(0, last))
    QGuiApplication.clipboard().setText("√\r\n")
    qtbot.keyClick(tab.grid, Qt.Key.Key_V, CONTROL)
    assert tab.model.index(0, last).data(REFUSED) == "√"
    assert tab.strip.isVisible()
