"""How states and times of classes are shown: always a word, a tone beside it."""

from collections.abc import Callable, Iterable
from datetime import date

from academy.base.words import Words
from academy.courses.facts import AttendanceState, ClassRow, ClassState, EnrolmentState, Hours
from academy.people.facts import Found as Hit
from academy.ui.parts.dates import WEEKDAYS
from academy.ui.parts.picker import Find, Found

CLASS_TONES = {
    ClassState.PLANNED: "neutral",
    ClassState.ANNOUNCED: "info",
    ClassState.ENROLLING: "info",
    ClassState.RUNNING: "accent",
    ClassState.EXAMS: "warn",
    ClassState.CLOSED: "ok",
    ClassState.ARCHIVED: "ok",
    ClassState.CANCELLED: "neutral",
}
ENROLMENT_TONES = {
    EnrolmentState.ENROLLED: "info",
    EnrolmentState.WITHDRAWN: "neutral",
    EnrolmentState.COMPLETED: "ok",
    EnrolmentState.INCOMPLETE: "warn",
}
ATTENDANCE_TONES = {
    AttendanceState.PRESENT: "ok",
    AttendanceState.LATE: "warn",
    AttendanceState.LEAVE: "info",
    AttendanceState.ABSENT: "danger",
    AttendanceState.MAKEUP: "accent",
}
LIFE = tuple(state for state in ClassState if state is not ClassState.CANCELLED)


def class_pill(words: Words, state: ClassState) -> tuple[str, str]:
    return words.word(f"state.courses.{state.value}"), CLASS_TONES[state]


def enrolment_pill(words: Words, state: EnrolmentState) -> tuple[str, str]:
    return words.word(f"state.enrolment.{state.value}"), ENROLMENT_TONES[state]


def day_text(day: date, language: str) -> str:
    """2026-10-12 with its day of the week."""
    return f"{day.isoformat()} {WEEKDAYS[language][day.weekday()]}"


def span_text(row: ClassRow) -> str:
    """2026-10-12 – 10-16; the year again only when it changes."""
    same = row.starts.year == row.ends.year
    return f"{row.starts.isoformat()} – {row.ends.strftime('%m-%d') if same else row.ends.isoformat()}"


def hours_text(hours: Hours) -> str:
    """16 + 24, online hours as a third figure only where there are any."""
    parts = [hours.theory, hours.practical, *([hours.online] if hours.online else [])]
    return " + ".join(str(part) for part in parts)


def hours_words(hours: Hours, word: Callable[[str], str]) -> str:
    """理论 16 + 实操 24: each kind by its name, where there is any of it."""
    kinds = (("theory", hours.theory), ("practical", hours.practical), ("online", hours.online))
    return " + ".join(f"{word(f'session_kind.{kind}')} {count}" for kind, count in kinds if count)


def points_text(tenths: int | None) -> str:
    """735 tenths are 73.5, 600 are 60, none is blank."""
    if tenths is None:
        return ""
    whole, rest = divmod(tenths, 10)
    return f"{whole}.{rest}" if rest else str(whole)


def finder(find: Callable[[str], Iterable[Hit]]) -> Find:
    """A picker's question to a service that answers with its own facts."""

    def ask(text: str) -> list[Found]:
        return [Found(hit.id, hit.name, hit.note) for hit in find(text)]

    return ask
