"""Plain data of the work list: what is due, by whom, since when."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from academy.apprenticeship.facts_contract import ContractKind, ContractState, Party
from academy.apprenticeship.facts_shown import PauseRow


class DueKind(StrEnum):
    """What somebody has to do, in the order a list shows it."""

    SIGNATURE = "signature"
    LOG = "log"
    RETURNED = "returned"
    ENDING = "ending"
    OBJECTION = "objection"
    PAUSE = "pause"
    LOAD = "load"


@dataclass(frozen=True, slots=True)
class DueFilter:
    """Which lines a work list shows; empty means every one the actor may see."""

    kinds: frozenset[DueKind] = frozenset()
    branch_id: int | None = None
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class DueLimits:
    """What the settings of a branch say on the day of the list, in days and where named in months."""

    late_days: int
    ending_days: int
    pause_days: int
    objection_months: int
    max_apprentices: int


@dataclass(frozen=True, slots=True)
class DueContract:
    """A binding contract with all that decides what is due: dates, people, what is signed and written."""

    id: int
    number: str
    branch_id: int
    branch: str
    kind: ContractKind
    state: ContractState
    people: dict[Party, tuple[int, str]]
    starts: date
    ends: date
    frozen_on: date | None
    activated_on: date | None
    signed: frozenset[Party] = frozenset()
    pauses: tuple[PauseRow, ...] = ()
    written: frozenset[date] = frozenset()
    returned: tuple["ReturnedEntry", ...] = ()


@dataclass(frozen=True, slots=True)
class ReturnedEntry:
    """A log entry sent back for correction: whose it is, of which month, since when."""

    party: Party
    month: date
    on: date


@dataclass(frozen=True, slots=True)
class DueLine:
    """One thing to do. `person` has to act (empty: the academy); `days` after `due`, negative before it.

    `months` are the missing or returned ones; `count` apprentices of a mentor who may have `most`.
    """

    kind: DueKind
    contract_id: int
    number: str
    branch_id: int
    branch: str
    apprentice: str
    party: Party
    person_id: int
    person: str
    since: date
    due: date
    days: int
    months: tuple[date, ...] = ()
    count: int = 0
    most: int = 0

    @property
    def id(self) -> int:
        """One number for a line of a list: kind, contract and party never meet twice."""
        place = tuple(DueKind).index(self.kind) * len(Party) + tuple(Party).index(self.party)
        return self.contract_id * 32 + place


@dataclass(frozen=True, slots=True)
class DueList:
    """The lines asked for, the longest overdue first; `counts` of every kind before the kinds are chosen."""

    today: date
    lines: tuple[DueLine, ...]
    counts: dict[DueKind, int] = field(default_factory=dict)
