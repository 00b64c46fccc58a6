"""One change to many classes: looked at, refused as a whole with each class named, one act to take back."""

from dataclasses import replace

import pytest

from academy.access.service_history import HistoryService
from academy.base.door import verbs_of
from academy.base.problems import Refused
from academy.courses.facts_many import ManyClassDraft, ManyClassField, ManyCourseDraft, ManyCourseField
from academy.courses.service import CourseService
from tests.rooms.conftest import COAL, an_actor
from tests.rooms.courses.classes import COURSE, Room, a_class


def test_many_classes_get_a_room_in_one_act_that_is_taken_back_as_one(room: Room) -> None:
    ids = [room.planned(term) for term in (3, 4)]
    service, clerk = room.service, room.clerk
    draft = ManyClassDraft(ManyClassField.PLACE, "  二号  教室 ")
    found = service.preview_classes(clerk, ids, draft)
    assert (found.changed, found.same, found.examples[0][1:]) == (2, 0, ("一号教室", "二号 教室"))
    assert service.change_classes(clerk, ids, draft) == 2
    assert {service.class_sheet(clerk, each).place for each in ids} == {"二号 教室"}
    with pytest.raises(Refused) as no:
        service.change_classes(clerk, ids, draft)
    assert [each.code for each in no.value.problems] == ["courses.nothing_to_change"]
    history = HistoryService(room.door, verbs_of(CourseService))
    act = history.undoable(clerk)[0]
    history.undo(clerk, act.id)
    assert {service.class_sheet(clerk, each).place for each in ids} == {"一号教室"}


def test_a_change_is_refused_as_a_whole_and_names_the_class(room: Room) -> None:
    full, _ = room.with_trainees(3)
    other = room.planned(4)
    with pytest.raises(Refused) as no:
        room.service.change_classes(room.clerk, [other, full], ManyClassDraft(value="2"))
    (found,) = no.value.problems
    number = room.service.class_sheet(room.clerk, full).row.number
    assert (found.code, found.where) == ("courses.capacity_below", number)
    for wrong in ("", "0", "很多", "100001"):
        with pytest.raises(Refused) as no:
            room.service.preview_classes(room.clerk, [other], ManyClassDraft(value=wrong))
        assert [each.code for each in no.value.problems] == ["courses.capacity_wrong"]
    with pytest.raises(Refused) as no:
        room.service.change_classes(an_actor(903, COAL, network=False), [other], ManyClassDraft(value="30"))
    assert [each.code for each in no.value.problems] == ["access.other_branch"]


def test_many_courses_get_a_level_and_a_new_edition_where_classes_were_planned_by_the_old_one(
    room: Room,
) -> None:
    service, clerk = room.service, room.clerk
    used = room.course()
    service.plan_class(clerk, a_class(used))
    other = service.add_course(clerk, replace(COURSE, code="88", name="钳工基础"))
    draft = ManyCourseDraft(ManyCourseField.PRACTICAL_PERCENT, "30")
    found = service.preview_courses(clerk, [used, other], draft)
    assert (found.changed, found.same) == (2, 0)
    before = {row.id: row for row in service.courses(clerk)}
    assert service.change_courses(clerk, [used, other], draft) == 2
    rows = {row.id: row for row in service.courses(clerk)}
    assert {rows[key].practical_percent for key in (used, other)} == {30}
    assert (rows[used].edition, rows[other].edition) == (before[used].edition + 1, before[other].edition)
    assert service.change_courses(clerk, [used, other], ManyCourseDraft(ManyCourseField.LEVEL, "5")) == 2
    history = HistoryService(room.door, verbs_of(CourseService))
    for act in history.undoable(clerk)[:2]:
        history.undo(clerk, act.id)
    again = {row.id: row for row in service.courses(clerk)}
    for key in (used, other):
        assert replace(again[key], version=0) == replace(before[key], version=0)


def test_a_change_of_courses_is_refused_as_a_whole_and_names_them(room: Room) -> None:
    service, clerk = room.service, room.clerk
    ids = [room.course(), service.add_course(clerk, replace(COURSE, code="88", name="钳工基础"))]
    codes = {row.id: row.code for row in service.courses(clerk)}
    with pytest.raises(Refused) as no:
        service.change_courses(clerk, ids, ManyCourseDraft(ManyCourseField.PRACTICAL_PERCENT, "100"))
    assert [each.where for each in no.value.problems] == ["、".join(codes[key] for key in ids)]
    for draft, code in (
        (ManyCourseDraft(ManyCourseField.PRACTICAL_PERCENT, "很多"), "courses.percent_wrong"),
        (ManyCourseDraft(ManyCourseField.LEVEL, "9"), "people.level_unknown"),
        (ManyCourseDraft(ManyCourseField.SHARED, "也许"), "courses.shared_unclear"),
        (ManyCourseDraft(ManyCourseField.OCCUPATION, "钳" * 61), "person.text_long"),
    ):
        with pytest.raises(Refused) as no:
            service.preview_courses(clerk, ids, draft)
        assert [each.code for each in no.value.problems] == [code]
    with pytest.raises(Refused, match="other_branch"):
        service.change_courses(
            an_actor(903, COAL, network=False), ids, ManyCourseDraft(ManyCourseField.LEVEL, "4")
        )
