"""Questions about what was done to one record."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Table, func, or_, select
from sqlalchemy.orm import Session

from academy.access.facts_history import ChangeTold, NamedRecord, Told
from academy.base import recycle
from academy.base.actor import Actor
from academy.base.database import Record
from academy.base.journal import Change, JournalLine
from academy.base.problems import Refused, problem
from academy.base.reasons import REASON

AT_ONCE = 200  # acts of one record that are told at a time
DAYS = {"calendar_day"}  # of the whole network; a day's number in the calendar stands for its key
BUILT_IN = ("access.found", "network.import_calendar")  # acts that enter the days that come with the program
TECHNICAL = {  # no clerk knows these
    "id", "version", "created_at", "changed_at", "branch_id", "name_sort", "name_strokes",
    "doc_mark", "doc_sealed",
    "text_mark", "text_sha256", "facts_sha256", "content_sha256", "shell_sha256",
}  # fmt: skip
FILES = {"facts", "former_hashes"}
NAMED = ("name", "number", "title", "code")


def branch_of(db: Session, table_name: str, row_id: int) -> int | None:
    """The branch a record belongs to, None for what is everybody's. Raises Refused when there is none."""
    if table_name in DAYS:
        return None
    table = Record.metadata.tables.get(table_name)
    found = None if table is None else db.scalar(select(table.c.branch_id).where(table.c.id == row_id))
    if found is None:
        raise Refused(problem("record.gone"))
    return int(found)


def told(db: Session, table_name: str, row_id: int, before: int | None = None) -> list[Told]:
    """The newest acts noted on the record, or that changed its row, newest first; `before` (the key of an
    act) goes on with earlier ones."""
    query = (
        select(JournalLine.id, JournalLine.at, JournalLine.actor, JournalLine.verb, JournalLine.label)
        .where(_about(table_name, row_id))
        .order_by(JournalLine.id.desc())
        .limit(AT_ONCE)
    )
    acts = db.execute(query if before is None else query.where(JournalLine.id < before)).all()
    found = _changes(db, [row[0] for row in acts], table_name, row_id)
    names = _Names(db)
    return [
        Told(
            key,
            at,
            who,
            verb,
            label,
            tuple(each for change in found.get(key, []) for each in names.columns(change)),
        )
        for key, at, who, verb, label in acts
    ]


def count(db: Session, table_name: str, row_id: int) -> int:
    """How many acts there are to tell of a record."""
    return db.scalar(select(func.count()).where(_about(table_name, row_id))) or 0


def _about(table_name: str, row_id: int) -> ColumnElement[bool]:
    own = (Change.table_name == table_name) & (Change.row_id == row_id)
    done = JournalLine.outcome == "done"
    noted = (JournalLine.room == recycle.room_of(table_name)) & (JournalLine.record_id == row_id) & done
    found = [JournalLine.id.in_(select(Change.journal_id).where(own)), noted]
    if table_name in DAYS:  # unless somebody entered it, it came with the program
        first = select(Change.kind).where(own).order_by(Change.id).limit(1).scalar_subquery()
        found.append(JournalLine.verb.in_(BUILT_IN) & done & (func.coalesce(first, "") != "insert"))
    return or_(*found)


def _changes(db: Session, acts: Sequence[int], table_name: str, row_id: int) -> dict[int, list[Change]]:
    """What those acts changed; of the record's own table nothing but the record."""
    found: dict[int, list[Change]] = {}
    own = (Change.table_name != table_name) | (Change.row_id == row_id)
    if table_name in DAYS:
        own = (Change.table_name == table_name) & own
    query = select(Change).where(Change.journal_id.in_(acts), own).order_by(Change.id)
    for change in db.scalars(query):
        found.setdefault(change.journal_id, []).append(change)
    return found


class _Names:
    """Says what a row that another one refers to is called; each is asked for once."""

    def __init__(self, db: Session) -> None:
        self._db = db
        self._known: dict[tuple[str, int], str] = {}

    def columns(self, change: Change) -> list[ChangeTold]:
        table = Record.metadata.tables.get(change.table_name)
        if table is None:
            return []
        before, after = json.loads(change.before), json.loads(change.after)
        if change.kind == REASON:
            why = after.get(REASON)
            told = why if isinstance(why, str) else None
            return [ChangeTold(table.name, change.row_id, change.kind, REASON, None, told, told is None)]
        whole = change.kind != "update"
        wanted = [name for name in (after or before) if name in table.c and name not in TECHNICAL]
        made = [self._told(table, change, name, before.get(name), after.get(name)) for name in wanted]
        return [each for each in made if not whole or _says(each)]

    def _told(self, table: Table, change: Change, name: str, old: Any, new: Any) -> ChangeTold:
        hidden = (
            name in FILES or name.endswith("sha256") or any(isinstance(value, dict) for value in (old, new))
        )
        before, after = (
            (None, None) if hidden else (self._value(table, name, old), self._value(table, name, new))
        )
        return ChangeTold(table.name, change.row_id, change.kind, name, before, after, hidden)

    def _value(self, table: Table, name: str, value: Any) -> Any:
        target = next((key.column.table for key in table.c[name].foreign_keys), None)
        if target is None and name.endswith("_by"):  # who did it: kept without a key, so that nobody is held
            target, value = Record.metadata.tables["person"], self._person(value)
        if target is None or not isinstance(value, int):
            return value
        known = self._known.get((target.name, value))
        if known is None:
            column = next((each for each in NAMED if each in target.c), "id")
            found = self._db.scalar(select(target.c[column]).where(target.c.id == value))
            known = self._known[target.name, value] = str(found if found not in (None, "") else value)
        return known

    def _person(self, who: Any) -> Any:
        """Earlier programs kept the account of whoever closed a class."""
        account = Record.metadata.tables["account"]
        found = select(account.c.person_id).where(account.c.id == who)
        return (self._db.scalar(found) or who) if isinstance(who, int) else who


def _says(told: ChangeTold) -> bool:
    """A new or removed row is told by what it holds, not by its empty columns."""
    return told.hidden or told.before not in (None, "", [], False) or told.after not in (None, "", [], False)


@dataclass(frozen=True, slots=True)
class Shown:
    """Which rights show records of a table, and the columns of their name and their quiet words.

    `of` is the column that names whose part the record is: its name is then that of the whole.
    """

    rights: tuple[str, ...]
    title: str
    note: str = ""
    of: str = ""


READ = {
    "person": Shown(("people.read",), "name", "number"),
    "training_class": Shown(("courses.read",), "name", "number"),
    "course_session": Shown(("courses.read",), "name", "day", of="class_id"),
    "certificate": Shown(("certificates.read",), "number"),
    "certificate_batch": Shown(("certificates.read",), "number"),
    "certificate_template": Shown(("certificates.template", "certificates.approve"), "title"),
    "contract": Shown(("apprenticeship.read",), "number"),
    "branch": Shown(("network.read",), "name", "code"),
    "partner": Shown(("network.partners",), "name"),
    "account": Shown(("access.read",), "name"),
    "erasure_batch": Shown(("people.propose_erasure", "people.erase"), "number"),
}


def named(db: Session, actor: Actor, kind: str, ids: Collection[int]) -> list[NamedRecord]:
    """What these records are called, as far as the actor may see them; removed ones are left out."""
    shown, table = READ[kind], Record.metadata.tables[kind]
    right = next((each for each in shown.rights if actor.may(each)), "")
    if not right:
        return []
    scope = actor.grants[right]
    if scope.person_id is not None and shown.title != "number":  # his own rows are known by their number only
        return []
    title: ColumnElement[Any] = table.c[shown.title] if not shown.of else _whole(table, shown)
    query = select(table.c.id, title, *([table.c[shown.note]] if shown.note else [])).where(
        table.c.id.in_(ids)
    )
    if scope.branches is not None:
        query = query.where(table.c.branch_id.in_(scope.branches))
    if "removed_at" in table.c:
        query = query.where(table.c.removed_at.is_(None))
    return [
        NamedRecord(kind, row[0], row[1] or "—", str(row[2] or "") if shown.note else "")
        for row in db.execute(query)
    ]


def _whole(table: Table, shown: Shown) -> ColumnElement[Any]:
    """The name of what a record is a part of."""
    (key,) = table.c[shown.of].foreign_keys
    whole = key.column.table
    return select(whole.c[shown.title]).where(whole.c.id == table.c[shown.of]).scalar_subquery()
