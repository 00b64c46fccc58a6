"""The recycle bin: rows of `Removable` tables that were taken out of sight, for thirty days at least."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from academy.base.capture import RowChange
from academy.base.database import Business, Record, Removable
from academy.base.facts import JournalRow
from academy.base.journal import JournalLine


def tables() -> list[type[Business]]:
    """Every table whose rows can be removed and brought back."""
    mapped: list[Any] = [mapper.class_ for mapper in Record.registry.mappers]
    return [kind for kind in mapped if Removable in kind.__mro__]


def removed(db: Session, branches: frozenset[int] | None) -> list[tuple[str, int, int, datetime, int | None]]:
    """(table, id, branch, when, who) of every row in the bin, newest first."""
    found = []
    for kind in tables():
        table: Table = kind.__table__  # type: ignore[assignment]
        query = select(table.c.id, table.c.branch_id, table.c.removed_at, table.c.removed_by)
        query = query.where(table.c.removed_at.is_not(None))
        if branches is not None:
            query = query.where(table.c.branch_id.in_(branches))
        found += [(table.name, *row) for row in db.execute(query)]
    return sorted(found, key=lambda row: row[3], reverse=True)


def forbids(db: Session, room: str, record_id: int, changes: Sequence[RowChange]) -> bool:
    """Whether an act changed something about a record that lies in the bin and stays there."""
    moved = {(change.table, change.row_id) for change in changes if "removed_at" in change.after}
    about = [kind for kind in tables() if kind.__module__.split(".")[-2] == room] if changes else []
    return any((kind.__tablename__, record_id) not in moved and _lies(db, kind, record_id) for kind in about)


def found(db: Session, table_name: str, row_id: int) -> tuple[int, datetime, int | None] | None:
    """(branch, when, who) of one row in the bin; None when it is not there."""
    for kind in tables():
        if kind.__tablename__ == table_name:
            table: Table = kind.__table__  # type: ignore[assignment]
            query = select(table.c.branch_id, table.c.removed_at, table.c.removed_by)
            row = db.execute(query.where(table.c.id == row_id, table.c.removed_at.is_not(None))).first()
            return (row[0], row[1], row[2]) if row is not None else None
    return None


def _lies(db: Session, kind: type[Business], row_id: int) -> bool:
    return found(db, kind.__tablename__, row_id) is not None


def bring_back(db: Session, table_name: str, row_id: int) -> Business | None:
    """Take a row out of the bin; answers it, or None when it is not there.

    Raises IntegrityError when another row has its name by now; the transaction goes on from before.
    """
    for kind in tables():
        if kind.__tablename__ == table_name:
            row: Any = db.get(kind, row_id)
            if row is not None and row.removed_at is not None:
                with db.begin_nested():
                    row.removed_at, row.removed_by = None, None
                return cast("Business", row)
    return None


def label_of(db: Session, table_name: str, row_id: int) -> str:
    """How the bin names a row: its number, code or title."""
    table = Record.metadata.tables[table_name]
    for name in ("number", "code", "name", "title"):
        if name in table.c:
            return str(db.scalar(select(table.c[name]).where(table.c.id == row_id)) or "")
    return str(row_id)


def room_of(table_name: str) -> str:
    """The package a table belongs to: what pages listen for. Raises KeyError for an unknown table."""
    mapped: list[Any] = [mapper.class_ for mapper in Record.registry.mappers]
    for kind in mapped:
        if kind.__tablename__ == table_name:
            return str(kind.__module__.split(".")[-2])
    raise KeyError(table_name)


def removals(
    db: Session, branches: frozenset[int] | None, verbs: Collection[str], since: datetime
) -> list[JournalRow]:
    """What acts of these verbs since then took away and nobody has brought back, newest first.

    One that was brought back and put away again stands under the last act that did so.
    """
    query = (
        select(
            JournalLine.id, JournalLine.at, JournalLine.actor, JournalLine.verb, JournalLine.room,
            JournalLine.record_id, JournalLine.label, JournalLine.outcome, JournalLine.undo_of,
        )
        .where(JournalLine.outcome == "done", JournalLine.at >= since)
        .where(JournalLine.verb.in_(verbs) | JournalLine.undo_of.is_not(None))
        .order_by(JournalLine.id.desc())
    )  # fmt: skip
    if branches is not None:
        query = query.where(JournalLine.chain.in_(branches))
    rows = [JournalRow(*row) for row in db.execute(query)]
    later = {row.undo_of: row for row in rows if row.undo_of is not None}
    found = [_last(row, later) for row in rows if row.undo_of is None]
    return sorted((row for row in found if row is not None), key=lambda row: row.id, reverse=True)


def _last(removal: JournalRow, later: Mapping[int, JournalRow]) -> JournalRow | None:
    """The act that took away what `removal` did, after all that was done back and forth; None: it is back."""
    gone, last = True, removal
    while (following := later.get(last.id)) is not None:
        gone, last = not gone, following
    return replace(last, verb=removal.verb) if gone else None
