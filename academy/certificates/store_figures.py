"""How many certificates each branch has issued."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from academy.certificates.facts_issue import CertificateState
from academy.certificates.records import Certificate
from academy.network.facts import BranchCount


def by_branch(db: Session, branches: frozenset[int] | None, year: int) -> list[BranchCount]:
    """Certificates dated in a year, by the state they are in now."""
    query = (
        select(Certificate.branch_id, Certificate.state, func.count())
        .where(Certificate.issued_on.between(date(year, 1, 1), date(year, 12, 31)))
        .where(Certificate.state != CertificateState.PREPARED.value)
        .group_by(Certificate.branch_id, Certificate.state)
    )
    if branches is not None:
        query = query.where(Certificate.branch_id.in_(branches))
    return [BranchCount(*row) for row in db.execute(query)]


def voids_asked(db: Session, branches: frozenset[int] | None, person_id: int | None) -> list[int]:
    """Certificates somebody other than this person asked to void and nobody decided on, the oldest first."""
    query = (
        select(Certificate.id)
        .where(Certificate.void_by.is_not(None), Certificate.void_by != (person_id or 0))
        .where(Certificate.void_approved_by.is_(None))
        .where(Certificate.state.not_in((CertificateState.VOID.value, CertificateState.REPLACED.value)))
        .order_by(Certificate.issued_on, Certificate.id)
    )
    if branches is not None:
        query = query.where(Certificate.branch_id.in_(branches))
    return list(db.scalars(query))
