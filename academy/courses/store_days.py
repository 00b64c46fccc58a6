"""Sessions of one day across classes, and how many classes each branch has."""

from datetime import date

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from academy.courses.facts import ClassState, EnrolmentState, SessionKind
from academy.courses.facts_plan import DaySession, Teaching, TeachingDebt
from academy.courses.records import Attendance, CourseSession, Enrolment, Mark, TrainingClass
from academy.courses.store import TRAINEES
from academy.network.facts import BranchCount
from academy.people import store as people

GONE = (ClassState.CANCELLED.value,)
TAUGHT = tuple(
    state.value
    for state in ClassState
    if state not in (ClassState.CLOSED, ClassState.ARCHIVED, ClassState.CANCELLED)
)
ENROLLED = Enrolment.state != EnrolmentState.WITHDRAWN.value


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
            ClassState(state), instructor,
        )
        for class_id, number, name, starts, ends, hours, kind, instructor, place, trainees, count, state
        in rows
    ]  # fmt: skip


def teaching(db: Session, branches: frozenset[int] | None, person_id: int, today: date) -> Teaching:
    """Sessions up to yesterday that nobody has an entry of, marks missing in classes under examination."""
    own = select(CourseSession.class_id).where(CourseSession.instructor_id == person_id)
    open_own = [TrainingClass.id.in_(own), TrainingClass.state.in_(TAUGHT)]
    if branches is not None:
        open_own.append(TrainingClass.branch_id.in_(branches))
    classes = {
        row[0]: row[1:]
        for row in db.execute(
            select(TrainingClass.id, TrainingClass.number, TrainingClass.name, TrainingClass.ends).where(
                *open_own
            )
        )
    }
    found = []
    blank = (
        select(CourseSession.class_id, func.count(), func.min(CourseSession.day))
        .where(
            CourseSession.instructor_id == person_id, CourseSession.day < today,
            CourseSession.class_id.in_(classes), CourseSession.kind != SessionKind.ACTIVITY.value,
            ~exists().where(Attendance.session_id == CourseSession.id),
            exists().where(Enrolment.class_id == CourseSession.class_id, ENROLLED),
        )
        .group_by(CourseSession.class_id)
    )  # fmt: skip
    for key, count, since in db.execute(blank):
        found.append(TeachingDebt(key, *classes[key][:2], since, sessions=count))
    unmarked = (
        select(TrainingClass.id, func.count(), TrainingClass.ends)
        .join(Enrolment, Enrolment.class_id == TrainingClass.id)
        .where(
            TrainingClass.id.in_(classes), TrainingClass.state == ClassState.EXAMS.value, ENROLLED,
            ~exists().where(Mark.class_id == Enrolment.class_id, Mark.person_id == Enrolment.person_id),
        )
        .group_by(TrainingClass.id, TrainingClass.ends)
    )  # fmt: skip
    for key, count, since in db.execute(unmarked):
        found.append(TeachingDebt(key, *classes[key][:2], since, trainees=count))
    return Teaching(frozenset(classes), tuple(sorted(found, key=lambda each: (each.since, each.class_id))))


def by_branch(db: Session, branches: frozenset[int] | None) -> list[BranchCount]:
    query = select(TrainingClass.branch_id, TrainingClass.state, func.count()).group_by(
        TrainingClass.branch_id, TrainingClass.state
    )
    if branches is not None:
        query = query.where(TrainingClass.branch_id.in_(branches))
    return [BranchCount(*row) for row in db.execute(query)]
