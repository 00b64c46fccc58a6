"""The one search on both engines: what is written is found at once, within everybody's reach."""

from dataclasses import replace

import pytest

from academy.access.service_history import HistoryService
from academy.base.actor import Actor, Scope
from academy.base.door import Door, verbs_of
from academy.base.vault import Vault
from academy.courses.service import CourseService
from academy.desk import store_index
from academy.desk.facts import Hit, HitKind
from academy.desk.service import DeskService
from academy.network.facts import BranchDraft
from academy.network.service import NetworkService
from academy.people import store
from academy.people.facts import PeopleQuery, PersonDraft, Role
from academy.people.facts_merge import MergeDraft
from academy.people.service import PeopleService
from academy.people.service_merge import MergeService
from tests.beginnings import apart
from tests.databases import COAL, HEAD, STEEL
from tests.rooms.certificates.scene import make_scene
from tests.rooms.courses.classes import COURSE, a_class
from tests.rooms.people.persons import doc_no

WANG = PersonDraft(STEEL, "王涛", doc_no=doc_no(9), phone="15400000901", unit="炼钢厂", role=Role.TRAINEE)


@pytest.fixture
def door(door: Door) -> Door:
    door.followers.append(store_index.follow)
    apart(door.database, "index")
    return door


@pytest.fixture
def desk(door: Door) -> DeskService:
    return DeskService(door)


@pytest.fixture
def people(door: Door, vault: Vault) -> PeopleService:
    return PeopleService(door, vault)


def titles(hits: list[Hit], kind: HitKind) -> list[str]:
    return [hit.title for hit in hits if hit.kind is kind]


@pytest.mark.parametrize(
    "text",
    ["王涛", "涛", "wt", "wangtao", "wang tao", doc_no(9)[-4:], "0901", "wt 0901", "王涛0901", "15400000901"],
)
def test_a_person_is_found_however_a_clerk_remembers_him(
    text: str, desk: DeskService, people: PeopleService, clerk: Actor
) -> None:
    people.add(clerk, WANG)
    people.add(clerk, replace(WANG, name="李敏", doc_no=doc_no(20), phone="15400005555"))
    assert titles(desk.search(clerk, text), HitKind.PERSON) == ["王涛"]


def test_who_was_merged_leads_to_his_heir_until_they_are_parted(
    desk: DeskService, people: PeopleService, door: Door, clerk: Actor
) -> None:
    kept = people.add(clerk, WANG)
    gone = people.add(clerk, replace(WANG, name="汪涛", doc_no=doc_no(509), phone="15400007777"))
    versions = [people.person(clerk, key).version for key in (kept, gone)]
    MergeService(door, []).merge(clerk, MergeDraft(kept, gone, *versions, frozenset()))
    for text in ("汪涛", "7777", doc_no(509)[-6:]):
        assert [hit.id for hit in desk.search(clerk, text)] == [kept]
        assert list(people.ids(clerk, PeopleQuery(text))) == [kept]
    with door.database.transaction() as db:
        assert [each.id for each in store.found(db, None, "汪涛", None)] == [kept]
    history = HistoryService(door, [*verbs_of(PeopleService), *verbs_of(MergeService)])
    history.undo(clerk, history.undoable(clerk)[0].id)
    assert [hit.id for hit in desk.search(clerk, "汪涛")] == [gone]


def test_a_name_and_another_s_end_find_nobody(desk: DeskService, people: PeopleService, clerk: Actor) -> None:
    people.add(clerk, WANG)
    people.add(clerk, replace(WANG, name="李敏", doc_no=doc_no(20), phone="15400005555"))
    assert desk.search(clerk, "wt 5555") == []
    assert desk.search(clerk, "lm5555")[0].tail == "154****5555"


def test_every_reading_of_a_surname_finds_and_is_shown(
    desk: DeskService, people: PeopleService, clerk: Actor
) -> None:
    people.add(clerk, replace(WANG, name="单明"))
    for text in ("shanming", "danming", "sm", "dm"):
        (hit,) = desk.search(clerk, text)
        assert hit.title == "单明"
        assert "".join(part + rest for part, rest in hit.sounds) == "shanming"


def test_classes_and_branches_are_found_as_soon_as_they_are_written(
    desk: DeskService, door: Door, vault: Vault, clerk: Actor
) -> None:
    NetworkService(door).add_branch(
        clerk, BranchDraft(HEAD, code="SP", name="齐河食品工匠学院", industry="食品")
    )
    assert titles(desk.search(clerk, "食品"), HitKind.BRANCH) == ["齐河食品工匠学院"]
    assert titles(desk.search(clerk, "qhsp"), HitKind.BRANCH) == ["齐河食品工匠学院"]
    courses = CourseService(door, vault)
    class_id = courses.plan_class(clerk, a_class(courses.add_course(clerk, COURSE)))
    number = courses.class_sheet(clerk, class_id).row.number
    for text in ("转炉", "zlyl", number, number[3:], number.replace("-", "")):
        assert titles(desk.search(clerk, text), HitKind.CLASS) == ["2026年转炉冶炼工艺与安全操作培训班"], text


def test_certificates_are_found_by_number_and_by_holder(
    desk: DeskService, door: Door, vault: Vault, clerk: Actor, approver: Actor
) -> None:
    scene = make_scene(door, vault, clerk, approver)
    issued = scene.issued(*scene.class_of(3))
    number = issued.first_number
    found = desk.search(clerk, number)
    assert [title.split()[0] for title in titles(found, HitKind.CERTIFICATE)] == [number]
    holder = titles(found, HitKind.CERTIFICATE)[0].split()[1]
    assert any(number in title for title in titles(desk.search(clerk, holder), HitKind.CERTIFICATE))


def test_nobody_finds_what_is_beyond_his_reach(
    desk: DeskService, people: PeopleService, clerk: Actor, coal_clerk: Actor
) -> None:
    people.add(clerk, WANG)
    assert desk.search(coal_clerk, "王涛") == []
    mentor = Actor(5, 5, "导师", "m", COAL, {"network.read": Scope(None, 5)})
    assert desk.search(mentor, "王涛") == []


def test_an_act_that_fails_leaves_nothing_to_find(
    desk: DeskService, door: Door, clerk: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(point: str) -> None:
        raise OSError(point)

    monkeypatch.setattr("academy.base.faultpoints.hit", fail)
    with pytest.raises(OSError, match="before_commit"):
        NetworkService(door).add_branch(
            clerk, BranchDraft(HEAD, code="SP", name="食品工匠学院", industry="食品")
        )
    monkeypatch.undo()
    assert desk.search(clerk, "食品") == []
