"""Plain data of the network: branches with one industry and one specialty, talent plans, organizations."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from academy.base.problems import Problem


class BranchKind(StrEnum):
    HEAD = "head"
    BRANCH = "branch"
    STATION = "station"


class DayKind(StrEnum):
    HOLIDAY = "holiday"
    MAKEUP_WORKDAY = "makeup_workday"


@dataclass(frozen=True, slots=True)
class BranchDraft:
    """What the clerk typed about a branch: one key industry, one specialty (一院一品)."""

    parent_id: int | None = None
    kind: BranchKind = BranchKind.BRANCH
    code: str = ""
    name: str = ""
    industry: str = ""
    industry_codes: tuple[str, ...] = ()
    specialty: str = ""
    host: str = ""
    host_uscc: str = ""


@dataclass(frozen=True, slots=True)
class BranchRow:
    """A branch as the tree shows it. `specialty_proposed`: waits for a second person; `specialty_by` proposed
    it (a person's id)."""

    id: int
    parent_id: int | None
    kind: BranchKind
    code: str
    name: str
    industry: str
    industry_codes: tuple[str, ...]
    specialty: str
    host: str
    host_uscc: str
    plan: str
    plan_year: int | None
    version: int
    specialty_proposed: bool = False
    specialty_by: int | None = None
    specialty_version: int = 0
    plan_proposed: bool = False


@dataclass(frozen=True, slots=True)
class BranchCount:
    """How many of something a branch has in one state (empty where there is only one): figures, no names."""

    branch_id: int
    state: str
    count: int


@dataclass(frozen=True, slots=True)
class Target:
    """One yearly figure a talent plan promises."""

    name: str
    unit: str
    amount: int


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """A branch's talent plan for a year."""

    branch_id: int | None = None
    year: int = 0
    title: str = ""
    text: str = ""
    targets: tuple[Target, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class PlanRow:
    id: int
    branch_id: int
    year: int
    title: str
    text: str
    targets: tuple[Target, ...]
    version: int
    proposed: bool = False
    proposed_by: int | None = None


@dataclass(frozen=True, slots=True)
class CalendarDayRow:
    day: date
    kind: DayKind
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class CalendarSheet:
    """A year of the working calendar; `provisional`: nothing was published yet, Monday to Friday count."""

    year: int
    provisional: bool
    days: tuple[CalendarDayRow, ...]


@dataclass(frozen=True, slots=True)
class CalendarReading:
    """What a file says of days off and make-up workdays, all that is wrong with it, and what is neither.

    `fresh` and `changed`: of these days the calendar does not know, or knows otherwise.
    """

    days: tuple[CalendarDayRow, ...] = ()
    left_out: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    fresh: int = 0
    changed: int = 0
