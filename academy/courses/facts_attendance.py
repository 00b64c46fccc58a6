"""Plain data of attendance: codes that were scanned, sessions at which others are made up, totals of a
day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from academy.courses.facts import AttendanceState, SessionKind

SIGNS: dict[str, AttendanceState] = {
    **dict.fromkeys(("√", "✓", "✔", "1", "到", "出勤", "签到", "○", "全勤"), AttendanceState.PRESENT),
    **dict.fromkeys(("迟到", "迟", "△"), AttendanceState.LATE),
    **dict.fromkeys(("请假", "假", "事假", "病假", "公假"), AttendanceState.LEAVE),
    **dict.fromkeys(("缺勤", "缺", "旷课", "×", "x", "✗", "0", "未到", "旷"), AttendanceState.ABSENT),
}
"""What clerks put into the cells of an attendance list, lower case."""


class CodeKind(StrEnum):
    """What a scanned or typed code is: a trainee's card, a row of a printed sheet, two letters typed by
    hand."""

    CARD = "card"
    ROW = "row"
    TYPED = "typed"


class Meeting(NamedTuple):
    """As much of a session as its attendance asks for."""

    id: int
    day: date
    starts: int
    ends: int


@dataclass(frozen=True, slots=True)
class ScannedCode:
    """A code taken apart: the person's number, or the sheet and the row on it."""

    kind: CodeKind
    number: str = ""
    sheet: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class CheckIn:
    """What a scan did; `before` what stood there already."""

    person_id: int
    name: str
    unit: str
    place_in_list: int
    state: AttendanceState
    late_minutes: int
    before: AttendanceState | None


@dataclass(frozen=True, slots=True)
class MakeupChoice:
    """A session at which a missed one can be made up: another class of the same course, or an extra
    meeting."""

    session_id: int
    class_number: str
    day: date
    starts: int
    ends: int
    hours: int
    kind: SessionKind
    topic: str


@dataclass(frozen=True, slots=True)
class DayTotal:
    """The foot of a sign-in sheet: 应到, 实到 (late among them), 请假, 缺勤; `open` have no entry yet."""

    expected: int
    came: int
    late: int
    leave: int
    absent: int
    open: int

    @classmethod
    def of(cls, states: Sequence[AttendanceState | None]) -> "DayTotal":
        """Who made a session up later was not there."""
        count = {state: sum(each is state for each in states) for state in AttendanceState}
        late, leave = count[AttendanceState.LATE], count[AttendanceState.LEAVE]
        absent = count[AttendanceState.ABSENT] + count[AttendanceState.MAKEUP]
        blank = sum(each is None for each in states)
        return cls(len(states), count[AttendanceState.PRESENT] + late, late, leave, absent, blank)


@dataclass(frozen=True, slots=True)
class PaperTotal:
    """The foot of a day's sheet as somebody reads it from the paper: 应到, 实到, 请假, 缺勤."""

    expected: int | None = None
    came: int | None = None
    leave: int | None = None
    absent: int | None = None
