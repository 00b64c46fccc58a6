"""Twins in the register, the family of a merged person, and the merge itself."""

from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from academy.base.database import Record
from academy.base.problems import Refused, problem
from academy.base.search import LONGEST, PEOPLE, SearchKey, normalised, tail_keys
from academy.network.records import Branch
from academy.people.facts import PersonState
from academy.people.facts_merge import Likeness, MergeDraft, Twin
from academy.people.records import Person, PersonRole
from academy.people.store import visible

MOST = 12


def family(db: Session, person_id: int) -> list[int]:
    """The person himself, then whoever was merged into him."""
    merged = db.scalars(select(Person.id).where(Person.merged_into == person_id).order_by(Person.id))
    return [person_id, *merged]


def twins(db: Session, branches: frozenset[int] | None, person_id: int) -> list[Twin]:
    """Active people of the same name, or of the same telephone and birth; the likeliest first."""
    own = db.get_one(Person, person_id)
    keys = [normalised(own.name)[:LONGEST], *tail_keys(own.phone)]
    hits = select(SearchKey.entity_id).where(SearchKey.kind == PEOPLE, SearchKey.key.in_(keys))
    same_man = (Person.phone == own.phone) & (Person.birth == own.birth)
    query = (
        select(
            Person.id, Person.name, Branch.name, Person.unit, Person.doc_masked, Person.phone, Person.birth
        )
        .join(Branch, Branch.id == Person.branch_id)
        .where(
            Person.id.in_(hits), or_(Person.name == own.name, same_man), Person.id != person_id,
            Person.state == PersonState.ACTIVE.value,
            Person.removed_at.is_(None),
        )
    )  # fmt: skip
    if (seen := visible(branches)) is not None:
        query = query.where(seen)
    found = []
    for key, name, branch, unit, doc_masked, phone, birth in db.execute(query.limit(MOST * 4)):
        same_phone = bool(phone) and phone == own.phone
        same_birth = birth is not None and birth == own.birth
        likeness = Likeness.PHONE if same_phone else Likeness.BIRTH if same_birth else Likeness.NAME
        note = " · ".join(filter(None, (branch, unit, doc_masked[-4:])))
        found.append(Twin(key, name, note, likeness))
    return sorted(found, key=lambda twin: list(Likeness).index(twin.likeness))[:MOST]


def uses(db: Session, person_id: int) -> int:
    """How many other records name the person."""
    total = 0
    for table in Record.metadata.sorted_tables:
        if table.name in (PersonRole.__tablename__, Person.__tablename__):
            continue
        for key in table.foreign_keys:
            if key.column.table is Person.__table__:
                total += (
                    db.scalar(select(func.count()).select_from(table).where(key.parent == person_id)) or 0
                )
    return total


def merge(db: Session, draft: MergeDraft, now: datetime) -> None:
    """The one that goes points to the kept one, who gets its roles; every row stands in the journal."""
    kept, gone = _as_seen(db, draft.kept, draft.kept_version), _as_seen(db, draft.gone, draft.gone_version)
    for name in draft.taken:
        setattr(kept, name, getattr(gone, name))
    gone.state, gone.merged_into, gone.changed_at, kept.changed_at = (
        PersonState.MERGED.value, kept.id, now, now,
    )  # fmt: skip
    for other in db.scalars(select(Person).where(Person.merged_into == gone.id)):
        other.merged_into = kept.id
    held = {
        (role.branch_id, role.role): role
        for role in db.scalars(select(PersonRole).where(PersonRole.person_id == kept.id))
    }
    for role in db.scalars(select(PersonRole).where(PersonRole.person_id == gone.id)).all():
        mine = held.get((role.branch_id, role.role))
        if mine is None:
            db.add(
                PersonRole(
                    person_id=kept.id, branch_id=role.branch_id, role=role.role, since=role.since,
                    until=role.until, guest=role.branch_id != kept.branch_id, batch_id=None,
                )
            )  # fmt: skip
        elif mine.until is not None and role.until is None:
            mine.until = None
    db.flush()


def _as_seen(db: Session, person_id: int, version: int) -> Person:
    person = db.get(Person, person_id)
    if person is None:
        raise Refused(problem("record.gone"))
    if person.version != version:
        raise Refused(problem("record.changed_meanwhile"))
    return person
