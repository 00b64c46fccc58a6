"""The list of people: ids in order, rows by id, first page. Column tuples only: lists are long."""

from array import array
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Exists, Select, SelectBase, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from academy.base import search
from academy.base.among import among_named
from academy.base.search import SearchKey
from academy.network.records import Branch
from academy.people.facts import Level, PeopleQuery, PersonRow, PersonState, Role, Sort
from academy.people.records import Person, PersonRole
from academy.people.rules_names import masked_phone
from academy.people.store import guests, role_of, visible, with_heirs

MOST_HITS = 4_000  # keys a search looks at, best first; whoever gets more types another letter
IDS_AT_ONCE = 10_000
COLUMNS: tuple[Any, ...] = (
    Person.id, Person.number, Person.name, Branch.name, Person.unit, Person.trade, Person.level,
    Person.doc_masked, Person.phone, Person.state, Person.changed_at,
)  # fmt: skip
LEVELS = {level.value: level for level in Level}
STATES = {state.value: state for state in PersonState}
ORDER: dict[Sort, InstrumentedAttribute[Any]] = {
    Sort.NAME: Person.name_sort,
    Sort.STROKES: Person.name_strokes,
    Sort.NUMBER: Person.number,
    Sort.UNIT: Person.unit,
    Sort.CHANGED: Person.changed_at,
}


def ids(db: Session, branches: frozenset[int] | None, query: PeopleQuery) -> "array[int]":
    """Every id the query means, in its order; straight from the driver, for there may be a million.

    A slice at a time: the driver keeps the window's thread waiting while it fetches.
    """
    cursor = db.connection().execute(_ordered(branches, query)).cursor
    found = array("q")
    while cursor is not None and (part := cursor.fetchmany(IDS_AT_ONCE)):
        found.extend([key for (key,) in part])
    return found


def first_page(
    db: Session, branches: frozenset[int] | None, query: PeopleQuery, limit: int
) -> list[PersonRow]:
    """The first rows of the query, long before all its ids are known."""
    return _rows(db, _page(branches, query, limit))


def rows(db: Session, branches: frozenset[int] | None, wanted: Sequence[int]) -> list[PersonRow]:
    """People by id, as far as the scope shows them; in any order."""
    return _rows(db, _by_id(branches), {"wanted": wanted})


@lru_cache(maxsize=64)
def _by_id(branches: frozenset[int] | None) -> Select[Any]:
    query = select(*COLUMNS).join(Branch, Branch.id == Person.branch_id)
    query = query.where(among_named(Person.id, "wanted"))
    seen = visible(branches)
    return query if seen is None else query.where(seen)


def sees(db: Session, branches: frozenset[int] | None, person_id: int) -> bool:
    """Whether a scope shows this person, removed or not."""
    query = select(Person.id).where(Person.id == person_id)
    if (seen := visible(branches)) is not None:
        query = query.where(seen)
    return db.scalar(query) is not None


def count(db: Session, branches: frozenset[int] | None, query: PeopleQuery) -> int:
    return db.scalar(_narrowed(select(func.count()).select_from(Person), branches, query)) or 0


@lru_cache(maxsize=64)
def _page(branches: frozenset[int] | None, query: PeopleQuery, limit: int) -> Select[Any]:
    """Kept, because putting the statement together takes longer than its answer."""
    first = _ordered(branches, query).limit(limit).subquery()
    listed = select(*COLUMNS).join(first, first.c.id == Person.id)
    return _ordered_by(listed, query).join(Branch, Branch.id == Person.branch_id)


@lru_cache(maxsize=64)
def _ordered(branches: frozenset[int] | None, query: PeopleQuery) -> Select[Any]:
    return _ordered_by(_narrowed(select(Person.id), branches, query), query)


def _ordered_by(chosen: Select[Any], query: PeopleQuery) -> Select[Any]:
    column = ORDER[query.sort]
    if query.descending:
        return chosen.order_by(column.desc(), Person.id.desc())
    return chosen.order_by(column, Person.id)


def _narrowed(chosen: Select[Any], branches: frozenset[int] | None, query: PeopleQuery) -> Select[Any]:
    reach = _reach(branches, query)
    chosen = chosen.where(Person.removed_at.is_not(None) if query.removed else Person.removed_at.is_(None))
    if query.state is None:
        gone = (PersonState.MERGED.value, PersonState.ERASED.value)
        chosen = chosen.where(Person.state.not_in(gone))
    else:
        chosen = chosen.where(Person.state == query.state.value)
    if search.normalised(query.text):
        return chosen.where(Person.id.in_(_hits(reach, query)))
    if query.role is not None:
        return chosen.where(_holds(reach, query.role))
    here = visible(reach)
    return chosen if here is None else chosen.where(here)


def _reach(branches: frozenset[int] | None, query: PeopleQuery) -> frozenset[int] | None:
    """The branches asked for, as far as the scope goes."""
    if query.branch_id is None:
        return branches
    asked = frozenset({query.branch_id})
    return asked if branches is None else asked & branches


def _holds(reach: frozenset[int] | None, role: Role) -> ColumnElement[bool]:
    """Who holds a role. Nearly all are trainees: there each person is asked, else the few are listed."""
    if role is Role.TRAINEE:
        return _among(role_of(Person.id), reach, role)
    held = select(PersonRole.person_id).where(PersonRole.role == role, PersonRole.until.is_(None))
    return Person.id.in_(held if reach is None else held.where(PersonRole.branch_id.in_(reach)))


def _among(held: Exists, reach: frozenset[int] | None, role: Role) -> Exists:
    held = held.where(PersonRole.role == role, PersonRole.until.is_(None))
    return held if reach is None else held.where(PersonRole.branch_id.in_(reach))


def _hits(reach: frozenset[int] | None, query: PeopleQuery) -> SelectBase:
    """What the text means. The limit stands inside, after rights and role have narrowed the keys."""
    hits = search.found_ids("people", query.text, None, MOST_HITS)
    if reach is not None:
        hits = hits.where(or_(SearchKey.branch_id.in_(reach), SearchKey.entity_id.in_(guests(reach))))
    if query.role is not None:
        hits = hits.where(_among(role_of(SearchKey.entity_id), reach, query.role))
    return with_heirs(hits)


def _rows(db: Session, query: Select[Any], values: Mapping[str, Any] | None = None) -> list[PersonRow]:
    """Past the ORM's loading: half of what a page costs would be spent there."""
    found = db.connection().execute(query, values).fetchall()
    return [
        PersonRow(
            key, number, name, branch, unit, trade, LEVELS[level], doc_masked, masked_phone(phone),
            STATES[state], changed.date(),
        )
        for key, number, name, branch, unit, trade, level, doc_masked, phone, state, changed in found
    ]  # fmt: skip
