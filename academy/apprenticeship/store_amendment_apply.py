"""What an amendment changes in the contract on the day it holds, and how a contract ends or is renewed."""

from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.apprenticeship import store_write
from academy.apprenticeship.facts_amendment import FIELDS, MENTORS, AmendmentDraft, AmendmentKind, EndAsked
from academy.apprenticeship.facts_contract import (
    ContractState,
    EndDraft,
    EndReason,
    Head,
    Party,
    PathDraft,
    PauseDraft,
    PayCycle,
    Side,
)
from academy.apprenticeship.records import Contract, ContractMentor, ContractPause, PathItem
from academy.apprenticeship.records_amendment import ContractEndRequest, ContractRenewal


def apply(db: Session, contract: Head, draft: AmendmentDraft, on: date) -> None:
    """Put the amendment's terms into the contract; what they were stands in its own facts and the journal."""
    if draft.kind in MENTORS:
        party = Party(draft.kind.value.removesuffix("_mentor"))
        change_mentor(db, contract, Side(party.value), getattr(draft, MENTORS[draft.kind]), on)
    elif draft.kind is AmendmentKind.SUSPENSION:
        store_write.pause(db, contract, PauseDraft(on, draft.reason))
    elif draft.kind is AmendmentKind.EARLY_END:
        reason = draft.end_reason or EndReason.AGREED
        store_write.end(db, contract.id, ContractState.TERMINATED, on, reason.value, draft.reason)
    else:
        _set_terms(db, contract, draft)
    db.flush()


def change_mentor(db: Session, contract: Head, side: Side, person_id: int, on: date) -> None:
    """Close the open period the day before and open the next: they never overlap."""
    query = select(ContractMentor).where(ContractMentor.contract_id == contract.id)
    held = db.scalars(query.where(ContractMentor.side == side.value, ContractMentor.until.is_(None))).one()
    held.until = on - timedelta(days=1)
    db.flush()
    db.add(
        ContractMentor(
            branch_id=contract.branch_id, contract_id=contract.id, person_id=person_id, side=side.value,
            since=on, until=None,
        )
    )  # fmt: skip


def mentor_since(db: Session, contract_id: int, side: Side) -> date:
    query = select(ContractMentor.since).where(ContractMentor.contract_id == contract_id)
    return db.scalars(query.where(ContractMentor.side == side.value, ContractMentor.until.is_(None))).one()


def _set_terms(db: Session, contract: Head, draft: AmendmentDraft) -> None:
    held = db.get_one(Contract, contract.id)
    for name in FIELDS[draft.kind]:
        value = getattr(draft, name)
        if name == "path":
            _set_path(db, contract, draft.path)
        elif isinstance(value, tuple):
            setattr(held, name, list(value))
        else:
            setattr(held, name, value.value if isinstance(value, PayCycle) else value)


def _set_path(db: Session, contract: Head, path: tuple[PathDraft, ...]) -> None:
    """Steps that stay keep their row, with what is done and noted of them."""
    query = select(PathItem).where(PathItem.contract_id == contract.id).order_by(PathItem.place)
    held = list(db.scalars(query))
    for place, step in enumerate(path, 1):
        item = next((each for each in held if (each.side, each.text) == (step.side.value, step.text)), None)
        if item is None:
            item = PathItem(
                contract_id=contract.id, branch_id=contract.branch_id, side=step.side.value, done_on=None
            )
            db.add(item)
        else:
            held.remove(item)
        item.place, item.stage, item.text, item.hours = place, step.stage, step.text.strip(), step.hours
        item.month_from, item.month_to, item.evidence = step.month_from, step.month_to, step.evidence
    for item in held:
        db.delete(item)


def done_steps(db: Session, contract_id: int) -> list[PathDraft]:
    query = select(PathItem).where(PathItem.contract_id == contract_id, PathItem.done_on.is_not(None))
    return [
        PathDraft(
            each.stage, Side(each.side), each.text, each.hours, each.month_from, each.month_to, each.evidence
        )
        for each in db.scalars(query)
    ]  # fmt: skip


def shift_end(db: Session, contract_id: int) -> None:
    """The end moves back by the days of the pause that was closed last."""
    query = select(ContractPause).where(ContractPause.contract_id == contract_id)
    last = db.scalars(query.order_by(ContractPause.since.desc(), ContractPause.id.desc())).first()
    if last is not None and last.until is not None:
        contract = db.get_one(Contract, contract_id)
        contract.ends += timedelta(days=(last.until - last.since).days + 1)


def ask_end(db: Session, contract: Head, draft: EndDraft, asked_by: int) -> None:
    db.add(
        ContractEndRequest(
            branch_id=contract.branch_id, contract_id=contract.id, state="asked", ends_on=draft.on,
            reason=draft.reason or "", note=draft.note.strip(), asked_by=asked_by, decided_by=None,
        )
    )  # fmt: skip


def end_asked(db: Session, contract_id: int) -> tuple[EndDraft, int] | None:
    """The end that waits for a second person, and who asked for it."""
    if (held := _asked(db, contract_id)) is None:
        return None
    return EndDraft(held.ends_on, EndReason(held.reason), held.note), held.asked_by


def decide_end(db: Session, contract_id: int, decided_by: int, *, approved: bool) -> None:
    if (held := _asked(db, contract_id)) is not None:
        held.state, held.decided_by = "approved" if approved else "declined", decided_by


def _asked(db: Session, contract_id: int) -> ContractEndRequest | None:
    query = select(ContractEndRequest).where(ContractEndRequest.contract_id == contract_id)
    return db.scalars(query.where(ContractEndRequest.state == "asked")).first()


def shown_end(db: Session, contract_id: int, may_approve: bool) -> EndAsked | None:
    if (held := _asked(db, contract_id)) is None:
        return None
    return EndAsked(held.ends_on, EndReason(held.reason), held.note, may_approve)


def renew(db: Session, old: Head, new_id: int) -> None:
    db.add(ContractRenewal(branch_id=old.branch_id, contract_id=new_id, of_contract_id=old.id))
    store_write.set_state(db, old.id, ContractState.RENEWED)


def renewed_from(db: Session, contract_id: int) -> tuple[int, str] | None:
    """The contract this one follows: id and number."""
    query = select(Contract.id, Contract.number).join(
        ContractRenewal, ContractRenewal.of_contract_id == Contract.id
    )
    row = db.execute(query.where(ContractRenewal.contract_id == contract_id)).first()
    return None if row is None else (row[0], row[1] or "")


def renewed_by(db: Session, contract_id: int) -> tuple[int, str] | None:
    """The living contract that follows this one: a cancelled one does not count."""
    query = select(Contract.id, Contract.number).join(
        ContractRenewal, ContractRenewal.contract_id == Contract.id
    )
    row = db.execute(
        query.where(
            ContractRenewal.of_contract_id == contract_id,
            Contract.state != ContractState.CANCELLED.value,
        )
    ).first()
    return None if row is None else (row[0], row[1] or "")
