"""Plain data of the work list: what is due, by whom, since when."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from academy.apprenticeship.facts_contract import ContractKind, ContractState, Party
from academy.apprenticeship.facts_logs import Held
from academy.apprenticeship.facts_shown import PauseRow


class DueKind(StrEnum):
    """What somebody has to do, in the order a list shows it."""

    APPROVAL = "approval"
    SIGNATURE = "signature"
    AMENDMENT = "amendment"
    LOG = "log"
    TALK = "talk"
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
    """A binding contract with all that decides what is due: dates, people, what is signed and written.

    `objection_months` of the day it was frozen, where a branch has changed it since.
    """

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
    held: Held = field(default_factory=Held)
    returned: tuple["ReturnedEntry", ...] = ()
    talks: int = 0
    character_since: date | None = None
    technical_since: date | None = None
    objection_months: int | None = None
    amendment: "OpenAmendment | None" = None
    waiting: tuple["Waiting", ...] = ()


@dataclass(frozen=True, slots=True)
class OpenAmendment:
    """A supplementary agreement that lacks signatures: since when, and who has to give one.

    A new mentor is not yet one of the contract's people, so each party comes with its person.
    """

    number: str
    frozen_on: date
    missing: tuple[tuple[Party, int, str], ...]


class Waited(StrEnum):
    """What a second person has to decide."""

    AMENDMENT = "amendment"
    END = "end"
    MARKS = "marks"


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something one person asked for on a day; another has to approve it."""

    what: Waited
    since: date


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
    `agreement` decides how a party is called, `note` is the amendment's number or what waits for approval.
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
    agreement: ContractKind = ContractKind.DUAL_MENTOR
    note: str = ""

    @property
    def id(self) -> int:
        """One number for a line of a list: kind, contract and party never meet twice."""
        place = tuple(DueKind).index(self.kind) * len(Party) + tuple(Party).index(self.party)
        return self.contract_id * 64 + place


@dataclass(frozen=True, slots=True)
class DueList:
    """The lines asked for, the longest overdue first; `counts` of every kind before the kinds are chosen."""

    today: date
    lines: tuple[DueLine, ...]
    counts: dict[DueKind, int] = field(default_factory=dict)
