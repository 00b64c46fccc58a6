"""Amendments in the database: what is asked for, signed, in force; who is behind an account."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from academy.apprenticeship.facts_amendment import (
    FIELDS,
    OPEN,
    AmendmentDraft,
    AmendmentHead,
    AmendmentKind,
    AmendmentState,
)
from academy.apprenticeship.facts_contract import (
    EndReason,
    Head,
    Medium,
    Party,
    PathDraft,
    PayCycle,
    Side,
    SignatureDraft,
)
from academy.apprenticeship.facts_shown import SignatureRow
from academy.apprenticeship.records_amendment import Amendment, AmendmentSignature
from academy.archive.records import Paper
from academy.base.problems import Refused, problem
from academy.people.records import Person

DATES = ("ends", "until")
ASIDE = ("kind", "effective_on", "reason")  # these have columns of their own


def columns_of(draft: AmendmentDraft) -> dict[str, Any]:
    """Only what the kind of the amendment means is kept."""
    wanted = (*FIELDS[draft.kind], "until", "end_reason")
    values = {name: value for name, value in asdict(draft).items() if name in wanted and value is not None}
    for name in DATES:
        if name in values:
            values[name] = values[name].isoformat()
    return {
        "kind": draft.kind.value, "effective_on": draft.effective_on, "reason": draft.reason.strip(),
        "change": values,
    }  # fmt: skip


def draft_from(kind: str, effective_on: date, reason: str, change: dict[str, Any]) -> AmendmentDraft:
    values = dict(change)
    for name in DATES:
        if name in values:
            values[name] = date.fromisoformat(values[name])
    for name in ("goals_character", "goals_technical"):
        if name in values:
            values[name] = tuple(values[name])
    if "path" in values:
        values["path"] = tuple(PathDraft(**{**step, "side": Side(step["side"])}) for step in values["path"])
    if "pay_cycle" in values:
        values["pay_cycle"] = PayCycle(values["pay_cycle"])
    if "end_reason" in values:
        values["end_reason"] = EndReason(values["end_reason"])
    return AmendmentDraft(AmendmentKind(kind), effective_on, reason, **values)


def _heads() -> Select[*tuple[Any, ...]]:
    return select(
        Amendment.id, Amendment.version, Amendment.contract_id, Amendment.state, Amendment.number,
        Amendment.kind, Amendment.effective_on, Amendment.reason, Amendment.change, Amendment.parties,
        Amendment.frozen_on, Amendment.asked_by, Amendment.paper_id, Paper.sha256, Amendment.in_force_on,
    ).join(Paper, Paper.id == Amendment.paper_id, isouter=True)  # fmt: skip


def _head(row: Row[*tuple[Any, ...]]) -> AmendmentHead:
    (key, version, contract_id, state, number, kind, effective_on, reason, change, parties, frozen_on,
     asked_by, paper_id, sha256, _) = row  # fmt: skip
    return AmendmentHead(
        key, version, contract_id, AmendmentState(state), number or "",
        draft_from(kind, effective_on, reason, change), tuple(Party(party) for party in parties), frozen_on,
        asked_by, paper_id, sha256 or "",
    )  # fmt: skip


def head(db: Session, amendment_id: int) -> AmendmentHead:
    """One amendment for an act. Raises Refused when there is none."""
    if (row := db.execute(_heads().where(Amendment.id == amendment_id)).first()) is None:
        raise Refused(problem("record.gone"))
    return _head(row)


def of_contract(db: Session, contract_id: int) -> list[tuple[AmendmentHead, date | None]]:
    """The amendments of a contract, oldest first, each with the day it came into force."""
    query = _heads().where(Amendment.contract_id == contract_id).order_by(Amendment.id)
    return [(_head(row), row[-1]) for row in db.execute(query)]


def open_number(db: Session, contract_id: int) -> str | None:
    """The amendment that must be finished first: its number, empty while it has none; None: there is none."""
    query = select(Amendment.number).where(
        Amendment.contract_id == contract_id, Amendment.state.in_(state.value for state in OPEN)
    )
    found = db.execute(query).first()
    return None if found is None else found[0] or ""


def signatures(db: Session, amendment_ids: Sequence[int]) -> dict[int, list[SignatureRow]]:
    query = (
        select(
            AmendmentSignature.amendment_id, AmendmentSignature.party, AmendmentSignature.signer,
            AmendmentSignature.signed_on, AmendmentSignature.medium, AmendmentSignature.text_sha256,
            AmendmentSignature.witness, AmendmentSignature.scan_sha256,
        )
        .where(AmendmentSignature.amendment_id.in_(amendment_ids))
        .order_by(AmendmentSignature.id)
    )  # fmt: skip
    found: dict[int, list[SignatureRow]] = {key: [] for key in amendment_ids}
    for key, party, signer, day, medium, sha256, witness, scan in db.execute(query):
        found[key].append(
            SignatureRow(Party(party), signer, day, Medium(medium), sha256, witness, scan is not None)
        )
    return found


def add(db: Session, contract: Head, draft: AmendmentDraft, parties: Sequence[Party], asked_by: int) -> int:
    made = Amendment(
        branch_id=contract.branch_id, contract_id=contract.id, state=AmendmentState.DRAFT.value, serial=None,
        number=None, asked_by=asked_by, approved_by=None, paper_id=None, frozen_on=None, in_force_on=None,
        cancel_reason="", parties=[party.value for party in parties], **columns_of(draft),
    )  # fmt: skip
    db.add(made)
    db.flush()
    return made.id


def change(
    db: Session, amendment_id: int, draft: AmendmentDraft, parties: Sequence[Party], asked_by: int
) -> None:
    """Whoever changes the draft is who asks from then on."""
    made = db.get_one(Amendment, amendment_id)
    made.asked_by, made.parties = asked_by, [party.value for party in parties]
    for name, value in columns_of(draft).items():
        setattr(made, name, value)


def freeze(
    db: Session, amendment_id: int, serial: int, number: str, paper_id: int, approved_by: int, on: date
) -> None:
    made = db.get_one(Amendment, amendment_id)
    made.serial, made.number, made.paper_id = serial, number, paper_id
    made.approved_by, made.frozen_on, made.state = approved_by, on, AmendmentState.AWAITING.value


def cancel(db: Session, amendment_id: int, reason: str) -> None:
    made = db.get_one(Amendment, amendment_id)
    made.state, made.cancel_reason = AmendmentState.CANCELLED.value, reason


def set_signed(db: Session, amendment_id: int) -> None:
    db.get_one(Amendment, amendment_id).state = AmendmentState.SIGNED.value


def put_in_force(db: Session, amendment_id: int, on: date) -> None:
    made = db.get_one(Amendment, amendment_id)
    made.state, made.in_force_on = AmendmentState.IN_FORCE.value, on


def sign(
    db: Session, contract: Head, held: AmendmentHead, draft: SignatureDraft, person_id: int | None,
    signer: str, scan: str | None,
) -> None:  # fmt: skip
    db.add(
        AmendmentSignature(
            branch_id=contract.branch_id, amendment_id=held.id, party=draft.party.value, person_id=person_id,
            signer=signer, signed_on=draft.signed_on, medium=draft.medium.value, scan_sha256=scan,
            text_sha256=held.text_sha256, witness=draft.witness.strip(),
        )
    )  # fmt: skip


def canonicals(db: Session, keys: Iterable[int | None]) -> dict[int, int]:
    """Each person and the one he is: to the second-person rule merged records are one person."""
    found = {key: key for key in keys if key is not None}
    while True:
        query = select(Person.id, Person.merged_into).where(
            Person.id.in_(set(found.values())), Person.merged_into.is_not(None)
        )
        into = {key: other for key, other in db.execute(query) if other not in (None, key)}
        if not into:
            return found
        found = {key: into.get(other, other) for key, other in found.items()}
