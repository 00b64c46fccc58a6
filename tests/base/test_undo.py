"""Taking acts back and the recycle bin, through a small service."""

import pytest
from sqlalchemy import select

from academy.access.service_history import HistoryService
from academy.base import recycle
from academy.base.actor import Actor, Scope
from academy.base.database import Database
from academy.base.door import Door, verbs_of
from academy.base.journal import JournalLine
from academy.base.problems import Refused
from academy.network.records import Specialty
from tests.base.desk import DeskService
from tests.databases import HEAD, STEEL, an_actor


@pytest.fixture
def desk(door: Door) -> DeskService:
    return DeskService(door)


@pytest.fixture
def history(door: Door) -> HistoryService:
    return HistoryService(door, verbs_of(DeskService))


def last(history: HistoryService, actor: Actor) -> int:
    return history.undoable(actor)[0].id


def refusal(history: HistoryService, actor: Actor, line: int) -> str:
    with pytest.raises(Refused) as no:
        history.undo(actor, line)
    return no.value.problems[0].code


def test_an_addition_is_taken_back(desk: DeskService, history: HistoryService, clerk: Actor) -> None:
    before = desk.names(clerk)
    desk.add(clerk, "LY")
    history.undo(clerk, last(history, clerk))
    assert desk.names(clerk) == before
    assert history.undoable(clerk) == []


def test_a_change_is_taken_back_and_the_version_rises(
    desk: DeskService, history: HistoryService, clerk: Actor, database: Database
) -> None:
    before = desk.names(clerk)
    desk.rename(clerk, STEEL, "别名")
    history.undo(clerk, last(history, clerk))
    assert desk.names(clerk) == before


def test_a_removal_is_taken_back_whole(desk: DeskService, history: HistoryService, clerk: Actor) -> None:
    made = desk.add(clerk, "LY")
    before = desk.names(clerk)
    desk.delete(clerk, made)
    assert desk.names(clerk) != before
    history.undo(clerk, last(history, clerk))
    assert desk.names(clerk) == before


def test_what_was_changed_since_is_not_taken_back(
    desk: DeskService, history: HistoryService, clerk: Actor
) -> None:
    desk.rename(clerk, STEEL, "一")
    first = last(history, clerk)
    desk.rename(an_actor(905), STEEL, "二")
    assert refusal(history, clerk, first) == "undo.changed_since"
    assert "二" in desk.names(clerk)


def test_an_addition_that_others_use_is_not_taken_back(
    desk: DeskService, history: HistoryService, clerk: Actor, database: Database
) -> None:
    made = desk.add(clerk, "LY")
    line = last(history, clerk)
    with database.transaction(write=True) as db:
        db.add(Specialty(branch_id=made, title="钢铁冶炼", proposed_by=1, approved_by=None))
    assert refusal(history, clerk, line) == "undo.used_since"


def test_an_act_of_record_is_not_taken_back(
    desk: DeskService, history: HistoryService, clerk: Actor, database: Database
) -> None:
    desk.record(clerk, STEEL, "定名")
    assert history.undoable(clerk) == []
    with database.transaction() as db:
        line = db.scalars(select(JournalLine.id)).one()
    assert refusal(history, clerk, line) == "undo.act_of_record"


def test_an_undo_needs_the_right_the_act_needed(
    desk: DeskService, history: HistoryService, clerk: Actor
) -> None:
    desk.rename(clerk, STEEL, "一")
    line = last(history, clerk)
    only_undo = Actor(906, 906, "某人", "someone", HEAD, {"access.undo": Scope(None)})
    assert refusal(history, only_undo, line) == "access.denied"


def test_an_act_is_taken_back_once(desk: DeskService, history: HistoryService, clerk: Actor) -> None:
    desk.rename(clerk, STEEL, "一")
    line = last(history, clerk)
    history.undo(clerk, line)
    assert refusal(history, clerk, line) == "undo.done_already"


def test_a_removed_record_lies_in_the_bin_and_comes_back(
    desk: DeskService, history: HistoryService, clerk: Actor, coal_clerk: Actor, database: Database
) -> None:
    desk.put_away(clerk, STEEL)
    found = history.recycle_bin(clerk)
    assert [(row.table, row.id) for row in found] == [("branch", STEEL)]
    assert history.recycle_bin(coal_clerk) == []
    with pytest.raises(Refused):
        history.bring_back(coal_clerk, "branch", STEEL)
    history.bring_back(clerk, "branch", STEEL)
    assert history.recycle_bin(clerk) == []
    with database.transaction() as db:
        assert recycle.removed(db, None) == []


def test_what_is_not_in_the_bin_is_gone(history: HistoryService, clerk: Actor) -> None:
    for table, key in (("branch", STEEL), ("branch", 999), ("journal", 1)):
        with pytest.raises(Refused) as no:
            history.bring_back(clerk, table, key)
        assert no.value.problems[0].code == "record.gone"
