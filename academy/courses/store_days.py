"""Sessions of one day across classes, and how many classes each branch has."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from academy.courses.facts import ClassState, SessionKind
from academy.courses.facts_plan import DaySession
from academy.courses.records import Attendance, CourseSession, TrainingClass
from academy.courses.store import TRAINEES
from academy.network.facts import BranchCount
from academy.people import store as people

GONE = (ClassState.CANCELLED.value,)


def sessions_on(db: Session, branches: frozenset[int] | None, day: date) -> list[DaySession]:
    """In the order of the clock; cancelled classes meet no more."""
    taken = (
        select(func.count())
        .select_from(Attendance)
        .where(Attendance.session_id == CourseSession.id)
        .correlate(CourseSession)
        .scalar_subquery()
    )
    query = (
        select(
            CourseSession.class_id, TrainingClass.number, TrainingClass.name, CourseSession.starts,
            CourseSession.ends, CourseSession.hours, CourseSession.kind, CourseSession.instructor_id,
            CourseSession.place, TRAINEES, taken, TrainingClass.state,
        )
        .join(TrainingClass, TrainingClass.id == CourseSession.class_id)
        .where(CourseSession.day == day, TrainingClass.state.not_in(GONE))
        .order_by(CourseSession.starts, CourseSession.ends, CourseSession.id)
    )  # fmt: skip
    if branches is not None:
        query = query.where(CourseSession.branch_id.in_(branches))
    rows = db.execute(query).all()
    names = people.members(db, {row[7] for row in rows if row[7]})
    return [
        DaySession(
            class_id, number, name, starts, ends, hours, SessionKind(kind),
            names[instructor].name if instructor in names else "", place, trainees, count,
            ClassState(state),
        )
        for class_id, number, name, starts, ends, hours, kind, instructor, place, trainees, count, state
        in rows
    ]  # fmt: skip


def by_branch(db: Session, branches: frozenset[int] | None) -> list[BranchCount]:
    query = select(TrainingClass.branch_id, TrainingClass.state, func.count()).group_by(
        TrainingClass.branch_id, TrainingClass.state
    )
    if branches is not None:
        query = query.where(TrainingClass.branch_id.in_(branches))
    return [BranchCount(*row) for row in db.execute(query)]
