"""How many people each branch has registered, and each unit has sent."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from academy.network.facts import BranchCount
from academy.people.facts import PersonState
from academy.people.records import Person
from academy.people.store import slices


def of_units(db: Session, names: Sequence[str]) -> dict[str, int]:
    """Active people by the unit they name, of these units."""
    found: dict[str, int] = {}
    for part in slices(list(names)):
        query = (
            select(Person.unit, func.count())
            .where(Person.unit.in_(part), Person.removed_at.is_(None))
            .where(Person.state == PersonState.ACTIVE.value)
            .group_by(Person.unit)
        )
        found |= {unit: count for unit, count in db.execute(query)}
    return found


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
