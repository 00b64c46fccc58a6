"""Drafts of a timetable, and what keeps the database itself from booking anybody or anything twice."""

from datetime import date
from typing import Any

from sqlalchemy import DDL, CheckConstraint, ForeignKey, Index, event
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business
from academy.courses.records import CourseSession


class TimetableDraft(Business):
    """A term placed at once, beside the timetable that holds; adopting it moves the sessions."""

    __tablename__ = "timetable_draft"
    __table_args__ = (
        CheckConstraint("state IN ('open', 'adopted', 'dropped')", name="state"),
        CheckConstraint("last_day >= first_day", name="days"),
    )

    name: Mapped[str]
    first_day: Mapped[date]
    last_day: Mapped[date]
    state: Mapped[str]
    made_by: Mapped[str]


class DraftSession(Business):
    """Where the draft puts one session; without `session_id` it is a new one, without `day` it has no place.

    `reasons` are the problems that kept it from being placed; `seen_version` that of the session it moves.
    """

    __tablename__ = "draft_session"
    __table_args__ = (
        CheckConstraint("starts >= 0 AND ends > starts AND ends <= 1440", name="times"),
        Index("ix_draft_session_by_draft", "draft_id"),
        Index("ix_draft_session_by_class", "class_id"),
    )

    draft_id: Mapped[int] = mapped_column(ForeignKey("timetable_draft.id"))
    class_id: Mapped[int] = mapped_column(ForeignKey("training_class.id"))
    session_id: Mapped[int | None] = mapped_column(ForeignKey("course_session.id"), index=True)
    seen_version: Mapped[int]
    sequence: Mapped[int]
    day: Mapped[date | None]
    starts: Mapped[int]
    ends: Mapped[int]
    break_minutes: Mapped[int]
    hours: Mapped[int]
    kind: Mapped[str]
    topic: Mapped[str]
    instructor_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    place_id: Mapped[int | None] = mapped_column(ForeignKey("place.id"))
    reasons: Mapped[list[Any]]


# A half-open span in minutes since 2000-01-01. The service locks and checks first and says why; these are the
# second net, under other programs and our own mistakes.
POSTGRES_GUARD = (
    "ALTER TABLE course_session ADD CONSTRAINT ex_course_session_{column} EXCLUDE USING gist "
    "({column} WITH =, int8range((day - DATE '2000-01-01') * 1440 + starts, "
    "(day - DATE '2000-01-01') * 1440 + ends) WITH &&) WHERE (booked AND {column} IS NOT NULL)"
)
SQLITE_GUARD = (
    "CREATE TRIGGER course_session_{column}_{act} BEFORE {when} ON course_session "
    "WHEN new.booked AND new.{column} IS NOT NULL BEGIN "
    "SELECT RAISE(ABORT, 'ex_course_session_{column}') WHERE EXISTS ("
    "SELECT 1 FROM course_session AS held WHERE held.{column} = new.{column} AND held.day = new.day "
    "AND held.booked AND held.id <> new.id AND held.starts < new.ends AND held.ends > new.starts); END"
)
_CHANGED = "UPDATE OF day, starts, ends, instructor_id, place_id, booked"
_table = CourseSession.__table__
event.listen(
    _table,
    "before_create",
    DDL("CREATE EXTENSION IF NOT EXISTS btree_gist").execute_if(dialect="postgresql"),  # type: ignore[no-untyped-call]
)
for _column in ("instructor_id", "place_id"):
    _guard = DDL(POSTGRES_GUARD.format(column=_column))  # type: ignore[no-untyped-call]
    event.listen(_table, "after_create", _guard.execute_if(dialect="postgresql"))
    for _act, _when in (("insert", "INSERT"), ("update", _CHANGED)):
        _guard = DDL(SQLITE_GUARD.format(column=_column, act=_act, when=_when))  # type: ignore[no-untyped-call]
        event.listen(_table, "after_create", _guard.execute_if(dialect="sqlite"))
