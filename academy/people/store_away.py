"""Questions about shifts and absences, and writing them."""

from collections.abc import Collection
from datetime import date, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from academy.base.problems import Refused, problem
from academy.people.facts import Role
from academy.people.facts_away import AwayDraft, AwayKind, AwayRow
from academy.people.records import Person, PersonRole
from academy.people.records_away import Away

AWAY, PERSON, ROLE = (
    Away.__table__.c,
    Person.__table__.c,
    PersonRole.__table__.c,
)  # the tables' own columns: no mapping to pay for
TEACHING = (Role.INSTRUCTOR.value, Role.TECHNICAL_MENTOR.value, Role.CHARACTER_MENTOR.value)


def of_people(db: Session, ids: Collection[int], first: date, last: date) -> list[AwayRow]:
    """Entries that touch a span of days; those of the evening before may reach into it."""
    values = {"keys": list(ids), "first": first - timedelta(days=1), "last": last}
    return [away_row(*row) for row in db.execute(_of_people(), values)]


def coming(db: Session, branches: frozenset[int] | None, first: date, last: date) -> list[AwayRow]:
    """Entries within reach, the nearest first."""
    query = _away().where(AWAY.first_day <= last, AWAY.last_day >= first)
    if branches is not None:
        query = query.where(AWAY.branch_id.in_(branches))
    return [
        away_row(*row) for row in db.execute(query.order_by(AWAY.first_day, PERSON.name_sort, AWAY.starts))
    ]


def record(db: Session, away_id: int) -> Away:
    found = db.get(Away, away_id)
    if found is None:
        raise Refused(problem("record.gone"))
    return found


def add(db: Session, branch_id: int, person_id: int, draft: AwayDraft, batch_id: int | None = None) -> Away:
    made = Away(
        branch_id=branch_id, person_id=person_id, kind=draft.kind.value, first_day=draft.first,
        last_day=draft.last, starts=draft.starts, ends=draft.ends, note=draft.note.strip(), batch_id=batch_id,
    )  # fmt: skip
    db.add(made)
    return made


def teachers(db: Session, branches: frozenset[int] | None) -> dict[int, tuple[str, str, int]]:
    """Who teaches in the branches: number, name, the branch he is registered in."""
    query = _teachers() if branches is None else _teachers_of()
    values = {} if branches is None else {"branches": list(branches)}
    return {key: (number, name, branch_id) for key, number, name, branch_id in db.execute(query, values)}


@cache
def _teachers() -> Select[*tuple[Any, ...]]:
    return (
        select(PERSON.id, PERSON.number, PERSON.name, PERSON.branch_id)
        .select_from(Person.__table__.join(PersonRole.__table__, ROLE.person_id == PERSON.id))
        .where(ROLE.role.in_(TEACHING), ROLE.until.is_(None), PERSON.removed_at.is_(None))
    )


@cache
def _teachers_of() -> Select[*tuple[Any, ...]]:
    return _teachers().where(ROLE.branch_id.in_(bindparam("branches", expanding=True)))


@cache
def _away() -> Select[*tuple[Any, ...]]:
    return select(
        AWAY.id, AWAY.person_id, PERSON.name, AWAY.branch_id, AWAY.kind, AWAY.first_day, AWAY.last_day,
        AWAY.starts, AWAY.ends, AWAY.note, AWAY.version,
    ).select_from(Away.__table__.join(Person.__table__, PERSON.id == AWAY.person_id))  # fmt: skip


def away_within(first: str, last: str) -> Select[*tuple[Any, ...]]:
    """Entries that touch a span; the names of its two parameters."""
    return _away().where(AWAY.first_day <= bindparam(last), AWAY.last_day >= bindparam(first))


@cache
def _of_people() -> Select[*tuple[Any, ...]]:
    return away_within("first", "last").where(AWAY.person_id.in_(bindparam("keys", expanding=True)))


def away_row(
    key: int, person_id: int, person: str, branch_id: int, kind: str, first: date, last: date, starts: int,
    ends: int, note: str, version: int,
) -> AwayRow:  # fmt: skip
    return AwayRow(
        key, person_id, person, branch_id, AwayKind(kind), first, last, starts, ends, note, version
    )
