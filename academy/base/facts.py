"""Plain data of the ground floor: what the journal, the check of the data and the backup report."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

KEPT = timedelta(days=30)  # what was removed can be brought back at least as long


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One act as the journal page shows it."""

    id: int
    at: datetime
    actor: str
    verb: str
    room: str
    record_id: int
    label: str
    outcome: str
    undo_of: int | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class JournalFilter:
    """Lines whose actor or label holds `text` or whose verb is one of `verbs` (those whose word holds it)."""

    text: str = ""
    verbs: frozenset[str] = frozenset()
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """What one act did to one row: columns that differ, before and after."""

    journal_id: int
    at: datetime
    actor: str
    verb: str
    kind: str
    before: dict[str, Any]
    after: dict[str, Any]


@dataclass(frozen=True, slots=True, init=False)
class Finding:
    """One broken invariant of the data; `code` names its sentence (`finding.<code>`)."""

    code: str
    table: str
    row_id: int
    values: tuple[tuple[str, str], ...] = field(default=())

    def __init__(self, code: str, table: str, row_id: int, **values: str) -> None:
        object.__setattr__(self, "code", code)
        object.__setattr__(self, "table", table)
        object.__setattr__(self, "row_id", row_id)
        object.__setattr__(self, "values", tuple(values.items()))


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows a table holds; shown before a restore."""

    table: str
    rows: int


@dataclass(frozen=True, slots=True)
class BackupSheet:
    """What a backup archive says of itself."""

    made_at: datetime
    program: str
    revision: str
    engine: str
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """One form as it stood. `key` names the form and what it was opened with; `page` and `record` where."""

    key: str
    title: str
    page: str
    record: str
    at: datetime
    values: dict[str, Any]
