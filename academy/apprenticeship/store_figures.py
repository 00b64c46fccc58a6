"""How many contracts each branch has."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from academy.apprenticeship.records import Contract
from academy.network.facts import BranchCount


def by_branch(db: Session, branches: frozenset[int] | None) -> list[BranchCount]:
    query = select(Contract.branch_id, Contract.state, func.count()).group_by(
        Contract.branch_id, Contract.state
    )
    if branches is not None:
        query = query.where(Contract.branch_id.in_(branches))
    return [BranchCount(*row) for row in db.execute(query)]
