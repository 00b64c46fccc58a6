"""What the people room writes, one person at a time, and the invariants of its tables."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from academy.base import obstacles
from academy.base.capture import RowChange
from academy.base.facts import Finding
from academy.base.problems import Problem, Refused, problem
from academy.base.search import SearchKey
from academy.base.spoken import display_pinyin
from academy.base.strokes import stroke_key
from academy.base.vault import Vault
from academy.people.facts import PersonDraft, PersonState, Role
from academy.people.records import Person, PersonRole
from academy.people.rules_identity import masked
from academy.people.store_roster import ROOM, person_numbers, search_keys, write_search_keys


def add(db: Session, vault: Vault, branch_id: int, draft: PersonDraft, now: datetime) -> tuple[int, str]:
    """Register a person with his first role; answers id and number.

    Raises Refused when another clerk registered the document in the same moment.
    """
    number = person_numbers(db, now.year, 1)[0]
    person = Person(
        branch_id=branch_id, number=number, photo_sha256="", state=PersonState.ACTIVE.value,
        merged_into=None, batch_id=None, changed_at=now, **_values(draft), **_document(vault, draft),
    )  # fmt: skip
    db.add(person)
    _flush(db)
    if draft.role is not None:
        open_role(db, person.id, branch_id, draft.role, now.date())
    _write_keys(db, person, draft)
    return person.id, number


def change(
    db: Session, vault: Vault, person_id: int, draft: PersonDraft, version: int, now: datetime
) -> None:
    """Change a person. A blank document number leaves the document as it is."""
    person = _as_seen(db, person_id, version)
    values = _values(draft) | (_document(vault, draft) if draft.doc_no else {})
    for name, value in values.items():
        setattr(person, name, value)
    person.changed_at = now
    _flush(db)
    _write_keys(db, person, draft)


def set_removed(
    db: Session, person_id: int, version: int, now: datetime, *, removed: bool, by: int | None
) -> None:
    person = _as_seen(db, person_id, version)
    person.removed_at, person.removed_by = (now, by) if removed else (None, None)
    person.changed_at = now
    db.flush()


def undo_problems(db: Session, done: Sequence[RowChange], _today: date) -> list[Problem]:
    """Nobody whose data were erased comes back, by undo or out of the bin."""
    query = select(Person.number).where(
        Person.id.in_(obstacles.standing(done)), Person.state == PersonState.ERASED.value
    )
    return [problem("person.erased", number=number) for number in db.scalars(query)]


def open_role(db: Session, person_id: int, branch_id: int, role: Role, since: date) -> None:
    """Give a role; one that had ended goes on."""
    held = db.scalar(
        select(PersonRole).where(
            PersonRole.person_id == person_id, PersonRole.branch_id == branch_id, PersonRole.role == role
        )
    )
    if held is None:
        home = db.scalar(select(Person.branch_id).where(Person.id == person_id))
        held = PersonRole(person_id=person_id, branch_id=branch_id, role=role.value, since=since)
        held.guest = home != branch_id
        held.until = held.batch_id = None
        db.add(held)
    held.until = None
    db.flush()


def end_role(db: Session, role_id: int, until: date) -> None:
    role = db.get_one(PersonRole, role_id)
    role.until = until
    db.flush()


def broken(db: Session) -> list[Finding]:
    """People nobody can find by name, merged people without an heir, or whose heir was merged himself."""
    keyed = exists().where(SearchKey.entity_id == Person.id, SearchKey.kind == ROOM)
    found = [
        Finding("people.not_searchable", "person", key, number=number)
        for key, number in db.execute(select(Person.id, Person.number).where(~keyed))
    ]
    merged = select(Person.id, Person.number).where(Person.state == PersonState.MERGED.value)
    living = select(Person.id).where(Person.state != PersonState.MERGED.value)
    lost = merged.where(Person.merged_into.is_(None) | Person.merged_into.not_in(living))
    return found + [
        Finding("people.merged_into_nobody", "person", key, number=n) for key, n in db.execute(lost)
    ]


def _values(draft: PersonDraft) -> dict[str, Any]:
    return {
        "name": draft.name, "name_sort": draft.pinyin or display_pinyin(draft.name),
        "name_strokes": stroke_key(draft.name),
        "gender": draft.gender.value if draft.gender else "", "birth": draft.birth, "phone": draft.phone,
        "unit": draft.unit, "post": draft.post, "trade": draft.trade, "level": draft.level.value,
        "education": draft.education, "political": draft.political, "category": draft.category,
        "is_cadre": draft.is_cadre, "trade_since": draft.trade_since, "remark": draft.remark,
    }  # fmt: skip


def _document(vault: Vault, draft: PersonDraft) -> dict[str, Any]:
    return {
        "doc_type": draft.doc_type.value,
        "doc_sealed": vault.seal(draft.doc_no),
        "doc_mark": vault.mark(draft.doc_no),
        "doc_masked": masked(draft.doc_type, draft.doc_no),
    }


def _write_keys(db: Session, person: Person, draft: PersonDraft) -> None:
    """Add what is missing. Former names and numbers keep finding the person: so an undo needs no new keys."""
    wanted = search_keys(draft.name, draft.pinyin, draft.doc_no, draft.phone, person.number)
    held = set(
        db.scalars(select(SearchKey.key).where(SearchKey.entity_id == person.id, SearchKey.kind == ROOM))
    )
    write_search_keys(db, [(person.id, person.branch_id, wanted - held)])


def _flush(db: Session) -> None:
    try:
        db.flush()
    except IntegrityError as error:
        raise Refused(problem("person.document_taken_elsewhere", "doc_no")) from error


def _as_seen(db: Session, person_id: int, version: int) -> Person:
    person = db.get(Person, person_id)
    if person is None:
        raise Refused(problem("record.gone"))
    if person.version != version:
        raise Refused(problem("record.changed_meanwhile"))
    return person
