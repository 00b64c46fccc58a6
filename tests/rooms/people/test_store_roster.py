"""Many people at once: matched by document, written in bulk, found like anybody else."""

from dataclasses import replace
from datetime import date

import pytest

from academy.base import faultpoints
from academy.base.database import Database
from academy.base.vault import Vault
from academy.people import store, store_sheet
from academy.people.facts import RosterPerson, Taken
from academy.people.facts_identity import DocType
from academy.people.records import Person, PersonRole
from tests.rooms.conftest import COAL, NOW, STEEL
from tests.rooms.people.persons import roster_person

ROWS = [roster_person(serial) for serial in range(1, 40)]


def taken(
    database: Database, vault: Vault, rows: list[RosterPerson], branch: int = STEEL, role: str = "trainee"
) -> list[Taken]:
    with database.transaction(write=True) as db:
        return store.match_or_add(db, database.ids, vault, branch, rows, role, 77, NOW)


def test_new_people_are_registered_in_the_order_of_their_rows(database: Database, vault: Vault) -> None:
    found = taken(database, vault, ROWS)
    assert all(each.created for each in found)
    with database.transaction() as db:
        members = store.members(db, [each.person_id for each in found])
        people = [members[each.person_id] for each in found]
        assert [person.name for person in people] == [row.name for row in ROWS]
        assert [person.number for person in people[:2]] == ["QH2026000001", "QH2026000002"]
        assert (people[0].gender, people[0].birth) == (ROWS[0].gender, ROWS[0].birth)
        numbers = store.doc_numbers(db, vault, list(members))
        assert sorted(numbers.values()) == sorted(row.doc_no for row in ROWS)
        assert store.broken(db) == []


def test_people_in_bulk_are_stored_as_single_ones_are(database: Database, vault: Vault) -> None:
    (found,) = taken(database, vault, ROWS[:1])
    with database.transaction() as db:
        person = db.get_one(Person, found.person_id)
        assert (person.created_at, person.changed_at, person.birth) == (NOW, NOW, ROWS[0].birth)
        assert (person.version, person.state, person.batch_id, person.removed_at) == (1, "active", 77, None)
        (role,) = store_sheet.roles(db, found.person_id)
        assert (role.branch_id, role.since, role.until) == (STEEL, NOW.date(), None)


def test_known_people_are_matched_keep_their_data_and_get_the_role(database: Database, vault: Vault) -> None:
    first = taken(database, vault, ROWS[:3])
    renamed = [replace(row, name="别名") for row in ROWS[:4]]
    again = taken(database, vault, renamed, COAL)
    assert [each.person_id for each in again[:3]] == [each.person_id for each in first]
    assert [each.created for each in again] == [False, False, False, True]
    with database.transaction() as db:
        key = first[0].person_id
        assert store.members(db, [key])[key].name == ROWS[0].name
        assert {role.branch_id for role in store_sheet.roles(db, key)} == {STEEL, COAL}


def test_a_person_listed_twice_is_taken_once(database: Database, vault: Vault) -> None:
    found = taken(database, vault, [ROWS[0], ROWS[1], ROWS[0]])
    assert [each.created for each in found] == [True, True, False]
    assert found[0].person_id == found[2].person_id


def test_equal_numbers_of_different_documents_are_different_people(database: Database, vault: Vault) -> None:
    number = "A1234567"
    passport = replace(ROWS[0], doc_type=DocType.PASSPORT, doc_no=number)
    military = replace(ROWS[0], doc_type=DocType.MILITARY, doc_no=number)
    found = taken(database, vault, [passport, military])
    assert found[0].person_id != found[1].person_id


def test_an_ended_role_goes_on_and_the_recycle_bin_gives_back(database: Database, vault: Vault) -> None:
    (first,) = taken(database, vault, ROWS[:1])
    with database.transaction(write=True) as db:
        (role,) = store_sheet.roles(db, first.person_id)
        db.get_one(PersonRole, role.id).until = date(2026, 1, 1)
        db.get_one(Person, first.person_id).removed_at = NOW
    assert taken(database, vault, ROWS[:1]) == [Taken(first.person_id, False)]
    with database.transaction() as db:
        (again,) = store_sheet.roles(db, first.person_id)
        assert (again.id, again.until) == (role.id, None)
        assert db.get_one(Person, first.person_id).removed_at is None


def test_a_merged_person_s_document_leads_to_the_one_he_was_merged_into(
    database: Database, vault: Vault
) -> None:
    first, second = taken(database, vault, ROWS[:2])
    with database.transaction(write=True) as db:
        merged = db.get_one(Person, first.person_id)
        merged.state, merged.merged_into = "merged", second.person_id
    assert taken(database, vault, ROWS[:1])[0].person_id == second.person_id


def test_known_documents_are_told_with_their_kind(database: Database, vault: Vault) -> None:
    (first,) = taken(database, vault, ROWS[:1])
    with database.transaction() as db:
        asked = [(row.doc_type, row.doc_no) for row in ROWS[:2]] + [(DocType.MILITARY, ROWS[0].doc_no)]
        (found,) = store.known(db, vault, asked).values()
        assert (found.id, found.branch_id, found.name) == (first.person_id, STEEL, ROWS[0].name)


def test_a_picker_finds_people_of_a_bulk(database: Database, vault: Vault) -> None:
    taken(database, vault, ROWS)
    row = ROWS[5]
    with database.transaction() as db:
        for text in (row.name, row.doc_no[-6:], row.phone[-4:]):
            assert row.name in [found.name for found in store.found(db, frozenset({STEEL}), text, None)]
            assert store.found(db, frozenset({COAL}), text, None) == []
        assert store.found(db, None, row.name, frozenset({"staff"})) == []
        assert store.found(db, None, " ", None) == []


def test_an_import_that_breaks_half_way_leaves_nothing(database: Database, vault: Vault) -> None:
    def broken() -> None:
        raise OSError("no space")

    with faultpoints.failing("roster.half_written", broken), pytest.raises(OSError, match="no space"):
        taken(database, vault, ROWS)
    found = taken(database, vault, ROWS[:1])
    with database.transaction() as db:
        assert store.members(db, [found[0].person_id])[found[0].person_id].number == "QH2026000001"
