"""Figures: sums the database keeps are those of the entries, whatever happens to them."""

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import delete

from academy.base.actor import Actor
from academy.courses import store_figures
from academy.courses.facts import AttendanceEntry, AttendanceState
from academy.courses.facts_figures import FiguresFilter, Use
from academy.courses.records import Attendance
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
    (busy,) = room.service.use_figures(room.clerk, Use.INSTRUCTOR, STEEL, *span)
    assert (busy.sessions, busy.minutes, busy.classes) == (10, 10 * 195, 1)
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
