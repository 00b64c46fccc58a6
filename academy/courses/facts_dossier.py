"""What the papers around a class show: notice, cards, mark sheets, report, checklist, and the class file."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class ItemState(StrEnum):
    PRESENT = "present"
    MISSING = "missing"
    NOT_NEEDED = "not_needed"


ITEMS = (
    "notice", "roster", "timetable", "sign_in", "lessons", "photos", "exam", "certificates", "survey",
    "money",
)  # fmt: skip
"""通知/方案, 花名册, 课表, 签到表, 教案, 照片, 考核试卷/成绩, 发证登记, 满意度, 经费 (domain §4.3)."""


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One line of the closing checklist; `known` is what the program itself sees of it."""

    item: str
    state: ItemState
    note: str
    file_name: str
    sha256: str
    known: str = ""
    id: int = 0  # of what was said; 0 where nobody said anything yet

    @property
    def said(self) -> tuple[ItemState, str, str]:
        """What a clerk says of it."""
        return self.state, self.note, self.sha256


@dataclass(frozen=True, slots=True)
class Line:
    """A session as a paper lists it."""

    day: date
    time: str
    kind: str
    hours: int
    topic: str
    instructor: str
    place: str
    came: int = 0
    leave: int = 0
    absent: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """A trainee as a paper lists him; marks as text, blank where there is none."""

    place: int
    number: str
    name: str
    unit: str
    theory: str = ""
    practical: str = ""
    makeup: str = ""
    total: str = ""
    hours: int = 0
    result: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ClassFacts:
    """A class as its papers tell it; figures are person-times (人次) and persons (人) apart."""

    number: str
    name: str
    branch: str
    course: str
    kind: str
    starts: date
    ends: date
    place: str
    head_teacher: str
    host: str
    scenario: str
    capacity: int
    theory: int
    practical: int
    online: int
    state: str
    conditions: tuple[str, ...]
    closes_on: date | None
    by_lot: bool
    lines: tuple[Line, ...]
    people: tuple[Person, ...]
    completed: int
    incomplete: int
    withdrawn: int
    rate: str
    passed: str
    stations: tuple[tuple[str, str, str], ...] = field(default=())
    archive_number: str = ""

    @property
    def hours(self) -> int:
        return self.theory + self.practical + self.online
