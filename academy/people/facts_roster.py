"""What a roster file says once it is read and judged. Nothing of it is in the database yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from academy.base.problems import Problem
from academy.people.facts_identity import DocType, Gender
from academy.sheets.facts import Cell, Column, Skipped

ABSENT = "absent"
"""A score cell that says 缺考."""

Score = int | float | str | None


class FindingKind(StrEnum):
    ERROR = "error"
    ASK = "ask"
    WARNING = "warning"
    REPAIRED = "repaired"


class RowState(StrEnum):
    ACCEPTED = "accepted"
    REFUSED = "refused"
    ASKED = "asked"
    """Waits for an answer: not imported, not wrong."""
    REPEATED = "repeated"
    """The same person stands in an earlier row; that one is taken."""


class Finding(NamedTuple):
    """One thing about one cell; `column` counts from 1, `problem.where` names the cell as users see it.

    `rows` are the other rows it is about, `differing` the fields in which a repeated row differs,
    `suggestion` a value the user may accept.
    """

    kind: FindingKind
    problem: Problem
    sheet: str
    row: int
    column: int
    rows: tuple[int, ...] = ()
    differing: tuple[str, ...] = ()
    suggestion: str = ""


class RosterRow(NamedTuple):
    """One person of the file, normalised; `cells` are the raw ones. A NamedTuple: there may be 200,000."""

    sheet: str
    number: int
    state: RowState
    name: str
    doc_type: DocType
    doc_no: str
    gender: Gender | None
    birth: date | None
    phone: str
    unit: str
    trade: str
    level: str
    education: str
    category: str
    remark: str
    group: str
    theory: Score
    practice: Score
    score: Score
    findings: tuple[Finding, ...]
    cells: list[Cell]


class ListRow(NamedTuple):
    """One row of a list that is no roster: who is meant, and the values understood."""

    sheet: str
    number: int
    state: RowState
    person_id: int
    values: Mapping[str, Any]
    findings: tuple[Finding, ...]
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class ListField:
    """A field of a list a column may be mapped to."""

    name: str
    heading: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class RosterSheet:
    """One sheet of the file and what was made of it.

    `left_out` is "" for a sheet that was read, else "hidden", "no_table", "repeats" (its people stand on
    other sheets) or "not_chosen".
    """

    name: str
    left_out: str = ""
    header_rows: tuple[int, ...] = ()
    columns: tuple[Column, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    people: int = 0


@dataclass(frozen=True, slots=True)
class RosterReading:
    """The dry run: rows (RosterRow, or ListRow of other lists) with their states, and the sheets.

    `asks` and `notices` are about the file as a whole.
    """

    rows: tuple[Any, ...]
    sheets: tuple[RosterSheet, ...]
    asks: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()

    def having(self, state: RowState) -> list[Any]:
        return [row for row in self.rows if row.state is state]

    @property
    def accepted(self) -> list[Any]:
        return self.having(RowState.ACCEPTED)

    @property
    def findings(self) -> list[Finding]:
        return [finding for row in self.rows for finding in row.findings]
