from academy.base import journal
from academy.base.database import Database


def test_an_empty_database_has_a_whole_journal(database: Database) -> None:
    with database.transaction() as db:
        assert journal.broken(db) == []
