"""What keeps a person in the register: the contracts he is or was a party of."""

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from academy.apprenticeship.facts_contract import BINDING
from academy.apprenticeship.records import Contract, ContractMentor
from academy.base.problems import Problem, problem


def uses(db: Session, person_id: int) -> list[Problem]:
    """One problem for the newest contract, drafts included; a cancelled one holds nobody."""
    mentored = select(ContractMentor.contract_id).where(ContractMentor.person_id == person_id)
    query = (
        select(Contract.number)
        .where(
            or_(Contract.apprentice_id == person_id, Contract.id.in_(mentored)),
            Contract.state != "cancelled",
        )
        .order_by(Contract.id.desc())
        .limit(1)
    )
    found = db.execute(query).first()
    return [problem("contract.holds_person", number=found[0] or "—")] if found is not None else []


def clashes(db: Session, kept: int, gone: int) -> list[Problem]:
    """Two binding contracts of one kind: an apprentice may have one."""
    binding = [state.value for state in BINDING]
    mine = select(Contract.kind).where(Contract.apprentice_id == kept, Contract.state.in_(binding))
    query = select(Contract.number).where(
        Contract.apprentice_id == gone, Contract.state.in_(binding), Contract.kind.in_(mine)
    )
    return [problem("contract.merge_clash", number=number or "—") for number in db.scalars(query)]
