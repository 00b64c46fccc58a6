"""Plain data of a contract as lists and pages show it."""

from dataclasses import dataclass
from datetime import date, datetime

from academy.apprenticeship.facts_contract import (
    RUNNING,
    ContractDraft,
    ContractState,
    Grade,
    Medium,
    Party,
    Rating,
    Side,
)
from academy.apprenticeship.facts_logs import Claim
from academy.apprenticeship.facts_settlement import MentorPeriod


@dataclass(frozen=True, slots=True)
class ContractTotals:
    """Over all contracts a filter wants; credit hours of their paths, planned and done."""

    contracts: int
    hours: int
    done: int


@dataclass(frozen=True, slots=True)
class ContractRow:
    """One line of the list. `progress` is the percent of the path's hours that are done."""

    id: int
    number: str
    branch_id: int
    branch: str
    apprentice_id: int
    apprentice: str
    character: str
    technical: str
    starts: date
    ends: date
    state: ContractState
    overdue: bool
    progress: int
    signed: int
    version: int


@dataclass(frozen=True, slots=True)
class PartyLine:
    """One of the three people as the contract's page shows him; document and phone masked."""

    party: Party
    person_id: int
    name: str
    unit: str
    post: str
    level: int
    doc_masked: str
    phone: str
    since: date | None = None


@dataclass(frozen=True, slots=True)
class SignatureRow:
    party: Party
    signer: str
    signed_on: date
    medium: Medium
    text_sha256: str
    witness: str = ""
    scan: bool = False


@dataclass(frozen=True, slots=True)
class PathRow:
    id: int
    stage: int
    side: Side
    text: str
    hours: int
    month_from: int
    month_to: int
    done_on: date | None
    version: int
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class PathPlan:
    """How far the path should be and is, in percent of its hours (of its steps where none has hours).

    `late`: ids of steps whose months are over and that are not done, with the day each was due.
    """

    planned: int = 0
    done: int = 0
    late: tuple[tuple[int, date], ...] = ()


@dataclass(frozen=True, slots=True)
class LogRow:
    """One month's entry of one mentor; `late_days` counts from the day it was due, 0 = in time."""

    id: int
    month: date
    side: Side
    hours: int | None
    items: tuple[str, ...]
    talk_on: date | None
    talk_topic: str
    rating: Rating | None
    score: int | None
    written_on: date
    writer: str
    mentor: str
    confirmed_on: date | None
    late_days: int
    version: int


@dataclass(frozen=True, slots=True)
class PauseRow:
    since: date
    until: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class ChangeMark:
    """An amendment in force: what it changed (`amendment.kind.<kind>` in the words) and from which day."""

    kind: str
    since: date
    number: str


@dataclass(frozen=True, slots=True)
class AssessmentRow:
    """Marks of the completion assessment; `total_tenths` is the weighted sum times ten."""

    held_on: date
    theory: int
    practice: int
    overall: int
    total_tenths: int
    grade: Grade
    panel: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContractSheet:
    """One contract, everything its page shows. `mentors` are all periods, `changes` what is in force.

    `gaps`: entries, talks and ratings nobody gave by their day, the oldest first.
    """

    row: ContractRow
    terms: ContractDraft
    parties: tuple[PartyLine, ...]
    academy: str
    signatures: tuple[SignatureRow, ...]
    path: tuple[PathRow, ...]
    logs: tuple[LogRow, ...]
    gaps: tuple[Claim, ...]
    pauses: tuple[PauseRow, ...]
    assessment: AssessmentRow | None
    next_number: str
    template: str
    sha256: str
    frozen_on: date | None
    activated_on: date | None
    ended_on: date | None
    end_reason: str
    end_note: str
    today: date
    plan: PathPlan = PathPlan()
    mentors: tuple[MentorPeriod, ...] = ()
    changes: tuple[ChangeMark, ...] = ()

    @property
    def overdue(self) -> tuple[Claim, ...]:
        """The gaps somebody still has to fill: of what is over nothing is asked any more."""
        return self.gaps if self.row.state in RUNNING else ()

    @property
    def missing(self) -> tuple[date, ...]:
        """Months without the technical mentor's entry."""
        return tuple(each.month for each in self.gaps if each.side is Side.TECHNICAL)

    def overdue_of(self, person_id: int | None) -> tuple[Claim, ...]:
        """What that person has to write of it; None is whoever writes for both sides."""
        if person_id is None:
            return self.overdue
        own = {line.party.value for line in self.parties if line.person_id == person_id}
        return tuple(each for each in self.overdue if each.side.value in own)


@dataclass(frozen=True, slots=True)
class EventLine:
    """One line of the contract's history: when, who, which verb (a key of the words)."""

    at: datetime
    who: str
    verb: str
