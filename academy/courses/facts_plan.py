"""Plain data of planning: courses, classes and sessions as a clerk types them, and what is booked already."""

from dataclasses import dataclass, field
from datetime import date

from academy.courses.facts import ClassKind, ClassState, PracticalBase, SessionKind
from academy.courses.facts_course import Syllabus


@dataclass(frozen=True, slots=True)
class CourseDraft:
    """What the clerk typed about a course; `practical_percent` 0 = no rule about the practical share.

    `note`: what this edition changes; `shared`: other branches may run it too.
    """

    branch_id: int | None = None
    code: str = ""
    name: str = ""
    theory_hours: int = 0
    practical_hours: int = 0
    online_hours: int = 0
    occupation: str = ""
    level: int = 0
    practical_percent: int = 0
    practical_base: PracticalBase = PracticalBase.OFFLINE
    shared: bool = False
    syllabus: Syllabus = field(default_factory=Syllabus)
    note: str = ""


@dataclass(frozen=True, slots=True)
class SessionDraft:
    """One meeting as planned."""

    day: date | None = None
    starts: int = 0
    ends: int = 0
    hours: int = 0
    kind: SessionKind = SessionKind.THEORY
    break_minutes: int = 0
    topic: str = ""
    instructor_id: int | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Booking:
    """A session of any class that holds an instructor or a place; `class_number` names the class."""

    session_id: int
    class_id: int
    class_number: str
    class_name: str
    day: date
    starts: int
    ends: int
    instructor_id: int | None
    instructor: str
    place: str


@dataclass(frozen=True, slots=True)
class ClassDraft:
    """A class with its sessions, planned at once; an empty `number` is made of branch, year, course, term."""

    branch_id: int | None = None
    course_id: int | None = None
    number: str = ""
    term: int | None = None
    name: str = ""
    starts: date | None = None
    ends: date | None = None
    capacity: int | None = None
    head_teacher_id: int | None = None
    place: str = ""
    sessions: tuple[SessionDraft, ...] = ()
    kind: ClassKind = ClassKind.ORDINARY
    host: str = ""
    scenario: str = ""


@dataclass(frozen=True, slots=True)
class SeriesDraft:
    """A simple daily series: on every working day the same meetings until the hours are used up."""

    starts: date | None = None
    morning: int = 8 * 60 + 30
    afternoon: int | None = 14 * 60
    hours_each: int = 4
    break_minutes: int = 15
    instructor_id: int | None = None
    place: str = ""
    practical_place: str = ""


@dataclass(frozen=True, slots=True)
class DaySession:
    """A session on a day's list: which class, when, where; `taken` of `trainees` have an attendance entry.

    `state` is that of its class.
    """

    class_id: int
    number: str
    name: str
    starts: int
    ends: int
    hours: int
    kind: SessionKind
    instructor: str
    place: str
    trainees: int
    taken: int
    state: ClassState
    instructor_id: int | None = None


@dataclass(frozen=True, slots=True)
class TeachingDebt:
    """What an instructor owes of one class: `sessions` held without any attendance, or `trainees` without
    marks at the end; `since` the first day of it.
    """

    class_id: int
    number: str
    name: str
    since: date
    sessions: int = 0
    trainees: int = 0


@dataclass(frozen=True, slots=True)
class Teaching:
    """An instructor's own: the classes he has sessions in, and what he owes of them, the oldest first."""

    classes: frozenset[int] = frozenset()
    owed: tuple[TeachingDebt, ...] = ()
