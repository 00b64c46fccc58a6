"""Keys typed while a grid is being saved or read anew: none is lost, none goes to another cell."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from academy.base.problems import Unavailable, problem
from academy.courses.facts import AttendanceState
from academy.ui.courses.attendance_tab import AttendanceTab
from academy.ui.courses.class_page import ClassPage
from academy.ui.courses.marks_tab import MarksTab
from academy.ui.parts.form_dialog import FormDialog
from tests.rooms.courses.classes import Room
from tests.ui.conftest import ScriptedNotices
from tests.ui.courses.shown import settled
from tests.ui.courses.under_way import A, L, P, V, attendance, end, marks, stored, theory, typed
from tests.ui.slow import Slow

__all__ = ["attendance", "marks"]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [("", P), ("p", P), ("l", L), ("-", None), ("l-", None), ("lp", P), ("-a", A)],
)
def test_a_cell_changed_while_it_is_saved_keeps_what_was_typed_last(
    room: Room,
    attendance: tuple[ClassPage, AttendanceTab, Slow],
    qtbot: QtBot,
    keys: str,
    expected: AttendanceState | None,
) -> None:
    page, tab, slow = attendance
    typed(tab, 0, 0, "pp")
    tab._on_save()
    for key in keys:
        typed(tab, 0, 0, key)
    assert tab.model.state_at(0, 0) is expected
    end(page, slow, qtbot)
    assert tab.model.state_at(0, 0) is expected
    assert stored(room, page, 0) == [P, P, None, None]
    assert page.unsaved() is (expected is not P)
    tab._on_save()
    settled(page, qtbot)
    assert stored(room, page, 0) == [expected, P, None, None]
    assert not page.unsaved()


def test_saving_again_while_it_is_saved_saves_the_rest_after_it(
    room: Room,
    attendance: tuple[ClassPage, AttendanceTab, Slow],
    qtbot: QtBot,
    notices: ScriptedNotices,
    said: list[str],
) -> None:
    page, tab, slow = attendance
    typed(tab, 0, 0, "p")
    tab._on_save()
    typed(tab, 0, 0, "vla")
    for _ in range(3):  # somebody who cannot wait
        tab._on_save()
    end(page, slow, qtbot)
    assert stored(room, page, 0) == [V, L, A, None]
    assert slow.calls == 2
    assert not page.unsaved()
    assert not any("另一" in each or "changed" in each for each in said)


def test_what_could_not_be_saved_waits_as_it_was_changed_since(
    room: Room, attendance: tuple[ClassPage, AttendanceTab, Slow], qtbot: QtBot, notices: ScriptedNotices
) -> None:
    page, tab, slow = attendance
    slow.fault = Unavailable(problem("database.unreachable"))
    typed(tab, 0, 0, "pp")
    tab._on_save()
    typed(tab, 1, 0, "-")
    typed(tab, 2, 0, "a")
    end(page, slow, qtbot)
    assert [tab.model.state_at(row, 0) for row in range(4)] == [P, None, A, None]
    assert stored(room, page, 0) == [None] * 4
    tab._on_save()
    settled(page, qtbot)
    assert stored(room, page, 0) == [P, None, A, None]
    assert not page.unsaved()


def test_discarding_while_it_is_saved_takes_back_only_what_is_not_on_its_way(
    room: Room, attendance: tuple[ClassPage, AttendanceTab, Slow], qtbot: QtBot
) -> None:
    page, tab, slow = attendance
    typed(tab, 0, 0, "p")
    tab._on_save()
    typed(tab, 0, 0, "la")
    tab.discard.click()
    assert [tab.model.state_at(row, 0) for row in range(4)] == [P, None, None, None]
    end(page, slow, qtbot)
    assert stored(room, page, 0) == [P, None, None, None]
    assert not page.unsaved()


def test_a_storm_of_keys_over_saves_and_readings_sets_every_cell(
    room: Room, attendance: tuple[ClassPage, AttendanceTab, Slow], qtbot: QtBot
) -> None:
    """As fast as the window takes them, in whatever moment a save or a reading stands."""
    page, tab, slow = attendance
    slow.go()
    wanted: dict[tuple[int, int], AttendanceState | None] = {}
    letters = {"p": P, "l": L, "v": V, "a": A}
    for turn in range(40):
        for column in range(4):
            key = "plva"[(turn + column) % 4]
            if turn % 3 == 2:
                tab.grid.setCurrentIndex(tab.model.index(turn % 4, column))
                QTest.keyClick(tab.grid, key)
                wanted[turn % 4, column] = letters[key]
            else:
                tab.grid.setCurrentIndex(tab.model.index(0, column))
                for row in range(4):
                    QTest.keyClick(tab.grid, key)
                    wanted[row, column] = letters[key]
            if (turn + column) % 5 == 0:
                tab._on_save()
            if turn % 7 == 0:
                page.opened()
            if column % 2:
                QApplication.processEvents()
    tab._on_save()
    settled(page, qtbot)
    assert not page.unsaved()
    for column in range(4):
        assert stored(room, page, column) == [wanted[row, column] for row in range(4)]


def test_chosen_cells_stay_chosen_and_with_their_people_while_others_come_and_go(
    room: Room, attendance: tuple[ClassPage, AttendanceTab, Slow], qtbot: QtBot
) -> None:
    page, tab, slow = attendance
    slow.go()
    model, grid = tab.model, tab.grid
    names = [each.name for each in model.people]
    grid.setCurrentIndex(model.index(2, 1))
    grid.selectionModel().select(model.index(3, 1), grid.selectionModel().SelectionFlag.Select)
    tab.show_sheet(room.service.class_sheet(room.clerk, page._class_id))
    assert sorted(grid.chosen()) == [(2, 1), (3, 1)]
    first = model.people[0]
    room.service.withdraw(room.clerk, page._class_id, first.person_id)
    qtbot.waitUntil(lambda: len(model.people) == 3)
    QTest.keyClick(grid, "a")
    settled(page, qtbot)
    got = {each.name: model.state_at(row, 1) for row, each in enumerate(model.people)}
    assert got == {names[1]: None, names[2]: A, names[3]: A}


def test_minutes_late_go_to_whom_they_were_asked_for(
    room: Room, attendance: tuple[ClassPage, AttendanceTab, Slow], qtbot: QtBot
) -> None:
    page, tab, slow = attendance
    slow.go()
    tab.grid.setCurrentIndex(tab.model.index(2, 1))
    who, first = tab.model.people[2].name, tab.model.people[0]
    tab._on_late()
    asked = page.findChildren(FormDialog)[-1]
    asked.form.field("minutes").set_value(7)
    room.service.withdraw(room.clerk, page._class_id, first.person_id)
    qtbot.waitUntil(lambda: len(tab.model.people) == 3)
    asked.save_button.click()
    qtbot.waitUntil(lambda: bool(tab.model.entries()))
    late = {each.name: tab.model.late_at(row, 1) for row, each in enumerate(tab.model.people)}
    assert {name for name, minutes in late.items() if minutes} == {who}


def put(tab: MarksTab, row: int, text: str) -> None:
    assert tab.model.setData(tab.model.index(row, 0), text)


def test_marks_typed_while_others_are_saved_stay_and_are_saved_after_them(
    room: Room, marks: tuple[ClassPage, MarksTab, Slow], qtbot: QtBot, said: list[str]
) -> None:
    page, tab, slow = marks
    for row in range(2):
        put(tab, row, "70")
    tab._on_save()
    put(tab, 1, "75")
    put(tab, 2, "80")
    tab._on_save()
    end(page, slow, qtbot)
    assert theory(room, page) == [700, 750, 800]
    assert slow.calls == 2
    assert not page.unsaved()
    put(tab, 1, "60")
    tab._on_save()
    settled(page, qtbot)
    assert theory(room, page) == [700, 600, 800]


def test_a_mark_taken_back_while_it_is_saved_is_taken_back(
    room: Room, marks: tuple[ClassPage, MarksTab, Slow], qtbot: QtBot
) -> None:
    page, tab, slow = marks
    put(tab, 0, "70")
    tab._on_save()
    put(tab, 0, "")
    end(page, slow, qtbot)
    assert page.unsaved()
    tab._on_save()
    settled(page, qtbot)
    assert theory(room, page) == [None] * 3


def test_marks_that_could_not_be_saved_wait(
    room: Room, marks: tuple[ClassPage, MarksTab, Slow], qtbot: QtBot, notices: ScriptedNotices
) -> None:
    page, tab, slow = marks
    slow.fault = Unavailable(problem("database.unreachable"))
    put(tab, 0, "70")
    put(tab, 1, "71")
    tab._on_save()
    put(tab, 1, "72")
    end(page, slow, qtbot)
    assert page.unsaved()
    tab._on_save()
    settled(page, qtbot)
    assert theory(room, page) == [700, 720, None]
