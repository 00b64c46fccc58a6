"""Plain data of a course's editions: what it teaches, what it asks for, who may teach it."""

from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from academy.courses.facts import Hours, PracticalBase, SessionKind


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the syllabus with its 学时."""

    title: str
    kind: SessionKind
    hours: int


@dataclass(frozen=True, slots=True)
class Syllabus:
    """What an edition is made of. `prerequisites` are codes of courses; `teacher_level` the least rank of who
    teaches, `teachers` those named (empty: anybody of that rank); `certificate` the kind given at the end."""

    units: tuple[Unit, ...] = ()
    prerequisites: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    teacher_level: int = 0
    teachers: tuple[int, ...] = ()
    certificate: str = "completion"

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "units": [[each.title, each.kind.value, each.hours] for each in self.units]}

    @classmethod
    def of(cls, stored: dict[str, Any]) -> "Syllabus":
        return cls(
            tuple(Unit(title, SessionKind(kind), hours) for title, kind, hours in stored.get("units", ())),
            tuple(stored.get("prerequisites", ())),
            tuple(stored.get("equipment", ())),
            stored.get("teacher_level", 0),
            tuple(stored.get("teachers", ())),
            stored.get("certificate", "completion"),
        )


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition of a course: its number, since when, hours and rule as they stood, and how many classes
    ran."""

    number: int
    since: date
    hours: Hours
    practical_percent: int
    practical_base: PracticalBase
    syllabus: Syllabus
    note: str
    classes: int = 0


@dataclass(frozen=True, slots=True)
class CourseSheet:
    """A course with its editions, the newest first; `teachers` names those who are named by it."""

    course_id: int
    shared: bool
    editions: tuple[Edition, ...]
    teachers: dict[int, str] = field(default_factory=dict)
