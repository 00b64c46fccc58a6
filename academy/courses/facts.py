"""Plain data of the courses room: courses, training classes, sessions, trainees, attendance, marks.

Clock times are minutes since midnight, hours are 学时 of 45 minutes, marks and totals tenths of a point.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from academy.base.problems import Problem


class ClassState(StrEnum):
    """In the order of a class's life; cancelled stands aside."""

    PLANNED = "planned"
    ANNOUNCED = "announced"
    ENROLLING = "enrolling"
    RUNNING = "running"
    EXAMS = "exams"
    CLOSED = "closed"
    ARCHIVED = "archived"
    CANCELLED = "cancelled"

    @property
    def judged(self) -> bool:
        """Everybody's result is final: certificates may be issued."""
        return self in (ClassState.CLOSED, ClassState.ARCHIVED)


class ClassKind(StrEnum):
    """A class on site is held in an enterprise; a week holds activities beside lessons; a drill (特训) has a
    scenario and stations; night school is open to everybody in the evening; an exam teaches nothing."""

    ORDINARY = "ordinary"
    ON_SITE = "on_site"
    WEEK = "week"
    DRILL = "drill"
    NIGHT = "night"
    EXAM = "exam"


class SessionKind(StrEnum):
    """An activity (reading salon, visit) counts no hours of the course."""

    THEORY = "theory"
    PRACTICAL = "practical"
    ONLINE = "online"
    ACTIVITY = "activity"


class EnrolmentState(StrEnum):
    ENROLLED = "enrolled"
    WITHDRAWN = "withdrawn"
    COMPLETED = "completed"
    INCOMPLETE = "incomplete"


class AttendanceState(StrEnum):
    """`makeup`: missed, and made up at another time (补课), so it counts."""

    PRESENT = "present"
    LATE = "late"
    LEAVE = "leave"
    ABSENT = "absent"
    MAKEUP = "makeup"


class PracticalBase(StrEnum):
    """What the practical share is a share of: hours taught in person, or all hours."""

    OFFLINE = "offline"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Hours:
    """学时 by kind."""

    theory: int = 0
    practical: int = 0
    online: int = 0

    @property
    def total(self) -> int:
        return self.theory + self.practical + self.online


@dataclass(frozen=True, slots=True)
class CourseRow:
    """A course as lists and choices show it."""

    id: int
    branch_id: int
    branch: str
    code: str
    name: str
    hours: Hours
    occupation: str
    level: int
    practical_percent: int
    practical_base: PracticalBase
    version: int
    edition: int = 1
    shared: bool = False


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One meeting as the class page shows it; `taken` trainees have an attendance entry."""

    id: int
    class_id: int
    day: date
    starts: int
    ends: int
    hours: int
    kind: SessionKind
    break_minutes: int
    topic: str
    instructor_id: int | None
    instructor: str
    place: str
    taken: int
    version: int


@dataclass(frozen=True, slots=True)
class ClassFilter:
    """Which classes a list wants; empty = all of them."""

    text: str = ""
    branch_id: int | None = None
    states: frozenset[ClassState] = frozenset()
    year: int | None = None


@dataclass(frozen=True, slots=True)
class ClassRow:
    """A class as lists show it, and as higher rooms need to know it. `trainees` have not withdrawn."""

    id: int
    branch_id: int
    branch: str
    number: str
    name: str
    term: int
    course_id: int
    course: str
    occupation: str
    level: int
    starts: date
    ends: date
    capacity: int
    trainees: int
    hours: Hours
    state: ClassState
    closed_at: datetime | None
    version: int
    kind: ClassKind = ClassKind.ORDINARY
    host: str = ""
    scenario: str = ""
    edition: int = 1
    archive_number: str = ""


@dataclass(frozen=True, slots=True)
class ClassCount:
    """How many classes are in one state; the chips over the list."""

    state: ClassState
    classes: int


@dataclass(frozen=True, slots=True)
class MarkRow:
    """A trainee's marks, tenths of a point."""

    theory: int | None = None
    practical: int | None = None
    makeup_theory: int | None = None
    makeup_practical: int | None = None
    absent: bool = False
    total: int | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True)
class MarkDraft:
    """Marks as entered for one trainee, tenths of a point; `absent` from the exam.

    `version` is that of the MarkRow the clerk saw, None where there was none.
    """

    person_id: int
    theory: int | None = None
    practical: int | None = None
    makeup_theory: int | None = None
    makeup_practical: int | None = None
    absent: bool = False
    version: int | None = None


@dataclass(frozen=True, slots=True)
class AttendanceEntry:
    """A cell of the attendance grid as the clerk leaves it; `seen`, `seen_late` tell what stood there before.

    `late_minutes` of who came late; `makeup_id` the session at which a missed one was made up, or `reason`
    says where; after its time a correction is given its reason too.
    """

    session_id: int
    person_id: int
    state: AttendanceState | None
    seen: AttendanceState | None = None
    late_minutes: int = 0
    makeup_id: int | None = None
    reason: str = ""
    seen_late: int | None = None


@dataclass(frozen=True, slots=True)
class Trainee:
    """A person enrolled in a class; hours are those attended so far.

    `attendance` and minutes `late` by session id; a `late_joiner` came when the roster was frozen.
    """

    person_id: int
    number: str
    name: str
    gender: str
    unit: str
    doc_masked: str
    phone_masked: str
    place_in_list: int
    state: EnrolmentState
    attendance: dict[int, AttendanceState]
    hours: int
    practical_hours: int
    mark: MarkRow | None
    reasons: tuple[Problem, ...]
    version: int
    late: dict[int, int] = field(default_factory=dict)
    late_joiner: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """What completion is judged by: settings as they hold on the class's last day; percent, points.

    `late_counts`: whether somebody who came late has attended the session; beyond `late_tolerance` minutes
    only what was left of it counts where hours go `by_minutes`, and nothing elsewhere. Not `by_marks`:
    night school examines nobody.
    """

    attendance_min_percent: int = 80
    pass_score: int = 60
    theory_weight: int = 30
    practical_weight: int = 70
    late_counts: bool = True
    late_tolerance: int = 15
    by_minutes: bool = False
    by_marks: bool = True


@dataclass(frozen=True, slots=True)
class ClassSheet:
    """Everything of one class."""

    row: ClassRow
    place: str
    head_teacher_id: int | None
    head_teacher: str
    reason: str
    measure: Measure
    sessions: tuple[SessionRow, ...] = ()
    trainees: tuple[Trainee, ...] = ()
    next_states: tuple[ClassState, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class GraduateRow:
    """How a trainee comes out of a class; `reasons` say why not. Final when the class is closed.

    `hours` and `practical_hours` are those attended, `total` the weighted mark in tenths of a point.
    """

    person_id: int
    name: str
    number: str
    unit: str
    state: EnrolmentState
    eligible: bool
    hours: int
    theory_hours: int
    practical_hours: int
    online_hours: int
    total: int | None
    reasons: tuple[Problem, ...] = ()
