"""What the words typed mean, room by room; each as far as the actor's right in that room reaches."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from academy.apprenticeship import store as contracts
from academy.apprenticeship.facts_contract import ContractFilter
from academy.apprenticeship.records import Contract, ContractMentor
from academy.base import search
from academy.base.actor import Scope
from academy.base.search import SearchKey
from academy.certificates.facts_issue import CertificateState
from academy.certificates.records import Certificate
from academy.courses.records import TrainingClass
from academy.desk.facts import Hit, HitKind
from academy.desk.rules import marked_syllables, sound_of, tail_of
from academy.desk.store_index import BRANCH, CERTIFICATE, CLASS, CONTRACT, PARTNER
from academy.network.records import Branch
from academy.network.records_partner import Partner
from academy.people.facts import PersonState
from academy.people.records import Person
from academy.people.rules_names import masked_phone
from academy.people.store import guests

HITS = 240  # keys looked at: a person may be hit by several, and some have left
NAMED = 40  # people whose contracts and certificates are shown with them
SHOWN = 6  # of each kind


def people(db: Session, scope: Scope, text: str) -> list[Hit]:
    """Active people, the best match first."""
    keys = people_ids(db, scope.branches, text)
    query = (
        select(
            Person.id, Person.name, Person.name_sort, Branch.name, Person.unit, Person.doc_masked,
            Person.phone, Person.number,
        )
        .join(Branch, Branch.id == Person.branch_id)
        .where(
            Person.id.in_(keys), Person.removed_at.is_(None), Person.state == PersonState.ACTIVE.value
        )
    )  # fmt: skip
    place = {key: at for at, key in enumerate(keys)}
    rows = sorted(db.execute(query), key=lambda row: place[row[0]])
    sound = sound_of(text)
    return [
        Hit(
            HitKind.PERSON, key, name, " · ".join(filter(None, (branch, unit))),
            sounds=tuple(marked_syllables(pinyin, sound)) if sound else (),
            tail=tail_of(text, doc[-4:], masked_phone(phone), number),
            end=doc[-4:],
        )
        for key, name, pinyin, branch, unit, doc, phone, number in rows[:SHOWN]
    ]  # fmt: skip


def people_ids(db: Session, branches: frozenset[int] | None, text: str) -> list[int]:
    """Whom a text means, best first, each once; after somebody who was merged stands his heir."""
    hits = search.found_ids(search.PEOPLE, text, None, HITS)
    if branches is not None:
        hits = hits.where(or_(SearchKey.branch_id.in_(branches), SearchKey.entity_id.in_(guests(branches))))
    keys = list(dict.fromkeys(db.scalars(hits)))[: HITS // 4]
    merged = select(Person.id, Person.merged_into).where(Person.id.in_(keys), Person.merged_into.is_not(None))
    heirs = {key: heir for key, heir in db.execute(merged) if heir is not None}
    if not heirs:
        return keys
    return list(dict.fromkeys(each for key in keys for each in (key, heirs.get(key, key))))


def contract_hits(db: Session, scope: Scope, text: str, today: date) -> list[Hit]:
    """Contracts by number, by apprentice and by mentor."""
    if scope.person_id is not None:
        keys: Sequence[int] = contracts.ids(db, scope, ContractFilter(text=text), today, SHOWN)
    else:
        numbered = list(db.scalars(search.found_ids(CONTRACT, text, scope.branches, SHOWN)))
        named = people_ids(db, None, text)[:NAMED]
        of_people = select(Contract.id).where(Contract.apprentice_id.in_(named))
        of_mentors = select(ContractMentor.contract_id).where(ContractMentor.person_id.in_(named))
        newest = [
            key
            for query, column in ((of_people, Contract.id), (of_mentors, ContractMentor.contract_id))
            for key in db.scalars(query.order_by(column.desc()).limit(4 * SHOWN))
        ]
        every = list(dict.fromkeys([*numbered, *newest]))
        seen = contracts.visible(db, scope, every)
        keys = [key for key in every if key in seen][:SHOWN]
    return [
        Hit(
            HitKind.CONTRACT, row.id, " ".join(filter(None, (row.number, row.apprentice))),
            f"{row.character}、{row.technical}", f"state.contract.{row.state.value}",
        )
        for row in contracts.rows(db, keys, today)
    ]  # fmt: skip


def class_hits(db: Session, scope: Scope, text: str) -> list[Hit]:
    """Classes by number, by part of the name and by initials."""
    keys = list(dict.fromkeys(db.scalars(search.found_ids(CLASS, text, scope.branches, HITS))))[: 4 * SHOWN]
    query = (
        select(
            TrainingClass.id, TrainingClass.number, TrainingClass.name, Branch.name, TrainingClass.starts,
            TrainingClass.state,
        )
        .join(Branch, Branch.id == TrainingClass.branch_id)
        .where(TrainingClass.id.in_(keys))
        .order_by(TrainingClass.starts.desc(), TrainingClass.id.desc())
        .limit(SHOWN)
    )  # fmt: skip
    return [
        Hit(HitKind.CLASS, key, name, f"{number} · {branch} · {starts:%Y-%m-%d}", f"state.courses.{state}")
        for key, number, name, branch, starts, state in db.execute(query)
    ]


def certificate_hits(db: Session, scope: Scope, text: str) -> list[Hit]:
    """Certificates by number and by holder."""
    numbered = list(db.scalars(search.found_ids(CERTIFICATE, text, scope.branches, SHOWN)))
    named = people_ids(db, None, text)[:NAMED]
    query = (
        select(Certificate.id, Certificate.number, Certificate.name, Certificate.issued_on, Certificate.state)
        .where(
            or_(Certificate.id.in_(numbered), Certificate.person_id.in_(named)),
            Certificate.state != CertificateState.PREPARED.value,
        )
        .order_by(Certificate.issued_on.desc(), Certificate.id.desc())
        .limit(SHOWN)
    )
    if scope.branches is not None:
        query = query.where(Certificate.branch_id.in_(scope.branches))
    return [
        Hit(HitKind.CERTIFICATE, key, f"{number} {name}", f"{day:%Y-%m-%d}", f"state.certificates.{state}")
        for key, number, name, day, state in db.execute(query)
    ]


def branch_hits(db: Session, scope: Scope, text: str) -> list[Hit]:
    """Branches by name, initials and code."""
    keys = list(dict.fromkeys(db.scalars(search.found_ids(BRANCH, text, scope.branches, HITS))))
    query = select(Branch.id, Branch.name, Branch.code).where(
        Branch.id.in_(keys), Branch.removed_at.is_(None)
    )
    rows = db.execute(query.order_by(Branch.code).limit(SHOWN))
    return [Hit(HitKind.BRANCH, key, name, code) for key, name, code in rows]


def partner_hits(db: Session, scope: Scope, text: str) -> list[Hit]:
    """Partners by any part of the name, initials and credit code."""
    keys = list(dict.fromkeys(db.scalars(search.found_ids(PARTNER, text, scope.branches, HITS))))
    query = (
        select(Partner.id, Partner.name, Branch.name, Partner.uscc)
        .join(Branch, Branch.id == Partner.branch_id)
        .where(Partner.id.in_(keys), Partner.removed_at.is_(None))
        .order_by(Partner.name, Partner.id)
        .limit(SHOWN)
    )
    return [
        Hit(HitKind.PARTNER, key, name, " · ".join(filter(None, (branch, uscc))))
        for key, name, branch, uscc in db.execute(query)
    ]
