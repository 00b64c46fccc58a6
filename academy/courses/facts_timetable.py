"""Plain data of the timetable: sessions as constraints see them, where one may go, and why it may not.

Times are minutes since midnight; a span holds its start and not its end.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from academy.base.problems import Problem
from academy.courses.facts import SessionKind

NOON, EVENING = 12 * 60, 18 * 60
PART_STARTS = (8 * 60 + 30, 14 * 60, 18 * 60 + 30)
"""When sessions usually begin in the morning, afternoon and evening (夜校 18:30–21:00)."""


def part_of(starts: int) -> int:
    """0 morning, 1 afternoon, 2 evening."""
    return 0 if starts < NOON else 1 if starts < EVENING else 2


class DayMark(StrEnum):
    """What kind of day it is to a planner."""

    WORKDAY = "workday"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    MAKEUP = "makeup"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A session as the constraints see it; `id` 0 = not stored yet, `sequence` 0 = outside any order."""

    id: int
    class_id: int
    day: date
    starts: int
    ends: int
    hours: int
    kind: SessionKind = SessionKind.THEORY
    instructor_id: int | None = None
    place_id: int | None = None
    place: str = ""
    branch_id: int = 0
    sequence: int = 0
    break_minutes: int = 0
    topic: str = ""
    pinned: bool = False
    version: int = 1


@dataclass(frozen=True, slots=True)
class ClassFacts:
    """A class as the constraints see it: how many people, when it runs, what its sessions need.

    `needs`: equipment for practice; `teachers`: who may teach it, empty = whoever teaches in the branch.
    """

    id: int
    number: str
    name: str
    branch_id: int
    first: date
    last: date
    capacity: int
    trainees: int
    theory: int = 0
    practical: int = 0
    online: int = 0
    practical_percent: int = 0
    practical_of_all: bool = False
    needs: frozenset[str] = frozenset()
    teachers: frozenset[int] = frozenset()
    evening: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """Settings that constraints measure by; 学时 a day."""

    class_hours: int = 8
    teacher_hours: int = 8


@dataclass(frozen=True, slots=True)
class DayFacts:
    """A day of the calendar; `provisional`: the year's holidays are not published yet."""

    day: date
    mark: DayMark
    name: str = ""
    provisional: bool = False

    @property
    def is_off(self) -> bool:
        return self.mark in (DayMark.WEEKEND, DayMark.HOLIDAY)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a session is tried: what is None stays as it is; `hours` None keeps its length."""

    day: date
    starts: int
    place_id: int | None = None
    instructor_id: int | None = None
    hours: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one constraint says of a place in the timetable: problems, or `ok`, why it is content."""

    constraint: str
    hard: bool
    problems: tuple[Problem, ...]
    ok: Problem | None = None


@dataclass(frozen=True, slots=True)
class Tried:
    """What all constraints say of one target, the forbidding ones apart; `clashes` are the sessions met."""

    target: Target
    forbids: tuple[Problem, ...]
    warns: tuple[Problem, ...]
    clashes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FreeSlot:
    """A good place for a session; `cost` 0 is perfect, `notes` say what speaks for or against it."""

    target: Target
    ends: int
    place: str
    instructor: str
    cost: int
    notes: tuple[Problem, ...]
    warned: bool


@dataclass(frozen=True, slots=True)
class SessionCell:
    """A session as the timetable shows it; `conflicts` are what forbids it where it stands."""

    id: int
    class_id: int
    number: str
    name: str
    branch_id: int
    day: date
    starts: int
    ends: int
    hours: int
    break_minutes: int
    kind: SessionKind
    topic: str
    instructor_id: int | None
    instructor: str
    place_id: int | None
    place: str
    sequence: int
    pinned: bool
    held: bool
    movable: bool
    trainees: int
    version: int
    conflicts: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class LaneRow:
    """A row of the timetable: a place, an instructor, a class or a branch."""

    key: int
    name: str
    note: str
    branch_id: int = 0


@dataclass(frozen=True, slots=True)
class ShutCell:
    """Why a row cannot be used on a day, in a part of it or the whole (`part` None)."""

    key: int
    day: date
    part: int | None
    why: Problem


@dataclass(frozen=True, slots=True)
class WeekFilter:
    """Which days and whose sessions; None = everything within reach."""

    first: date
    last: date
    branch_id: int | None = None
    class_id: int | None = None


@dataclass(frozen=True, slots=True)
class WeekSheet:
    """Some days of the timetable with everything the four views need."""

    days: tuple[DayFacts, ...]
    cells: tuple[SessionCell, ...]
    places: tuple[LaneRow, ...]
    teachers: tuple[LaneRow, ...]
    classes: tuple[LaneRow, ...]
    branches: tuple[LaneRow, ...]
    shut: tuple[ShutCell, ...]
    away: tuple[ShutCell, ...]


@dataclass(frozen=True, slots=True)
class Substitute:
    """Somebody who could take a session over; `forbids` why he cannot, `hours` what he teaches that week."""

    person_id: int
    name: str
    branch: str
    hours: int
    known: bool
    forbids: tuple[Problem, ...]
    warns: tuple[Problem, ...]
