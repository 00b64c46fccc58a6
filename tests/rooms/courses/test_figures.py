"""Figures: sums the database keeps are those of the entries, whatever happens to them."""

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import delete, update

from academy.base.actor import Actor
from academy.courses import rules_use, store_figures
from academy.courses.facts import AttendanceEntry, AttendanceState
from academy.courses.facts_figures import FiguresFilter, Use
from academy.courses.facts_timetable import DayFacts, DayMark
from academy.courses.records import Attendance
from academy.people.facts_away import AwayKind, AwayRow
from academy.people.records import Person
from academy.places.facts import WORK_WEEK, Closure, PlaceKind, PlaceRow
from tests.databases import STEEL
from tests.rooms.courses.classes import COURSE, PRESENT, Room, a_class

YEAR = FiguresFilter(2026)


def intact(room: Room) -> bool:
    with room.door.database.transaction() as db:
        return store_figures.broken(db) == []


def test_person_times_and_persons_are_told_apart(room: Room) -> None:
    course_id = room.course(replace(COURSE, code="03"))
    first, second = (
        room.service.plan_class(room.clerk, a_class(course_id, term, day))
        for term, day in ((1, date(2026, 9, 7)), (2, date(2026, 10, 12)))
    )
    people = room.people(3)
    for class_id, members in ((first, people), (second, people[:2])):
        for person in members:
            room.service.enrol(room.clerk, class_id, person)
        room.attend(class_id, {})
    found = room.service.training_figures(room.clerk, YEAR)
    assert (found.visits, found.network, found.persons) == (5, 3, {STEEL: 3})
    assert [(each.month, each.visits, each.hours) for each in found.months] == [
        ("2026-09", 3, 120), ("2026-10", 2, 80),
    ]  # fmt: skip
    assert [(each.theory, each.practical) for each in found.months] == [
        (3 * 720, 3 * 1080),
        (2 * 720, 2 * 1080),
    ]


def test_sums_follow_every_change_and_undo(room: Room) -> None:
    class_id, people = room.with_trainees(4)
    sheet = room.service.class_sheet(room.clerk, class_id)
    rng = random.Random(20261123)
    held: dict[tuple[int, int], AttendanceState | None] = {}
    for _ in range(6):
        entries = []
        for session in rng.sample(sheet.sessions, 4):
            for person in rng.sample(people, 3):
                key = (session.id, person)
                state = rng.choice([PRESENT, AttendanceState.LATE, AttendanceState.ABSENT, None])
                late = 30 if state is AttendanceState.LATE else 0
                entries.append(AttendanceEntry(session.id, person, state, held.get(key), late))
                held[key] = state
        room.service.take_attendance(room.clerk, class_id, entries, "核对")
        assert intact(room)
    counted = {state: sum(each is state for each in held.values()) for state in AttendanceState}
    (month,) = room.service.training_figures(room.clerk, YEAR).months
    assert (month.late, month.absent) == (
        counted[AttendanceState.LATE], counted[AttendanceState.ABSENT],
    )  # fmt: skip
    with room.door.database.transaction(write=True) as db:
        db.execute(delete(Attendance))
    found = room.service.training_figures(room.clerk, YEAR)
    assert (found.visits, found.minutes, found.network) == (0, 0, 0)


def test_a_session_that_moves_takes_its_figures_along(room: Room) -> None:
    class_id, _ = room.with_trainees(2)
    room.attend(class_id, {})
    row = room.service.class_sheet(room.clerk, class_id).sessions[-1]
    with room.door.database.transaction(write=True) as db:
        record = db.get(store_figures.CourseSession, row.id)
        assert record is not None
        record.day, record.hours = date(2027, 1, 4), 3
    assert intact(room)
    later = room.service.training_figures(room.clerk, FiguresFilter(2027))
    assert [(each.month, each.hours) for each in later.months] == [("2027-01", 6)]
    assert later.persons == {STEEL: 2}
    assert room.service.training_figures(room.clerk, YEAR).months[0].hours == 72


def test_rooms_and_instructors_are_counted_and_lead_to_their_sessions(room: Room) -> None:
    (teacher,) = room.people(1, first=90)
    course_id = room.course(replace(COURSE, code="03"))
    plan = a_class(course_id)
    sessions = tuple(
        replace(each, instructor_id=teacher, place="一号教室" if at % 2 else "实训车间")
        for at, each in enumerate(plan.sessions)
    )
    room.service.plan_class(room.clerk, replace(plan, sessions=sessions))
    span = (date(2026, 10, 1), date(2026, 10, 31))
    rooms = room.service.use_figures(room.clerk, Use.ROOM, None, *span)
    assert {(each.name, each.sessions, each.hours, each.days) for each in rooms} == {
        ("一号教室", 5, 20, 5), ("实训车间", 5, 20, 5),
    }  # fmt: skip
    assert {each.of_minutes for each in rooms} == {0}  # no registered places: nobody knows when they are open
    (busy,) = room.service.use_figures(room.clerk, Use.INSTRUCTOR, STEEL, *span)
    assert (busy.sessions, busy.minutes, busy.classes) == (10, 10 * 195, 1)
    assert busy.of_minutes == 22 * 480
    found = room.service.figure_sessions(room.clerk, None, *span, Use.ROOM, "实训车间")
    assert [each.day for each in found] == [date(2026, 10, 12) + timedelta(days=at) for at in range(5)]
    assert len(room.service.figure_sessions(room.clerk, None, *span, Use.INSTRUCTOR, busy.key)) == 10


def test_another_branch_s_figures_are_not_shown(room: Room, coal_clerk: Actor) -> None:
    class_id, _ = room.with_trainees(1)
    room.attend(class_id, {})
    found = room.service.training_figures(coal_clerk, YEAR)
    assert (found.months, found.persons, found.network) == ((), {}, None)
    assert room.service.figure_sessions(coal_clerk, STEEL, date(2026, 1, 1), date(2026, 12, 31)) == []


@pytest.mark.parametrize(("part", "whole", "text"), [(117, 120, "97.5%"), (2999, 3000, "99.9%"), (0, 0, "—")])
def test_rates_are_rounded_down(part: int, whole: int, text: str) -> None:
    from academy.courses.store_dossier import percent

    assert percent(part, whole) == text


def test_who_was_merged_with_another_is_one_person(room: Room) -> None:
    class_id, people = room.with_trainees(3)
    room.attend(class_id, {})
    with room.door.database.transaction(write=True) as db:
        merged = update(Person).where(Person.id == people[0])
        db.execute(merged.values(state="merged", merged_into=people[1]))
    found = room.service.training_figures(room.clerk, YEAR)
    assert (found.network, found.persons) == (2, {STEEL: 2})
    persons = room.service.figure_persons(room.clerk, 2026)
    assert {(each.person_id, each.entries) for each in persons} == {(people[1], 20), (people[2], 10)}


DAY = date(2026, 11, 23)  # a Monday
ROOM = PlaceRow(1, STEEL, "", "一号教室", PlaceKind.ROOM, None, 40, 0, (), 480, 1080, WORK_WEEK, "", 1)


@pytest.mark.parametrize(
    ("shut", "minutes"),
    [
        ([], 5 * 600),
        ([Closure(1, 1, DAY, DAY, 0, 1440, "")], 4 * 600),
        ([Closure(1, 1, DAY, DAY + timedelta(1), 840, 1200, "")], 5 * 600 - 2 * 240),
        ([Closure(1, 1, DAY, DAY, 480, 600, ""), Closure(2, 1, DAY, DAY, 540, 660, "")], 5 * 600 - 180),
        ([Closure(1, 9, DAY, DAY, 0, 1440, "")], 5 * 600),
    ],
)
def test_a_room_is_open_but_for_when_it_is_shut(shut: list[Closure], minutes: int) -> None:
    assert rules_use.open_minutes(ROOM, DAY, DAY + timedelta(6), shut) == minutes


def test_an_instructor_works_on_working_days_unless_he_is_away() -> None:
    days = {DAY: DayFacts(DAY, DayMark.HOLIDAY), DAY + timedelta(5): DayFacts(DAY, DayMark.MAKEUP)}
    away = [
        AwayRow(1, 1, "", STEEL, AwayKind.SICK, DAY + timedelta(1), DAY + timedelta(2), 0, 1440, ""),
        AwayRow(2, 1, "", STEEL, AwayKind.SHIFT, DAY + timedelta(3), DAY + timedelta(3), 0, 480, ""),
    ]
    assert rules_use.working_minutes(DAY, DAY + timedelta(6), days, away) == 3 * 480
