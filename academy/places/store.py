"""Questions about places, their closures and the ways between branches; and writing them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select, union
from sqlalchemy.orm import Session

from academy.base import obstacles
from academy.base.capture import RowChange
from academy.base.problems import Problem, Refused, problem
from academy.network.records import Branch
from academy.places import rules
from academy.places.facts import (
    Closure,
    ClosureDraft,
    PlaceDraft,
    PlaceKind,
    PlaceRow,
    TravelDraft,
    TravelRow,
)
from academy.places.records import Place, PlaceClosure, TravelTime

# Columns of the tables, not of the mapped classes: half the time of a statement would go into the mapping.
PLACE_, BRANCH = Place.__table__.c, Branch.__table__.c
CLOSURE, TRAVEL = PlaceClosure.__table__.c, TravelTime.__table__.c
PLACE: tuple[Any, ...] = (
    PLACE_.id, PLACE_.branch_id, BRANCH.name.label("branch"), PLACE_.name, PLACE_.kind, PLACE_.parent_id,
    PLACE_.seats, PLACE_.stations, PLACE_.equipment, PLACE_.opens, PLACE_.closes, PLACE_.weekdays,
    PLACE_.remark, PLACE_.version,
)  # fmt: skip


def places(db: Session, branches: Collection[int] | None) -> list[PlaceRow]:
    """Places in use, by branch and name; a base before its stations."""
    query = _in_use() if branches is None else _in_use_of()
    values = {} if branches is None else {"branches": list(branches)}
    rows = [place_row(*row) for row in db.execute(query, values)]
    names = {row.id: row.name for row in rows}
    return sorted(rows, key=lambda row: (row.branch_id, names.get(row.parent_id or 0, row.name), row.name))


def places_by_id(db: Session, ids: Iterable[int]) -> dict[int, PlaceRow]:
    """Removed ones too: a timetable that is over still names them."""
    return {row[0]: place_row(*row) for row in db.execute(_by_id(), {"keys": list(ids)})}


def family(db: Session, place_id: int) -> list[int]:
    """The place, its base and its stations: what is booked with it."""
    rows = db.execute(_family(), {"key": place_id}).all()
    return [key for (key,) in rows]


def named(db: Session, branch_id: int) -> dict[str, int]:
    """The places of a branch by name."""
    query = select(Place.name, Place.id).where(Place.branch_id == branch_id, Place.removed_at.is_(None))
    return {name: key for name, key in db.execute(query)}


def closures(db: Session, places: Collection[int], first: date, last: date) -> list[Closure]:
    """What shuts one of the places in a span of days."""
    rows = db.execute(_closures(), {"keys": list(places), "first": first, "last": last})
    return [Closure(*row) for row in rows]


def travel(db: Session) -> list[TravelRow]:
    """Every pair of branches with a known way."""
    other = Branch.__table__.alias("other")
    query = (
        select(
            TravelTime.id, TravelTime.branch_id, Branch.name, TravelTime.other_id, other.c.name,
            TravelTime.minutes, TravelTime.version,
        )
        .join(Branch, Branch.id == TravelTime.branch_id)
        .join(other, other.c.id == TravelTime.other_id)
        .order_by(Branch.code, other.c.code)
    )  # fmt: skip
    return [TravelRow(*row) for row in db.execute(query)]


def travel_words(db: Session, travel_id: int) -> str:
    """Between whom a way is: what the journal and the bin call it."""
    found = next((each for each in travel(db) if each.id == travel_id), None)
    return f"{found.branch} – {found.other}" if found is not None else ""


def ways(db: Session) -> dict[tuple[int, int], int]:
    """Minutes between two branches, by both orders of the pair."""
    found: dict[tuple[int, int], int] = {}
    for one, other, minutes in db.execute(all_ways()):
        found[one, other] = found[other, one] = minutes
    return found


def place_name(db: Session, place_id: int) -> str:
    """Also of one in the bin."""
    found = db.get(Place, place_id)
    return found.name if found is not None else ""


def place_record(db: Session, place_id: int, version: int | None = None) -> Place:
    """The row to be changed. Raises Refused when it is gone or not the version the clerk saw."""
    found = db.get(Place, place_id)
    if found is None:
        raise Refused(problem("record.gone"))
    if found.removed_at is not None:
        raise Refused(problem("record.in_bin"))
    if version is not None and found.version != version:
        raise Refused(problem("record.changed_meanwhile"))
    return found


def write_place(db: Session, record: Place, draft: PlaceDraft) -> int:
    record.name, record.kind, record.parent_id = draft.name, draft.kind.value, draft.parent_id
    record.seats, record.stations, record.equipment = draft.seats, draft.stations, list(draft.equipment)
    record.opens, record.closes, record.weekdays = draft.opens, draft.closes, draft.weekdays
    record.remark = draft.remark
    db.add(record)
    db.flush()
    return record.id


def undo_problems(db: Session, done: Sequence[RowChange], _today: date) -> list[Problem]:
    """What the rules of places have against what undo, redo or the bin made of them."""
    rows = places_by_id(db, obstacles.standing(done)).values()
    beside = {branch_id: places(db, [branch_id]) for branch_id in {row.branch_id for row in rows}}
    return [
        found
        for row in rows
        for found in rules.place_problems(
            _typed(row), [other for other in beside[row.branch_id] if other.id != row.id]
        )
    ]


def _typed(row: PlaceRow) -> PlaceDraft:
    return PlaceDraft(**{each.name: getattr(row, each.name) for each in fields(PlaceDraft)})


def add_closure(db: Session, place: Place, draft: ClosureDraft) -> int:
    record = PlaceClosure(
        branch_id=place.branch_id, place_id=place.id, first_day=draft.first, last_day=draft.last,
        starts=draft.starts, ends=draft.ends, reason=draft.reason.strip(),
    )  # fmt: skip
    db.add(record)
    db.flush()
    return record.id


def closure_record(db: Session, closure_id: int) -> PlaceClosure:
    found = db.get(PlaceClosure, closure_id)
    if found is None:
        raise Refused(problem("record.gone"))
    return found


def write_travel(db: Session, draft: TravelDraft, version: int | None = None) -> tuple[int, int]:
    """The way between two branches, new or changed; answers its key and the branch it stands under.

    Raises Refused when it is not of the version the clerk saw (0: there was none; None: whatever it is).
    """
    low, high = sorted((draft.branch_id or 0, draft.other_id or 0))
    held = db.scalar(select(TravelTime).where(TravelTime.branch_id == low, TravelTime.other_id == high))
    if version is not None and (held.version if held is not None else 0) != version:
        raise Refused(problem("record.changed_meanwhile"))
    record = held or TravelTime(branch_id=low, other_id=high)
    record.minutes = draft.minutes or 0
    db.add(record)
    db.flush()
    return record.id, low


def travel_record(db: Session, travel_id: int, version: int | None = None) -> TravelTime:
    found = db.get(TravelTime, travel_id)
    if found is None:
        raise Refused(problem("record.gone"))
    if version not in (None, found.version):
        raise Refused(problem("record.changed_meanwhile"))
    return found


def place_row(
    key: int, branch_id: int, branch: str, name: str, kind: str, parent: int | None, seats: int,
    stations: int,
    equipment: list[str], opens: int, closes: int, weekdays: int, remark: str, version: int,
) -> PlaceRow:  # fmt: skip
    return PlaceRow(
        key, branch_id, branch, name, PlaceKind(kind), parent, seats, stations, tuple(equipment), opens,
        closes, weekdays, remark, version,
    )  # fmt: skip


# Made once: making a statement takes longer than running it, and the timetable asks for these at every move.
@cache
def _places() -> Select[*tuple[Any, ...]]:
    return select(*PLACE).select_from(Place.__table__.join(Branch.__table__, BRANCH.id == PLACE_.branch_id))


@cache
def _in_use() -> Select[*tuple[Any, ...]]:
    return _places().where(PLACE_.removed_at.is_(None)).order_by(BRANCH.code, PLACE_.name)


@cache
def _in_use_of() -> Select[*tuple[Any, ...]]:
    return _in_use().where(PLACE_.branch_id.in_(bindparam("branches", expanding=True)))


@cache
def _by_id() -> Select[*tuple[Any, ...]]:
    return _places().where(PLACE_.id.in_(bindparam("keys", expanding=True)))


@cache
def _family() -> Select[int]:
    base = select(PLACE_.parent_id).where(PLACE_.id == bindparam("key")).scalar_subquery()
    return select(PLACE_.id).where(
        (PLACE_.id == bindparam("key")) | (PLACE_.id == base) | (PLACE_.parent_id == bindparam("key"))
    )


def kin(keys: Any, branches: Any = None) -> Select[*tuple[Any, ...]]:
    """Places with their bases and stations; those in use of some branches too."""
    asked = select(PLACE_.id, PLACE_.parent_id).where(PLACE_.id.in_(keys)).cte("place_asked")
    parts = [
        select(asked.c.id),
        select(asked.c.parent_id).where(asked.c.parent_id.is_not(None)),
        select(PLACE_.id).join(asked, asked.c.id == PLACE_.parent_id),
    ]
    if branches is not None:
        parts.append(select(PLACE_.id).where(PLACE_.branch_id.in_(branches), PLACE_.removed_at.is_(None)))
    found = union(*parts).subquery()
    return _places().join(found, found.c.id == PLACE_.id)


def shut_within(first: str, last: str) -> Select[*tuple[Any, ...]]:
    """Closures that touch a span; the names of its two parameters."""
    return select(
        CLOSURE.id, CLOSURE.place_id, CLOSURE.first_day, CLOSURE.last_day,
        CLOSURE.starts, CLOSURE.ends, CLOSURE.reason, CLOSURE.version,
    ).where(CLOSURE.first_day <= bindparam(last), CLOSURE.last_day >= bindparam(first))  # fmt: skip


@cache
def _closures() -> Select[*tuple[Any, ...]]:
    return shut_within("first", "last").where(CLOSURE.place_id.in_(bindparam("keys", expanding=True)))


@cache
def all_ways() -> Select[*tuple[Any, ...]]:
    return select(TRAVEL.branch_id, TRAVEL.other_id, TRAVEL.minutes)
