"""What a batch asks the database: who is bound already, how many apprentices mentors have."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from academy.apprenticeship.facts_contract import BINDING, ContractKind
from academy.apprenticeship.records import Contract, ContractMentor
from academy.apprenticeship.store import SLICE

BOUND = Contract.state.in_([state.value for state in BINDING])


def busy(db: Session, apprentices: Sequence[int], kind: ContractKind) -> dict[int, str]:
    """The number of each apprentice's binding contract of a kind: he may have one of each."""
    found: dict[int, str] = {}
    for start in range(0, len(apprentices), SLICE):
        query = select(Contract.apprentice_id, Contract.number).where(
            Contract.apprentice_id.in_(apprentices[start : start + SLICE]),
            Contract.kind == kind.value,
            BOUND,
        )
        found |= {key: number or "" for key, number in db.execute(query)}
    return found


def loads(db: Session, mentors: Sequence[int] | None = None) -> dict[int, int]:
    """Binding contracts of mentors (all of them when None) in the whole network: a load ends at no branch."""
    query = (
        select(ContractMentor.person_id, func.count(Contract.id.distinct()))
        .join(Contract, Contract.id == ContractMentor.contract_id)
        .where(ContractMentor.until.is_(None), BOUND)
        .group_by(ContractMentor.person_id)
    )
    if mentors is None:
        return {key: count for key, count in db.execute(query)}
    found: dict[int, int] = {}
    for start in range(0, len(mentors), SLICE):
        part = query.where(ContractMentor.person_id.in_(mentors[start : start + SLICE]))
        found |= {key: count for key, count in db.execute(part)}
    return found
