"""What the acts write: every change goes through a row's version, so that two clerks cannot overwrite."""

import hashlib
import json
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.apprenticeship import rules_difference, rules_logs, store_employer
from academy.apprenticeship.facts_contract import (
    AssessmentDraft,
    ContractDraft,
    ContractState,
    Grade,
    Head,
    LogDraft,
    PathDraft,
    PauseDraft,
    Rating,
    Side,
    SignatureDraft,
)
from academy.apprenticeship.records import (
    Contract,
    ContractAssessment,
    ContractMentor,
    ContractPause,
    ContractSignature,
    LogEntry,
    PathItem,
)
from academy.base.problems import Refused, problem

TERMS = (
    "starts", "ends", "target_level", "talks_per_month", "hours_per_month", "weight_theory",
    "weight_practice", "weight_overall", "pass_mark", "practice_min", "excellent_mark",
    "allowance_character", "allowance_technical", "pass_pay_percent", "copies",
)  # fmt: skip


def _columns(draft: ContractDraft) -> dict[str, Any]:
    return {name: getattr(draft, name) for name in TERMS} | {
        "apprentice_id": draft.apprentice_id,
        "branch_id": draft.branch_id,
        "witness_branch_id": draft.branch_id,
        "goals_character": list(draft.goals_character),
        "goals_technical": list(draft.goals_technical),
        "pay_cycle": draft.pay_cycle.value,
        "kind": draft.kind.value,
        "bilingual": draft.bilingual,
        "facts_sha256": digest_of(draft),
    }


def digest_of(draft: ContractDraft) -> str:
    """SHA-256 of a whole draft. It stands in the contract's row until the freeze puts the agreement's there:

    so a change of the path alone is a new version too, and an edit cannot be undone under a frozen text.
    """
    text = json.dumps(asdict(draft), ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def add(db: Session, draft: ContractDraft) -> int:
    """A new draft with its mentors and its path; the rules have passed it."""
    contract = Contract(
        state=ContractState.DRAFT.value, end_reason="", end_note="",
        **_columns(draft),
    )  # fmt: skip
    db.add(contract)
    db.flush()
    _set_mentors(db, contract, draft)
    store_employer.put(db, contract, draft)
    _set_path(db, contract, draft.path)
    db.flush()
    return contract.id


def change(db: Session, contract_id: int, draft: ContractDraft) -> None:
    """Overwrite a draft; its path is written anew."""
    contract = change_terms(db, contract_id, draft)
    for item in db.scalars(select(PathItem).where(PathItem.contract_id == contract_id)):
        db.delete(item)
    db.flush()
    _set_path(db, contract, draft.path)
    db.flush()


def change_terms(db: Session, contract_id: int, draft: ContractDraft) -> Contract:
    """Overwrite all of a draft but its path, which is not touched."""
    contract = db.get_one(Contract, contract_id)
    for name, value in _columns(draft).items():
        setattr(contract, name, value)
    _set_mentors(db, contract, draft)
    store_employer.put(db, contract, draft)
    return contract


def _set_mentors(db: Session, contract: Contract, draft: ContractDraft) -> None:
    query = select(ContractMentor).where(ContractMentor.contract_id == contract.id)
    held = {mentor.side: mentor for mentor in db.scalars(query)}
    for side, person_id in ((Side.CHARACTER, draft.character_id), (Side.TECHNICAL, draft.technical_id)):
        mentor = held.get(side.value)
        if mentor is None:
            mentor = ContractMentor(contract_id=contract.id, side=side.value, until=None)
            db.add(mentor)
        mentor.branch_id, mentor.since = contract.branch_id, contract.starts
        if person_id is not None:  # the rules have asked for him; the table would refuse
            mentor.person_id = person_id


def _set_path(db: Session, contract: Contract, path: tuple[PathDraft, ...]) -> None:
    for place, step in enumerate(path, 1):
        db.add(
            PathItem(
                contract_id=contract.id, branch_id=contract.branch_id, place=place, stage=step.stage,
                side=step.side.value, text=step.text.strip(), hours=step.hours, month_from=step.month_from,
                month_to=step.month_to, evidence=step.evidence.strip(), done_on=None,
            )
        )  # fmt: skip


def freeze(db: Session, contract_id: int, number: str, paper_id: int, facts_sha256: str, on: date) -> None:
    contract = db.get_one(Contract, contract_id)
    contract.number, contract.paper_id, contract.facts_sha256 = number, paper_id, facts_sha256
    contract.frozen_on, contract.state = on, ContractState.AWAITING.value


def set_state(db: Session, contract_id: int, state: ContractState) -> None:
    contract = db.get_one(Contract, contract_id)
    contract.state = state.value


def activate(db: Session, contract_id: int, on: date) -> None:
    contract = db.get_one(Contract, contract_id)
    contract.state, contract.activated_on = ContractState.ACTIVE.value, on


def end(db: Session, contract_id: int, state: ContractState, on: date, reason: str, note: str) -> None:
    """Close a contract and the pause it may stand in. Mentor periods stay open: they end with it."""
    contract = db.get_one(Contract, contract_id)
    contract.state, contract.ended_on = state.value, on
    contract.end_reason, contract.end_note = reason, note
    close_pause(db, contract_id, on)


def sign(
    db: Session, head: Head, draft: SignatureDraft, person_id: int | None, signer: str, scan: str | None
) -> None:
    db.add(
        ContractSignature(
            branch_id=head.branch_id, contract_id=head.id, paper_id=head.paper_id, party=draft.party.value,
            person_id=person_id, signer=signer, signed_on=draft.signed_on, medium=draft.medium.value,
            scan_sha256=scan, text_sha256=head.text_sha256, witness=draft.witness.strip(),
        )
    )  # fmt: skip


def pause(db: Session, head: Head, draft: PauseDraft) -> None:
    db.add(
        ContractPause(
            branch_id=head.branch_id, contract_id=head.id, since=draft.since, until=None,
            reason=draft.reason.strip(),
        )
    )  # fmt: skip
    set_state(db, head.id, ContractState.SUSPENDED)


def open_pause(db: Session, contract_id: int) -> date | None:
    query = select(ContractPause.since).where(ContractPause.contract_id == contract_id)
    return db.scalar(query.where(ContractPause.until.is_(None)))


def close_pause(db: Session, contract_id: int, until: date) -> None:
    query = select(ContractPause).where(ContractPause.contract_id == contract_id)
    for found in db.scalars(query.where(ContractPause.until.is_(None))):
        found.until = until


def assess(db: Session, head: Head, draft: AssessmentDraft, tenths: int, grade: Grade) -> None:
    db.add(
        ContractAssessment(
            branch_id=head.branch_id, contract_id=head.id, held_on=draft.held_on, theory=draft.theory,
            practice=draft.practice, overall=draft.overall, total_tenths=tenths, accident=draft.accident,
            grade=grade.value, panel=[name.strip() for name in draft.panel if name.strip()],
        )
    )  # fmt: skip


def step_side(db: Session, contract_id: int, step_id: int, version: int) -> Side:
    """Whose step of the path it is. Raises Refused when it is gone or was changed."""
    item = db.get(PathItem, step_id)
    if item is None or item.contract_id != contract_id:
        raise Refused(problem("record.gone"))
    if item.version != version:
        raise Refused(problem("record.changed_meanwhile"))
    return Side(item.side)


def mark_step(db: Session, step_id: int, done_on: date | None) -> None:
    db.get_one(PathItem, step_id).done_on = done_on


def month_taken(db: Session, contract_id: int, month: date, besides: int) -> bool:
    query = select(LogEntry.id).where(
        LogEntry.contract_id == contract_id,
        LogEntry.month == month,
        LogEntry.side == Side.TECHNICAL.value,
        LogEntry.id != besides,
    )
    return db.scalar(query) is not None


def add_log(db: Session, head: Head, draft: LogDraft, written_by: str, mentor: int, today: date) -> int:
    entry = LogEntry(
        branch_id=head.branch_id, contract_id=head.id, written_on=today, written_by=written_by,
        recorded_for=mentor, confirmed_on=None, **_log_columns(draft),
    )  # fmt: skip
    db.add(entry)
    db.flush()
    return entry.id


def log(
    db: Session, entry_id: int, version: int, typed: LogDraft | None = None
) -> tuple[int, LogDraft, int, bool]:
    """An entry for an act: its contract, what it says, whose it is, whether it is confirmed.

    Raises Refused when another has changed it; with what was `typed`, field by field.
    """
    entry = db.get(LogEntry, entry_id)
    if entry is None:
        raise Refused(problem("record.gone"))
    if entry.version != version:
        theirs = replace(
            typed or LogDraft(), hours=entry.hours, items=tuple(entry.items), score=entry.score,
            talk_on=entry.talk_on, talk_topic=entry.talk_topic,
            rating=Rating(entry.rating) if entry.rating else None,
        )  # fmt: skip
        raise Refused(*rules_difference.meanwhile(typed or theirs, theirs, {}))
    draft = LogDraft(side=Side(entry.side), month=entry.month)
    return entry.contract_id, draft, entry.recorded_for, entry.confirmed_on is not None


def change_log(db: Session, entry_id: int, draft: LogDraft) -> None:
    entry = db.get_one(LogEntry, entry_id)
    for name, value in _log_columns(draft).items():
        setattr(entry, name, value)


def confirm_log(db: Session, entry_id: int, on: date) -> None:
    db.get_one(LogEntry, entry_id).confirmed_on = on


def _log_columns(draft: LogDraft) -> dict[str, Any]:
    """Only the columns of the entry's own side are kept."""
    if draft.side is Side.TECHNICAL:
        draft = replace(draft, talk_on=None, talk_topic="", rating=None)
    else:
        draft = replace(draft, hours=None, items=(), score=None)
    return {
        "side": draft.side.value, "month": draft.month, "hours": draft.hours,
        "items": [item.strip() for item in draft.items if item.strip()], "score": draft.score,
        "talk_on": draft.talk_on, "talk_topic": draft.talk_topic.strip(),
        "rating": draft.rating.value if draft.rating else "", "text_mark": rules_logs.text_mark(draft),
    }  # fmt: skip
