"""Persons behind the figures: who was merged with another counts once (人 is the canonical person)."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from academy.courses.facts_figures import PersonFigure
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
    canonical = func.coalesce(Person.merged_into, Person.id).label("canonical")
    query = (
        select(canonical, func.sum(Trained.entries).label("entries"))
        .join(Person, Person.id == Trained.person_id)
        .where(Trained.year == str(year))
        .group_by(canonical)
    )
    reach = [NETWORK] if branches is None else sorted(branches)
    counted = query.where(Trained.branch_id.in_(reach)).subquery()
    rows: Any = db.execute(
        select(Person.id, Person.number, Person.name, Person.unit, counted.c.entries)
        .join(counted, counted.c.canonical == Person.id)
        .order_by(counted.c.entries.desc(), Person.name_sort, Person.id)
        .limit(MOST)
    )
    return [PersonFigure(*row) for row in rows]
