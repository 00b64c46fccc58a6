"""The door: permission, one transaction, one journal line, and what it says when somebody was faster."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from academy.base import faultpoints, journal
from academy.base.actor import Actor, Scope
from academy.base.changes import Changed
from academy.base.clock import FixedClock
from academy.base.database import Database
from academy.base.door import Door, Service
from academy.base.ids import Ids
from academy.base.journal import JournalLine
from academy.base.problems import Refused
from tests.base.desk import DeskService
from tests.databases import COAL, HEAD, NOW, STEEL


@pytest.fixture
def desk(door: Door) -> DeskService:
    return DeskService(door)


@pytest.fixture
def reader() -> Actor:
    """Somebody who may look and nothing else."""
    return Actor(904, 904, "查看员", "reader", HEAD, {"network.read": Scope(None)})


def codes(error: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [found.code for found in error.value.problems]


def lines(database: Database) -> list[tuple[str, str]]:
    with database.transaction() as db:
        query = select(JournalLine.verb, JournalLine.outcome).order_by(JournalLine.id)
        return [(verb, outcome) for verb, outcome in db.execute(query)]


def test_a_method_without_a_declared_permission_cannot_exist() -> None:
    with pytest.raises(TypeError, match=r"Careless\.sweep declares no permission"):

        class Careless(Service):
            def sweep(self) -> None:
                """Whoever comes may do this."""


def test_an_act_leaves_one_line_and_tells_who_listens(
    desk: DeskService, database: Database, clerk: Actor
) -> None:
    heard: list[Changed] = []
    desk.door.listeners.append(heard.append)
    made = desk.add(clerk, "LY")
    assert lines(database) == [("base.add", "done")]
    assert heard == [Changed("network", made, HEAD)]


def test_reading_leaves_no_line(desk: DeskService, database: Database, clerk: Actor) -> None:
    assert len(desk.names(clerk)) == 3
    assert lines(database) == []


def test_a_denied_act_is_noted_and_changes_nothing(
    desk: DeskService, database: Database, clerk: Actor, reader: Actor
) -> None:
    before = desk.names(clerk)
    with pytest.raises(Refused) as no:
        desk.add(reader, "LY")
    assert codes(no) == ["access.denied"]
    assert desk.names(clerk) == before
    assert lines(database) == [("base.add", "denied")]


def test_a_right_ends_at_the_branch(desk: DeskService, database: Database, coal_clerk: Actor) -> None:
    with pytest.raises(Refused) as no:
        desk.change_in_branch(coal_clerk, STEEL)
    assert codes(no) == ["access.other_branch"]
    desk.change_in_branch(coal_clerk, COAL)
    assert lines(database) == [("base.change_in_branch", "done")]


@pytest.mark.parametrize("verb", ["forget_to_note", "note_twice"])
def test_an_act_that_notes_not_once_is_a_bug_and_changes_nothing(
    desk: DeskService, clerk: Actor, verb: str
) -> None:
    before = desk.names(clerk)
    with pytest.raises(RuntimeError, match=verb):
        getattr(desk, verb)(clerk, STEEL)
    assert desk.names(clerk) == before


def test_whoever_comes_too_late_is_told_so(desk: DeskService, clerk: Actor) -> None:
    before = desk.names(clerk)
    with pytest.raises(Refused) as no:
        desk.come_too_late(clerk, STEEL)
    assert codes(no) == ["record.changed_meanwhile"]
    assert desk.names(clerk) == before


def test_an_act_that_breaks_before_the_commit_leaves_nothing(
    desk: DeskService, database: Database, clerk: Actor
) -> None:
    def break_down() -> None:
        raise KeyboardInterrupt

    with faultpoints.failing("door.before_commit", break_down), pytest.raises(KeyboardInterrupt):
        desk.add(clerk, "LY")
    assert len(desk.names(clerk)) == 3
    assert lines(database) == []
    with database.transaction() as db:
        assert journal.broken(db) == []


def test_keys_rise_with_time_and_never_repeat_even_within_a_millisecond() -> None:
    clock = FixedClock(NOW)
    ids = Ids(clock, 7)
    taken = [*ids.take(5000), ids.next()]
    clock.move_to(clock.now() + timedelta(seconds=10))
    taken.append(ids.next())
    assert taken == sorted(set(taken))
    assert max(taken) < 1 << 63
    assert set(Ids(clock, 8).take(5000)).isdisjoint(Ids(clock, 9).take(5000))
