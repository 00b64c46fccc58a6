from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from academy.base.actor import Actor
from academy.base.problems import Problem, Refused
from academy.courses.facts import ClassFilter, ClassState, Hours
from academy.courses.facts_plan import SeriesDraft
from academy.people.facts import Role
from tests.databases import COAL, STEEL
from tests.rooms.courses.classes import COURSE, MONDAY, Room, a_class, ten_sessions


def codes(found: Iterable[Problem]) -> list[str]:
    return [each.code.removeprefix("courses.") for each in found]


def test_a_planned_class_has_its_number_sessions_and_the_course_s_hours(room: Room) -> None:
    class_id = room.service.plan_class(room.clerk, a_class(room.course()))
    sheet = room.service.class_sheet(room.clerk, class_id)
    assert sheet.row.number == "YF-2026-0103"
    assert sheet.row.hours == Hours(16, 24)
    assert [each.hours for each in sheet.sessions] == [4] * 10
    assert sheet.row.state is ClassState.PLANNED


def test_all_that_is_wrong_with_a_class_is_said_at_once_and_nothing_is_written(room: Room) -> None:
    sessions = (replace(ten_sessions()[0], day=MONDAY - timedelta(days=7)), *ten_sessions()[1:-1])
    draft = a_class(room.course(), name="", capacity=0, sessions=sessions)
    with pytest.raises(Refused) as no:
        room.service.plan_class(room.clerk, draft)
    assert codes(no.value.problems) == [
        "class_name_missing", "capacity_wrong", "hours_differ", "day_outside",
    ]  # fmt: skip
    assert room.service.classes(room.clerk, ClassFilter()) == []


def test_an_instructor_s_double_booking_names_the_class_that_has_him(room: Room) -> None:
    (teacher,) = room.people(1, Role.INSTRUCTOR)
    course = room.course()
    room.service.plan_class(room.clerk, a_class(course, 3, sessions=ten_sessions(instructor=teacher)))
    with pytest.raises(Refused) as no:
        room.service.plan_class(room.clerk, a_class(course, 4, sessions=ten_sessions(instructor=teacher)))
    assert codes(no.value.problems) == ["instructor_busy"] * 10
    first = dict(no.value.problems[0].values)
    assert (first["number"], first["time"]) == ("YF-2026-0103", "08:30–11:45")
    assert no.value.problems[0].where == "2026-10-12 08:30"


def test_a_room_is_booked_once_in_a_branch_and_other_branches_have_rooms_of_their_own(room: Room) -> None:
    course = room.course()
    room.service.plan_class(room.clerk, a_class(course, 3, sessions=ten_sessions(place="一号教室")))
    there = a_class(course, 4, sessions=ten_sessions(place="一号教室"))
    with pytest.raises(Refused) as no:
        room.service.plan_class(room.clerk, there)
    assert codes(no.value.problems) == ["place_busy"] * 10
    assert room.service.plan_class(room.clerk, replace(there, branch_id=COAL))


def test_a_cancelled_class_books_nobody(room: Room) -> None:
    (teacher,) = room.people(1, Role.INSTRUCTOR)
    course = room.course()
    sessions = ten_sessions(instructor=teacher)
    first = room.service.plan_class(room.clerk, a_class(course, 3, sessions=sessions))
    version = room.service.class_sheet(room.clerk, first).row.version
    room.service.move_class(room.clerk, first, version, ClassState.CANCELLED, "报名人数不足")
    assert room.service.plan_class(room.clerk, a_class(course, 4, sessions=sessions))
    assert room.service.class_sheet(room.clerk, first).reason == "报名人数不足"


def test_a_number_is_used_once(room: Room) -> None:
    course = room.course()
    room.service.plan_class(room.clerk, a_class(course, 3))
    with pytest.raises(Refused) as no:
        room.service.plan_class(room.clerk, a_class(course, 3, start=date(2026, 11, 2)))
    assert codes(no.value.problems) == ["number_taken"]
    assert room.service.next_term(room.clerk, STEEL, course, 2026) == 4


def test_a_daily_series_skips_the_weekend(room: Room) -> None:
    thursday = date(2026, 10, 15)
    found = room.service.series(room.clerk, SeriesDraft(thursday), room.course())
    assert sorted({each.day.day for each in found if each.day}) == [15, 16, 19, 20, 21]


def test_a_branch_clerk_sees_and_changes_only_classes_of_the_branch(room: Room, coal_clerk: Actor) -> None:
    class_id = room.planned()
    assert room.service.classes(coal_clerk, ClassFilter()) == []
    assert room.service.courses(coal_clerk) == []
    for ask in (
        lambda: room.service.class_sheet(coal_clerk, class_id),
        lambda: room.service.move_class(coal_clerk, class_id, 1, ClassState.ENROLLING),
        lambda: room.service.plan_class(coal_clerk, a_class(room.course(replace(COURSE, code="77")))),
    ):
        with pytest.raises(Refused) as no:
            ask()
        assert no.value.problems[0].code == "access.other_branch"


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(room: Room) -> None:
    class_id = room.planned()
    seen = room.service.class_sheet(room.clerk, class_id).row
    draft = a_class(seen.course_id)
    room.service.change_class(room.clerk, class_id, seen.version, replace(draft, name="改名后的班"))
    with pytest.raises(Refused) as no:
        room.service.change_class(room.clerk, class_id, seen.version, draft)
    assert no.value.problems[0].code == "record.changed_meanwhile"
    assert room.service.class_sheet(room.clerk, class_id).row.name == "改名后的班"


def test_a_class_cannot_be_shorter_than_its_sessions_nor_smaller_than_its_trainees(room: Room) -> None:
    class_id, _ = room.with_trainees(2)
    row = room.service.class_sheet(room.clerk, class_id).row
    draft = a_class(row.course_id, ends=MONDAY, capacity=1)
    with pytest.raises(Refused) as no:
        room.service.change_class(room.clerk, class_id, row.version, draft)
    assert codes(no.value.problems) == ["sessions_outside", "capacity_below"]


def test_sessions_are_added_moved_and_removed_within_the_rules(room: Room) -> None:
    class_id = room.planned()
    sheet = room.service.class_sheet(room.clerk, class_id)
    last = sheet.sessions[-1]
    evening = replace(ten_sessions()[-1], starts=1140, ends=1185, hours=1, break_minutes=0)
    with pytest.raises(Refused) as no:
        room.service.add_sessions(room.clerk, class_id, [evening])
    assert codes(no.value.problems) == ["day_too_long"]
    room.service.remove_session(room.clerk, last.id, last.version)
    (added,) = room.service.add_sessions(room.clerk, class_id, [evening])
    row = next(each for each in room.service.class_sheet(room.clerk, class_id).sessions if each.id == added)
    room.service.change_session(room.clerk, added, row.version, replace(evening, topic="复习"))
    assert room.service.class_sheet(room.clerk, class_id).sessions[-1].topic == "复习"


def test_the_list_is_narrowed_by_text_state_and_branch(room: Room) -> None:
    first, second = room.planned(3), room.planned(4, start=date(2026, 11, 2))
    room.service.move_class(room.clerk, second, 1, ClassState.ENROLLING)

    def found(**wanted: object) -> list[int]:
        return [each.id for each in room.service.classes(room.clerk, ClassFilter(**wanted))]  # type: ignore[arg-type]

    assert found() == [second, first]
    assert found(text="0303") == [first]
    assert found(text="转炉") == [second, first]
    assert found(text="%") == []
    assert found(states=frozenset({ClassState.ENROLLING})) == [second]
    assert found(branch_id=COAL) == []
    assert found(year=2025) == []
    counted = {each.state: each.classes for each in room.service.class_counts(room.clerk, ClassFilter())}
    assert (counted[ClassState.PLANNED], counted[ClassState.ENROLLING], counted[ClassState.CLOSED]) == (
        1,
        1,
        0,
    )


def test_a_course_code_is_used_once_and_planned_classes_keep_their_hours(room: Room) -> None:
    class_id = room.planned(3)
    (course,) = room.service.courses(room.clerk)
    with pytest.raises(Refused) as no:
        room.course(replace(COURSE, code="03"))
    assert codes(no.value.problems) == ["code_taken"]
    room.service.change_course(
        room.clerk, course.id, course.version, replace(COURSE, code="03", theory_hours=8)
    )
    assert room.service.class_sheet(room.clerk, class_id).row.hours == Hours(16, 24)
    assert room.service.next_code(room.clerk) == "04"
