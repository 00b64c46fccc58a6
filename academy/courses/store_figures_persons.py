"""Persons behind the figures: who was merged with another counts once (人 is the canonical person)."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Subquery, func, select
from sqlalchemy.orm import Session

from academy.courses.facts_figures import PersonFigure, PersonTotals
from academy.courses.records_tally import Trained
from academy.people.records import Person

NETWORK = 0
MOST = 5_000


def counted_twice(db: Session, year: int, gone: Mapping[int, int]) -> dict[int, int]:
    """By branch (0: the network): how many of a year's persons are somebody who was counted already.

    `gone`: who was merged, and with whom.
    """
    if not gone:
        return {}
    held: dict[int, list[int]] = {}
    ids = sorted({*gone, *gone.values()})
    for start in range(0, len(ids), 500):
        query = select(Trained.branch_id, Trained.person_id).where(
            Trained.year == str(year), Trained.person_id.in_(ids[start : start + 500])
        )
        for branch_id, person_id in db.execute(query):
            held.setdefault(branch_id, []).append(gone.get(person_id, person_id))
    twice = {branch_id: len(people) - len(set(people)) for branch_id, people in held.items()}
    return {branch_id: count for branch_id, count in twice.items() if count}


def persons(db: Session, branches: Collection[int] | None, year: int) -> list[PersonFigure]:
    """Everybody who attended anything in a year, once, with how many entries; the most first."""
    counted = _attended(branches, year)
    rows: Any = db.execute(
        select(Person.id, Person.number, Person.name, Person.unit, counted.c.entries)
        .join(counted, counted.c.canonical == Person.id)
        .order_by(counted.c.entries.desc(), Person.name_sort, Person.id)
        .limit(MOST)
    )
    return [PersonFigure(*row) for row in rows]


def person_totals(db: Session, branches: Collection[int] | None, year: int) -> PersonTotals:
    """How many persons there are and how many entries they have, those too that are not told one by one."""
    counted = _attended(branches, year)
    found, entries = db.execute(
        select(func.count(), func.coalesce(func.sum(counted.c.entries), 0)).select_from(counted)
    ).one()
    return PersonTotals(found, int(entries))


def _attended(branches: Collection[int] | None, year: int) -> Subquery:
    """Everybody who attended anything in a year, who was merged as his heir, with how many entries."""
    canonical = func.coalesce(Person.merged_into, Person.id).label("canonical")
    reach = [NETWORK] if branches is None else sorted(branches)
    return (
        select(canonical, func.sum(Trained.entries).label("entries"))
        .join(Person, Person.id == Trained.person_id)
        .where(Trained.year == str(year), Trained.branch_id.in_(reach))
        .group_by(canonical)
        .subquery()
    )
