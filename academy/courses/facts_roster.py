"""Plain data of enrolling a roster file: what the clerk chose, what the dry run says, what was done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from academy.base.problems import Problem
from academy.people.facts_roster import FindingKind, ListField, RosterReading, RosterRow, RowState


@dataclass(frozen=True, slots=True)
class Answer:
    """The clerk's word for one cell (row and column from 1): it is read as if the file said so."""

    sheet: str
    row: int
    column: int
    value: str


@dataclass(frozen=True, slots=True)
class RosterChoice:
    """Which sheets (None = the program's guess), the answers given, and whether bad rows may stay behind.

    `seen_sha256` is the file of the dry run; a file that has changed since is refused. `columns` (heading to
    field) and `header_row` are the clerk's corrections.
    """

    sheets: tuple[str, ...] | None = None
    answers: tuple[Answer, ...] = ()
    only_good: bool = False
    seen_sha256: str = ""
    columns: Mapping[str, str] | None = None
    header_row: int | None = None


@dataclass(frozen=True, slots=True)
class RosterReport:
    """The dry run. Of the good rows `known` are registered, `fresh` would be; `already` are in the class.

    `problems` prevent the import as a whole, such as a full class. `remembered`: columns are as a clerk chose
    them for this layout; they may be chosen from `fields`.
    """

    file_name: str
    file_sha256: str
    reading: RosterReading
    good: int
    fresh: int
    known: int
    already: int
    trainees: int
    capacity: int
    problems: tuple[Problem, ...] = ()
    remembered: bool = False
    fields: tuple[ListField, ...] = ()

    @property
    def refused(self) -> list[RosterRow]:
        return self.reading.having(RowState.REFUSED)

    @property
    def asked(self) -> list[RosterRow]:
        return self.reading.having(RowState.ASKED)

    @property
    def warned(self) -> list[RosterRow]:
        return [row for row in self.reading.rows if any(f.kind is FindingKind.WARNING for f in row.findings)]


@dataclass(frozen=True, slots=True)
class RosterDone:
    """What an import did."""

    batch_id: int
    enrolled: int
    created: int
    left_out: int


@dataclass(frozen=True, slots=True)
class BatchRow:
    """An import into a class; `undone` when it was taken back."""

    id: int
    file_name: str
    taken: int
    refused: int
    undone: bool
    created_at: datetime
    version: int
