"""One change to many people, looked at first and taken back as one; both engines."""

import pytest

from academy.access.service_history import HistoryService
from academy.base.actor import Actor
from academy.base.door import Door, verbs_of
from academy.base.problems import Refused
from academy.base.vault import Vault
from academy.people.facts import Level, PersonDraft, Role
from academy.people.facts_many import ManyDraft, ManyField
from academy.people.service import PeopleService
from academy.people.service_many import ManyService
from tests.databases import COAL, STEEL
from tests.rooms.people.persons import doc_no


@pytest.fixture
def people(door: Door, vault: Vault) -> PeopleService:
    return PeopleService(door, vault)


@pytest.fixture
def many(door: Door) -> ManyService:
    return ManyService(door)


@pytest.fixture
def ids(people: PeopleService, clerk: Actor) -> list[int]:
    return [
        people.add(clerk, PersonDraft(STEEL, name, doc_no=doc_no(at), unit=unit, role=Role.TRAINEE))
        for at, (name, unit) in enumerate((("王涛", "一厂"), ("李敏", "二厂"), ("赵一", "新厂")), 1)
    ]


NEW = ManyDraft(ManyField.UNIT, " 新厂 ")


def test_the_change_is_looked_at_made_and_taken_back_as_one(
    people: PeopleService, many: ManyService, door: Door, clerk: Actor, ids: list[int]
) -> None:
    seen = many.preview_many(clerk, ids, NEW)
    assert (seen.changed, seen.same) == (2, 1)
    assert set(seen.examples) == {("王涛", "一厂", "新厂"), ("李敏", "二厂", "新厂")}
    assert many.change_many(clerk, ids, NEW) == 2
    assert [people.person(clerk, key).unit for key in ids] == ["新厂"] * 3
    history = HistoryService(door, [*verbs_of(PeopleService), *verbs_of(ManyService)])
    history.undo(clerk, history.undoable(clerk)[0].id)
    assert [people.person(clerk, key).unit for key in ids] == ["一厂", "二厂", "新厂"]


def test_a_level_is_one_of_the_ladder(
    people: PeopleService, many: ManyService, clerk: Actor, ids: list[int]
) -> None:
    many.change_many(clerk, ids, ManyDraft(ManyField.LEVEL, "4"))
    assert people.person(clerk, ids[0]).level is Level.SENIOR
    with pytest.raises(Refused, match="level_unknown"):
        many.change_many(clerk, ids, ManyDraft(ManyField.LEVEL, "9"))


@pytest.mark.parametrize(
    ("count", "draft", "code"),
    [
        (3, ManyDraft(ManyField.UNIT, "新" * 61), "text_long"),
        (5_001, NEW, "too_many_at_once"),
        (1, ManyDraft(ManyField.UNIT, "一厂"), "nothing_to_change"),
    ],
)
def test_what_cannot_be_is_refused(
    count: int, draft: ManyDraft, code: str, many: ManyService, clerk: Actor, ids: list[int]
) -> None:
    wanted = ids[:count] if count <= 3 else [*ids, *range(count - 3)]
    with pytest.raises(Refused, match=code):
        many.change_many(clerk, wanted, draft)


def test_people_of_another_branch_are_not_touched(
    people: PeopleService, many: ManyService, clerk: Actor, coal_clerk: Actor, ids: list[int]
) -> None:
    mine = people.add(clerk, PersonDraft(COAL, "孙三", doc_no=doc_no(40), role=Role.TRAINEE))
    assert many.change_many(coal_clerk, [*ids, mine], NEW) == 1
    assert people.person(clerk, ids[0]).unit == "一厂"
