"""What keeps a person in the register, and a place in use: the classes that need them."""

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from academy.base.problems import Problem, problem
from academy.courses import store_timetable
from academy.courses.records import Enrolment, TrainingClass


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
