"""Courses and planned classes go to the recycle bin and come back from it whole, or say what holds them."""

from datetime import timedelta

import pytest

from academy.access.service_history import HistoryService
from academy.base.clock import FixedClock
from academy.base.door import verbs_of
from academy.base.facts import KEPT
from academy.base.problems import Refused
from academy.courses.facts import ClassFilter
from academy.courses.facts_plan import CourseDraft
from academy.courses.service import CourseService
from tests.rooms.courses.classes import Room


@pytest.fixture
def history(room: Room) -> HistoryService:
    return HistoryService(room.door, verbs_of(CourseService))


def version_of(room: Room, class_id: int) -> int:
    return room.service.class_sheet(room.clerk, class_id).row.version


def refusal(room: Room, class_id: int) -> list[tuple[str, object]]:
    with pytest.raises(Refused) as no:
        room.service.remove_class(room.clerk, class_id, version_of(room, class_id))
    return [(each.code, dict(each.values).get("what")) for each in no.value.problems]


def test_a_planned_class_goes_with_its_sessions_and_comes_back_with_them(
    room: Room, history: HistoryService
) -> None:
    class_id = room.planned()
    before = room.service.class_sheet(room.clerk, class_id)
    room.service.remove_class(room.clerk, class_id, before.row.version)
    assert room.service.classes(room.clerk, ClassFilter()) == []
    (row,) = history.recycle_bin(room.clerk)
    assert (row.verb, row.label) == ("courses.remove_class", before.row.number)
    history.bring_back(room.clerk, row.table, row.id)
    after = room.service.class_sheet(room.clerk, class_id)
    assert [each.id for each in after.sessions] == [each.id for each in before.sessions]
    assert after.row.number == before.row.number
    assert history.recycle_bin(room.clerk) == []
    with pytest.raises(Refused) as no:
        history.bring_back(room.clerk, row.table, row.id)
    assert no.value.problems[0].code == "undo.done_already"


def test_a_class_with_trainees_says_what_holds_it(room: Room) -> None:
    class_id, _ = room.with_trainees(1)
    assert refusal(room, class_id) == [("courses.class_used", "table.enrolment")]


def test_a_course_goes_only_while_no_class_uses_it(room: Room, history: HistoryService) -> None:
    class_id = room.planned()
    course = room.service.courses(room.clerk)[0]
    with pytest.raises(Refused) as no:
        room.service.remove_course(room.clerk, course.id, course.version)
    assert dict(no.value.problems[0].values)["what"] == "table.training_class"
    room.service.remove_class(room.clerk, class_id, version_of(room, class_id))
    room.service.remove_course(room.clerk, course.id, course.version)
    assert room.service.courses(room.clerk) == []
    rows = history.recycle_bin(room.clerk)
    assert [row.verb for row in rows] == ["courses.remove_course", "courses.remove_class"]
    with pytest.raises(Refused) as no:  # the class needs its course first
        history.bring_back(room.clerk, rows[1].table, rows[1].id)
    assert no.value.problems[0].code == "undo.parent_gone"
    assert dict(no.value.problems[0].values)["name"] == course.code
    for row in rows:
        history.bring_back(room.clerk, row.table, row.id)
    assert [each.id for each in room.service.courses(room.clerk)] == [course.id]
    assert room.service.course_sheet(room.clerk, course.id).editions


def test_what_was_brought_back_and_put_away_again_lies_in_the_bin(
    room: Room, history: HistoryService
) -> None:
    class_id = room.planned()
    room.service.remove_class(room.clerk, class_id, version_of(room, class_id))
    (row,) = history.recycle_bin(room.clerk)
    history.bring_back(room.clerk, row.table, row.id)
    (step, *_) = history.steps(room.clerk, 0).undo
    assert step.verb == "access.bring_back"
    history.undo(room.clerk, step.id)
    assert room.service.classes(room.clerk, ClassFilter()) == []
    (again,) = history.recycle_bin(room.clerk)
    assert (again.verb, again.label) == (row.verb, row.label)
    (redo,) = history.steps(room.clerk, 0).redo
    assert redo.verb == "access.bring_back"
    history.redo(room.clerk, redo.id)
    assert history.recycle_bin(room.clerk) == []
    history.undo(room.clerk, history.steps(room.clerk, 0).undo[0].id)
    (again,) = history.recycle_bin(room.clerk)
    history.bring_back(room.clerk, again.table, again.id)
    assert [each.id for each in room.service.classes(room.clerk, ClassFilter())] == [class_id]


def test_a_removed_course_whose_code_is_taken_names_the_other(room: Room, history: HistoryService) -> None:
    class_id = room.planned()
    (course,) = room.service.courses(room.clerk)
    room.service.remove_class(room.clerk, class_id, version_of(room, class_id))
    room.service.remove_course(room.clerk, course.id, course.version)
    draft = CourseDraft(course.branch_id, course.code, "另一门", 8, 8)
    other = room.service.add_course(room.clerk, draft)
    row = next(each for each in history.recycle_bin(room.clerk) if each.verb == "courses.remove_course")
    with pytest.raises(Refused) as no:
        history.bring_back(room.clerk, row.table, row.id)
    (found,) = no.value.problems
    assert (found.code, dict(found.values)) == (
        "undo.taken_since", {"kind": "table.course", "name": course.code},
    )  # fmt: skip
    assert [each.id for each in room.service.courses(room.clerk)] == [other]


def test_after_thirty_days_the_bin_no_longer_offers_it(room: Room, history: HistoryService) -> None:
    class_id = room.planned()
    room.service.remove_class(room.clerk, class_id, version_of(room, class_id))
    clock = room.door.database.clock
    later = FixedClock(clock.now() + KEPT + timedelta(days=1))
    room.door.database.clock = later
    try:
        assert history.recycle_bin(room.clerk) == []
    finally:
        room.door.database.clock = clock
