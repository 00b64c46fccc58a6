"""Who holds a certificate much like the one he is to get."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from academy.certificates.facts_issue import CertificateState
from academy.certificates.records import Certificate
from academy.courses.records import TrainingClass

SLICE = 500  # bound values of one statement
GONE = (CertificateState.VOID.value, CertificateState.REPLACED.value, CertificateState.PREPARED.value)


def held(db: Session, people: Sequence[int], class_id: int, kind: str) -> dict[int, str]:
    """Person → number of a valid certificate of the same course, from another class."""
    if not class_id:
        return {}
    This, Other = aliased(TrainingClass), aliased(TrainingClass)  # noqa: N806
    found: dict[int, str] = {}
    for start in range(0, len(people), SLICE):
        query = (
            select(Certificate.person_id, Certificate.number)
            .join(Other, Other.id == Certificate.class_id)
            .join(This, This.course_id == Other.course_id)
            .where(
                This.id == class_id,
                Certificate.class_id != class_id,
                Certificate.kind == kind,
                Certificate.state.not_in(GONE),
                Certificate.person_id.in_(people[start : start + SLICE]),
            )
        )
        found |= {person_id: number or "" for person_id, number in db.execute(query)}
    return found
