"""One change to many classes: looked at, refused as a whole with each class named, one act to take back."""

import pytest

from academy.access.service_history import HistoryService
from academy.base.door import verbs_of
from academy.base.problems import Refused
from academy.courses.facts_many import ManyClassDraft, ManyClassField
from academy.courses.service import CourseService
from tests.rooms.conftest import COAL, an_actor
from tests.rooms.courses.classes import Room


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
