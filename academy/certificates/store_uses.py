"""What keeps a person in the register: a certificate, whatever became of it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.base.problems import Problem, problem
from academy.certificates.records import Certificate


def uses(db: Session, person_id: int) -> list[Problem]:
    """One problem for the newest certificate that has a number; void ones stay on record too."""
    query = (
        select(Certificate.number)
        .where(Certificate.person_id == person_id, Certificate.number.is_not(None))
        .order_by(Certificate.id.desc())
        .limit(1)
    )
    number = db.scalar(query)
    return [problem("certificates.holds_person", number=number)] if number is not None else []
