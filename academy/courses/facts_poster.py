"""What the timetable papers show, as text; times are minutes since midnight."""

from dataclasses import dataclass
from datetime import date

from academy.courses.facts import SessionKind


@dataclass(frozen=True, slots=True)
class Lesson:
    """One session as a paper shows it: what, by whom or which class, where."""

    day: date
    starts: int
    ends: int
    hours: int
    kind: SessionKind
    what: str
    who: str
    where: str


@dataclass(frozen=True, slots=True)
class Poster:
    """A wall poster: one sheet a week. `code` is what the QR says; `contact` the head teacher with phone."""

    title: str
    subtitle: str
    code: str
    contact: str
    issuer: str
    day: date
    lessons: tuple[Lesson, ...]
    small: bool = False


@dataclass(frozen=True, slots=True)
class PersonTimetable:
    """What one instructor teaches in a span of days."""

    name: str
    branch: str
    first: date
    last: date
    day: date
    lessons: tuple[Lesson, ...]
