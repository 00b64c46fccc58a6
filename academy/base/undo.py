"""Taking an act back: every row it changed returns to what it was, or the reason why not is named.

A row is put back only while nobody has changed it since. Acts of record are never undone: their verbs do
not declare `undoable`; and what was done before one on the same record stays as it was when it went on
record. An undo leaves its own changes in the journal, so that it can be taken back like any other act.
"""

import json
from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, exists, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from academy.base import obstacles
from academy.base.capture import RowChange, column_values, plain, typed
from academy.base.database import Record
from academy.base.journal import Change, JournalLine
from academy.base.problems import Problem, Refused, problem
from academy.base.progress import SILENT, Progress
from academy.base.reasons import REASON

LARGE = 200  # changed rows from which on an act is taken back as a job that shows how far it is


def line(db: Session, journal_id: int) -> JournalLine | None:
    return db.get(JournalLine, journal_id)


def undone_by(db: Session, journal_id: int) -> bool:
    return db.scalar(select(JournalLine.id).where(JournalLine.undo_of == journal_id).limit(1)) is not None


def changed_anything(db: Session, journal_id: int) -> bool:
    query = select(Change.id).where(Change.journal_id == journal_id, Change.kind != REASON)
    return db.scalar(query.limit(1)) is not None


def large(db: Session, journal_ids: Collection[int]) -> frozenset[int]:
    """Which of these acts changed so many rows that taking them back takes its time."""
    query = select(Change.journal_id).where(Change.journal_id.in_(journal_ids)).group_by(Change.journal_id)
    return frozenset(db.scalars(query.having(func.count() >= LARGE)))


def root_of(db: Session, found: JournalLine, until: Collection[str] = ()) -> JournalLine:
    """The act that a chain of undo and redo began with, or the last one in it of the verbs `until`."""
    while found.undo_of is not None and found.verb not in until:
        found = db.get_one(JournalLine, found.undo_of)
    return found


def sealed_since(db: Session, found: JournalLine, harmless: Collection[str]) -> Problem | None:
    """An act of record on the same record after this one: what it rests on must not move any more.

    `harmless` are the verbs that can be undone themselves, undo and redo among them.
    """
    query = (
        select(JournalLine.verb, JournalLine.actor, JournalLine.at)
        .where(JournalLine.room == found.room, JournalLine.record_id == found.record_id)
        .where(JournalLine.id > found.id, JournalLine.outcome == "done", JournalLine.verb.not_in(harmless))
        .where(exists().where(Change.journal_id == JournalLine.id, Change.kind != REASON))
        .order_by(JournalLine.id)
        .limit(1)
    )
    later = db.execute(query).first()
    if later is None:
        return None
    verb, who, at = later
    return problem("undo.sealed_since", verb=f"verb.{verb}", who=who, when=f"{at:%Y-%m-%d %H:%M}")


def problems_of(db: Session, journal_id: int, progress: Progress = SILENT) -> list[Problem]:
    """What stands in the way: rows changed or removed since, and by whom."""
    changes = _changes(db, journal_id)
    if not changes:
        return [problem("undo.not_kept")]
    found = []
    later: dict[tuple[str, int], set[str]] = {}  # columns the act changed again: the last value counts
    removed: set[tuple[str, int]] = set()  # rows it removed in the end, whatever it did to them before
    for at, change in enumerate(changes, 1):
        key = change.table_name, change.row_id
        again = later.setdefault(key, set())
        if key not in removed and not _stands(db, change, again):
            found.append(_changed_since(db, change))
        if change.kind == "delete":
            removed.add(key)
        again.update(json.loads(change.after))
        progress.step(at, 2 * len(changes))
    return list(dict.fromkeys(found))


def _stands(db: Session, change: Change, again: set[str]) -> bool:
    """Whether the row is as the act left it."""
    table = Record.metadata.tables[change.table_name]
    row = db.execute(select(table).where(_is(table, change.row_id))).mappings().first()
    if change.kind == "delete":
        return row is None
    return row is not None and _as_left(table, dict(row), change, again)


def _changed_since(db: Session, change: Change) -> Problem:
    query = (
        select(JournalLine.actor, JournalLine.at)
        .join(Change, Change.journal_id == JournalLine.id)
        .where(Change.table_name == change.table_name, Change.row_id == change.row_id)
        .where(JournalLine.id > change.journal_id)
        .order_by(JournalLine.id.desc())
        .limit(1)
    )
    later = db.execute(query).first()
    who, when = (later[0], f"{later[1]:%Y-%m-%d %H:%M}") if later else ("?", "?")
    return problem("undo.changed_since", who=who, when=when)


def take_back(db: Session, journal_id: int, progress: Progress = SILENT) -> list[RowChange]:
    """Put every row back, last change first; answers what that changed.

    Raises Refused when a row is used by others or its name is taken meanwhile, when what it belongs to is
    in the recycle bin, or when a value was too large to be kept.
    """
    changes, done = _changes(db, journal_id), []
    try:
        with db.begin_nested():
            for at, change in enumerate(changes, 1):
                done.append(_revert(db, Record.metadata.tables[change.table_name], change))
                progress.step(len(changes) + at, 2 * len(changes))
    except IntegrityError as error:
        raise Refused(*obstacles.in_the_way(db, [_wanted(change) for change in changes])) from error
    except ValueError as error:
        raise Refused(problem("undo.not_kept")) from error
    if problems := obstacles.parents_in_bin(db, done):
        raise Refused(*problems)
    return done


def _wanted(change: Change) -> RowChange:
    """What taking a change back was to do to its row."""
    kind = {"delete": "insert", "insert": "delete"}.get(change.kind, change.kind)
    return RowChange(change.table_name, change.row_id, kind, {}, json.loads(change.before))


def _changes(db: Session, journal_id: int) -> list[Change]:
    query = select(Change).where(Change.journal_id == journal_id).order_by(Change.id.desc())
    return list(db.scalars(query))


def _is(table: Table, row_id: int) -> ColumnElement[bool]:
    """The row of this key; a table of days has the day itself, told by its number in the calendar."""
    if "id" in table.c:
        return table.c.id == row_id
    (key,) = table.primary_key
    return key == date.fromordinal(row_id)


def _as_left(table: Table, row: dict[str, Any], change: Change, again: set[str]) -> bool:
    after = json.loads(change.after)
    return all(
        row[name] == typed(table, name, value)
        for name, value in after.items()
        if name not in ("version", "created_at", *again) and not _unkept(value)
    )


def _unkept(value: Any) -> bool:
    return isinstance(value, dict) and set(value) in ({"sha256"}, {"secret"}, {"redacted"})


def _revert(db: Session, table: Table, change: Change) -> RowChange:
    chosen = _is(table, change.row_id)
    before = {name: typed(table, name, value) for name, value in json.loads(change.before).items()}
    if change.kind == "delete":
        db.execute(insert(table).values(**before))
        return RowChange(table.name, change.row_id, "insert", {}, json.loads(change.before))
    held = dict(db.execute(select(table).where(chosen)).mappings().one())
    if change.kind == "insert":
        db.execute(delete(table).where(chosen))
        return RowChange(table.name, change.row_id, "delete", column_values(table, held), {})
    rise = {"version": table.c.version + 1} if "version" in table.c else {}
    db.execute(update(table).where(chosen).values(**before, **rise))
    was = {name: plain(held[name]) for name in before}
    return RowChange(table.name, change.row_id, "update", was, json.loads(change.before))
