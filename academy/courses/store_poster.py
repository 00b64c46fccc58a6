"""What a wall poster of a class shows."""

from datetime import date

from sqlalchemy.orm import Session

from academy.courses import store, store_timetable
from academy.courses.facts_poster import Lesson, Poster
from academy.courses.facts_timetable import SessionCell
from academy.people import store as people
from academy.people.rules_names import masked_phone


def poster(db: Session, class_id: int, first: date, last: date, today: date, small: bool) -> Poster | None:
    """课程表 of the weeks that touch the span; None when the class does not meet in it."""
    cells = store_timetable.cells(db, first, last, None, class_id)
    if not cells:
        return None
    row, sheet = store.class_of(db, class_id), store.sheet(db, class_id)
    hours = row.hours
    subtitle = (
        f"{row.starts.year} 年第 {row.term} 期　共 {hours.total} 学时（其中实操 {hours.practical} 学时）"
    )
    title = row.name if row.name.endswith("课程表") else f"{row.name}课程表"
    lessons = tuple(lesson(each, each.instructor, each.topic or row.course) for each in cells)
    contact = _contact(db, sheet.head_teacher_id, sheet.head_teacher)
    return Poster(title, subtitle, row.number, contact, row.branch, today, lessons, small)


def lesson(cell: SessionCell, who: str, what: str = "") -> Lesson:
    return Lesson(
        cell.day, cell.starts, cell.ends, cell.hours, cell.kind, what or cell.topic or cell.name, who,
        cell.place,
    )  # fmt: skip


def _contact(db: Session, person_id: int | None, name: str) -> str:
    if person_id is None:
        return ""
    phone = people.members(db, [person_id])[person_id].phone
    return f"班主任　{name}　{masked_phone(phone)}" if phone else f"班主任　{name}"
