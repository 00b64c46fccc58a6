"""The journal's chain: whatever is altered behind the program's back is found."""

from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from academy.base import journal
from academy.base.actor import Actor
from academy.base.database import Database
from academy.base.door import Door
from tests.base.desk import DeskService
from tests.databases import COAL, STEEL


@pytest.fixture
def acted(door: Door, clerk: Actor) -> DeskService:
    desk = DeskService(door)
    for name in ("一", "二", "三"):
        desk.rename(clerk, STEEL, name)
    return desk


def tamper(database: Database, statement: str) -> None:
    """As somebody would who holds the file or the server: triggers off first."""
    with database.engine.begin() as connection:
        if database.is_sqlite:
            for name in ("journal_no_update", "journal_no_delete", "change_no_update", "change_no_delete"):
                connection.execute(text(f"DROP TRIGGER IF EXISTS {name}"))
            connection.execute(text("PRAGMA defer_foreign_keys=ON"))
        else:
            connection.execute(text("ALTER TABLE journal DISABLE TRIGGER USER"))
            connection.execute(text("ALTER TABLE change DISABLE TRIGGER USER"))
        connection.execute(text(statement))


def findings(database: Database) -> list[str]:
    with database.transaction() as db:
        return [found.code for found in journal.broken(db)]


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE journal SET actor = '别人' WHERE seq = 2", "journal.chain_broken"),
        ("UPDATE journal SET at = '2020-01-01 00:00:00' WHERE seq = 1", "journal.chain_broken"),
        ("UPDATE journal SET seq = 9 WHERE seq = 3", "journal.chain_broken"),
        ("UPDATE change SET after = '{}' WHERE id = (SELECT max(id) FROM change)", "journal.changes_altered"),
        ("DELETE FROM change WHERE id = (SELECT min(id) FROM change)", "journal.changes_altered"),
    ],
)
def test_what_is_altered_is_found(acted: DeskService, database: Database, statement: str, found: str) -> None:
    assert findings(database) == []
    tamper(database, statement)
    assert found in findings(database)


def test_a_line_cut_off_the_end_is_found(acted: DeskService, database: Database) -> None:
    tamper(database, "DELETE FROM change WHERE journal_id = (SELECT max(id) FROM journal)")
    tamper(database, "DELETE FROM journal WHERE id = (SELECT max(id) FROM journal)")
    assert findings(database) == ["journal.end_missing"]


@pytest.mark.parametrize(
    "statement", ["UPDATE journal SET label = 'x'", "DELETE FROM journal", "DELETE FROM change"]
)
def test_the_database_itself_forbids_changing_the_journal(
    acted: DeskService, database: Database, statement: str
) -> None:
    with pytest.raises(DBAPIError, match="append-only"), database.engine.begin() as connection:
        connection.execute(text(statement))


def test_each_branch_has_a_chain_of_its_own(
    acted: DeskService, database: Database, coal_clerk: Actor
) -> None:
    acted.change_in_branch(coal_clerk, COAL)
    with database.transaction() as db:
        assert [row.record_id for row in journal.lines(db, frozenset({COAL}))] == [COAL]
        assert len(journal.lines(db, None)) == 4
        assert journal.broken(db) == []


def test_the_history_of_a_record_tells_each_column_before_and_after(
    acted: DeskService, database: Database
) -> None:
    with database.transaction() as db:
        told: list[tuple[dict[str, Any], dict[str, Any]]] = [
            (line.before, line.after) for line in journal.history(db, "branch", STEEL)
        ]
    assert told[0] == ({"name": "二"}, {"name": "三"})
    assert told[-1] == ({"name": "永锋工匠学院"}, {"name": "一"})
