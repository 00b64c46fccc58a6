"""Marks and attendance of a class from a file: who is meant, what each cell says, taken back as one."""

from pathlib import Path

import pytest
from sqlalchemy import update

from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.problems import Refused
from academy.base.vault import Vault
from academy.courses.facts import AttendanceState
from academy.courses.facts_roster import RosterChoice
from academy.courses.service import CourseService
from academy.imports.facts import ImportTarget, ListKind
from academy.imports.service import ImportService
from academy.people.records import Person
from academy.sheets.export import write_table
from academy.sheets.facts import Book, Cell
from academy.sheets.reading import read_book
from tests.databases import STEEL
from tests.rooms.courses.classes import PRESENT, Room
from tests.rooms.people.persons import roster_person

NAMES = [roster_person(serial).name for serial in (1, 2, 3)]
ASKED = RosterChoice()


@pytest.fixture
def room(door: Door, vault: Vault, clerk: Actor) -> Room:
    return Room(door, vault, CourseService(door, vault), clerk)


@pytest.fixture
def imports(door: Door, vault: Vault) -> ImportService:
    return ImportService(door, vault)


def book(folder: Path, columns: tuple[str, ...], *rows: tuple[Cell, ...]) -> Book:
    path = folder / "回执.xlsx"
    write_table(columns, list(rows), path)
    return read_book(path)


def marks(room: Room, class_id: int) -> dict[str, tuple[int | None, int | None]]:
    sheet = room.service.class_sheet(room.clerk, class_id)
    return {each.name: (each.mark.theory, each.mark.practical) for each in sheet.trainees if each.mark}


def test_marks_are_entered_over_those_that_stand_and_taken_back(
    room: Room, imports: ImportService, clerk: Actor, tmp_path: Path
) -> None:
    class_id, people = room.with_trainees(3)
    room.attend(class_id, {})
    room.mark(class_id, {people[0]: (60, 61)})
    target = ImportTarget(ListKind.MARKS, STEEL, class_id)
    found = book(
        tmp_path, ("姓名", "理论", "实操"), (NAMES[0], 82, ""), (NAMES[1], 78.5, 85), (NAMES[2], "缺考", "")
    )
    report = imports.check_results(clerk, target, found, ASKED)
    assert (report.good, report.problems) == (3, ())
    assert marks(room, class_id) == {NAMES[0]: (600, 610)}
    done = imports.take_marks(clerk, target, found, ASKED)
    assert marks(room, class_id) == {NAMES[0]: (820, 610), NAMES[1]: (785, 850), NAMES[2]: (None, None)}
    imports.undo_results(clerk, done.batch_id)
    assert marks(room, class_id) == {NAMES[0]: (600, 610)}
    assert [row.undone for row in imports.imports(clerk)] == [True]


def test_a_mark_changed_since_keeps_its_import(
    room: Room, imports: ImportService, clerk: Actor, tmp_path: Path
) -> None:
    class_id, _ = room.with_trainees(1)
    room.attend(class_id, {})
    target = ImportTarget(ListKind.MARKS, STEEL, class_id)
    found = book(tmp_path, ("姓名", "理论", "实操"), (NAMES[0], 82, 90))
    done = imports.take_marks(clerk, target, found, ASKED)
    again = book(tmp_path, ("姓名", "理论"), (NAMES[0], 99))
    imports.take_marks(clerk, target, again, ASKED)
    with pytest.raises(Refused, match="changed_since"):
        imports.undo_results(clerk, done.batch_id)


def test_rows_about_strangers_and_unreadable_marks_are_refused_cell_by_cell(
    room: Room, imports: ImportService, clerk: Actor, tmp_path: Path
) -> None:
    class_id, _ = room.with_trainees(2)
    target = ImportTarget(ListKind.MARKS, STEEL, class_id)
    rows = (("陌生人", "", 80), (NAMES[0], roster_person(2).doc_no, 80), (NAMES[1], "", "很好"))
    found = book(tmp_path, ("姓名", "身份证号", "理论"), *rows, (NAMES[1], "", 101))
    report = imports.check_results(clerk, target, found, ASKED)
    told = {f.problem.where: f.problem.code for row in report.reading.rows for f in row.findings}
    assert told == {
        "A2": "imports.not_in_class", "A3": "imports.other_name",
        "C4": "imports.mark_unreadable", "C5": "imports.mark_unreadable",
    }  # fmt: skip


def test_attendance_is_read_by_the_dates_in_its_headings(
    room: Room, imports: ImportService, clerk: Actor, tmp_path: Path
) -> None:
    class_id, _ = room.with_trainees(2)
    target = ImportTarget(ListKind.ATTENDANCE, STEEL, class_id)
    found = book(
        tmp_path, ("姓名", "10月12日上午", "10月12日下午", "2026-10-13上午"),
        (NAMES[0], "√", "迟到", "缺"), (NAMES[1], "1", "请假", ""),
    )  # fmt: skip
    report = imports.check_results(clerk, target, found, ASKED)
    assert (report.good, report.problems) == (2, ())
    done = imports.take_attendance_list(clerk, target, found, ASKED)
    sheet = room.service.class_sheet(clerk, class_id)
    first, second = (list(each.attendance.values()) for each in sheet.trainees)
    assert first == [PRESENT, AttendanceState.LATE, AttendanceState.ABSENT]
    assert second == [PRESENT, AttendanceState.LEAVE]
    imports.undo_results(clerk, done.batch_id)
    assert [each.attendance for each in room.service.class_sheet(clerk, class_id).trainees] == [{}, {}]


def test_a_column_that_is_no_session_is_named_by_the_clerk(
    room: Room, imports: ImportService, clerk: Actor, tmp_path: Path
) -> None:
    class_id, _ = room.with_trainees(1)
    target = ImportTarget(ListKind.ATTENDANCE, STEEL, class_id)
    found = book(tmp_path, ("姓名", "第一次"), (NAMES[0], "√"))
    report = imports.check_results(clerk, target, found, ASKED)
    assert [no.code for no in report.problems] == ["imports.no_session"]
    session = next(each for each in report.fields if each.heading == "10-12 08:30")
    named = RosterChoice(columns={"姓名": "name", "第一次": session.name})
    assert imports.check_results(clerk, target, found, named).good == 1
    imports.take_attendance_list(clerk, target, found, named)
    assert imports.check_results(clerk, target, found, ASKED).remembered


def test_of_two_with_one_name_the_list_must_say_which(
    room: Room, imports: ImportService, door: Door, clerk: Actor, tmp_path: Path
) -> None:
    class_id, people = room.with_trainees(2)
    with door.database.transaction(write=True) as db:
        db.execute(update(Person).where(Person.id.in_(people)).values(name="王涛"))
    target = ImportTarget(ListKind.MARKS, STEEL, class_id)
    report = imports.check_results(clerk, target, book(tmp_path, ("姓名", "理论"), ("王涛", 80)), ASKED)
    assert [f.problem.code for f in report.reading.rows[0].findings] == ["imports.several_of_name"]
    exact = book(tmp_path, ("姓名", "身份证号", "理论"), ("王涛", roster_person(2).doc_no, 80))
    assert imports.check_results(clerk, target, exact, ASKED).reading.rows[0].person_id == people[1]
