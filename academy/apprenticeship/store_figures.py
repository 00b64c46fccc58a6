"""Contracts whose monthly log is overdue, and how many contracts each branch has."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from academy.apprenticeship import rules_months, store, store_settings
from academy.apprenticeship.facts_contract import RUNNING, ContractFilter, Side
from academy.apprenticeship.facts_shown import ContractRow, MissingLog, PauseRow
from academy.apprenticeship.records import Contract, ContractPause, LogEntry
from academy.base.actor import Scope
from academy.network import store as network
from academy.network.facts import BranchCount

SLICE = 5_000  # bound values in one statement


def missing_logs(db: Session, scope: Scope, today: date) -> list[MissingLog]:
    """Running contracts with overdue months, the longest overdue first."""
    running = ContractFilter(states=frozenset(RUNNING))
    keys = store.ids(db, scope, running, today)
    begun = _begun(db, keys)
    pauses, written = _pauses(db, keys), _written(db, keys)
    late_days: dict[int, int] = {}
    found = []
    for row in store.rows(db, [key for key in keys if key in begun], today):
        if row.branch_id not in late_days:
            lineage = network.lineage(db, row.branch_id)
            late_days[row.branch_id] = store_settings.limits(db, lineage, today).late_days
        allowed = late_days[row.branch_id]
        months = rules_months.missing_months(
            begun[row.id],
            row.ends,
            pauses.get(row.id, []),
            frozenset(written.get(row.id, ())),
            today,
            allowed,
        )
        if months:
            found.append(_missing(row, months, allowed))
    return sorted(found, key=lambda each: each.due)


def _missing(row: ContractRow, months: Sequence[date], late_days: int) -> MissingLog:
    due = rules_months.due_on(months[0], late_days)
    return MissingLog(row.id, row.number, row.apprentice, row.technical, tuple(months), due)


def _begun(db: Session, keys: Sequence[int]) -> dict[int, date]:
    found: dict[int, date] = {}
    for at in range(0, len(keys), SLICE):
        query = select(Contract.id, Contract.activated_on).where(Contract.id.in_(keys[at : at + SLICE]))
        found |= {key: day for key, day in db.execute(query) if day is not None}
    return found


def _pauses(db: Session, keys: Sequence[int]) -> dict[int, list[PauseRow]]:
    found: dict[int, list[PauseRow]] = {}
    for at in range(0, len(keys), SLICE):
        query = select(
            ContractPause.contract_id, ContractPause.since, ContractPause.until, ContractPause.reason
        ).where(ContractPause.contract_id.in_(keys[at : at + SLICE]))
        for key, since, until, reason in db.execute(query):
            found.setdefault(key, []).append(PauseRow(since, until, reason))
    return found


def _written(db: Session, keys: Sequence[int]) -> dict[int, set[date]]:
    """Months with an entry of the technical mentor."""
    found: dict[int, set[date]] = {}
    for at in range(0, len(keys), SLICE):
        query = select(LogEntry.contract_id, LogEntry.month).where(
            LogEntry.contract_id.in_(keys[at : at + SLICE]), LogEntry.side == Side.TECHNICAL.value
        )
        for key, month in db.execute(query):
            found.setdefault(key, set()).add(month)
    return found


def by_branch(db: Session, branches: frozenset[int] | None) -> list[BranchCount]:
    query = select(Contract.branch_id, Contract.state, func.count()).group_by(
        Contract.branch_id, Contract.state
    )
    if branches is not None:
        query = query.where(Contract.branch_id.in_(branches))
    return [BranchCount(*row) for row in db.execute(query)]
