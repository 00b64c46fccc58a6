"""A hundred thousand people made ten times as many by statements: their names, numbers and search keys."""

from typing import Any

from sqlalchemy import Table, insert, literal, select, text

from academy.base.database import Database, Record
from academy.people.records import Person, PersonRole

APART = 2**50  # between the ids of two copies of a person
TIMES = 10
COPIED = {
    "id": lambda column, copy: column + copy * APART,
    "person_id": lambda column, copy: column + copy * APART,
    "entity_id": lambda column, copy: column + copy * APART,
    "number": lambda column, copy: column + literal(f"-{copy}"),
    "doc_mark": lambda column, copy: column + literal(f"-{copy}"),
}


def multiply(database: Database) -> None:
    """Ten people where there was one; each copy has a number and a document of its own."""
    with database.transaction(write=True) as db:
        for name in (Person.__tablename__, PersonRole.__tablename__, "search_key"):
            table = Record.metadata.tables[name]
            db.execute(insert(table).from_select(list(table.c), _copies(table)))
        db.execute(text("ANALYZE"))


def _copies(table: Table) -> Any:
    parts = [
        select(
            *(COPIED[column.name](column, copy) if column.name in COPIED else column for column in table.c)
        )
        for copy in range(1, TIMES)
    ]
    first, *others = parts
    return first.union_all(*others)
