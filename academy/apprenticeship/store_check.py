"""What must always be true of contracts, and which ones it is not true of."""

from sqlalchemy import ColumnElement, Date, and_, case, cast, func, literal, or_, select
from sqlalchemy.orm import Session, aliased

from academy.apprenticeship import store_assessment, store_check_amendment, store_logs
from academy.apprenticeship.facts_contract import PARTIES_OF, ContractState, Side
from academy.apprenticeship.records import Contract, ContractMentor, ContractSignature, LogEntry
from academy.apprenticeship.rules_months import month_of
from academy.archive.records import Paper
from academy.base.facts import Finding

UNSIGNED = (ContractState.DRAFT.value, ContractState.AWAITING.value, ContractState.CANCELLED.value)


def broken(db: Session) -> list[Finding]:
    """Contracts in force without all signatures, with wrong mentors, another paper, logs outside the term."""
    found = [*_unsigned(db), *_mentors(db), *_overlaps(db), *_papers(db), *_logs(db), *store_logs.broken(db)]
    return [*found, *store_check_amendment.broken(db), *store_assessment.broken(db)]


def _unsigned(db: Session) -> list[Finding]:
    signed = (
        select(func.count(ContractSignature.party.distinct()))
        .where(ContractSignature.contract_id == Contract.id, ContractSignature.paper_id == Contract.paper_id)
        .correlate(Contract)
        .scalar_subquery()
    )
    due = case({kind.value: len(parties) for kind, parties in PARTIES_OF.items()}, value=Contract.kind)
    query = select(Contract.id, Contract.number).where(
        Contract.state.not_in(UNSIGNED), or_(signed < due, Contract.activated_on.is_(None))
    )
    return [_finding("unsigned", key, number) for key, number in db.execute(query)]


def _mentors(db: Session) -> list[Finding]:
    def open_of(side: Side) -> ColumnElement[int]:
        return func.sum(case((ContractMentor.side == side.value, 1), else_=0))

    same = func.sum(case((ContractMentor.person_id == Contract.apprentice_id, 1), else_=0))
    query = (
        select(Contract.id, Contract.number)
        .join(
            ContractMentor,
            and_(ContractMentor.contract_id == Contract.id, ContractMentor.until.is_(None)),
            isouter=True,
        )
        .group_by(Contract.id, Contract.number)
        .having(
            or_(
                open_of(Side.CHARACTER) != 1, open_of(Side.TECHNICAL) != 1, same > 0,
                func.count(ContractMentor.person_id.distinct()) != len(Side),
            )
        )
    )  # fmt: skip
    return [_finding("mentors", key, number) for key, number in db.execute(query)]


def _overlaps(db: Session) -> list[Finding]:
    first, second = aliased(ContractMentor), aliased(ContractMentor)
    query = (
        select(Contract.id, Contract.number)
        .join(first, first.contract_id == Contract.id)
        .join(second, and_(second.contract_id == Contract.id, second.side == first.side))
        .where(first.id != second.id, first.since <= second.since)
        .where(func.coalesce(first.until, cast(literal("9999-12-31"), Date)) >= second.since)
        .distinct()
    )
    return [_finding("periods_overlap", key, number) for key, number in db.execute(query)]


def _papers(db: Session) -> list[Finding]:
    other_text = (
        select(ContractSignature.id)
        .where(ContractSignature.paper_id == Paper.id, ContractSignature.text_sha256 != Paper.sha256)
        .exists()
    )
    query = (
        select(Contract.id, Contract.number)
        .join(Paper, Paper.id == Contract.paper_id, isouter=True)
        .where(Contract.number.is_not(None))
        .where(
            or_(
                Paper.id.is_(None),
                Paper.number != Contract.number,
                Paper.record_id != Contract.id,
                other_text,
            )
        )
    )
    return [_finding("paper", key, number) for key, number in db.execute(query)]


def _logs(db: Session) -> list[Finding]:
    query = select(Contract.id, Contract.number, Contract.starts, Contract.ends, LogEntry.month).join(
        LogEntry, LogEntry.contract_id == Contract.id
    )
    found = {
        key: number
        for key, number, starts, ends, month in db.execute(query)
        if not month_of(starts) <= month <= ends
    }
    return [_finding("log_outside", key, number) for key, number in found.items()]


def _finding(code: str, key: int, number: str | None) -> Finding:
    return Finding(f"contract.{code}", "contract", key, number=number or "—")
