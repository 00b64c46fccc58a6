"""Why a record was looked into: told with the act, covered by the chain, no obstacle to an undo."""

from academy.access.service_history import HistoryService
from academy.base import journal
from academy.base.actor import Actor
from academy.base.door import Door, verbs_of
from academy.base.vault import Vault
from academy.people.facts import PersonDraft, Role
from academy.people.service import PeopleService
from tests.databases import STEEL
from tests.rooms.people.persons import doc_no

WHY = "王涛 的保险"


def test_the_reason_stands_beside_the_number_and_is_told_with_the_record(
    door: Door, vault: Vault, clerk: Actor
) -> None:
    people = PeopleService(door, vault)
    history = HistoryService(door, verbs_of(PeopleService))
    key = people.add(clerk, PersonDraft(STEEL, "王涛", doc_no=doc_no(1), role=Role.TRAINEE))
    people.change(clerk, key, PersonDraft(STEEL, "王涛", unit="新厂"), people.person(clerk, key).version)
    people.reveal(clerk, key, f"  {WHY} ")
    newest = history.lines(clerk)[0]
    assert (newest.label, newest.reason) == (people.person(clerk, key).number, WHY)
    told = history.history(clerk, "person", key)[0]
    assert [(each.column, each.after) for each in told.changes] == [("reason", WHY)]
    history.undo(clerk, history.undoable(clerk)[0].id)  # looking is nothing that an undo would tear apart
    assert people.person(clerk, key).unit == ""
    with door.database.transaction() as db:
        assert journal.broken(db) == []
