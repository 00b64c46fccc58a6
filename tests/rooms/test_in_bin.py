"""What lies in the recycle bin can be looked at; nothing about it is changed until it is brought back."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from academy.access.service_history import HistoryService
from academy.base.actor import Actor
from academy.base.door import Act, Door, Service, writes
from academy.base.problems import Refused
from academy.base.vault import Vault
from academy.files.facts import ConsentDraft, Medium, Purpose
from academy.files.service import FileService
from academy.network.facts_partner import PartnerDraft, PartnerKind
from academy.network.service import NetworkService
from academy.network.service_partner import PartnerService
from academy.people.facts import PersonDraft, Role
from academy.people.facts_away import AwayDraft, AwayKind
from academy.people.records import Person
from academy.people.service import PeopleService
from academy.people.service_away import AwayService
from tests.rooms.conftest import COAL, NOW, STEEL
from tests.rooms.people.persons import doc_no

WANG = PersonDraft(STEEL, "王涛", doc_no=doc_no(1), role=Role.TRAINEE)
YONGFENG = PartnerDraft(STEEL, "永锋钢铁", PartnerKind.ENTERPRISE)
DAY = NOW.date()


class Passing(Service):
    """A room that changes somebody and speaks of something else."""

    @writes("people.manage")
    def touch(self, act: Act, person_id: int) -> None:
        act.db.get_one(Person, person_id).remark = "改"
        act.note("courses", 1, STEEL, "")


def codes(no: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [found.code for found in no.value.problems]


@pytest.fixture
def people(door: Door, vault: Vault) -> PeopleService:
    return PeopleService(door, vault)


@pytest.fixture
def person_id(people: PeopleService, clerk: Actor) -> int:
    """Somebody in the bin, put there by the clerk, who is a person himself."""
    key = people.add(clerk, WANG)
    people.remove(clerk, key, people.person(clerk, key).version)
    return key


def test_nothing_about_somebody_in_the_bin_is_changed(
    door: Door, vault: Vault, people: PeopleService, person_id: int, clerk: Actor
) -> None:
    sheet = people.person(clerk, person_id)
    consent = ConsentDraft(Purpose.TRAINING, DAY, Medium.PAPER)
    acts: dict[str, Callable[[], object]] = {
        "change": lambda: people.change(
            clerk, person_id, replace(WANG, doc_no="", remark="改"), sheet.version
        ),
        "change what was seen before": lambda: people.change(clerk, person_id, WANG, sheet.version - 1),
        "add a role": lambda: people.add_role(clerk, person_id, COAL, Role.INSTRUCTOR),
        "end a role": lambda: people.end_role(clerk, sheet.roles[0].id),
        "remove": lambda: people.remove(clerk, person_id, sheet.version),
        "consent": lambda: FileService(door, vault).give_consent(clerk, person_id, consent),
        "be away": lambda: AwayService(door).enter(clerk, person_id, AwayDraft(AwayKind.LEAVE, DAY, DAY)),
        "from another room": lambda: Passing(door).touch(clerk, person_id),
    }
    for name, act in acts.items():
        with pytest.raises(Refused) as no:
            act()
        assert codes(no) == ["record.in_bin"], name
    assert people.person(clerk, person_id) == sheet
    assert people.reveal(clerk, person_id, "核对身份") == doc_no(1)  # looking, and noting why, is no change


def test_who_is_brought_back_can_be_changed_again(
    people: PeopleService, person_id: int, clerk: Actor
) -> None:
    put = people.person(clerk, person_id).removed_at
    assert put is not None
    assert put.date() == DAY
    people.restore(clerk, person_id)
    sheet = people.person(clerk, person_id)
    assert (sheet.removed_at, sheet.removed_by) == (None, "")
    people.change(clerk, person_id, replace(WANG, doc_no="", remark="改"), sheet.version)


def test_a_partner_in_the_bin_is_named_as_such(door: Door, clerk: Actor, coal_clerk: Actor) -> None:
    partners, history = PartnerService(door), HistoryService(door, ())
    key = partners.save_partner(clerk, 0, YONGFENG)
    assert history.in_bin(clerk, "partner", key) is None
    partners.remove_partner(clerk, key, 1)
    with pytest.raises(Refused) as no:
        partners.save_partner(clerk, key, YONGFENG, 1)
    assert codes(no) == ["record.in_bin"]
    found = history.in_bin(clerk, "partner", key)
    assert found is not None
    assert (found.label, found.removed_at.date()) == ("永锋钢铁", DAY)
    assert history.in_bin(coal_clerk, "partner", key) is None  # of what is out of reach nothing is told
    nobody = replace(clerk, grants={"access.self": clerk.grants["access.self"]})
    assert history.in_bin(nobody, "partner", key) is None


def test_a_branch_in_the_bin_is_changed_by_nobody(door: Door, clerk: Actor) -> None:
    network = NetworkService(door)
    network.remove_branch(clerk, COAL, 1)
    with pytest.raises(Refused) as no:
        network.propose_specialty(clerk, COAL, "矿山救护")
    assert codes(no) == ["record.in_bin"]
    network.restore_branch(clerk, COAL)
    network.propose_specialty(clerk, COAL, "矿山救护")
