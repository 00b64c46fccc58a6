"""The settlement of a contract: what it is computed from, what is on record, the settings it follows."""

import hashlib
import json
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from academy.apprenticeship import rules_settlement, store_sheet
from academy.apprenticeship.facts_contract import Head, Side
from academy.apprenticeship.facts_settlement import MentorPeriod, SettleDraft, SettlementSheet
from academy.apprenticeship.records import Contract, ContractMentor
from academy.apprenticeship.records_assessment import AllowanceSettlement
from academy.apprenticeship.store_assessment import touch
from academy.apprenticeship.store_settings_assessment import pay_rule
from academy.people.records import Person

Enterer, Confirmer = aliased(Person), aliased(Person)


def computed(db: Session, head: Head, lineage: list[int]) -> SettlementSheet:
    """The settlement as the records give it; the settings are those of the day the contract ended.

    Paid from the day the contract came into force to its end, but never beyond the term: an assessment held
    after the term is not time of training.
    """
    terms = store_sheet.draft_of(db, head)
    begun = head.activated_on or head.starts
    ended_on = db.scalar(select(Contract.ended_on).where(Contract.id == head.id)) or head.ends
    found = store_sheet.assessment_of(db, head.id)
    grade = found.grade if found else None
    pay = pay_rule(db, lineage, ended_on, terms.pass_pay_percent or 0)
    percent = rules_settlement.percent_of(pay, grade)
    lines = rules_settlement.lines(
        _periods(db, head.id),
        {Side.CHARACTER: terms.allowance_character or 0, Side.TECHNICAL: terms.allowance_technical or 0},
        store_sheet.pauses_of(db, head.id), (begun, min(head.ends, ended_on)), percent,
    )  # fmt: skip
    apprentice = db.scalar(select(Person.name).where(Person.id == head.apprentice_id)) or ""
    return SettlementSheet(
        head.number, store_sheet.witness(db, head.branch_id)[0], apprentice, begun, head.ends, ended_on,
        grade, percent, pay.assessed_part, lines, sum(line.amount for line in lines),
    )  # fmt: skip


def _periods(db: Session, contract_id: int) -> list[MentorPeriod]:
    query = (
        select(
            ContractMentor.side, ContractMentor.person_id, Person.name, ContractMentor.since,
            ContractMentor.until,
        )
        .join(Person, Person.id == ContractMentor.person_id)
        .where(ContractMentor.contract_id == contract_id)
        .order_by(ContractMentor.side, ContractMentor.since)
    )  # fmt: skip
    return [
        MentorPeriod(Side(side), key, name, since, until)
        for side, key, name, since, until in db.execute(query)
    ]


def with_record(db: Session, head: Head, sheet: SettlementSheet) -> SettlementSheet:
    """The computed settlement with what is on record of it, if anything is."""
    record = AllowanceSettlement
    query = (
        select(
            record.paid_on, record.note, record.entered_by, Enterer.name, record.entered_on,
            func.coalesce(Confirmer.name, ""), record.confirmed_on, record.paper_id,
        )
        .join(Enterer, Enterer.id == record.entered_by)
        .join(Confirmer, Confirmer.id == record.confirmed_by, isouter=True)
        .where(record.contract_id == head.id)
    )  # fmt: skip
    if (row := db.execute(query).first()) is None:
        return sheet
    paid_on, note, by_id, by, entered_on, confirmer, confirmed_on, paper_id = row
    return replace(
        sheet, paid_on=paid_on, note=note, entered_by_id=by_id, entered_by=by, entered_on=entered_on,
        confirmed_by=confirmer, confirmed_on=confirmed_on, paper_id=paper_id,
    )  # fmt: skip


def enter(db: Session, head: Head, sheet: SettlementSheet, draft: SettleDraft, by: tuple[int, date]) -> None:
    """What was paid, written anew while nobody has confirmed it."""
    row = db.scalar(select(AllowanceSettlement).where(AllowanceSettlement.contract_id == head.id))
    if row is None:
        row = AllowanceSettlement(
            branch_id=head.branch_id, contract_id=head.id, confirmed_by=None, confirmed_on=None,
            paper_id=None,
        )  # fmt: skip
        db.add(row)
    row.total, row.facts_sha256 = sheet.total, digest(sheet)
    row.paid_on, row.note = draft.paid_on or by[1], draft.note.strip()
    row.entered_by, row.entered_on = by
    touch(db, head.id)


def bound(db: Session, contract_id: int) -> str:
    """The hash of the amounts that were entered: a confirmation holds for exactly these."""
    query = select(AllowanceSettlement.facts_sha256).where(AllowanceSettlement.contract_id == contract_id)
    return db.scalar(query) or ""


def confirm(db: Session, contract_id: int, by: int, on: date, paper_id: int) -> None:
    query = select(AllowanceSettlement).where(AllowanceSettlement.contract_id == contract_id)
    row = db.scalars(query).one()
    row.confirmed_by, row.confirmed_on, row.paper_id = by, on, paper_id
    touch(db, contract_id)


def facts(sheet: SettlementSheet) -> dict[str, Any]:
    """The sheet as JSON: what is frozen with the paper."""
    found: dict[str, Any] = json.loads(json.dumps(asdict(sheet), ensure_ascii=False, default=str))
    return found


def digest(sheet: SettlementSheet) -> str:
    """SHA-256 of the amounts and what they follow from, without who entered or confirmed them."""
    known = asdict(sheet)
    kept = {name: known[name] for name in ("number", "grade", "percent", "lines", "total")}
    text = json.dumps(kept, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()
