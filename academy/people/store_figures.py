"""How many people each branch has registered."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from academy.network.facts import BranchCount
from academy.people.facts import PersonState
from academy.people.records import Person


def by_branch(db: Session, branches: frozenset[int] | None) -> list[BranchCount]:
    """Active people by the branch that registered them."""
    query = (
        select(Person.branch_id, func.count())
        .where(Person.removed_at.is_(None), Person.state == PersonState.ACTIVE.value)
        .group_by(Person.branch_id)
    )
    if branches is not None:
        query = query.where(Person.branch_id.in_(branches))
    return [BranchCount(branch_id, "", count) for branch_id, count in db.execute(query)]
