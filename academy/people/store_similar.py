"""Who might be the same person under another document: name and telephone, or name, birth and unit."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.base.search import LONGEST, PEOPLE, SearchKey, normalised
from academy.people.facts import PersonState
from academy.people.records import Person
from academy.people.store import slices, visible

COLUMNS = (Person.id, Person.number, Person.name, Person.phone, Person.birth, Person.unit, Person.doc_masked)


class Similar(NamedTuple):
    """A registered person; `by` is "phone" or "birth": what besides the name is the same."""

    id: int
    number: str
    end: str
    by: str


def similar(
    db: Session, branches: frozenset[int] | None, people: Sequence[Any]
) -> dict[tuple[str, str, Any, str], Similar]:
    """For (name, phone, birth, unit) of people about to be registered, a registered one who may be the same.

    Only people the scope shows: of another branch's nothing is told.
    """
    held = _named(db, branches, list({each.name for each in people}))
    found = {}
    for each in people:
        for row in held.get(each.name, ()):
            if by := _likeness(each, row):
                key = (each.name, each.phone, each.birth, each.unit)
                found[key] = Similar(row.id, row.number, row.doc_masked[-4:], by)
                break
    return found


def _named(db: Session, branches: frozenset[int] | None, names: Sequence[str]) -> dict[str, list[Any]]:
    """Active people of these names, found by their search keys: at any size as fast."""
    held: dict[str, list[Any]] = {}
    for part in slices(names):
        keys = [normalised(name)[:LONGEST] for name in part]
        hits = select(SearchKey.entity_id).where(SearchKey.kind == PEOPLE, SearchKey.key.in_(keys))
        query = select(*COLUMNS).where(
            Person.id.in_(hits), Person.state == PersonState.ACTIVE.value, Person.removed_at.is_(None)
        )
        if (seen := visible(branches)) is not None:
            query = query.where(seen)
        for row in db.execute(query):
            held.setdefault(row.name, []).append(row)
    return held


def _likeness(each: Any, row: Any) -> str:
    if each.phone and each.phone == row.phone:
        return "phone"
    return "birth" if each.birth and each.unit and (each.birth, each.unit) == (row.birth, row.unit) else ""
