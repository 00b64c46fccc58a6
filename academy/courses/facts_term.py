"""Plain data of series, copies, and drafts of a term. Times are minutes since midnight."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from academy.base.problems import Problem
from academy.courses.facts import SessionKind
from academy.courses.facts_timetable import Meeting, SessionCell


class Rhythm(StrEnum):
    """How a series repeats."""

    WEEKDAYS = "weekdays"
    EVERY_DAYS = "every_days"


@dataclass(frozen=True, slots=True)
class SeriesWish:
    """A series: on some weekdays every n weeks, or every n days, until the hours are reached.

    `weekdays` has one bit a day, Monday first. `until` ends it by date, `count` by number of sessions.
    """

    class_id: int = 0
    first: date | None = None
    rhythm: Rhythm = Rhythm.WEEKDAYS
    weekdays: int = 0
    every: int = 1
    starts: int | None = 18 * 60 + 30
    hours_each: int = 3
    break_minutes: int = 0
    kind: SessionKind = SessionKind.THEORY
    total_hours: int | None = None
    count: int | None = None
    until: date | None = None
    skip_holidays: bool = True
    skip_weekends: bool = False
    instructor_id: int | None = None
    place_id: int | None = None
    topic: str = ""


@dataclass(frozen=True, slots=True)
class SeriesSlot:
    """A date of a series before it is created; `skipped` names why it is left out."""

    day: date
    starts: int
    ends: int
    hours: int
    skipped: Problem | None = None
    forbids: tuple[Problem, ...] = ()
    warns: tuple[Problem, ...] = ()
    meeting: Meeting | None = None


@dataclass(frozen=True, slots=True)
class DraftWish:
    """A term to be placed at once; `branches` empty = everything within reach."""

    name: str = ""
    first: date | None = None
    last: date | None = None
    branch_id: int | None = None
    saturdays: bool = True
    evenings: bool = False
    keep_placed: bool = False


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft in the list of drafts."""

    id: int
    name: str
    first: date
    last: date
    state: str
    made_by: str
    placed: int
    unplaced: int
    moved: int
    version: int


@dataclass(frozen=True, slots=True)
class DraftCell:
    """One session of a draft beside what stands today; `was` is empty for a new session."""

    id: int
    class_id: int
    number: str
    name: str
    sequence: int
    hours: int
    kind: SessionKind
    day: date | None
    starts: int
    ends: int
    instructor_id: int | None
    instructor: str
    place_id: int | None
    place: str
    was: SessionCell | None
    moved: bool
    reasons: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class DraftSheet:
    """A draft with all its sessions; `violations` are what the independent validator found."""

    row: DraftRow
    cells: tuple[DraftCell, ...]
    violations: tuple[Problem, ...]
