"""What only a new apprenticeship keeps: its employer, both places of learning, the labour contract."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.apprenticeship.facts_contract import ContractDraft, ContractKind
from academy.apprenticeship.records import Contract
from academy.apprenticeship.records_employer import ContractEmployer
from academy.network.rules_codes import normalised_credit_code

COLUMNS = (
    "employer", "employer_uscc", "hours_on_job", "hours_at_school", "labour_from", "labour_until",
    "labour_seen", "wage_promised",
)  # fmt: skip


def put(db: Session, contract: Contract, draft: ContractDraft) -> None:
    """Write the row of a new apprenticeship; a contract that became another kind loses it."""
    held = db.scalar(select(ContractEmployer).where(ContractEmployer.contract_id == contract.id))
    if draft.kind is not ContractKind.NEW_APPRENTICESHIP:
        if held is not None:
            db.delete(held)
        return
    if held is None:
        held = ContractEmployer(contract_id=contract.id)
        db.add(held)
    held.branch_id = contract.branch_id
    for name in COLUMNS:
        setattr(held, name, getattr(draft, name))
    held.employer = draft.employer.strip()
    held.employer_uscc = normalised_credit_code(draft.employer_uscc)


def of(db: Session, contract_id: int) -> dict[str, Any]:
    """Its columns as the draft names them; empty for any other contract."""
    columns = [getattr(ContractEmployer, name) for name in COLUMNS]
    row = db.execute(select(*columns).where(ContractEmployer.contract_id == contract_id)).first()
    return dict(zip(COLUMNS, row, strict=True)) if row else {}
