"""A day's sessions across classes, and how many classes each branch has, on both engines."""

from datetime import date, datetime, timedelta

from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.permissions import grants_of
from academy.courses.facts import ClassState
from academy.network.facts import BranchCount
from academy.people.facts import Role
from tests.rooms.conftest import COAL, STEEL
from tests.rooms.courses.classes import AFTERNOON, MONDAY, MORNING, PRACTICAL, THEORY, Room, ten_sessions


def test_a_day_lists_its_sessions_by_the_clock(room: Room) -> None:
    class_id, _ = room.with_trainees(3)
    room.attend(class_id, {})
    found = room.service.sessions_on(room.clerk, MONDAY)
    assert [(each.class_id, each.starts, each.ends) for each in found] == [
        (class_id, *MORNING), (class_id, *AFTERNOON),
    ]  # fmt: skip
    assert [(each.trainees, each.taken, each.hours, each.place) for each in found] == [(3, 3, 4, "")] * 2
    assert {each.state for each in found} == {ClassState.RUNNING}, "the first attendance sets it running"
    tuesday = room.service.sessions_on(room.clerk, MONDAY + timedelta(days=1))
    assert [each.kind for each in tuesday] == [THEORY, PRACTICAL]
    assert room.service.sessions_on(room.clerk, MONDAY + timedelta(days=5)) == []


def test_a_cancelled_class_meets_no_more(room: Room) -> None:
    class_id = room.planned()
    version = room.service.class_sheet(room.clerk, class_id).row.version
    room.service.move_class(room.clerk, class_id, version, ClassState.CANCELLED, "报名人数不足")
    assert room.service.sessions_on(room.clerk, MONDAY) == []
    assert room.service.figures(room.clerk) == [BranchCount(STEEL, "cancelled", 1)]


def test_classes_are_counted_by_branch_and_state(room: Room) -> None:
    room.planned(3)
    running = room.planned(4, start=date(2026, 10, 19))
    room.service.enrol(room.clerk, running, room.people(1)[0])
    room.attend(running, {})
    assert sorted(room.service.figures(room.clerk), key=lambda each: each.state) == [
        BranchCount(STEEL, "planned", 1), BranchCount(STEEL, "running", 1),
    ]  # fmt: skip


def test_another_branch_is_told_nothing(room: Room, coal_clerk: Actor) -> None:
    room.planned()
    assert {each.state for each in room.service.sessions_on(room.clerk, MONDAY)} == {ClassState.PLANNED}
    assert coal_clerk.branch_id == COAL
    assert room.service.sessions_on(coal_clerk, MONDAY) == []
    assert room.service.figures(coal_clerk) == []


def instructor(person_id: int) -> Actor:
    grants = grants_of([("instructor", frozenset({STEEL}))], person_id)
    return Actor(77, person_id, "授课教师", "teacher", STEEL, grants, ("instructor",))


def test_an_instructor_owes_the_attendance_and_marks_of_his_own_classes(
    room: Room, clock: FixedClock
) -> None:
    first, second = room.people(2, Role.INSTRUCTOR, first=50)
    class_id = room.planned(3, sessions=ten_sessions(instructor=first))
    trainees = room.people(2)
    for person_id in trainees:
        room.service.enrol(room.clerk, class_id, person_id)
    teacher, colleague = instructor(first), instructor(second)
    assert {each.instructor_id for each in room.service.sessions_on(teacher, MONDAY)} == {first}
    clock.move_to(datetime(2026, 10, 13, 7, 0))
    (owed,) = room.service.teaching(teacher).owed
    assert (owed.class_id, owed.since, owed.sessions, owed.trainees) == (class_id, MONDAY, 2, 0)
    assert room.service.teaching(colleague).classes == frozenset()
    assert room.service.teaching(colleague).owed == ()
    clock.move_to(datetime(2026, 10, 17, 9, 0))
    room.attend(class_id, {})
    assert room.service.teaching(teacher).owed == ()
    version = room.service.class_sheet(room.clerk, class_id).row.version
    room.service.move_class(room.clerk, class_id, version, ClassState.EXAMS)
    (owed,) = room.service.teaching(teacher).owed
    assert (owed.sessions, owed.trainees) == (0, 2)
    room.mark(class_id, dict.fromkeys(trainees, (80, 80)))
    assert room.service.teaching(teacher).owed == ()
    assert room.service.teaching(teacher).classes == {class_id}
