"""Figures of training: person-times (人次) and persons (人) apart, each with the way down to its records."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from academy.courses.facts import SessionKind

MOST = 2_000  # sessions told one by one


class Use(StrEnum):
    """Whose time is counted."""

    ROOM = "room"
    INSTRUCTOR = "instructor"


@dataclass(frozen=True, slots=True)
class ClassTotals:
    """Over all classes a filter wants, however many of them a list shows."""

    classes: int
    trainees: int


@dataclass(frozen=True, slots=True)
class SessionTotals:
    """Over all sessions a figure is made of, however many are told one by one."""

    sessions: int
    hours: int


@dataclass(frozen=True, slots=True)
class PersonTotals:
    """Over all persons a figure is made of, however many are told one by one."""

    persons: int
    entries: int


@dataclass(frozen=True, slots=True)
class FiguresFilter:
    """A year of the actor's branches, or of one; days from `first` to `last` for what is drilled into."""

    year: int
    branch_id: int | None = None


@dataclass(frozen=True, slots=True)
class MonthFigure:
    """A month of one branch. `minutes` persons spent; `visits` person-times begun; rate = came ÷ entries."""

    branch_id: int
    branch: str
    month: str
    entries: int
    came: int
    late: int
    leave: int
    absent: int
    minutes: int
    theory: int
    practical: int
    online: int
    visits: int

    @property
    def hours(self) -> int:
        """Person hours of 45 minutes, whole ones."""
        return self.minutes // 45


@dataclass(frozen=True, slots=True)
class YearFigures:
    """A year: `persons` counts everybody once in each branch, `network` once in all, where all are seen."""

    year: int
    months: tuple[MonthFigure, ...]
    persons: dict[int, int]
    network: int | None

    @property
    def visits(self) -> int:
        return sum(each.visits for each in self.months)

    @property
    def minutes(self) -> int:
        return sum(each.minutes for each in self.months)


@dataclass(frozen=True, slots=True)
class UseFigure:
    """How much a room or an instructor was used: sessions, taught minutes, 学时, days, classes.

    `of_minutes`: the room's opening times, or the instructor's working days of eight hours; 0 = not known.
    """

    key: str
    name: str
    branch: str
    sessions: int
    minutes: int
    hours: int
    days: int
    classes: int
    place_id: int | None = None
    of_minutes: int = 0


@dataclass(frozen=True, slots=True)
class PersonFigure:
    """Somebody who attended anything in a year, and how many entries he has."""

    person_id: int
    number: str
    name: str
    unit: str
    entries: int


@dataclass(frozen=True, slots=True)
class SessionFigure:
    """A session behind a figure."""

    session_id: int
    class_id: int
    number: str
    name: str
    branch: str
    day: date
    starts: int
    ends: int
    hours: int
    kind: SessionKind
    instructor: str
    place: str
    came: int
    leave: int
    absent: int
