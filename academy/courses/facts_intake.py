"""Plain data of coming into a class: who may, who waits, who joined late."""

from dataclasses import asdict, dataclass, field, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from academy.base.problems import Problem
from academy.courses.facts import ClassKind


class ApplicationState(StrEnum):
    WAITING = "waiting"
    ADMITTED = "admitted"
    WITHDRAWN = "withdrawn"
    NO_SHOW = "no_show"


@dataclass(frozen=True, slots=True)
class Quota:
    """Places kept for one employer."""

    unit: str
    places: int


@dataclass(frozen=True, slots=True)
class Intake:
    """Who may come in; 0 and empty = no rule. Ages are counted on the class's first day.

    `quota_each` the most of any one employer, `quotas` of those named; `once_a_year`: nobody twice in the
    same course and year; `by_lot`: places are drawn, else first come, first served.
    """

    quota_each: int = 0
    quotas: tuple[Quota, ...] = ()
    age_from: int = 0
    age_to: int = 0
    categories: tuple[str, ...] = ()
    least_level: int = 0
    prerequisites: bool = False
    once_a_year: bool = False
    by_lot: bool = False
    closes_on: date | None = None

    def as_json(self) -> dict[str, Any]:
        """Only what is a rule."""
        blank = Intake()
        found: dict[str, Any] = {}
        for each in fields(self):
            value = getattr(self, each.name)
            if value == getattr(blank, each.name):
                continue
            if each.name == "quotas":
                value = [asdict(quota) for quota in self.quotas]
            found[each.name] = value.isoformat() if isinstance(value, date) else value
        return found

    @classmethod
    def of(cls, stored: dict[str, Any]) -> "Intake":
        held = dict(stored)
        held["quotas"] = tuple(Quota(**each) for each in held.get("quotas", ()))
        held["categories"] = tuple(held.get("categories", ()))
        if closes := held.get("closes_on"):
            held["closes_on"] = date.fromisoformat(closes)
        return cls(**held)

    def quota_of(self, unit: str) -> int:
        """Places of an employer; 0 = as many as there are."""
        named = next((quota.places for quota in self.quotas if quota.unit == unit), None)
        return self.quota_each if named is None else named


@dataclass(frozen=True, slots=True)
class Candidate:
    """What the rules of a class must know of somebody who wants in."""

    person_id: int
    name: str
    unit: str
    birth: date | None
    category: str
    level: int
    phone: str
    completed: frozenset[str] = frozenset()  # codes of courses
    same_course: str = ""  # the class of the same course he is or was in this year
    night_courses: int = 0  # night-school classes under his telephone this year


@dataclass(frozen=True, slots=True)
class IntakeState:
    """How full a class is, as a whole and by employer."""

    capacity: int
    taken: int
    by_unit: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class IntakeRules:
    """A class seen by somebody who wants in."""

    kind: ClassKind
    intake: Intake
    starts: date
    prerequisites: tuple[str, ...] = ()
    night_limit: int = 0


@dataclass(frozen=True, slots=True)
class ApplicationRow:
    """Somebody who signed up; `problems` say why he cannot be taken now."""

    person_id: int
    name: str
    unit: str
    phone_masked: str
    applied_at: datetime
    state: ApplicationState
    lot: int | None
    note: str
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class IntakeSheet:
    """Sign-up of a class: its rules, its waiting list in order, free places; `frozen` takes late joiners
    only."""

    intake: Intake
    waiting: tuple[ApplicationRow, ...]
    past: tuple[ApplicationRow, ...]
    free: int
    frozen: bool
    frozen_on: date | None
    absent: tuple[tuple[int, str, int], ...] = ()  # night school: who stayed away too often, and how often


@dataclass(frozen=True, slots=True)
class Placed:
    """What became of a sign-up: a place, or where he stands in the waiting list (0 until lots are drawn)."""

    admitted: bool
    position: int
