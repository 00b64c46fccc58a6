"""What is still to be written or confirmed, for the contracts somebody may see."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any
from zlib import crc32

from sqlalchemy import ColumnElement, FromClause, Select, and_, or_, select
from sqlalchemy.orm import Session

from academy.apprenticeship import rules_months, rules_owed, store, store_held, store_settings
from academy.apprenticeship.facts_contract import RUNNING, ContractFilter, ContractKind, Side
from academy.apprenticeship.facts_logs import Claim, Debt, Held, Owed
from academy.apprenticeship.facts_shown import PauseRow
from academy.apprenticeship.records import Contract, ContractMentor, ContractPause, LogEntry
from academy.apprenticeship.records_logs import LogReturn
from academy.base.actor import Scope
from academy.base.settings import value_of
from academy.network import store as network
from academy.network.records import Branch
from academy.people.records import Person

SLICE = 5_000  # bound values in one statement
SIDES = {side.value: side for side in Side}
# Tables, because a statement about classes is looked at anew at each execution.
CONTRACT, MENTOR, PAUSE = Contract.__table__, ContractMentor.__table__, ContractPause.__table__
BRANCH, PERSON = Branch.__table__, Person.__table__


@dataclass(frozen=True, slots=True)
class Running:
    """A contract in training, with who its mentors are."""

    id: int
    number: str
    branch_id: int
    branch: str
    apprentice_id: int
    apprentice: str
    mentors: dict[Side, tuple[int, str]]
    training: rules_owed.Training
    kind: ContractKind


@dataclass(frozen=True, slots=True)
class Entry:
    """`comment` is what is to be mended while a return is open."""

    id: int
    version: int
    month: date
    side: Side
    confirmed: bool
    comment: str | None


def owed(db: Session, scope: Scope, today: date) -> list[Owed]:
    """Returned entries first, then what was due longest ago."""
    reach = store.reach(scope, ContractFilter(states=frozenset(RUNNING)), today)
    entries, held = _entries(db, reach, scope), store_held.held(db, reach, today)
    late_days: dict[int, int] = {}
    found: list[Owed] = []
    for contract in running(db, reach):
        allowed = late_days_of(db, contract.branch_id, today, late_days)
        own = entries.get(contract.id, ())
        found += _lines(contract, own, held.get(contract.id, Held()), scope, today, allowed)
    found = _signed_by(db, found)
    return sorted(found, key=lambda each: (each.debt is not Debt.RETURNED, each.due, each.number))


def _signed_by(db: Session, found: list[Owed]) -> list[Owed]:
    """Whose an entry is that stands already: the mentor of its day, who may have left since."""
    keys = [each.entry_id for each in found if each.entry_id]
    query = select(LogEntry.id, Person.name).join(Person, Person.id == LogEntry.recorded_for)
    names: dict[int, str] = {}
    for start in range(0, len(keys), SLICE):
        part = query.where(LogEntry.id.in_(keys[start : start + SLICE]))
        names |= {key: name for key, name in db.execute(part)}
    return [replace(each, mentor=names.get(each.entry_id, each.mentor)) if names else each for each in found]


def overdue(db: Session, scope: Scope, today: date) -> list[Owed]:
    """What nobody wrote by its day, whoever owes it; an apprentice's word is none of it."""
    return [each for each in owed(db, scope, today) if each.late_days and each.debt is not Debt.CONFIRM]


def _lines(
    contract: Running, entries: Sequence[Entry], held: Held, scope: Scope, today: date, late_days: int
) -> Iterator[Owed]:
    mine = sides(contract, scope)
    for each in entries:
        if each.side in mine and each.comment is not None:
            yield _line(contract, Debt.RETURNED, each.side, each.month, today, late_days, entry=each)
        elif contract.apprentice_id == scope.person_id and not each.confirmed and each.comment is None:
            yield _line(contract, Debt.CONFIRM, each.side, each.month, today, late_days, entry=each)
    own = scope.person_id is not None
    for claim in rules_owed.claims(contract.training, held, today, own=own):
        if claim.side in mine:
            yield _line(contract, claim.debt, claim.side, claim.month, today, late_days, claim=claim)


def sides(contract: Running, scope: Scope) -> set[Side]:
    """Whose work is told of: a mentor's own, or that of both."""
    if scope.person_id is None:
        return set(Side)
    return {side for side, (person_id, _) in contract.mentors.items() if person_id == scope.person_id}


def _line(
    contract: Running, debt: Debt, side: Side, month: date, today: date, late_days: int,
    *, entry: Entry | None = None, claim: Claim | None = None,
) -> Owed:  # fmt: skip
    mark = f"{contract.id} {debt.value} {side.value} {month} {entry.id if entry else 0}"
    mentor = contract.mentors[side][1]
    owes = contract.apprentice if debt is Debt.CONFIRM else mentor
    late = 0 if debt is Debt.RETURNED else rules_months.days_late(month, today, late_days)
    return Owed(
        id=crc32(mark.encode()), debt=debt, contract_id=contract.id, number=contract.number,
        branch=contract.branch, apprentice=contract.apprentice, owes=owes, side=side, month=month,
        due=rules_months.due_on(month, late_days), late_days=late,
        count=claim.count if claim else 1, rating=claim.rating if claim else False,
        entry_id=entry.id if entry else 0, version=entry.version if entry else 0,
        comment=(entry.comment or "") if entry else "", agreement=contract.kind,
        branch_id=contract.branch_id, mentor=mentor,
    )  # fmt: skip


def running(db: Session, reach: Sequence[ColumnElement[bool]]) -> Iterator[Running]:
    """Contracts in force that have both mentors."""
    pauses = pauses_of(db, reach)
    for line in db.execute(_running().where(*reach)):
        yield _contract(line, pauses)


@cache
def _running() -> Select[*tuple[Any, ...]]:
    """Built once: making such a statement takes longer than running it."""
    apprentice, character, technical = PERSON.alias(), PERSON.alias(), PERSON.alias()
    first, by_first = seat(Side.CHARACTER)
    second, by_second = seat(Side.TECHNICAL)
    return (
        select(
            CONTRACT.c.id, CONTRACT.c.number, CONTRACT.c.branch_id, BRANCH.c.name, apprentice.c.id,
            apprentice.c.name, first.c.person_id, character.c.name, first.c.since, second.c.person_id,
            technical.c.name, second.c.since, CONTRACT.c.activated_on, CONTRACT.c.ends,
            CONTRACT.c.talks_per_month, CONTRACT.c.kind,
        )
        .join(BRANCH, BRANCH.c.id == CONTRACT.c.branch_id)
        .join(apprentice, apprentice.c.id == CONTRACT.c.apprentice_id)
        .join(first, by_first)
        .join(character, character.c.id == first.c.person_id)
        .join(second, by_second)
        .join(technical, technical.c.id == second.c.person_id)
        .where(CONTRACT.c.activated_on.is_not(None))
    )  # fmt: skip


def seat(side: Side) -> tuple[FromClause, ColumnElement[bool]]:
    """A mentor of today and how he joins his contract."""
    mentor = MENTOR.alias()
    own = mentor.c.contract_id == CONTRACT.c.id
    return mentor, and_(own, mentor.c.until.is_(None), mentor.c.side == side.value)


def _contract(line: Any, pauses: dict[int, list[PauseRow]]) -> Running:
    (key, number, branch_id, branch, apprentice_id, apprentice, character_id, character, character_since,
     technical_id, technical, technical_since, begun, ends, talks, kind) = line  # fmt: skip
    since = {Side.CHARACTER: character_since, Side.TECHNICAL: technical_since}
    training = rules_owed.Training(begun, ends, talks, since, pauses.get(key, []))
    mentors = {Side.CHARACTER: (character_id, character), Side.TECHNICAL: (technical_id, technical)}
    return Running(
        key, number or "", branch_id, branch, apprentice_id, apprentice, mentors, training, ContractKind(kind)
    )


def pauses_of(db: Session, reach: Sequence[ColumnElement[bool]]) -> dict[int, list[PauseRow]]:
    query = (
        select(PAUSE.c.contract_id, PAUSE.c.since, PAUSE.c.until, PAUSE.c.reason)
        .join(CONTRACT, CONTRACT.c.id == PAUSE.c.contract_id)
        .where(*reach)
    )
    found: dict[int, list[PauseRow]] = {}
    for key, since, until, reason in db.execute(query):
        found.setdefault(key, []).append(PauseRow(since, until, reason))
    return found


def _entries(db: Session, reach: Sequence[ColumnElement[bool]], scope: Scope) -> dict[int, list[Entry]]:
    """Only what somebody has to do something about: returned, or waiting for the word of who asks."""
    open_return = and_(LogReturn.entry_id == LogEntry.id, LogReturn.settled_on.is_(None))
    mine = and_(Contract.apprentice_id == scope.person_id, LogEntry.confirmed_on.is_(None))
    query = (
        select(
            LogEntry.contract_id, LogEntry.id, LogEntry.version, LogEntry.month, LogEntry.side,
            LogEntry.confirmed_on, LogReturn.comment,
        )
        .join(Contract, Contract.id == LogEntry.contract_id)
        .join(LogReturn, open_return, isouter=scope.person_id is not None)
        .where(*reach)
    )  # fmt: skip
    if scope.person_id is not None:
        query = query.where(or_(LogReturn.id.is_not(None), mine))
    found: dict[int, list[Entry]] = {}
    for contract, key, version, month, side, confirmed_on, comment in db.execute(query):
        entry = Entry(key, version, month, SIDES[side], confirmed_on is not None, comment)
        found.setdefault(contract, []).append(entry)
    return found


def late_days_of(db: Session, branch_id: int, today: date, known: dict[int, int]) -> int:
    if branch_id not in known:
        known[branch_id] = value_of(db, store_settings.LATE_DAYS, network.lineage(db, branch_id), today)
    return known[branch_id]
