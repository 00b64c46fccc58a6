"""Editions of courses: what a course was at any time."""

from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from academy.courses.facts import Hours, PracticalBase
from academy.courses.facts_course import Edition, Syllabus
from academy.courses.records import Course, TrainingClass
from academy.courses.records_class import CourseEdition


def syllabus_of(db: Session, course_id: int, edition: int) -> Syllabus:
    """An edition's syllabus; blank for a course entered without one."""
    found = record_of(db, course_id, edition)
    return Syllabus.of(found.content["syllabus"]) if found is not None else Syllabus()


def record_of(db: Session, course_id: int, edition: int) -> CourseEdition | None:
    return db.scalar(
        select(CourseEdition).where(CourseEdition.course_id == course_id, CourseEdition.edition == edition)
    )


def used(db: Session, course_id: int, edition: int) -> int:
    """How many classes were planned by an edition."""
    query = select(func.count()).where(TrainingClass.course_id == course_id, TrainingClass.edition == edition)
    return db.scalar(query) or 0


def write(db: Session, course: Course, syllabus: Syllabus, since: date, note: str) -> None:
    """Keep what the course is now as its present edition."""
    content: dict[str, Any] = {
        "hours": [course.theory_hours, course.practical_hours, course.online_hours],
        "practical": [course.practical_percent, course.practical_base],
        "syllabus": syllabus.as_json(),
    }
    found = record_of(db, course.id, course.edition)
    if found is None:
        db.add(
            CourseEdition(
                branch_id=course.branch_id, course_id=course.id, edition=course.edition, since=since,
                content=content, note=note,
            )
        )  # fmt: skip
    else:
        found.content, found.note = content, note or found.note


def editions(db: Session, course_id: int) -> list[Edition]:
    """The newest first."""
    counts: dict[int, int] = {
        edition: count
        for edition, count in db.execute(
            select(TrainingClass.edition, func.count())
            .where(TrainingClass.course_id == course_id)
            .group_by(TrainingClass.edition)
        )
    }
    query = select(CourseEdition).where(CourseEdition.course_id == course_id)
    return [
        Edition(
            row.edition, row.since, Hours(*row.content["hours"]), row.content["practical"][0],
            PracticalBase(row.content["practical"][1]), Syllabus.of(row.content["syllabus"]), row.note,
            counts.get(row.edition, 0),
        )
        for row in db.scalars(query.order_by(CourseEdition.edition.desc()))
    ]  # fmt: skip
