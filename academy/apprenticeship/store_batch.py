"""What a batch asks the database: who is bound already, how many apprentices mentors have."""

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from academy.apprenticeship.facts_contract import BINDING, ContractKind
from academy.apprenticeship.records import Contract, ContractMentor
from academy.apprenticeship.store import SLICE
from academy.people import store as people

BOUND = Contract.state.in_([state.value for state in BINDING])


def busy(db: Session, apprentices: Sequence[int], kind: ContractKind) -> dict[int, str]:
    """The number of each apprentice's binding contract of a kind: he may have one of each."""
    found: dict[int, str] = {}
    heirs = people.merged_into(db, apprentices)
    asked = [*apprentices, *heirs]
    for start in range(0, len(asked), SLICE):
        query = select(Contract.apprentice_id, Contract.number).where(
            Contract.apprentice_id.in_(asked[start : start + SLICE]),
            Contract.kind == kind.value,
            BOUND,
        )
        found |= {heirs.get(key, key): number or "" for key, number in db.execute(query)}
    return found


def loads(db: Session, mentors: Sequence[int] | None = None) -> dict[int, int]:
    """Binding contracts of mentors (all of them when None) in the whole network: a load ends at no branch.

    What somebody who was merged has is his heir's.
    """
    query = (
        select(ContractMentor.person_id, func.count(Contract.id.distinct()))
        .join(Contract, Contract.id == ContractMentor.contract_id)
        .where(ContractMentor.until.is_(None), BOUND)
        .group_by(ContractMentor.person_id)
    )
    found: Counter[int] = Counter()
    if mentors is None:
        counted = {key: count for key, count in db.execute(query)}
        heirs = people.heirs(db, list(counted))
        for key, count in counted.items():
            found[heirs.get(key, key)] += count
        return found
    heirs = people.merged_into(db, mentors)
    asked = [*mentors, *heirs]
    for start in range(0, len(asked), SLICE):
        part = query.where(ContractMentor.person_id.in_(asked[start : start + SLICE]))
        for key, count in db.execute(part):
            found[heirs.get(key, key)] += count
    return found
