"""What the check of the data finds wrong with people."""

from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.vault import Vault
from academy.people import store_writing
from academy.people.facts import PersonDraft, Role
from academy.people.service import PeopleService
from tests.databases import STEEL

WANG = PersonDraft(STEEL, "王涛", doc_no="371499198506150095", role=Role.TRAINEE)


def test_people_without_keys_are_found(door: Door, vault: Vault, clerk: Actor) -> None:
    PeopleService(door, vault).add(clerk, WANG)
    with door.database.transaction(write=True) as db:
        assert store_writing.broken(db) == []
        db.connection().exec_driver_sql("DELETE FROM search_key")
        assert [found.code for found in store_writing.broken(db)] == ["people.not_searchable"]


def test_merged_people_must_lead_to_somebody(door: Door, vault: Vault, clerk: Actor) -> None:
    PeopleService(door, vault).add(clerk, WANG)
    with door.database.transaction(write=True) as db:
        db.connection().exec_driver_sql("UPDATE person SET state = 'merged'")
        assert [found.code for found in store_writing.broken(db)] == ["people.merged_into_nobody"]
