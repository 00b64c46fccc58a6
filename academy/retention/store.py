"""Batches of people proposed for erasure, and what must always hold of them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from academy.archive.records import Paper
from academy.archive.store import NOTHING
from academy.base import counters
from academy.base.facts import Finding
from academy.base.problems import Problem, Refused, problem
from academy.network import store as network
from academy.people.facts import PersonState
from academy.people.records import Person
from academy.retention.facts import (
    ERASED_NAME,
    Basis,
    DuePerson,
    ErasureItem,
    ErasureRow,
    ErasureSheet,
    ErasureState,
    ItemState,
)
from academy.retention.records import ErasureBatch
from academy.retention.records import ErasureItem as Item

NUMBERS = "erasure"


def add(
    db: Session, branch_id: int, people: Sequence[DuePerson], prepared_by: int, now: datetime
) -> tuple[int, str]:
    """A proposal with the next number of the year; answers id and number."""
    head, year = network.head(db), str(now.year)
    serial = counters.take(db, 0, NUMBERS, year)[0]
    number = f"{head.code if head else ''}-SC-{year}-{serial:03d}"
    batch = ErasureBatch(
        branch_id=branch_id, number=number, state=ErasureState.PROPOSED.value, prepared_by=prepared_by,
        decided_by=None, decided_at=None, returned_for="", counts={},
    )  # fmt: skip
    db.add(batch)
    db.flush()
    for each in people:
        item = Item(
            branch_id=each.branch_id, batch_id=batch.id, person_id=each.id, due_on=each.due_on,
            basis=each.basis.value, about=each.about, state=ItemState.PROPOSED.value, bars=[], papers=[],
        )  # fmt: skip
        db.add(item)
    db.flush()
    return batch.id, number


def decide(
    db: Session,
    batch_id: int,
    version: int,
    state: ErasureState,
    by: int | None,
    now: datetime,
    why: str = "",
) -> ErasureBatch:
    """Move a proposal on. Raises Refused when it is decided already or was changed meanwhile."""
    batch = db.get(ErasureBatch, batch_id, with_for_update=True)
    if batch is None:
        raise Refused(problem("record.gone"))
    if batch.version != version or batch.state != ErasureState.PROPOSED.value:
        raise Refused(problem("record.changed_meanwhile"))
    batch.state, batch.decided_by, batch.decided_at, batch.returned_for = state.value, by, now, why
    return batch


def settle(
    db: Session, batch_id: int, outcome: Mapping[int, tuple[ItemState, Sequence[Problem], list[int]]]
) -> None:
    """What became of each person of a batch."""
    for item in db.scalars(select(Item).where(Item.batch_id == batch_id)):
        state, bars, papers = outcome[item.person_id]
        item.state, item.papers = state.value, papers
        item.bars = [[bar.code, dict(bar.values)] for bar in bars]
    db.flush()


def rows(db: Session, branches: frozenset[int] | None) -> list[ErasureRow]:
    """Newest first."""
    preparer, decider = aliased(Person), aliased(Person)
    people = select(func.count(Item.id)).where(Item.batch_id == ErasureBatch.id).scalar_subquery()
    query = (
        select(
            ErasureBatch.id, ErasureBatch.branch_id, ErasureBatch.number, ErasureBatch.state, people,
            ErasureBatch.prepared_by, preparer.name, ErasureBatch.created_at,
            func.coalesce(decider.name, ""), ErasureBatch.decided_at, ErasureBatch.returned_for,
            ErasureBatch.version,
        )
        .join(preparer, preparer.id == ErasureBatch.prepared_by)
        .join(decider, decider.id == ErasureBatch.decided_by, isouter=True)
        .order_by(ErasureBatch.id.desc())
    )  # fmt: skip
    if branches is not None:
        query = query.where(ErasureBatch.branch_id.in_(branches))
    return [
        ErasureRow(key, branch_id, number, ErasureState(state), *rest)
        for key, branch_id, number, state, *rest in db.execute(query)
    ]


def sheet(db: Session, branches: frozenset[int] | None, batch_id: int) -> ErasureSheet:
    """One batch with its people. Raises Refused when there is none within reach."""
    row = next((each for each in rows(db, branches) if each.id == batch_id), None)
    if row is None:
        raise Refused(problem("record.gone"))
    query = (
        select(
            Item.id, Item.person_id, Person.number, Person.name, Item.due_on, Item.basis, Item.about,
            Item.state, Item.bars,
        )
        .join(Person, Person.id == Item.person_id)
        .where(Item.batch_id == batch_id)
        .order_by(Person.number)
    )  # fmt: skip
    items = tuple(
        ErasureItem(key, person_id, number, name, due_on, Basis(basis), about, ItemState(state), _bars(bars))
        for key, person_id, number, name, due_on, basis, about, state, bars in db.execute(query)
    )
    counts = db.scalar(select(ErasureBatch.counts).where(ErasureBatch.id == batch_id)) or {}
    return ErasureSheet(row, items, tuple((name, int(count)) for name, count in counts.items()))


def _bars(stored: list[Any]) -> tuple[Problem, ...]:
    return tuple(problem(code, **values) for code, values in stored)


def broken(db: Session) -> list[Finding]:
    """Papers emptied and people anonymised without a protocol, people whose data came back."""
    told = {paper for papers in db.scalars(select(Item.papers)) for paper in papers}
    empty = db.execute(select(Paper.id, Paper.number).where(Paper.content_sha256 == NOTHING))
    found = [
        Finding("retention.paper_empty", "paper", key, number=no) for key, no in empty if key not in told
    ]
    erased = set(db.scalars(select(Item.person_id).where(Item.state == ItemState.ERASED.value)))
    query = select(Person.id, Person.number, Person.name, Person.doc_sealed, Person.phone).where(
        Person.state == PersonState.ERASED.value
    )
    for key, number, name, sealed, phone in db.execute(query):
        if key not in erased:
            found.append(Finding("retention.no_protocol", "person", key, number=number))
        elif name != ERASED_NAME or sealed or phone:
            found.append(Finding("retention.data_back", "person", key, number=number))
    return found
