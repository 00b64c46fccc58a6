"""One person: his sheet, his roles, what was done to him."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.base import journal, reasons
from academy.base.facts import HistoryLine
from academy.base.journal import JournalLine
from academy.base.problems import Refused, problem
from academy.base.search import SearchKey, normalised
from academy.network.records import Branch
from academy.people.facts import Edit, Event, Found, Level, PersonSheet, PersonState, Role, RoleRow
from academy.people.facts_identity import Gender
from academy.people.records import Person, PersonRole
from academy.people.rules_names import masked_phone
from academy.people.store import doc_type_of, visible
from academy.people.store_roster import ROOM

TOLD = (
    "name", "name_sort", "gender", "birth", "doc_type", "doc_masked", "phone", "unit", "post", "trade",
    "level", "education", "political", "category", "is_cadre", "trade_since", "remark", "state",
)  # fmt: skip
"""Columns whose changes the person page tells; of the document the masked number only."""
ROLE_COLUMNS = (
    PersonRole.id, PersonRole.branch_id, Branch.name, PersonRole.role, PersonRole.since, PersonRole.until,
)  # fmt: skip
MOST_NAMESAKES = 5


def sheet(db: Session, branches: frozenset[int] | None, person_id: int) -> PersonSheet:
    """One person. Raises Refused as if there were none when the scope does not show him."""
    query = select(Person, Branch.name).join(Branch, Branch.id == Person.branch_id)
    query = query.where(Person.id == person_id)
    if (seen := visible(branches)) is not None:
        query = query.where(seen)
    found = db.execute(query).first()
    if found is None:
        raise Refused(problem("record.gone"))
    by = found[0].removed_by
    remover = db.scalar(select(Person.name).where(Person.id == by)) if by is not None else ""
    return _sheet(found[0], found[1], roles(db, person_id), remover or "")


def roles(db: Session, person_id: int) -> tuple[RoleRow, ...]:
    """What somebody is where: present roles first."""
    query = select(*ROLE_COLUMNS).join(Branch, Branch.id == PersonRole.branch_id)
    query = query.where(PersonRole.person_id == person_id)
    found = [_role(row) for row in db.execute(query.order_by(PersonRole.id))]
    return tuple(sorted(found, key=lambda role: role.until is not None))


def role(db: Session, role_id: int) -> tuple[int, RoleRow]:
    """One role with the id of its person. Raises Refused when there is none."""
    query = select(PersonRole.person_id, *ROLE_COLUMNS).join(Branch, Branch.id == PersonRole.branch_id)
    row = db.execute(query.where(PersonRole.id == role_id)).first()
    if row is None:
        raise Refused(problem("record.gone"))
    return row[0], _role(row[1:])


def namesakes(db: Session, branches: frozenset[int] | None, name: str) -> list[Found]:
    """People of exactly this name within reach, told apart by unit and end of document."""
    key = normalised(name)
    same = select(SearchKey.entity_id).where(SearchKey.kind == ROOM, SearchKey.key == key)
    query = select(Person.id, Person.name, Person.unit, Person.doc_masked).where(
        Person.id.in_(same), Person.name == name, Person.removed_at.is_(None)
    )
    if (seen := visible(branches)) is not None:
        query = query.where(seen)
    return [
        Found(key, found, "　".join(filter(None, (unit, doc_masked[-4:]))))
        for key, found, unit, doc_masked in db.execute(query.order_by(Person.id).limit(MOST_NAMESAKES))
    ]


def events(db: Session, person_id: int) -> list[Event]:
    """What was done to a person and to whoever was merged into him, newest first; secrets masked."""
    people = [person_id, *db.scalars(select(Person.id).where(Person.merged_into == person_id))]
    edits = {
        line.journal_id: line
        for each in reversed(people)
        for line in journal.history(db, Person.__tablename__, each)
    }
    query = (
        select(JournalLine.id, JournalLine.at, JournalLine.actor, JournalLine.verb, JournalLine.label)
        .where(JournalLine.room == ROOM, JournalLine.record_id.in_(people), JournalLine.outcome == "done")
        .order_by(JournalLine.id.desc())
    )
    acts = db.execute(query).all()
    why = reasons.given(db, [act[0] for act in acts])
    return [
        Event(at, actor, verb, label, _edits(edits.get(journal_id)), why.get(journal_id, ""))
        for journal_id, at, actor, verb, label in acts
    ]


def _edits(line: HistoryLine | None) -> tuple[Edit, ...]:
    if line is None or line.kind != "update":
        return ()
    return tuple(
        Edit(name, _told(name, line.before.get(name)), _told(name, line.after[name]))
        for name in TOLD
        if name in line.after
    )


def _told(name: str, value: Any) -> str:
    if name == "phone":
        return masked_phone(value or "")
    return "" if value is None else str(value)


def _role(row: Iterable[Any]) -> RoleRow:
    key, branch_id, branch, role_name, since, until = row
    return RoleRow(key, branch_id, branch, Role(role_name), since, until)


def _sheet(person: Person, branch: str, held: tuple[RoleRow, ...], remover: str) -> PersonSheet:
    return PersonSheet(
        id=person.id, number=person.number, name=person.name, pinyin=person.name_sort,
        gender=Gender(person.gender) if person.gender else None, birth=person.birth,
        doc_type=doc_type_of(person.doc_type), doc_masked=person.doc_masked, phone=person.phone,
        phone_masked=masked_phone(person.phone),
        unit=person.unit, post=person.post, trade=person.trade, level=Level(person.level),
        education=person.education, political=person.political, category=person.category,
        is_cadre=person.is_cadre, trade_since=person.trade_since, remark=person.remark,
        branch_id=person.branch_id, branch=branch, state=PersonState(person.state),
        removed=person.removed_at is not None, version=person.version, created_at=person.created_at,
        roles=held, removed_at=person.removed_at, removed_by=remover,
    )  # fmt: skip
