"""What the papers of a class show, as text: the sign-in sheet of a day and the roster."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class HalfDay:
    """One meeting as the sign-in sheet's head names it: 上午, 08:30—11:45, what, by whom."""

    title: str
    time: str
    subject: str
    instructor: str


@dataclass(frozen=True, slots=True)
class SignInSheet:
    """A day of a class; `people` are names with their units, in the order of the list; `code` of the
    sheet."""

    class_name: str
    class_number: str
    day: date
    place: str
    head_teacher: str
    half_days: tuple[HalfDay, ...]
    people: tuple[tuple[str, str], ...]
    code: str = ""


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One trainee; document and phone masked."""

    name: str
    gender: str
    birth: str
    doc_type: str
    doc_no: str
    education: str
    unit: str
    trade: str
    level: str
    category: str
    phone: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class RosterSheet:
    """学员花名册 of a class as it is on `day`."""

    title: str
    unit: str
    day: date
    made_by: str
    lines: tuple[RosterLine, ...]
