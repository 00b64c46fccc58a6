"""What an act changed, column by column, taken from the session before each flush.

Bulk statements are not seen: a verb that uses them notes the batch itself. Columns marked
`info={"secret": True}` (password hashes) are noted as changed without their value.
"""

import base64
import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from typing import Any

from sqlalchemy import Column, Table, event, inspect
from sqlalchemy.orm import Session

from academy.base.database import Business, Record, Removable

SECRET = {"secret": True}
SIMPLE = frozenset({str, int, float, bool, type(None)})
LONGEST = 4096  # larger values (papers, photos) are noted by their digest only; they never change


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row, before and after; `kind` is insert, update or delete."""

    table: str
    row_id: int
    kind: str
    before: dict[str, Any]
    after: dict[str, Any]

    def as_json(self) -> tuple[str, str]:
        return _json(self.before), _json(self.after)


class Capture:
    """Listens to one session and keeps what it changed, in order."""

    def __init__(self, db: Session) -> None:
        self._db = db
        self._new: list[Record] = []
        self.found: list[RowChange] = []
        self.in_bin = False  # whether a row was changed that lies in the recycle bin and stays there
        event.listen(db, "before_flush", self._before)
        event.listen(db, "after_flush", self._after)

    def _before(self, db: Session, _context: object, _instances: object) -> None:
        self._new += [row for row in db.new if isinstance(row, Business)]
        for row in db.dirty:
            if isinstance(row, Business) and (change := _update_of(row)):
                self.found.append(change)
                lies = isinstance(row, Removable) and row.removed_at is not None
                self.in_bin = self.in_bin or (lies and "removed_at" not in change.after)
        for row in db.deleted:
            if isinstance(row, Business):
                self.found.append(RowChange(row.__tablename__, row.id, "delete", _columns(row), {}))

    def _after(self, _db: Session, _context: object) -> None:
        for row in self._new:
            if isinstance(row, Business):
                self.found.append(RowChange(row.__tablename__, row.id, "insert", {}, _columns(row)))
        self._new = []


@cache
def _kept(kind: type[Record]) -> tuple[tuple[str, bool], ...]:
    """The columns of a record, and whether each is a secret; asked for every row that is written."""
    return tuple((each.key, bool(each.columns[0].info.get("secret"))) for each in inspect(kind).column_attrs)


def _columns(row: Record) -> dict[str, Any]:
    held = inspect(row).dict  # past the descriptors; what the database filled in is not there yet
    return {
        name: SECRET if secret else plain(held[name] if name in held else getattr(row, name))
        for name, secret in _kept(type(row))
    }


def _update_of(row: Business) -> RowChange | None:
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    state = inspect(row)
    for attribute in state.mapper.column_attrs:
        history = state.attrs[attribute.key].history
        if attribute.columns[0].info.get("secret") and history.has_changes():
            before[attribute.key] = after[attribute.key] = SECRET
        elif history.has_changes() and attribute.key != "version":
            before[attribute.key] = plain(history.deleted[0]) if history.deleted else None
            after[attribute.key] = plain(history.added[0]) if history.added else None
    return RowChange(row.__tablename__, row.id, "update", before, after) if after else None


def column_values(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    """A row read without the ORM as the journal keeps it: secrets are named, never kept."""
    return {name: SECRET if table.c[name].info.get("secret") else plain(value) for name, value in row.items()}


def plain(value: Any) -> Any:
    """A column's value as JSON can hold it; bytes as base64, or as a digest when large."""
    if type(value) in SIMPLE:
        return value
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, bytes):
        if len(value) > LONGEST:
            return {"sha256": hashlib.sha256(value).hexdigest()}
        return {"base64": base64.b64encode(value).decode()}
    return value


def typed(table: Table, name: str, value: Any) -> Any:
    """The column's value back from its JSON form. Raises ValueError when only a digest was kept."""
    column: Column[Any] = table.c[name]
    if isinstance(value, dict) and set(value) == {"base64"}:
        return base64.b64decode(value["base64"])
    if isinstance(value, dict) and set(value) in ({"sha256"}, {"secret"}, {"redacted"}):
        raise ValueError(f"{table.name}.{name} was not kept")
    if value is None:
        return None
    wanted = column.type.python_type
    if wanted in (datetime, date, time):
        return wanted.fromisoformat(value)
    return value


def _json(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, sort_keys=True)
