"""Invariants of the courses room that no constraint of the database can hold."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.base.facts import Finding
from academy.courses import store_figures
from academy.courses.facts import EnrolmentState
from academy.courses.records import Attendance, CourseSession, Enrolment, Mark, TrainingClass


def broken(db: Session) -> list[Finding]:
    """Attendance or marks of people who are not in the class; closed classes without a final state."""
    found = []
    in_class = select(Enrolment.id).where(
        Enrolment.class_id == CourseSession.class_id, Enrolment.person_id == Attendance.person_id
    )
    strays = (
        select(Attendance.id)
        .join(CourseSession, CourseSession.id == Attendance.session_id)
        .where(~in_class.exists())
    )
    found += [Finding("courses.attendance_stray", "attendance", key) for key in db.scalars(strays)]
    marked = select(Enrolment.id).where(
        Enrolment.class_id == Mark.class_id, Enrolment.person_id == Mark.person_id
    )
    stray_marks = select(Mark.id).where(~marked.exists())
    found += [Finding("courses.mark_stray", "mark", key) for key in db.scalars(stray_marks)]
    unjudged = (
        select(Enrolment.id)
        .join(TrainingClass, TrainingClass.id == Enrolment.class_id)
        .where(
            TrainingClass.state.in_(["closed", "archived"]), Enrolment.state == EnrolmentState.ENROLLED.value
        )
    )
    found += [Finding("courses.result_missing", "enrolment", key) for key in db.scalars(unjudged)]
    return found + store_figures.broken(db)
