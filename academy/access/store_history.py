"""Questions about what was done to one record."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Table, or_, select
from sqlalchemy.orm import Session

from academy.access.facts_history import ChangeTold, NamedRecord, Told
from academy.base import recycle
from academy.base.actor import Actor
from academy.base.database import Record
from academy.base.journal import Change, JournalLine
from academy.base.problems import Refused, problem
from academy.base.reasons import REASON

LONGEST = 200  # acts of one record that are told at once
TECHNICAL = {  # no clerk knows these
    "id", "version", "created_at", "changed_at", "branch_id", "name_sort", "name_strokes",
    "doc_mark", "doc_sealed",
    "text_mark", "text_sha256", "facts_sha256", "content_sha256", "shell_sha256",
}  # fmt: skip
FILES = {"facts", "former_hashes"}
NAMED = ("name", "number", "title", "code")


def branch_of(db: Session, table_name: str, row_id: int) -> int:
    """The branch a record belongs to. Raises Refused when there is no such record."""
    table = Record.metadata.tables.get(table_name)
    found = None if table is None else db.scalar(select(table.c.branch_id).where(table.c.id == row_id))
    if found is None:
        raise Refused(problem("record.gone"))
    return int(found)


def told(db: Session, table_name: str, row_id: int) -> list[Told]:
    """Every act noted on the record, or that changed its row, newest first."""
    changed = select(Change.journal_id).where(Change.table_name == table_name, Change.row_id == row_id)
    room = recycle.room_of(table_name)
    noted = (JournalLine.room == room) & (JournalLine.record_id == row_id) & (JournalLine.outcome == "done")
    query = (
        select(JournalLine.id, JournalLine.at, JournalLine.actor, JournalLine.verb, JournalLine.label)
        .where(or_(JournalLine.id.in_(changed), noted))
        .order_by(JournalLine.id.desc())
        .limit(LONGEST)
    )
    acts = db.execute(query).all()
    found = _changes(db, [row[0] for row in acts])
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


def _changes(db: Session, acts: Sequence[int]) -> dict[int, list[Change]]:
    found: dict[int, list[Change]] = {}
    query = select(Change).where(Change.journal_id.in_(acts)).order_by(Change.id)
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
