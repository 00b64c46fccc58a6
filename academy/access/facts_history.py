"""Plain data of what was done: steps that can be undone and redone, and the history of one record."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from academy.base.facts import JournalRow


@dataclass(frozen=True, slots=True)
class Steps:
    """What Ctrl+Z and Ctrl+Y would do, newest first. `fixed`: a newer act of record, which stays.
    `large`: the keys of those that take their time."""

    undo: tuple[JournalRow, ...] = ()
    redo: tuple[JournalRow, ...] = ()
    fixed: JournalRow | None = None
    large: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ChangeTold:
    """One column of one row: what stood there and what stands there since.

    Values are JSON values as the journal keeps them; a reference to another row is its name or number.
    `hidden`: the value itself is not kept or not shown (a sealed number, a password, a large file).
    """

    table: str
    row_id: int
    kind: str
    column: str
    before: Any
    after: Any
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """One act in the history of a record; `changes` is empty where it left none of its own."""

    journal_id: int
    at: datetime
    actor: str
    verb: str
    label: str
    changes: tuple[ChangeTold, ...]


@dataclass(frozen=True, slots=True)
class NamedRecord:
    """A record as the recent list calls it."""

    kind: str
    id: int
    title: str
    note: str
