"""Plain data of the room's figures: counted by branch and year, each with the rows behind it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from academy.apprenticeship.facts_contract import ContractState, Side
from academy.apprenticeship.facts_shown import ContractRow


class FigureKind(StrEnum):
    """What is counted: contracts by what became of them, log entries written, and those overdue."""

    PAIRS = "pairs"
    RUNNING = "running"
    COMPLETED = "completed"
    FAILED = "failed"
    TERMINATED = "terminated"
    WRITTEN = "written"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One branch in one year: contracts that came into force in it, log entries of its months.

    `days` is the sum over the entries of the days from the day they were due to the day they were written,
    negative where they came early. `overdue`: entries, talks and ratings past their day that nobody wrote.
    """

    branch_id: int
    branch: str
    year: int
    pairs: int = 0
    running: int = 0
    completed: int = 0
    failed: int = 0
    terminated: int = 0
    written: int = 0
    overdue: int = 0
    days: int = 0

    @property
    def id(self) -> int:
        return self.branch_id * 4096 + self.year

    @property
    def rate(self) -> int | None:
        """Percent of the contracts that are over which ended with completion; None while none is over."""
        over = self.completed + self.failed + self.terminated
        return round(100 * self.completed / over) if over else None

    @property
    def response(self) -> int | None:
        """Days from due to written, on average, rounded; None without entries."""
        return round(self.days / self.written) if self.written else None


@dataclass(frozen=True, slots=True)
class Figures:
    """`lines` by branch, the newest year first; `total` of them all (branch 0, year 0)."""

    as_of: date
    lines: tuple[FigureLine, ...]
    total: FigureLine


@dataclass(frozen=True, slots=True)
class FigureCell:
    """One figure of a line; 0 and None mean all years, all branches."""

    kind: FigureKind
    branch_id: int | None = None
    year: int = 0


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One log entry behind a figure; `days` after the day it was due, negative before it.

    `written_on` is None for what is overdue.
    """

    id: int
    contract_id: int
    number: str
    branch: str
    apprentice: str
    mentor: str
    side: Side
    month: date
    written_on: date | None
    days: int


@dataclass(frozen=True, slots=True)
class FigureRows:
    """What a figure counts: contracts or entries."""

    contracts: tuple[ContractRow, ...] = ()
    entries: tuple[EntryRow, ...] = ()


STATES_OF = {
    FigureKind.RUNNING: (ContractState.ACTIVE, ContractState.SUSPENDED, ContractState.IN_ASSESSMENT),
    FigureKind.COMPLETED: (ContractState.COMPLETED,),
    FigureKind.FAILED: (ContractState.FAILED,),
    FigureKind.TERMINATED: (ContractState.TERMINATED,),
}
ENTRIES = (FigureKind.WRITTEN, FigureKind.OVERDUE)
