"""Plain data of the mentors' allowance (导师津贴) when a contract is over. Fen and percent."""

from dataclasses import dataclass
from datetime import date

from academy.apprenticeship.facts_contract import Grade, Side


@dataclass(frozen=True, slots=True)
class MentorPeriod:
    """One person's time as one of the two mentors; `until` None = to the end."""

    side: Side
    person_id: int
    name: str
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class PayRule:
    """What of the allowance depends on the assessment, and how much of that part each outcome brings.

    `early` holds for a contract that ended before it was assessed.
    """

    assessed_part: int
    excellent: int
    passed: int
    failed: int
    early: int


@dataclass(frozen=True, slots=True)
class PayLine:
    """What one mentor gets for one period: paid days are those in force without the suspended ones."""

    side: Side
    person_id: int
    name: str
    since: date
    until: date
    days: int
    suspended: int
    monthly: int
    percent: int
    amount: int


@dataclass(frozen=True, slots=True)
class SettleDraft:
    """That the computed amounts were paid, and when."""

    paid_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class SettlementSheet:
    """The settlement of one contract; without `entered_on` it is only computed, nothing is on record."""

    number: str
    academy: str
    apprentice: str
    starts: date
    ends: date
    ended_on: date
    grade: Grade | None
    percent: int
    assessed_part: int
    lines: tuple[PayLine, ...]
    total: int
    paid_on: date | None = None
    note: str = ""
    entered_by_id: int = 0
    entered_by: str = ""
    entered_on: date | None = None
    confirmed_by: str = ""
    confirmed_on: date | None = None
    paper_id: int | None = None
