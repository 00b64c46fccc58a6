"""What keeps a person in the register, a place in use, a class or a course in the plan."""

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from academy.base.database import Record
from academy.base.problems import Problem, problem
from academy.courses import store_timetable
from academy.courses.records import Course, CourseSession, Enrolment, TrainingClass
from academy.courses.records_class import CourseEdition
from academy.courses.records_timetable import DraftSession, TimetableDraft


def uses(db: Session, person_id: int) -> list[Problem]:
    """One problem for the newest class; a cancelled class and a withdrawal hold nobody."""
    query = (
        select(TrainingClass.number)
        .join(Enrolment, Enrolment.class_id == TrainingClass.id)
        .where(
            Enrolment.person_id == person_id,
            Enrolment.state != "withdrawn",
            TrainingClass.state != "cancelled",
        )
        .order_by(TrainingClass.id.desc())
        .limit(1)
    )
    number = db.scalar(query)
    return [problem("courses.holds_person", number=number)] if number is not None else []


def clashes(db: Session, kept: int, gone: int) -> list[Problem]:
    """A class with both of two records on its list: they cannot become one person there."""
    second = aliased(Enrolment)
    query = (
        select(TrainingClass.number)
        .join(Enrolment, Enrolment.class_id == TrainingClass.id)
        .join(second, second.class_id == TrainingClass.id)
        .where(Enrolment.person_id == kept, second.person_id == gone)
        .where(Enrolment.state != "withdrawn", second.state != "withdrawn")
        .order_by(TrainingClass.number)
    )
    return [problem("courses.merge_clash", number=number) for number in db.scalars(query)]


def place_uses(db: Session, place_id: int) -> list[Problem]:
    """One problem for the class that meets there next."""
    number = store_timetable.next_in_place(db, place_id)
    return [problem("courses.holds_place", number=number)] if number is not None else []


def of_class(db: Session, class_id: int) -> list[str]:
    """The tables that hold something which rests on a class; sessions and old drafts do not count."""
    used = [
        name
        for name in _referring(db, TrainingClass.__tablename__, class_id)
        if name not in (CourseSession.__tablename__, DraftSession.__tablename__)
    ]
    sessions = db.scalars(select(CourseSession.id).where(CourseSession.class_id == class_id))
    for session_id in sessions:
        used += _referring(db, CourseSession.__tablename__, session_id)
    is_open = (
        select(DraftSession.id)
        .join(TimetableDraft, TimetableDraft.id == DraftSession.draft_id)
        .where(DraftSession.class_id == class_id, TimetableDraft.state == "open")
    )
    used = [name for name in used if name != DraftSession.__tablename__]
    if db.scalar(is_open.limit(1)) is not None:
        used.append(TimetableDraft.__tablename__)
    return sorted(set(used))


def of_course(db: Session, course_id: int) -> list[str]:
    """The tables that hold something which rests on a course; its own editions count for nothing."""
    found = _referring(db, Course.__tablename__, course_id)
    return sorted({name for name in found if name != CourseEdition.__tablename__})


def remove_class(db: Session, record: TrainingClass) -> None:
    """Row by row, so that the act can be taken back; what refers to others goes first."""
    for kind in (DraftSession, CourseSession):
        for row in db.scalars(select(kind).where(kind.class_id == record.id)):
            db.delete(row)
        db.flush()
    db.delete(record)
    db.flush()


def remove_course(db: Session, record: Course) -> None:
    """With all its editions."""
    for row in db.scalars(select(CourseEdition).where(CourseEdition.course_id == record.id)):
        db.delete(row)
    db.flush()
    db.delete(record)
    db.flush()


def _referring(db: Session, table: str, row_id: int) -> list[str]:
    """The names of all tables that have a row with a foreign key to this one."""
    found = []
    for other in Record.metadata.sorted_tables:
        for key in other.foreign_keys:
            if key.column.table.name != table or "id" not in other.c:
                continue
            if db.scalar(select(other.c.id).where(key.parent == row_id).limit(1)) is not None:
                found.append(other.name)
    return found
