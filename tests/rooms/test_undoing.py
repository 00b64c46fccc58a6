"""Undo, redo and the bin through the rooms: the rules of each hold for what comes back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from academy import wiring
from academy.access.service_history import HistoryService
from academy.apprenticeship.store_settings import MAX_APPRENTICES
from academy.base import words
from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.door import Door
from academy.base.problems import Refused, problem
from academy.base.vault import Vault
from academy.network.facts import BranchDraft
from academy.network.facts_partner import PartnerDraft, PartnerKind
from academy.network.facts_settings import SettingDraft
from academy.network.service import NetworkService
from academy.network.service_partner import PartnerService
from academy.network.service_settings import SettingsService
from academy.people.facts import PersonDraft, PersonState, Role
from academy.people.records import Person
from academy.people.service import PeopleService
from academy.places.facts import PlaceDraft, PlaceKind
from academy.places.service import PlaceService
from tests.rooms.conftest import HEAD, STEEL, an_actor
from tests.rooms.people.persons import doc_no

HELD = problem("person.erased", number="QH1")
PARTNER = PartnerDraft(branch_id=STEEL, name="山东某某公司", kind=PartnerKind.ENTERPRISE)
BRANCH = BranchDraft(HEAD, code="LY", name="临邑分院", industry="钢铁")


@pytest.fixture
def history(door: Door) -> HistoryService:
    return HistoryService(door, wiring.verbs(), wiring.undoing())


def last(history: HistoryService, clerk: Actor) -> int:
    return history.undoable(clerk)[0].id


def told(no: pytest.ExceptionInfo[Refused]) -> list[str]:
    """What the refusal says; both languages fill every gap."""
    for language in words.LANGUAGES:
        for each in no.value.problems:
            assert "{" not in words.Words(language).sentence(each)
    return [words.Words("zh").sentence(each) for each in no.value.problems]


@pytest.mark.parametrize("way", ["undo", "bin"])
def test_a_partner_whose_name_is_taken_names_the_other(
    door: Door, history: HistoryService, clerk: Actor, way: str
) -> None:
    partners = PartnerService(door)
    key = partners.save_partner(clerk, 0, PARTNER)
    partners.remove_partner(clerk, key, 0)
    other = partners.save_partner(an_actor(905), 0, PARTNER)
    line = last(history, clerk)
    act = {
        "undo": lambda: history.undo(clerk, line),
        "bin": lambda: history.bring_back(clerk, "partner", key),
    }
    with pytest.raises(Refused) as no:
        act[way]()
    (sentence,) = told(no)
    assert "合作单位“山东某某公司”" in sentence
    assert [each.id for each in partners.partners(clerk)] == [other]


@pytest.mark.parametrize("way", ["undo", "bin", "room", "rename"])
def test_two_branches_of_one_name_never_come_about(
    door: Door, history: HistoryService, clerk: Actor, way: str
) -> None:
    network = NetworkService(door)
    key = network.add_branch(clerk, BRANCH)
    version = next(each.version for each in network.branches(clerk) if each.id == key)
    if way == "rename":
        network.change_branch(clerk, key, replace(BRANCH, name="别名"), version)
    else:
        network.remove_branch(clerk, key, version)
    network.add_branch(an_actor(905), replace(BRANCH, code="LZ"))
    acts = {
        "bin": lambda: history.bring_back(clerk, "branch", key),
        "room": lambda: network.restore_branch(clerk, key),
    }
    with pytest.raises(Refused) as no:
        acts.get(way, lambda: history.undo(clerk, last(history, clerk)))()
    assert "分院“临邑分院 LZ”" in told(no)[0]
    assert [each.name for each in network.branches(clerk)].count("临邑分院") == 1


@pytest.mark.parametrize("way", ["undo", "bin"])
def test_a_station_comes_back_after_its_base(
    door: Door, history: HistoryService, clerk: Actor, way: str
) -> None:
    places = PlaceService(door)
    base = places.add_place(clerk, PlaceDraft(STEEL, "实训基地", PlaceKind.BASE))
    station = places.add_place(clerk, PlaceDraft(STEEL, "一号工位", PlaceKind.STATION, base))
    places.remove_place(clerk, station, 1)
    line = last(history, clerk)
    places.remove_place(clerk, base, 1)
    act = {
        "undo": lambda: history.undo(clerk, line),
        "bin": lambda: history.bring_back(clerk, "place", station),
    }
    with pytest.raises(Refused) as no:
        act[way]()
    assert "请先恢复“实训基地”" in told(no)[0]
    history.bring_back(clerk, "place", base)
    history.bring_back(clerk, "place", station)
    assert {each.id for each in places.places(clerk)} == {base, station}


def test_whoever_was_needed_meanwhile_is_not_put_into_the_bin_again(
    door: Door, clerk: Actor, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wiring.courses_uses, "uses", lambda _db, _key: [HELD])
    history = HistoryService(door, wiring.verbs(), wiring.undoing())
    people = PeopleService(door, vault)
    key = people.add(clerk, PersonDraft(STEEL, "时雨", doc_no=doc_no(701), role=Role.TRAINEE))
    people.remove(clerk, key, people.person(clerk, key).version)
    history.bring_back(clerk, "person", key)
    with pytest.raises(Refused) as no:
        history.undo(clerk, last(history, clerk))
    assert no.value.problems == (HELD,)
    assert not people.person(clerk, key).removed


def test_nobody_whose_data_were_erased_comes_back(
    door: Door, history: HistoryService, clerk: Actor, vault: Vault
) -> None:
    people = PeopleService(door, vault)
    key = people.add(clerk, PersonDraft(STEEL, "时雨", doc_no=doc_no(701), role=Role.TRAINEE))
    people.remove(clerk, key, people.person(clerk, key).version)
    with door.database.transaction(write=True) as db:
        db.execute(update(Person).where(Person.id == key).values(state=PersonState.ERASED.value))
    with pytest.raises(Refused) as no:
        history.bring_back(clerk, "person", key)
    assert no.value.problems[0].code == "person.erased"


def test_a_setting_is_taken_back_until_it_has_held(door: Door, history: HistoryService, clerk: Actor) -> None:
    settings = SettingsService(door, [MAX_APPRENTICES])
    clock = door.database.clock
    today = clock.today()

    def entered(days: int) -> int:
        draft = SettingDraft(5, source="办法", holds_from=today + timedelta(days=days))
        settings.set_setting(clerk, STEEL, MAX_APPRENTICES.key, draft)
        return last(history, clerk)

    history.undo(clerk, entered(0))  # on the day it was entered
    assert settings.setting_history(clerk, STEEL, MAX_APPRENTICES.key) == []
    soon, far = entered(1), entered(30)
    door.database.clock = FixedClock(clock.now() + timedelta(days=2))
    try:
        history.undo(clerk, far)
        with pytest.raises(Refused) as no:
            history.undo(clerk, soon)
        assert "请从今天起另设新值" in told(no)[0]
        history.redo(clerk, history.steps(clerk, 0).redo[0].id)
    finally:
        door.database.clock = clock
