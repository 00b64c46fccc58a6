"""Declared relatives: of whom, by whom, and writing them."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import case, func, or_, select
from sqlalchemy.orm import Session, aliased

from academy.base.problems import Refused, problem
from academy.network.records import Branch
from academy.people.facts_kin import KinDraft, KinKind, KinRow
from academy.people.records import Person
from academy.people.records_kin import Relative
from academy.people.store_merge import family

Declarer = aliased(Person)


def relatives(db: Session, people: Sequence[int]) -> list[int]:
    """Everybody one of these people is declared a relative of, in either direction."""
    pairs = db.execute(
        select(Relative.person_id, Relative.relative_id).where(
            Relative.withdrawn_on.is_(None),
            or_(Relative.person_id.in_(people), Relative.relative_id.in_(people)),
        )
    )
    return [other if one in people else one for one, other in pairs]


def rows(db: Session, person_id: int) -> list[KinRow]:
    """The relatives of one person and of whoever was merged into him, in the order they were declared."""
    mine = family(db, person_id)
    other = case((Relative.person_id.in_(mine), Relative.relative_id), else_=Relative.person_id)
    query = (
        select(
            Relative.id, Person.id, Person.name, Branch.name, Person.doc_masked, Relative.kind,
            Relative.declared_on, func.coalesce(Declarer.name, ""),
        )
        .join(Person, Person.id == other)
        .join(Branch, Branch.id == Person.branch_id)
        .join(Declarer, Declarer.id == Relative.declared_by, isouter=True)
        .where(
            Relative.withdrawn_on.is_(None),
            or_(Relative.person_id.in_(mine), Relative.relative_id.in_(mine)),
        )
        .order_by(Relative.id)
    )  # fmt: skip
    return [
        KinRow(key, about, name, " · ".join(filter(None, (branch, doc[-4:]))), KinKind(kind), day, by)
        for key, about, name, branch, doc, kind, day, by in db.execute(query)
    ]


def add(
    db: Session, branch_id: int, person_id: int, draft: KinDraft, by: int | None, today: date
) -> Relative:
    if draft.other_id is None or draft.kind is None:
        raise ValueError("a relative without a person or a kind")
    made = Relative(
        branch_id=branch_id, person_id=person_id, relative_id=draft.other_id, kind=draft.kind.value,
        declared_on=today, declared_by=by,
    )  # fmt: skip
    db.add(made)
    db.flush()
    return made


def record(db: Session, relative_id: int) -> Relative:
    """One declaration that holds. Raises Refused when there is none."""
    found = db.get(Relative, relative_id)
    if found is None or found.withdrawn_on is not None:
        raise Refused(problem("record.gone"))
    return found
