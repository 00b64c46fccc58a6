"""Registering, correcting and finding people through the door, on both engines."""

from dataclasses import replace
from datetime import date

import pytest

from academy.access.service_history import HistoryService
from academy.base import journal
from academy.base.actor import Actor, Scope
from academy.base.door import Door
from academy.base.problems import Refused, problem
from academy.base.vault import Vault
from academy.people.facts import PeopleQuery, PersonDraft, PersonState, Role, Sort
from academy.people.facts_identity import DocType, Gender
from academy.people.service import PeopleService
from tests.rooms.conftest import COAL, STEEL
from tests.rooms.people.persons import doc_no

MAN = "371499198506150095"
WANG = PersonDraft(
    STEEL, "王涛", doc_no=MAN, phone="154 0000 0901", unit="永锋钢铁", trade="炼钢工", role=Role.TRAINEE
)


@pytest.fixture
def people(door: Door, vault: Vault) -> PeopleService:
    return PeopleService(door, vault)


def refused(no: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [found.code.removeprefix("person.") for found in no.value.problems]


def other(serial: int, **fields: object) -> PersonDraft:
    return replace(WANG, doc_no=doc_no(serial), phone="", **fields)


def found_by(people: PeopleService, actor: Actor, text: str) -> list[str]:
    return [row.name for row in people.first_page(actor, PeopleQuery(text))]


def test_a_person_is_registered_with_number_role_birth_and_gender(
    people: PeopleService, clerk: Actor
) -> None:
    sheet = people.person(clerk, people.add(clerk, WANG))
    assert (sheet.number, sheet.pinyin, sheet.phone) == ("QH2026000001", "wang tao", "15400000901")
    assert (sheet.birth, sheet.gender, sheet.doc_masked) == (
        date(1985, 6, 15),
        Gender.MALE,
        "371499********0095",
    )
    assert [(role.branch_id, role.role) for role in sheet.roles] == [(STEEL, Role.TRAINEE)]


def test_numbers_are_gap_free_though_a_draft_was_refused(people: PeopleService, clerk: Actor) -> None:
    people.add(clerk, WANG)
    with pytest.raises(Refused):
        people.add(clerk, WANG)
    sheet = people.person(clerk, people.add(clerk, other(1)))
    assert sheet.number == "QH2026000002"


def test_the_same_document_is_refused_and_its_holder_named(people: PeopleService, clerk: Actor) -> None:
    people.add(clerk, WANG)
    with pytest.raises(Refused) as no:
        people.add(clerk, replace(WANG, name="王海", phone="1"))
    assert refused(no) == ["mobile_length", "document_taken"]


def test_a_refusal_tells_nothing_of_another_branch(
    people: PeopleService, clerk: Actor, coal_clerk: Actor
) -> None:
    key = people.add(clerk, WANG)
    with pytest.raises(Refused) as no:
        people.add(coal_clerk, replace(WANG, branch_id=COAL))
    (found,) = no.value.problems
    assert (found.code, found.values, found.where) == ("person.document_taken_elsewhere", (), "")
    for act in (
        lambda: people.person(coal_clerk, key),
        lambda: people.history(coal_clerk, key),
        lambda: people.change(coal_clerk, key, WANG, 1),
        lambda: people.remove(coal_clerk, key, 1),
        lambda: people.add_role(coal_clerk, key, COAL, Role.TRAINEE),
        lambda: people.reveal(coal_clerk, key, "核对证书"),
    ):
        with pytest.raises(Refused) as no:
            act()
        assert [found.code for found in no.value.problems] == ["record.gone"]
    assert people.rows(coal_clerk, [key]) == people.find(coal_clerk, "王涛") == []
    assert people.namesakes(coal_clerk, "王涛") == []
    assert list(people.ids(coal_clerk, PeopleQuery())) == []
    assert people.count(coal_clerk, PeopleQuery(branch_id=STEEL)) == 0


def test_a_role_in_another_branch_makes_the_person_seen_there_but_not_changed(
    people: PeopleService, clerk: Actor, coal_clerk: Actor
) -> None:
    key = people.add(clerk, WANG)
    people.add_role(clerk, key, COAL, Role.INSTRUCTOR)
    assert found_by(people, coal_clerk, "wt") == ["王涛"]
    assert [found.id for found in people.find(coal_clerk, "王涛", frozenset({"instructor"}))] == [key]
    assert people.find(coal_clerk, "王涛", frozenset({"staff"})) == []
    with pytest.raises(Refused) as no:
        people.change(coal_clerk, key, WANG, 1)
    assert refused(no) == ["access.other_branch"]
    with pytest.raises(Refused) as no:
        people.add(coal_clerk, replace(WANG, branch_id=COAL))
    assert refused(no) == ["document_taken"]


def test_a_branch_clerk_registers_in_his_branch_only(people: PeopleService, coal_clerk: Actor) -> None:
    with pytest.raises(Refused) as no:
        people.add(coal_clerk, WANG)
    assert refused(no) == ["access.other_branch"]


def test_a_correction_keeps_the_document_unless_another_is_typed(people: PeopleService, clerk: Actor) -> None:
    key = people.add(clerk, WANG)
    people.change(clerk, key, replace(WANG, doc_no="", name="汪涛"), 1)
    assert people.reveal(clerk, key, "核对证书") == MAN
    people.change(clerk, key, replace(WANG, doc_type=DocType.PASSPORT, doc_no="x0000000t"), 2)
    assert people.reveal(clerk, key, "核对证书") == "X0000000T"


def test_a_change_needs_the_version_the_clerk_saw(people: PeopleService, clerk: Actor) -> None:
    key = people.add(clerk, WANG)
    people.change(clerk, key, replace(WANG, unit="永锋二厂"), 1)
    for version in (1, 3):
        with pytest.raises(Refused) as no:
            people.change(clerk, key, replace(WANG, unit="永锋三厂"), version)
        assert refused(no) == ["record.changed_meanwhile"]
    assert people.person(clerk, key).unit == "永锋二厂"


@pytest.mark.parametrize(
    "text", ["王涛", "涛", "wangtao", "wt", "0095", "150095", "0901", "qh2026000001", "  WANG tao"]
)
def test_a_person_is_found_by_any_of_his_marks(people: PeopleService, clerk: Actor, text: str) -> None:
    people.add(clerk, WANG)
    people.add(clerk, other(3, name="李敏"))
    assert found_by(people, clerk, text) == ["王涛"]


@pytest.mark.parametrize("text", ["371499", "19850615", "15400000"])
def test_the_inner_digits_of_numbers_find_nobody(people: PeopleService, clerk: Actor, text: str) -> None:
    people.add(clerk, WANG)
    assert found_by(people, clerk, text) == []


def test_surnames_are_found_and_sorted_by_their_own_reading(people: PeopleService, clerk: Actor) -> None:
    for serial, name in enumerate(["曾强", "单明", "解锋", "仇刚"], 10):
        people.add(clerk, other(serial, name=name))
    names = [row.name for row in people.first_page(clerk, PeopleQuery())]
    assert names == ["仇刚", "单明", "解锋", "曾强"]
    assert found_by(people, clerk, "shan") == found_by(people, clerk, "dan") == ["单明"]


def test_the_list_is_narrowed_and_ordered(people: PeopleService, clerk: Actor) -> None:
    keys = [
        people.add(clerk, WANG),
        people.add(clerk, other(2, name="李敏", branch_id=COAL, unit="邱集煤矿", role=Role.STAFF)),
        people.add(clerk, other(4, name="赵建", unit="安泰", role=Role.INSTRUCTOR)),
    ]
    people.change(clerk, keys[1], other(2, name="李敏", unit="邱集煤矿"), 1)

    def names(**query: object) -> list[str]:
        asked = PeopleQuery(**query)  # type: ignore[arg-type]
        rows = people.first_page(clerk, asked)
        assert list(people.ids(clerk, asked)) == [row.id for row in rows]
        assert people.count(clerk, asked) == len(rows)
        return [row.name for row in rows]

    assert names() == ["李敏", "王涛", "赵建"]
    assert names(descending=True) == ["赵建", "王涛", "李敏"]
    assert names(sort=Sort.NUMBER) == ["王涛", "李敏", "赵建"]
    assert names(sort=Sort.UNIT) == ["赵建", "王涛", "李敏"]
    assert names(sort=Sort.CHANGED, descending=True) == ["李敏", "赵建", "王涛"]
    assert names(branch_id=COAL) == ["李敏"]
    assert names(role=Role.INSTRUCTOR) == ["赵建"]
    assert names(role=Role.STAFF, branch_id=STEEL) == []
    assert names(text="l", role=Role.STAFF) == ["李敏"]
    assert names(text="l", branch_id=STEEL) == []
    assert names(state=PersonState.VOID) == []


def test_lists_show_documents_and_phones_masked(people: PeopleService, clerk: Actor) -> None:
    people.add(clerk, WANG)
    (row,) = people.first_page(clerk, PeopleQuery())
    assert (row.doc_masked, row.phone_masked) == ("371499********0095", "154****0901")
    (found,) = people.find(clerk, "王涛")
    assert MAN not in found.note
    assert found.note.endswith("0095")


def test_a_removed_person_leaves_the_list_and_comes_back(people: PeopleService, clerk: Actor) -> None:
    key = people.add(clerk, WANG)
    people.remove(clerk, key, 1)
    assert people.count(clerk, PeopleQuery()) == 0
    assert people.count(clerk, PeopleQuery(removed=True)) == 1
    assert people.find(clerk, "王涛") == []
    with pytest.raises(Refused) as no:
        people.add(clerk, WANG)
    assert refused(no) == ["document_in_bin"]
    people.restore(clerk, key)
    assert people.count(clerk, PeopleQuery()) == 1


def test_a_person_another_room_needs_is_not_removed(door: Door, vault: Vault, clerk: Actor) -> None:
    people = PeopleService(door, vault, [lambda db, key: [problem("network.in_use", name="第 3 期")]])
    key = people.add(clerk, WANG)
    with pytest.raises(Refused) as no:
        people.remove(clerk, key, 1)
    assert refused(no) == ["network.in_use"]


def test_roles_are_given_ended_and_taken_up_again(people: PeopleService, clerk: Actor) -> None:
    key = people.add(clerk, WANG)
    with pytest.raises(Refused) as no:
        people.add_role(clerk, key, STEEL, Role.TRAINEE)
    assert refused(no) == ["role_held"]
    (held,) = people.person(clerk, key).roles
    people.end_role(clerk, held.id)
    with pytest.raises(Refused) as no:
        people.end_role(clerk, held.id)
    assert refused(no) == ["role_ended"]
    people.add_role(clerk, key, STEEL, Role.TRAINEE)
    (again,) = people.person(clerk, key).roles
    assert (again.id, again.until) == (held.id, None)


def test_a_full_number_is_shown_for_a_purpose_that_stays_in_the_journal(
    people: PeopleService, door: Door, clerk: Actor
) -> None:
    key = people.add(clerk, WANG)
    with pytest.raises(Refused) as no:
        people.reveal(clerk, key, " ")
    assert refused(no) == ["reason_missing"]
    assert people.reveal(clerk, key, "核对证书") == MAN
    event = people.history(clerk, key)[0]
    assert (event.verb, event.label, event.reason) == ("people.reveal", "QH2026000001", "核对证书")


def test_without_the_right_a_full_number_stays_hidden(people: PeopleService, clerk: Actor) -> None:
    key = people.add(clerk, WANG)
    reader = Actor(9, 9, "李", "li", STEEL, {"people.read": Scope(None)})
    with pytest.raises(Refused) as no:
        people.reveal(reader, key, "核对证书")
    assert refused(no) == ["access.denied"]


def test_the_history_tells_what_changed_with_secrets_masked(people: PeopleService, clerk: Actor) -> None:
    key = people.add(clerk, WANG)
    people.change(clerk, key, replace(WANG, phone="15400000902", doc_no=doc_no(7), unit="永锋二厂"), 1)
    newest, first = people.history(clerk, key)
    edits = {edit.field: (edit.before, edit.after) for edit in newest.edits}
    assert edits["phone"] == ("154****0901", "154****0902")
    assert edits["unit"] == ("永锋钢铁", "永锋二厂")
    assert set(edits) == {"phone", "unit", "doc_masked", "birth"}
    assert (first.verb, first.edits) == ("people.add", ())
    assert MAN not in repr(newest)


def test_a_correction_can_be_taken_back(people: PeopleService, door: Door, clerk: Actor) -> None:
    key = people.add(clerk, WANG)
    people.change(clerk, key, replace(WANG, name="王浩", doc_no=""), 1)
    with door.database.transaction() as db:
        line, registered = journal.history(db, "person", key)
    assert line.before["name"] == "王涛"
    history = HistoryService(door, [PeopleService.change.verb, PeopleService.add.verb])
    history.undo(clerk, line.journal_id)
    assert people.person(clerk, key).name == "王涛"
    assert found_by(people, clerk, "王涛") == ["王涛"]
    history.undo(clerk, registered.journal_id)
    assert people.count(clerk, PeopleQuery()) == 0


def test_namesakes_are_shown_before_one_registers_twice(people: PeopleService, clerk: Actor) -> None:
    people.add(clerk, WANG)
    people.add(clerk, other(5, unit="永锋二厂"))
    people.add(clerk, other(6, name="王涛涛"))
    assert [found.note for found in people.namesakes(clerk, " 王　涛")] == [
        "永锋钢铁　0095",
        f"永锋二厂　{doc_no(5)[-4:]}",
    ]


def test_a_number_is_judged_while_it_is_typed(people: PeopleService, clerk: Actor) -> None:
    found = people.check_document(clerk, DocType.RESIDENT_ID, MAN)
    assert (found.valid, found.birth, found.gender) == (True, date(1985, 6, 15), Gender.MALE)
