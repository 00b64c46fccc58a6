"""The room's figures by branch and year, and the rows behind each of them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import fields
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, extract, func, select
from sqlalchemy.orm import Session, aliased

from academy.apprenticeship import rules_months, store, store_overdue, store_owed
from academy.apprenticeship.facts_contract import ContractFilter, ContractState, Side
from academy.apprenticeship.facts_figures import (
    STATES_OF,
    EntryRow,
    FigureCell,
    FigureKind,
    FigureLine,
    FigureRows,
    Figures,
)
from academy.apprenticeship.records import Contract, LogEntry
from academy.base.actor import Scope
from academy.network.records import Branch
from academy.people.records import Person

YEAR = extract("year", Contract.activated_on)
KIND_OF = {state.value: kind.value for kind, states in STATES_OF.items() for state in states}
IN_FORCE = (Contract.activated_on.is_not(None), Contract.state != ContractState.CANCELLED.value)
COUNTED = tuple(each.name for each in fields(FigureLine))[3:]


def figures(db: Session, branches: frozenset[int] | None, today: date) -> Figures:
    """Every branch and year that has a contract or an entry. Numbers only: no names are read."""
    found: defaultdict[tuple[int, int], dict[str, int]] = defaultdict(lambda: dict.fromkeys(COUNTED, 0))
    for branch_id, year, state, count in db.execute(_contracts(branches)):
        held = found[branch_id, int(year)]
        held["pairs"] += count
        if state in KIND_OF:
            held[KIND_OF[state]] += count
    _count_entries(db, branches, today, found)
    for key, count in store_overdue.counts(db, branches, today).items():
        found[key]["overdue"] += count
    names = {key: name for key, name in db.execute(select(Branch.id, Branch.name))}
    keys = sorted(found, key=lambda each: (names[each[0]], -each[1]))
    lines = tuple(FigureLine(key, names[key], year, **found[key, year]) for key, year in keys)
    total = {name: sum(getattr(line, name) for line in lines) for name in COUNTED}
    return Figures(today, lines, FigureLine(0, "", 0, **total))


def _contracts(branches: frozenset[int] | None) -> Any:
    query = select(Contract.branch_id, YEAR, Contract.state, func.count()).where(*IN_FORCE)
    if branches is not None:
        query = query.where(Contract.branch_id.in_(branches))
    return query.group_by(Contract.branch_id, YEAR, Contract.state)


def _count_entries(
    db: Session,
    branches: frozenset[int] | None,
    today: date,
    found: defaultdict[tuple[int, int], dict[str, int]],
) -> None:
    """Entries grouped by month and day in the database: half a million are a few thousand groups."""
    query = select(LogEntry.branch_id, LogEntry.month, LogEntry.written_on, func.count())
    if branches is not None:
        query = query.where(LogEntry.branch_id.in_(branches))
    late_days: dict[int, int] = {}
    grouped = query.group_by(LogEntry.branch_id, LogEntry.month, LogEntry.written_on)
    for branch_id, month, written_on, count in db.execute(grouped):
        days = (
            written_on - rules_months.due_on(month, store_owed.late_days_of(db, branch_id, today, late_days))
        ).days
        held = found[branch_id, month.year]
        held["written"] += count
        held["days"] += days * count


def figure_rows(db: Session, scope: Scope, cell: FigureCell, today: date) -> FigureRows:
    """The contracts or entries one figure counts; what is overdue longest, or was written latest, first."""
    reach = store.reach(scope, ContractFilter(branch_id=cell.branch_id), today)
    if cell.kind is FigureKind.OVERDUE:
        return FigureRows(entries=tuple(_overdue(db, scope, cell, today)))
    if cell.kind is FigureKind.WRITTEN:
        return FigureRows(entries=tuple(_entries(db, reach, cell, today)))
    wanted = [*reach, *IN_FORCE]
    if cell.kind in STATES_OF:
        wanted.append(Contract.state.in_(state.value for state in STATES_OF[cell.kind]))
    if cell.year:
        first = date(cell.year, 1, 1)
        wanted += [Contract.activated_on >= first, Contract.activated_on < date(cell.year + 1, 1, 1)]
    query = select(Contract.id).where(*wanted).order_by(Contract.activated_on.desc(), Contract.id.desc())
    return FigureRows(contracts=tuple(store.rows(db, list(db.scalars(query)), today)))


def _overdue(db: Session, scope: Scope, cell: FigureCell, today: date) -> list[EntryRow]:
    found = [
        EntryRow(
            each.id, each.contract_id, each.number, each.branch, each.apprentice, each.owes, each.side,
            each.month, None, each.late_days,
        )
        for each in store_owed.overdue(db, scope, today)
        if cell.branch_id in (None, each.branch_id) and cell.year in (0, each.month.year)
    ]  # fmt: skip
    return sorted(found, key=lambda row: (-row.days, row.month, row.id))


def _entries(
    db: Session, reach: Sequence[ColumnElement[bool]], cell: FigureCell, today: date
) -> list[EntryRow]:
    apprentice, mentor = aliased(Person), aliased(Person)
    query = (
        select(
            LogEntry.id, Contract.id, Contract.number, LogEntry.branch_id, Branch.name, apprentice.name,
            mentor.name, LogEntry.side, LogEntry.month, LogEntry.written_on,
        )
        .join(Contract, Contract.id == LogEntry.contract_id)
        .join(Branch, Branch.id == LogEntry.branch_id)
        .join(apprentice, apprentice.id == Contract.apprentice_id)
        .join(mentor, mentor.id == LogEntry.recorded_for)
        .where(*reach)
    )  # fmt: skip
    if cell.year:
        query = query.where(
            LogEntry.month >= date(cell.year, 1, 1), LogEntry.month < date(cell.year + 1, 1, 1)
        )
    known: dict[int, int] = {}
    found = []
    for key, contract_id, number, branch_id, branch, pupil, master, side, month, written in db.execute(query):
        due = rules_months.due_on(month, store_owed.late_days_of(db, branch_id, today, known))
        days = (written - due) // timedelta(days=1)
        found.append(
            EntryRow(key, contract_id, number or "", branch, pupil, master, Side(side), month, written, days)
        )
    return sorted(found, key=lambda row: (-row.days, row.month, row.id))
