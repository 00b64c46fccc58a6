"""One person, once: twins are told, a merge keeps both histories, and can be taken back; both engines."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from academy.access.service_history import HistoryService
from academy.base.actor import Actor
from academy.base.door import Door, verbs_of
from academy.base.problems import Problem, Refused, problem
from academy.base.vault import Vault
from academy.courses.service import CourseService
from academy.courses.store_uses import clashes
from academy.people.facts import PeopleQuery, PersonDraft, PersonState, Role
from academy.people.facts_merge import Likeness, MergeDraft
from academy.people.service import PeopleService
from academy.people.service_merge import MergeService
from tests.databases import COAL, STEEL
from tests.rooms.courses.classes import Room
from tests.rooms.people.persons import doc_no

WANG = PersonDraft(STEEL, "王涛", doc_no=doc_no(9), phone="15400000901", unit="炼钢厂", role=Role.TRAINEE)
Pair = tuple[int, int]


@pytest.fixture
def people(door: Door, vault: Vault) -> PeopleService:
    return PeopleService(door, vault)


@pytest.fixture
def merging(door: Door) -> MergeService:
    return MergeService(door, [clashes])


@pytest.fixture
def pair(people: PeopleService, clerk: Actor) -> Pair:
    other = replace(WANG, doc_no=doc_no(509), unit="", trade="炼钢工", role=Role.TECHNICAL_MENTOR)
    return people.add(clerk, WANG), people.add(clerk, other)


def draft(people: PeopleService, clerk: Actor, pair: Pair, *taken: str) -> MergeDraft:
    versions = [people.person(clerk, key).version for key in pair]
    return MergeDraft(*pair, *versions, frozenset(taken))


def test_twins_are_told_likeliest_first_and_three_of_one_name_stay_three(
    people: PeopleService, merging: MergeService, clerk: Actor, coal_clerk: Actor, pair: Pair
) -> None:
    third = people.add(clerk, replace(WANG, branch_id=COAL, doc_no=doc_no(700), phone="15400007777"))
    found = merging.twins(clerk, pair[0])
    assert [(twin.id, twin.likeness) for twin in found] == [
        (pair[1], Likeness.PHONE), (third, Likeness.NAME),
    ]  # fmt: skip
    assert merging.twins(coal_clerk, third) == []
    assert people.count(clerk, PeopleQuery()) == 3


def test_a_merge_keeps_the_roles_and_histories_of_both(
    people: PeopleService, merging: MergeService, clerk: Actor, pair: Pair
) -> None:
    kept, gone = pair
    merging.merge(clerk, draft(people, clerk, pair, "trade"))
    sheet = people.person(clerk, kept)
    assert (sheet.trade, sheet.unit) == ("炼钢工", "炼钢厂")
    assert {role.role for role in sheet.roles} == {Role.TRAINEE, Role.TECHNICAL_MENTOR}
    assert people.person(clerk, gone).state is PersonState.MERGED
    assert people.count(clerk, PeopleQuery()) == 1
    verbs = [event.verb for event in people.history(clerk, kept)]
    assert verbs == ["people.merge", "people.add", "people.add"]


def test_a_merge_is_taken_back(
    people: PeopleService, merging: MergeService, door: Door, clerk: Actor, pair: Pair
) -> None:
    merging.merge(clerk, draft(people, clerk, pair, "trade"))
    history = HistoryService(door, [*verbs_of(PeopleService), *verbs_of(MergeService)])
    history.undo(clerk, history.undoable(clerk)[0].id)
    first, second = (people.person(clerk, key) for key in pair)
    assert (first.state, second.state) == (PersonState.ACTIVE, PersonState.ACTIVE)
    assert (first.trade, {role.role for role in first.roles}) == ("", {Role.TRAINEE})
    assert people.count(clerk, PeopleQuery()) == 2


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda d: replace(d, gone=d.kept), "person.merge_same"),
        (lambda d: replace(d, taken=frozenset({"name"})), "person.merge_field"),
        (lambda d: replace(d, gone_version=99), "record.changed_meanwhile"),
    ],
)
def test_what_is_no_merge_is_refused(
    change: Callable[[MergeDraft], MergeDraft], code: str, people: PeopleService, merging: MergeService,
    clerk: Actor, pair: Pair,
) -> None:  # fmt: skip
    with pytest.raises(Refused) as no:
        merging.merge(clerk, change(draft(people, clerk, pair)))
    assert code in {found.code for found in no.value.problems}


def test_a_record_merged_once_is_not_merged_again(
    people: PeopleService, merging: MergeService, clerk: Actor, pair: Pair
) -> None:
    merging.merge(clerk, draft(people, clerk, pair))
    with pytest.raises(Refused, match="merge_inactive"):
        merging.merge(clerk, draft(people, clerk, pair))


def test_two_places_in_one_class_stand_in_the_way(
    people: PeopleService, merging: MergeService, door: Door, vault: Vault, clerk: Actor, pair: Pair
) -> None:
    room = Room(door, vault, CourseService(door, vault), clerk)
    class_id = room.planned()
    for person_id in pair:
        room.service.enrol(clerk, class_id, person_id)
    with pytest.raises(Refused) as no:
        merging.merge(clerk, draft(people, clerk, pair))
    found: Problem = no.value.problems[0]
    number = room.service.class_sheet(clerk, class_id).row.number
    assert found == problem("courses.merge_clash", number=number)


def test_side_by_side_counts_what_names_each(
    people: PeopleService, merging: MergeService, door: Door, vault: Vault, clerk: Actor, pair: Pair
) -> None:
    room = Room(door, vault, CourseService(door, vault), clerk)
    room.service.enrol(clerk, room.planned(), pair[1])
    found = merging.side_by_side(clerk, *pair)
    assert (found.first_uses, found.second_uses) == (0, 1)


def test_another_branch_s_record_cannot_be_merged(
    people: PeopleService, merging: MergeService, clerk: Actor, coal_clerk: Actor, pair: Pair
) -> None:
    mine = people.add(clerk, replace(WANG, branch_id=COAL, doc_no=doc_no(700)))
    wanted = MergeDraft(mine, pair[0], 1, 1)
    with pytest.raises(Refused, match=r"record\.gone"):
        merging.merge(coal_clerk, wanted)
