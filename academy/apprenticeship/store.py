"""Questions the apprenticeship room asks the database. A database session in, facts out."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, bindparam, case, exists, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from academy.apprenticeship import rules
from academy.apprenticeship.facts_contract import (
    BINDING,
    RUNNING,
    ContractFilter,
    ContractKind,
    ContractState,
    Engagements,
    Head,
    Side,
)
from academy.apprenticeship.facts_shown import ContractRow, ContractTotals
from academy.apprenticeship.records import Contract, ContractMentor, ContractSignature, PathItem
from academy.apprenticeship.store_check import broken
from academy.archive.records import Paper
from academy.base import search
from academy.base.actor import Scope
from academy.base.problems import Refused, problem
from academy.network.records import Branch
from academy.people import store as people
from academy.people.records import Person

__all__ = [
    "broken", "counts", "engagements", "head", "head_columns", "head_of", "ids", "lock_people", "own",
    "reach", "rows", "totals", "visible",
]  # fmt: skip

SLICE = 5_000  # bound values in one statement; SQLite takes 32,766
# Tables, because a statement about classes is looked at anew at each execution.
CONTRACT, MENTOR, SIGNATURE = Contract.__table__, ContractMentor.__table__, ContractSignature.__table__
ITEM, PAPER, BRANCH, PERSON = PathItem.__table__, Paper.__table__, Branch.__table__, Person.__table__
HITS = 2_000  # people a search text may mean before the list stops narrowing by them


def _period(side: Side) -> tuple[FromClause, ColumnElement[bool]]:
    """A mentor's open period and how it joins its contract."""
    mentor = MENTOR.alias()
    own = mentor.c.contract_id == CONTRACT.c.id
    return mentor, and_(own, mentor.c.side == side.value, mentor.c.until.is_(None))


def head(db: Session, contract_id: int, scope: Scope, *, lock: bool = False) -> Head:
    """One contract for an act. Raises Refused when there is none or it is not the actor's."""
    query = _heads()
    if scope.person_id is not None:
        query = query.where(*own(scope))
    if lock:
        query = query.with_for_update(of=CONTRACT)
    if (row := db.execute(query, {"key": contract_id}).first()) is None:
        raise Refused(problem("record.gone"))
    if not scope.covers(row[2]):
        raise Refused(problem("access.other_branch"))
    columns: tuple[Any, ...] = tuple(row)
    return head_of(*columns)


@cache
def _heads() -> Select[*tuple[Any, ...]]:
    """Built once: making such a statement takes longer than running it."""
    character, by_character = _period(Side.CHARACTER)
    technical, by_technical = _period(Side.TECHNICAL)
    return (
        select(*head_columns(character, technical))
        .join(character, by_character)
        .join(technical, by_technical)
        .join(PAPER, PAPER.c.id == CONTRACT.c.paper_id, isouter=True)
        .where(CONTRACT.c.id == bindparam("key"))
    )


def head_columns(character: FromClause, technical: FromClause) -> tuple[ColumnElement[Any], ...]:
    """What `head_of` takes, in its order; the two mentors' open periods and the paper are joined."""
    return (
        CONTRACT.c.id, CONTRACT.c.version, CONTRACT.c.branch_id, CONTRACT.c.number, CONTRACT.c.state,
        CONTRACT.c.apprentice_id, character.c.person_id, technical.c.person_id, CONTRACT.c.starts,
        CONTRACT.c.ends, CONTRACT.c.frozen_on, CONTRACT.c.activated_on, CONTRACT.c.paper_id,
        PAPER.c.sha256, CONTRACT.c.kind,
    )  # fmt: skip


def head_of(
    key: int, version: int, branch_id: int, number: str | None, state: str, apprentice_id: int,
    character_id: int, technical_id: int, starts: date, ends: date, frozen_on: date | None,
    activated_on: date | None, paper_id: int | None, sha256: str | None, kind: str,
) -> Head:  # fmt: skip
    return Head(
        key, version, branch_id, number or "", ContractState(state), apprentice_id, character_id,
        technical_id, starts, ends, frozen_on, activated_on, paper_id, sha256 or "", ContractKind(kind),
    )  # fmt: skip


def own(scope: Scope) -> list[ColumnElement[bool]]:
    """A mentor and an apprentice see the contracts they are a party of, past mentors included."""
    if scope.person_id is None:
        return []
    mentor = exists().where(
        ContractMentor.contract_id == Contract.id, ContractMentor.person_id == scope.person_id
    )
    return [or_(Contract.apprentice_id == scope.person_id, mentor)]


def reach(scope: Scope, wanted: ContractFilter, today: date) -> list[ColumnElement[bool]]:
    """What a list of contracts asks for: the actor's reach and the filter, as conditions."""
    found = own(scope)
    if scope.branches is not None:
        found.append(Contract.branch_id.in_(scope.branches))
    if wanted.branch_id is not None:
        found.append(Contract.branch_id == wanted.branch_id)
    if wanted.states:
        found.append(Contract.state.in_(state.value for state in wanted.states))
    if wanted.overdue:
        found += [Contract.state.in_(RUNNING), Contract.ends < today]
    if wanted.person_id is not None:
        found += own(Scope(None, wanted.person_id))
    if text := wanted.text.strip():
        people = search.found_ids("people", text, None, HITS).subquery()
        meant = select(people.c[0])
        mentor = exists().where(
            ContractMentor.contract_id == Contract.id, ContractMentor.person_id.in_(meant)
        )
        number = Contract.number.contains(text.upper(), autoescape=True)
        found.append(or_(Contract.apprentice_id.in_(meant), mentor, number))
    return found


SORTED: dict[str, InstrumentedAttribute[Any]] = {
    "number": Contract.number, "apprentice": Person.name_sort, "apprentice_strokes": Person.name_strokes,
     "starts": Contract.starts,
    "ends": Contract.ends, "state": Contract.state,
}  # fmt: skip


def ids(
    db: Session, scope: Scope, wanted: ContractFilter, today: date, limit: int | None = None
) -> list[int]:
    """Contracts a list shows: as asked, else those that need hands first, then newest first."""
    query = select(Contract.id).where(*reach(scope, wanted, today))
    name, descending = wanted.order
    if (column := SORTED.get(name)) is not None:
        if name.startswith("apprentice"):
            query = query.join(Person, Person.id == Contract.apprentice_id)
        ways = (column.desc(), Contract.id.desc()) if descending else (column, Contract.id)
        return list(db.scalars(query.order_by(column.is_(None), *ways).limit(limit)))
    rank = case(
        (and_(Contract.state.in_(RUNNING), Contract.ends < today), 0),
        (Contract.state == ContractState.AWAITING.value, 1),
        (Contract.state.in_(RUNNING), 2),
        (Contract.state == ContractState.DRAFT.value, 3),
        else_=4,
    )
    ordered = query.order_by(rank, Contract.starts.desc(), Contract.id.desc()).limit(limit)
    return list(db.scalars(ordered))


def visible(db: Session, scope: Scope, keys: Sequence[int]) -> set[int]:
    """Those of the ids that the scope reaches."""
    found: set[int] = set()
    for start in range(0, len(keys), SLICE):
        mine = (*own(scope), Contract.id.in_(keys[start : start + SLICE]))
        if scope.branches is not None:
            mine = (*mine, Contract.branch_id.in_(scope.branches))
        found |= set(db.scalars(select(Contract.id).where(*mine)))
    return found


def counts(db: Session, scope: Scope, wanted: ContractFilter, today: date) -> dict[str, int]:
    """How many contracts there are in each state, and under `overdue` those past their term."""
    query = select(Contract.state, func.count()).where(*reach(scope, wanted, today))
    found: dict[str, int] = {state: count for state, count in db.execute(query.group_by(Contract.state))}
    late = (Contract.state.in_(RUNNING), Contract.ends < today)
    found["overdue"] = (
        db.scalar(select(func.count()).select_from(Contract).where(*reach(scope, wanted, today), *late)) or 0
    )
    return found


def totals(db: Session, scope: Scope, wanted: ContractFilter, today: date) -> ContractTotals:
    """Over everything the filter wants, however much of it a list has read."""
    held = select(Contract.id).where(*reach(scope, wanted, today)).subquery()
    done = case((PathItem.done_on.is_not(None), PathItem.hours), else_=0)
    sums = select(func.coalesce(func.sum(PathItem.hours), 0), func.coalesce(func.sum(done), 0))
    hours, finished = db.execute(sums.where(PathItem.contract_id.in_(select(held.c.id)))).one()
    count = db.scalar(select(func.count()).select_from(held)) or 0
    return ContractTotals(count, int(hours), int(finished))


def rows(db: Session, keys: Sequence[int], today: date) -> list[ContractRow]:
    """List lines in the order of `keys`."""
    found: dict[int, ContractRow] = {}
    for start in range(0, len(keys), SLICE):
        for line in db.execute(_rows(), {"keys": keys[start : start + SLICE]}):
            found[line[0]] = _row(line, today)
    return [found[key] for key in keys if key in found]


@cache
def _rows() -> Select[*tuple[Any, ...]]:
    character, by_character = _period(Side.CHARACTER)
    technical, by_technical = _period(Side.TECHNICAL)
    apprentice, first, second = PERSON.alias(), PERSON.alias(), PERSON.alias()
    weight = func.sum(ITEM.c.hours)
    done = case((ITEM.c.done_on.is_not(None), 1), else_=0)
    of_it = ITEM.c.contract_id == CONTRACT.c.id
    signed = (
        select(func.count())
        .where(SIGNATURE.c.contract_id == CONTRACT.c.id)
        .where(SIGNATURE.c.paper_id == CONTRACT.c.paper_id)
    )
    sums = [select(part).where(of_it).scalar_subquery().correlate(CONTRACT) for part in (
        weight, func.sum(ITEM.c.hours * done), func.count(), func.sum(done),
    )]  # fmt: skip
    return (
        select(
            CONTRACT.c.id, CONTRACT.c.number, CONTRACT.c.branch_id, BRANCH.c.name, CONTRACT.c.apprentice_id,
            apprentice.c.name, first.c.name, second.c.name, CONTRACT.c.starts, CONTRACT.c.ends,
            CONTRACT.c.state, signed.scalar_subquery().correlate(CONTRACT), CONTRACT.c.version, *sums,
        )
        .join(BRANCH, BRANCH.c.id == CONTRACT.c.branch_id)
        .join(apprentice, apprentice.c.id == CONTRACT.c.apprentice_id)
        .join(character, by_character)
        .join(first, first.c.id == character.c.person_id)
        .join(technical, by_technical)
        .join(second, second.c.id == technical.c.person_id)
        .where(CONTRACT.c.id.in_(bindparam("keys", expanding=True)))
    )  # fmt: skip


def _row(line: Any, today: date) -> ContractRow:
    (key, number, branch_id, branch, apprentice_id, apprentice, character, technical, starts, ends,
     state, signed, version, hours, hours_done, steps, steps_done) = line  # fmt: skip
    whole, part = (hours, hours_done) if hours else (steps, steps_done)
    return ContractRow(
        id=key, number=number or "", branch_id=branch_id, branch=branch, apprentice_id=apprentice_id,
        apprentice=apprentice, character=character, technical=technical, starts=starts, ends=ends,
        state=ContractState(state), overdue=rules.overdue(ContractState(state), ends, today),
        progress=100 * int(part or 0) // int(whole) if whole else 0, signed=signed, version=version,
    )  # fmt: skip


def lock_people(db: Session, keys: Sequence[int]) -> None:
    """Make a second freeze of the same people wait: both would else find the mentor free."""
    db.execute(select(Person.id).where(Person.id.in_(keys)).order_by(Person.id).with_for_update())


def engagements(
    db: Session, apprentice: int | None, mentors: Sequence[int | None], besides: int | None,
    kind: ContractKind = ContractKind.DUAL_MENTOR,
) -> Engagements:  # fmt: skip
    """Binding contracts of the three people; `mentors` are character and technical, `besides` is left out.

    An apprentice may have one contract of each kind; a mentor's load counts both kinds.
    """
    binding = (Contract.state.in_(state.value for state in BINDING), Contract.id != (besides or 0))
    heirs = people.merged_into(db, [key for key in (apprentice, *mentors) if key])
    asked = [key for key in (*mentors, *heirs) if key]
    family = [apprentice, *(key for key, heir in heirs.items() if heir == apprentice)]
    own = (Contract.apprentice_id.in_(family), Contract.kind == kind.value)
    busy = db.scalars(select(Contract.number).where(*own, *binding)).first()
    load: Counter[int] = Counter()
    for person_id, count in db.execute(
        select(ContractMentor.person_id, func.count(Contract.id.distinct()))
        .join(Contract, Contract.id == ContractMentor.contract_id)
        .where(ContractMentor.person_id.in_(asked), *binding)
        .where(ContractMentor.until.is_(None))
        .group_by(ContractMentor.person_id)
    ):
        load[heirs.get(person_id, person_id)] += count
    character, technical = (load[key or 0] for key in mentors)
    return Engagements(busy, character, technical)
