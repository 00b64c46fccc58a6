"""Stage checks and sittings of the completion assessment, the settings they follow, their second person."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from sqlalchemy import and_, select
from sqlalchemy.orm import Session, aliased
from sqlalchemy.orm.attributes import flag_modified

from academy.apprenticeship import rules_months, store_sheet
from academy.apprenticeship.facts_assessment import (
    CheckDraft,
    CheckedItem,
    CheckRow,
    SittingRow,
)
from academy.apprenticeship.facts_contract import AssessmentDraft, Grade, Head, Side
from academy.apprenticeship.records import Contract, ContractAssessment, ContractMentor, LogEntry
from academy.apprenticeship.records_assessment import AssessmentSitting, StageCheck
from academy.apprenticeship.rules_assessment import percent_of
from academy.base.facts import Finding
from academy.people.records import Person

Enterer, Confirmer = aliased(Person), aliased(Person)


def logs_percent(db: Session, head: Head, today: date, late_days: int) -> int:
    """How many percent of the months due have the technical mentor's entry."""
    if head.activated_on is None:
        return 0
    query = select(LogEntry.month).where(
        LogEntry.contract_id == head.id, LogEntry.side == Side.TECHNICAL.value
    )
    written = frozenset(db.scalars(query))
    pauses = store_sheet.pauses_of(db, head.id)
    span = (head.activated_on, head.ends, pauses)
    due = rules_months.missing_months(*span, frozenset(), today, late_days)
    missing = rules_months.missing_months(*span, written, today, late_days)
    return percent_of(len(due), len(missing))


def checks(db: Session, contract_id: int) -> list[CheckRow]:
    """The stage checks, in the order of stages and days."""
    query = (
        select(StageCheck)
        .where(StageCheck.contract_id == contract_id)
        .order_by(StageCheck.stage, StageCheck.held_on)
    )
    return [
        CheckRow(
            row.id, row.stage, row.held_on, tuple(CheckedItem(**item) for item in row.items), row.passed,
            row.examiner, row.comment, row.recorded_by,
        )
        for row in db.scalars(query)
    ]  # fmt: skip


def add_check(
    db: Session, head: Head, draft: CheckDraft, items: tuple[CheckedItem, ...], recorded_by: str
) -> None:
    db.add(
        StageCheck(
            branch_id=head.branch_id, contract_id=head.id, stage=draft.stage, held_on=draft.held_on,
            items=[asdict(item) for item in items], passed=all(item.passed for item in items),
            examiner=draft.examiner.strip(), comment=draft.comment.strip(), recorded_by=recorded_by,
        )
    )  # fmt: skip


def sittings(db: Session, contract_id: int) -> list[SittingRow]:
    """Every sitting, the first one first."""
    query = (
        select(AssessmentSitting, Enterer.name, Confirmer.name)
        .join(Enterer, Enterer.id == AssessmentSitting.entered_by)
        .join(Confirmer, Confirmer.id == AssessmentSitting.confirmed_by, isouter=True)
        .where(AssessmentSitting.contract_id == contract_id)
        .order_by(AssessmentSitting.attempt)
    )
    return [_sitting(row, enterer, confirmer or "") for row, enterer, confirmer in db.execute(query)]


def _sitting(row: AssessmentSitting, enterer: str, confirmer: str) -> SittingRow:
    return SittingRow(
        row.attempt, row.held_on, row.theory, row.practice, row.overall, row.total_tenths, row.accident,
        row.violation, Grade(row.grade), tuple(row.panel), row.entered_by, enterer, row.entered_on,
        confirmer, row.confirmed_on, tuple(row.panel_ids),
    )  # fmt: skip


def enter(
    db: Session, head: Head, attempt: int, draft: AssessmentDraft, outcome: tuple[int, Grade],
    by: tuple[int, date], persons: Sequence[str] = (),
) -> None:  # fmt: skip
    """The marks of a sitting, written anew while nobody has confirmed them. `outcome`: tenths and grade.

    `persons` are the names of the registered ones of the panel, in the order of the draft.

    The contract's version moves too: whoever confirms has seen exactly these marks.
    """
    query = select(AssessmentSitting).where(
        AssessmentSitting.contract_id == head.id, AssessmentSitting.attempt == attempt
    )
    row = db.scalar(query)
    if row is None:
        row = AssessmentSitting(
            branch_id=head.branch_id, contract_id=head.id, attempt=attempt, confirmed_by=None,
            confirmed_on=None,
        )  # fmt: skip
        db.add(row)
    row.held_on, row.theory = draft.held_on or by[1], draft.theory or 0
    row.practice, row.overall = draft.practice or 0, draft.overall or 0
    row.total_tenths, row.grade = outcome[0], outcome[1].value
    row.accident, row.violation = draft.accident, draft.violation
    row.panel = [*persons, *(name.strip() for name in draft.panel if name.strip())]
    row.panel_ids = list(draft.panel_ids)
    row.entered_by, row.entered_on = by
    touch(db, head.id)


def confirm(db: Session, contract_id: int, attempt: int, by: int, on: date) -> None:
    query = select(AssessmentSitting).where(
        AssessmentSitting.contract_id == contract_id, AssessmentSitting.attempt == attempt
    )
    row = db.scalars(query).one()
    row.confirmed_by, row.confirmed_on = by, on
    touch(db, contract_id)


def touch(db: Session, contract_id: int) -> None:
    """A change of what hangs on a contract is a change of the contract: its version moves."""
    flag_modified(db.get_one(Contract, contract_id), "state")


def broken(db: Session) -> list[Finding]:
    """Results on record that no two persons stand behind."""
    behind = and_(
        AssessmentSitting.contract_id == ContractAssessment.contract_id,
        AssessmentSitting.held_on == ContractAssessment.held_on,
        AssessmentSitting.grade == ContractAssessment.grade,
        AssessmentSitting.confirmed_by.is_not(None),
    )
    query = (
        select(Contract.id, Contract.number)
        .join(ContractAssessment, ContractAssessment.contract_id == Contract.id)
        .join(AssessmentSitting, behind, isouter=True)
        .where(AssessmentSitting.id.is_(None))
    )
    return [
        Finding("contract.result_alone", "contract", key, number=number or "—")
        for key, number in db.execute(query)
    ]


def mentor_names(db: Session, contract_id: int) -> dict[int, str]:
    """Everybody who was ever a mentor under this contract."""
    query = select(Person.id, Person.name).join(ContractMentor, ContractMentor.person_id == Person.id)
    return {key: name for key, name in db.execute(query.where(ContractMentor.contract_id == contract_id))}


def canonical(db: Session, person_id: int | None) -> int | None:
    """The person somebody is: merged records of one person are one person to every rule."""
    while person_id is not None:
        into = db.scalar(select(Person.merged_into).where(Person.id == person_id))
        if into is None or into == person_id:
            return person_id
        person_id = into
    return None
