"""What stands in the way of rows that are to come back or to go, told with the name of the other record.

The tables themselves say it: what must be unique, what refers to what. Rules that no table knows are told
by the room a row belongs to (`wiring.undoing`).
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Table, UniqueConstraint, and_, select
from sqlalchemy.orm import Session

from academy.base import recycle
from academy.base.capture import RowChange, typed
from academy.base.database import Record
from academy.base.journal import Change, JournalLine
from academy.base.problems import Problem, problem

CHUNK = 500  # keys asked for at once


def in_the_way(db: Session, wanted: Sequence[RowChange]) -> list[Problem]:
    """Why the database refused these changes: their `after` is what the rows were to become.

    A name or number taken meanwhile is told apart from rows that refer to one another.
    """
    own = {(change.table, change.row_id) for change in wanted}
    found = [each for change in wanted for each in _taken(db, change, own)]
    found = found or [each for change in wanted for each in _referring(db, change, own)]
    return list(dict.fromkeys(found)) or [problem("undo.does_not_fit")]


def parents_in_bin(db: Session, done: Iterable[RowChange]) -> list[Problem]:
    """Records in the recycle bin that rows which have just come back belong to: they come back first."""
    wanted: dict[str, set[int]] = {}
    for change in done:
        table = Record.metadata.tables[change.table]
        back = change.kind == "insert" or came_back(change)
        for column, parent in _references(table):
            if "removed_at" in parent.c and (back or column in change.after):
                key = change.after.get(column)
                if key is None and came_back(change):
                    key = db.scalar(select(table.c[column]).where(table.c.id == change.row_id))
                wanted.setdefault(parent.name, set()).update([] if key is None else [key])
    found = [(name, key) for name, keys in sorted(wanted.items()) for key in _removed(db, name, sorted(keys))]
    return [
        problem("undo.parent_in_bin", kind=f"table.{name}", name=recycle.label_of(db, name, key))
        for name, key in found
    ]


def came_back(change: RowChange) -> bool:
    """Whether the row was taken out of the recycle bin."""
    return change.kind == "update" and "removed_at" in change.after and change.after["removed_at"] is None


def standing(done: Iterable[RowChange]) -> list[int]:
    """The keys of the rows that these changes left in use: a room's rules hold for them."""
    return [each.row_id for each in done if each.kind != "delete" and not each.after.get("removed_at")]


def put_away(done: Iterable[RowChange]) -> list[int]:
    """The keys of the rows that these changes put into the recycle bin."""
    return [each.row_id for each in done if each.kind == "update" and each.after.get("removed_at")]


def _taken(db: Session, change: RowChange, own: set[tuple[str, int]]) -> Iterator[Problem]:
    """Another row that holds now what must be unique."""
    table = Record.metadata.tables[change.table]
    if change.kind == "delete" or "id" not in table.c:
        return
    values = {name: typed(table, name, value) for name, value in change.after.items() if name in table.c}
    if change.kind == "update":
        row = db.execute(select(table).where(table.c.id == change.row_id)).mappings().first()
        values = dict(row or {}) | values
    for columns, holds in _unique(db, table):
        if any(values.get(name) is None for name in columns):
            continue
        same = [table.c[name] == values[name] for name in columns]
        for other in db.scalars(select(table.c.id).where(and_(*same, *holds), table.c.id != change.row_id)):
            if (table.name, other) not in own:
                yield named("undo.taken_since", db, table.name, other)


def _unique(db: Session, table: Table) -> Iterator[tuple[list[str], list[Any]]]:
    """The columns that together are unique, and for which rows."""
    dialect = db.get_bind().dialect.name
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint):
            yield [column.name for column in constraint.columns], []
    for index in table.indexes:
        if index.unique:
            where = index.dialect_options[dialect]["where"]
            yield [column.name for column in index.columns], [] if where is None else [where]


def _referring(db: Session, change: RowChange, own: set[tuple[str, int]]) -> Iterator[Problem]:
    """Rows that refer to one that was to go; what one that was to come back refers to and is gone."""
    table = Record.metadata.tables[change.table]
    if change.kind == "delete":
        for other in Record.metadata.sorted_tables:
            columns = [column for column, parent in _references(other) if parent is table]
            if "id" not in other.c:
                continue
            for column in columns:
                query = select(other.c.id).where(other.c[column] == change.row_id).order_by(other.c.id)
                key = next((key for key in db.scalars(query) if (other.name, key) not in own), None)
                if key is not None:
                    yield named("undo.used_since", db, other.name, key)
        return
    for column, parent in _references(table):
        key = change.after.get(column)
        if key is not None and (parent.name, key) not in own and not _exists(db, parent.c.id == key):
            name = _last_label(db, parent.name, key)
            yield problem("undo.parent_gone", kind=f"table.{parent.name}", name=name)


def _last_label(db: Session, table_name: str, key: int) -> str:
    """What the act that deleted a row called it."""
    query = (
        select(JournalLine.label)
        .join(Change, Change.journal_id == JournalLine.id)
        .where(Change.table_name == table_name, Change.row_id == key, Change.kind == "delete")
        .order_by(JournalLine.id.desc())
    )
    return db.scalar(query.limit(1)) or "…"


def named(code: str, db: Session, table_name: str, key: int) -> Problem:
    """A problem that names another record: its kind, and its number, code or name, or that of what it is
    a part of."""
    table = Record.metadata.tables[table_name]
    told = recycle.label_of(db, table_name, key)
    for column, parent in _references(table):
        if told in ("", str(key)) and parent.name != "branch":
            above = db.scalar(select(table.c[column]).where(table.c.id == key))
            told = recycle.label_of(db, parent.name, above) if above is not None else told
    return problem(code, kind=f"table.{table_name}", name="…" if told == str(key) else told)


def _references(table: Table) -> list[tuple[str, Table]]:
    """The columns that refer to rows of other tables by their key."""
    return [(column.name, key.column.table) for column in table.c for key in column.foreign_keys]


def _removed(db: Session, table_name: str, keys: Sequence[int]) -> Iterator[int]:
    table = Record.metadata.tables[table_name]
    for at in range(0, len(keys), CHUNK):
        chosen = table.c.id.in_(keys[at : at + CHUNK])
        yield from db.scalars(select(table.c.id).where(chosen, table.c.removed_at.is_not(None)))


def _exists(db: Session, chosen: ColumnElement[bool]) -> bool:
    return db.scalar(select(1).where(chosen)) is not None
