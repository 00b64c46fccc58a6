"""Moving sessions on real databases: conflicts with their sentences, undo, series, copies, substitutes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from academy.access.service_history import HistoryService
from academy.base.actor import Actor
from academy.base.door import Door, verbs_of
from academy.base.problems import Refused
from academy.base.words import Words
from academy.courses.facts import ClassState
from academy.courses.facts_course import Syllabus
from academy.courses.facts_term import SeriesWish
from academy.courses.facts_timetable import Target, WeekFilter
from academy.courses.records import CourseSession
from academy.courses.service_timetable import TimetableService
from academy.people.facts_away import AwayDraft, AwayKind
from academy.places.facts import ClosureDraft
from tests.databases import COAL, STEEL
from tests.rooms.courses.classes import COURSE, MONDAY, Room, a_class, ten_sessions
from tests.rooms.courses.planners import Planner, planner

WEEK = WeekFilter(MONDAY, MONDAY + timedelta(days=6))
NEXT = MONDAY + timedelta(days=7)


@pytest.fixture
def plan(room: Room, door: Door) -> Planner:
    return planner(room, door)


def codes(no: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [each.code for each in no.value.problems]


def test_the_week_shows_sessions_rows_and_what_is_shut(plan: Planner) -> None:
    class_id = plan.a_class()
    plan.places.close_place(plan.clerk, plan.base, ClosureDraft(MONDAY, MONDAY, 0, 720, "设备检修"))
    away = AwayDraft(AwayKind.LEAVE, MONDAY, MONDAY)
    plan.away.enter(plan.clerk, plan.teachers[1], away)
    sheet = plan.timetable.week(plan.clerk, WEEK)
    assert [each.class_id for each in sheet.cells] == [class_id] * 10
    assert [each.sequence for each in sheet.cells] == list(range(1, 11))
    assert {each.place_id for each in sheet.cells} == {plan.hall}
    assert {each.key for each in sheet.places} == {plan.hall, plan.base, plan.far}
    shut = [(each.key, each.part) for each in sheet.shut if each.why.code == "shut.closure"]
    assert shut == [(plan.base, 0)]
    assert {each.key for each in sheet.away} == {plan.teachers[1]}
    assert plan.timetable.conflicts(plan.clerk, WEEK) == {}


def test_a_session_moves_and_its_class_is_numbered_by_time_again(plan: Planner) -> None:
    class_id = plan.a_class()
    key, version, *_ = plan.sessions(class_id)[0]
    warned = plan.timetable.move_session(plan.clerk, key, version, Target(NEXT, 840, plan.base))
    assert [each.code for each in warned] == ["constraint.order"]
    moved = plan.timetable.week(plan.clerk, WeekFilter(NEXT, NEXT)).cells[0]
    assert (moved.id, moved.place, moved.starts, moved.ends, moved.sequence) == (
        key,
        "实训基地",
        840,
        1035,
        10,
    )


def test_what_forbids_a_move_is_said_in_one_sentence_each_and_nothing_moves(plan: Planner) -> None:
    plan.a_class(3)
    other = plan.a_class(4, start=NEXT)
    key, version, *before = plan.sessions(other)[0]
    with pytest.raises(Refused) as no:
        plan.timetable.move_session(plan.clerk, key, version, Target(MONDAY, 600))
    assert set(codes(no)) == {"courses.instructor_busy", "courses.place_busy", "courses.day_outside"}
    sentence = Words("zh").sentence(no.value.problems[0])
    assert "YF-2026-0303" in sentence
    assert plan.sessions(other)[0] == (key, version, *before)


def test_why_not_names_every_constraint_and_the_trial_agrees_with_it(plan: Planner) -> None:
    plan.a_class(3)
    other = plan.a_class(4, start=NEXT)
    key = plan.sessions(other)[0][0]
    target = Target(MONDAY, 510)
    verdicts = plan.timetable.why_not(plan.clerk, key, target)
    broken = {each.constraint for each in verdicts if each.problems}
    assert broken == {"instructor", "place", "dates", "teacher_hours"}
    assert len(verdicts) == 21
    hard = {each.code for found in verdicts for each in found.problems if found.hard}
    (tried,) = plan.timetable.try_slots(plan.clerk, key, [target])
    assert {each.code for each in tried.forbids} == hard
    assert len(tried.clashes) == 1


def test_the_best_free_slots_are_free_and_the_nearest_come_first(plan: Planner) -> None:
    class_id = plan.a_class()
    key, version, *_ = plan.sessions(class_id)[4]
    slots = plan.timetable.best_slots(plan.clerk, key)
    assert len(slots) == 3
    assert [each.cost for each in slots] == sorted(each.cost for each in slots)
    tried = plan.timetable.try_slots(plan.clerk, key, [each.target for each in slots])
    assert all(not each.forbids for each in tried)
    plan.timetable.move_session(plan.clerk, key, version, slots[0].target)


def test_stretching_follows_the_credit_hours_and_stops_at_the_day_s_limit(plan: Planner) -> None:
    class_id = plan.a_class()
    key, version, day, starts = plan.sessions(class_id)[9]
    with pytest.raises(Refused) as no:
        plan.timetable.move_session(plan.clerk, key, version, Target(day, starts, hours=5))
    assert codes(no) == ["courses.day_too_long"]
    plan.timetable.move_session(plan.clerk, key, version, Target(NEXT, 840, hours=5))
    (cell,) = plan.timetable.week(plan.clerk, WeekFilter(NEXT, NEXT)).cells
    assert (cell.hours, cell.ends - cell.starts) == (5, 5 * 45 + 15)


def test_a_pinned_or_held_session_stays(plan: Planner) -> None:
    class_id = plan.a_class()
    key, version, *_ = plan.sessions(class_id)[0]
    plan.timetable.pin_sessions(plan.clerk, [key], True)
    with pytest.raises(Refused) as no:
        plan.timetable.move_session(plan.clerk, key, version + 1, Target(NEXT, 510))
    assert codes(no) == ["courses.session_pinned"]
    (trainee,) = plan.room.people(1)
    plan.room.service.enrol(plan.clerk, class_id, trainee)
    plan.room.attend(class_id, {})
    second, version, *_ = plan.sessions(class_id)[1]
    with pytest.raises(Refused) as no:
        plan.timetable.move_session(plan.clerk, second, version, Target(NEXT, 510))
    assert codes(no) == ["courses.session_held"]


def test_a_move_is_taken_back_as_one_step(plan: Planner, door: Door) -> None:
    class_id = plan.a_class()
    before = [each[2:] for each in plan.sessions(class_id)]
    key, version, *_ = plan.sessions(class_id)[0]
    plan.timetable.move_session(plan.clerk, key, version, Target(NEXT, 840))
    history = HistoryService(door, verbs_of(TimetableService))
    history.undo(plan.clerk, history.undoable(plan.clerk)[0].id)
    assert [each[2:] for each in plan.sessions(class_id)] == before
    assert [each.sequence for each in plan.timetable.week(plan.clerk, WEEK).cells] == list(range(1, 11))


def test_somebody_else_s_version_is_not_overwritten(plan: Planner) -> None:
    key, version, *_ = plan.sessions(plan.a_class())[0]
    plan.timetable.move_session(plan.clerk, key, version, Target(NEXT, 840))
    with pytest.raises(Refused) as no:
        plan.timetable.move_session(plan.clerk, key, version, Target(NEXT, 510))
    assert codes(no) == ["record.changed_meanwhile"]


def test_the_database_itself_refuses_a_double_booking(plan: Planner, door: Door) -> None:
    """Whatever program writes past the service."""
    plan.a_class(3)
    other = plan.a_class(4, start=NEXT)
    key = plan.sessions(other)[0][0]
    with pytest.raises(IntegrityError), door.database.transaction(write=True) as db:
        db.execute(update(CourseSession).where(CourseSession.id == key).values(day=MONDAY))
    with door.database.transaction(write=True) as db:  # touching is no overlap
        db.execute(
            update(CourseSession).where(CourseSession.id == key).values(day=MONDAY, starts=705, ends=840)
        )


def test_a_cancelled_class_lets_everybody_go(plan: Planner) -> None:
    first = plan.a_class(3)
    version = plan.room.service.class_sheet(plan.clerk, first).row.version
    plan.room.service.move_class(plan.clerk, first, version, ClassState.CANCELLED, "报名人数不足")
    plan.a_class(4)
    assert {each.number for each in plan.timetable.week(plan.clerk, WEEK).cells} == {"YF-2026-0404"}


def test_travel_shifts_absences_and_shut_places_forbid(plan: Planner) -> None:
    teacher = plan.teachers[0]
    class_id = plan.a_class()
    key, version, *_ = plan.sessions(class_id)[0]
    night = AwayDraft(AwayKind.SHIFT, NEXT, NEXT, 1200, 1921, "夜班")
    plan.away.enter(plan.clerk, teacher, night)
    plan.places.close_place(plan.clerk, plan.hall, ClosureDraft(NEXT, NEXT, 840, 1080, "借用"))
    for target, code in (
        (Target(NEXT + timedelta(days=1), 420), "constraint.opening"),
        (Target(NEXT + timedelta(days=1), 480), "constraint.shift"),
        (Target(NEXT, 840), "constraint.closure"),
        (Target(MONDAY, 1065, plan.far), "constraint.travel"),
    ):
        with pytest.raises(Refused) as no:
            plan.timetable.move_session(plan.clerk, key, version, target)
        assert code in codes(no), target


def test_people_in_two_classes_are_not_called_to_both(plan: Planner) -> None:
    first, second = plan.a_class(3), plan.a_class(4, start=NEXT, teacher=plan.teachers[1], starts=MONDAY)
    (trainee,) = plan.room.people(1)
    for class_id in (first, second):
        plan.room.service.enrol(plan.clerk, class_id, trainee)
    key, version, *_ = plan.sessions(second)[0]
    with pytest.raises(Refused) as no:
        plan.timetable.move_session(plan.clerk, key, version, Target(MONDAY, 600, plan.base))
    assert codes(no) == ["constraint.trainee"]


def test_a_substitute_is_chosen_from_those_who_are_free(plan: Planner) -> None:
    _, busy, free, far = plan.teachers
    class_id = plan.a_class(3)
    plan.a_class(4, teacher=busy, sessions=())
    plan.away.enter(plan.clerk, busy, AwayDraft(AwayKind.SICK, MONDAY, MONDAY))
    key = plan.sessions(class_id)[0][0]
    found = plan.timetable.substitutes(plan.clerk, key)
    assert [each.person_id for each in found] == [free, far, busy]
    assert [each.code for each in found[-1].forbids] == ["constraint.away"]
    plan.timetable.substitute(plan.clerk, [key], free)
    with pytest.raises(Refused):
        plan.timetable.substitute(plan.clerk, [key], busy)
    assert plan.timetable.week(plan.clerk, WEEK).cells[0].instructor_id == free


def test_a_series_shows_its_dates_before_it_exists_and_skips_holidays(plan: Planner) -> None:
    class_id = plan.a_class(5, start=date(2026, 9, 21), sessions=(), ends=date(2026, 10, 30))
    wish = SeriesWish(
        class_id, date(2026, 9, 21), weekdays=0b0010101, hours_each=3, total_hours=16,
        instructor_id=plan.teachers[0], place_id=plan.hall,
    )  # fmt: skip
    slots = plan.timetable.preview_series(plan.clerk, wish)
    assert [each.day.day for each in slots if each.skipped] == [25, 2, 5, 7]
    assert plan.sessions(class_id) == []
    assert plan.timetable.add_series(plan.clerk, wish) == 6
    with pytest.raises(Refused) as no:
        plan.timetable.add_series(plan.clerk, wish)
    assert set(codes(no)) >= {"courses.instructor_busy", "courses.place_busy"}


def test_a_timetable_is_copied_to_a_class_of_another_term(plan: Planner) -> None:
    source = plan.a_class(3)
    target = plan.a_class(4, start=NEXT, sessions=())
    slots = plan.timetable.preview_copy(plan.clerk, source, target, NEXT)
    assert len(slots) == 10
    assert not any(each.forbids for each in slots)
    assert plan.timetable.copy_timetable(plan.clerk, source, target, NEXT) == 10
    assert [each[2] - timedelta(days=7) for each in plan.sessions(target)] == [
        each[2] for each in plan.sessions(source)
    ]


def test_a_clerk_of_another_branch_sees_and_moves_nothing_here(plan: Planner, coal_clerk: Actor) -> None:
    key, version, *_ = plan.sessions(plan.a_class())[0]
    assert plan.timetable.week(coal_clerk, WEEK).cells == ()
    for ask in (
        lambda: plan.timetable.move_session(coal_clerk, key, version, Target(NEXT, 510)),
        lambda: plan.timetable.why_not(coal_clerk, key, Target(NEXT, 510)),
        lambda: plan.timetable.best_slots(coal_clerk, key),
        lambda: plan.timetable.week(coal_clerk, WeekFilter(MONDAY, NEXT, STEEL)),
    ):
        with pytest.raises(Refused) as no:
            ask()
        assert codes(no) == ["access.other_branch"]
    assert COAL != STEEL


def test_a_place_in_use_is_not_removed(plan: Planner) -> None:
    plan.a_class()
    row = next(each for each in plan.places.places(plan.clerk) if each.id == plan.hall)
    with pytest.raises(Refused) as no:
        plan.places.remove_place(plan.clerk, plan.hall, row.version)
    assert codes(no) == ["courses.holds_place"]
    other = next(each for each in plan.places.places(plan.clerk) if each.id == plan.base)
    plan.places.remove_place(plan.clerk, plan.base, other.version)
    assert plan.base not in {each.id for each in plan.places.places(plan.clerk)}


def test_a_class_planned_in_a_form_is_held_against_the_same_constraints(plan: Planner) -> None:
    plan.away.enter(plan.clerk, plan.teachers[0], AwayDraft(AwayKind.TRIP, MONDAY, MONDAY))
    plan.places.close_place(plan.clerk, plan.hall, ClosureDraft(MONDAY, MONDAY, 840, 1080, "借用"))
    with pytest.raises(Refused) as no:
        plan.a_class(3)
    assert codes(no) == ["constraint.away", "constraint.away", "constraint.closure"]
    assert plan.a_class(4, start=NEXT)


def test_what_a_course_asks_for_is_asked_of_places_and_instructors(plan: Planner) -> None:
    syllabus = Syllabus(equipment=("仿真台",), teachers=(plan.teachers[0],))
    course = plan.room.course(replace(COURSE, code="77", syllabus=syllabus))
    sessions = ten_sessions(MONDAY, plan.teachers[0], "")
    ends = MONDAY + timedelta(days=18)
    class_id = plan.room.service.plan_class(plan.clerk, a_class(course, 1, sessions=sessions, ends=ends))
    practice = next(each for each in plan.sessions(class_id)[3:4])
    (tried,) = plan.timetable.try_slots(
        plan.clerk, practice[0], [Target(practice[2], practice[3], plan.base)]
    )
    assert [each.code for each in tried.forbids] == ["constraint.equipment"]
    other = Target(practice[2], practice[3], instructor_id=plan.teachers[1])
    (tried,) = plan.timetable.try_slots(plan.clerk, practice[0], [other])
    assert [each.code for each in tried.warns] == ["constraint.qualified"]
