"""Plain data of importing a list: which list, what the clerk chose, what the dry run says, what was done."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from academy.base.problems import Problem
from academy.people.facts import Role
from academy.people.facts_roster import FindingKind, ListField, RosterReading, RowState


class ListKind(StrEnum):
    """Lists a file may hold; a roster into a class is the courses room's own."""

    PEOPLE = "people"
    ROSTER = "roster"
    MARKS = "marks"
    ATTENDANCE = "attendance"
    RECORDED = "recorded"
    PARTNERS = "partners"
    ABSENCES = "absences"


@dataclass(frozen=True, slots=True)
class ImportTarget:
    """Where a list goes: people into a branch with a role, certificates to holders, results into a class."""

    kind: ListKind
    branch_id: int = 0
    class_id: int = 0
    role: Role = Role.TRAINEE


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The dry run. Of the good rows `fresh` would be new to the register, `known` are in it.

    `remembered`: the columns are those a clerk once chose for this layout. `fields` may be chosen from.
    """

    target: ImportTarget
    reading: RosterReading
    good: int
    fresh: int = 0
    known: int = 0
    already: int = 0
    remembered: bool = False
    fields: tuple[ListField, ...] = ()
    problems: tuple[Problem, ...] = field(default=())

    @property
    def refused(self) -> list[Any]:
        return self.reading.having(RowState.REFUSED)

    @property
    def asked(self) -> list[Any]:
        return self.reading.having(RowState.ASKED)

    def count(self, kind: FindingKind) -> int:
        return sum(found.kind is kind for row in self.reading.rows for found in row.findings)


@dataclass(frozen=True, slots=True)
class ImportDone:
    """What an import did; `number` is what it is called by."""

    batch_id: int
    number: str
    taken: int
    created: int
    left_out: int


@dataclass(frozen=True, slots=True)
class ImportTotals:
    """Over all imports within reach."""

    imports: int
    taken: int


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One import as the list of imports shows it."""

    id: int
    number: str
    kind: str
    branch: str
    file_name: str
    taken: int
    refused: int
    undone: bool
    created_at: datetime
