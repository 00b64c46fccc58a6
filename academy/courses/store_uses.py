"""What keeps a person in the register: the classes he is or was in."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.base.problems import Problem, problem
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
