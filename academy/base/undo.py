"""Taking an act back: every row it changed returns to what it was, or the reason why not is named.

A row is put back only while nobody has changed it since. Acts of record are never undone: their verbs do
not declare `undoable`.
"""

import json
from typing import Any

from sqlalchemy import Table, delete, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from academy.base.capture import typed
from academy.base.database import Record
from academy.base.journal import Change, JournalLine
from academy.base.problems import Problem, Refused, problem


def line(db: Session, journal_id: int) -> JournalLine | None:
    return db.get(JournalLine, journal_id)


def undone_by(db: Session, journal_id: int) -> bool:
    return db.scalar(select(JournalLine.id).where(JournalLine.undo_of == journal_id).limit(1)) is not None


def problems_of(db: Session, journal_id: int) -> list[Problem]:
    """What stands in the way: rows changed or removed since."""
    found = []
    for change in _changes(db, journal_id):
        table = Record.metadata.tables[change.table_name]
        row = db.execute(select(table).where(table.c.id == change.row_id)).mappings().first()
        if change.kind == "delete":
            if row is not None:
                found.append(problem("undo.changed_since"))
        elif row is None or not _as_left(table, dict(row), change):
            found.append(problem("undo.changed_since"))
    return list(dict.fromkeys(found))


def take_back(db: Session, journal_id: int) -> None:
    """Put every row back, last change first. Raises Refused when a row is used by others meanwhile."""
    try:
        with db.begin_nested():
            for change in _changes(db, journal_id):
                _revert(db, Record.metadata.tables[change.table_name], change)
    except IntegrityError as error:
        raise Refused(problem("undo.used_since")) from error
    except ValueError as error:
        raise Refused(problem("undo.not_kept")) from error


def _changes(db: Session, journal_id: int) -> list[Change]:
    query = select(Change).where(Change.journal_id == journal_id).order_by(Change.id.desc())
    return list(db.scalars(query))


def _as_left(table: Table, row: dict[str, Any], change: Change) -> bool:
    after = json.loads(change.after)
    return all(
        row[name] == typed(table, name, value)
        for name, value in after.items()
        if name not in ("version", "created_at") and not _unkept(value)
    )


def _unkept(value: Any) -> bool:
    return isinstance(value, dict) and set(value) in ({"sha256"}, {"secret"})


def _revert(db: Session, table: Table, change: Change) -> None:
    chosen = table.c.id == change.row_id
    before = {name: typed(table, name, value) for name, value in json.loads(change.before).items()}
    if change.kind == "insert":
        db.execute(delete(table).where(chosen))
    elif change.kind == "delete":
        db.execute(insert(table).values(**before))
    else:
        db.execute(update(table).where(chosen).values(**before, version=table.c.version + 1))
