"""Questions about people: members for the rooms above, answers for pickers, full numbers for papers."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, cast

from sqlalchemy import ColumnElement, Exists, Select, SelectBase, bindparam, exists, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from academy.base import search
from academy.base.among import among
from academy.base.search import SearchKey
from academy.base.vault import Vault
from academy.network.records import Branch
from academy.people.facts import Found, Known, Level, Member, PersonState
from academy.people.facts_identity import DocType, Gender
from academy.people.records import Person, PersonRole
from academy.people.store_roster import match_or_add
from academy.people.store_writing import broken

__all__ = [
    "broken",
    "doc_numbers",
    "doc_type_of",
    "found",
    "guests",
    "known",
    "marks_of",
    "match_or_add",
    "members",
    "role_of",
    "visible",
]

NO_DOCUMENT = "none"
SLICE = 5_000  # bound values in one statement; SQLite takes 32,766
HITS = 400  # a person may be hit by several keys, and some hits have left
MEMBER = (
    Person.id, Person.number, Person.name, Person.gender, Person.birth, Person.doc_type,
    Person.doc_masked, Person.phone, Person.unit, Person.post, Person.trade, Person.level,
    Person.political, Person.is_cadre, Person.trade_since, Person.branch_id, Person.photo_sha256,
)  # fmt: skip


@cache
def _members() -> Select[*tuple[Any, ...]]:
    """Made once: pages of contracts and classes ask for their people each time they are shown."""
    return select(*MEMBER).where(Person.id.in_(bindparam("keys", expanding=True)))


def members(db: Session, ids: Collection[int]) -> dict[int, Member]:
    """People by id, removed ones too: a class that is over still names them."""
    found_members: dict[int, Member] = {}
    for part in slices(list(ids)):
        for row in db.execute(_members(), {"keys": part}):
            found_members[row.id] = _member(*cast("tuple[Any, ...]", row))
    return found_members


def doc_numbers(db: Session, vault: Vault, ids: Collection[int]) -> dict[int, str]:
    """Full document numbers, for papers that must carry them. Raises Refused under another key."""
    numbers: dict[int, str] = {}
    for part in slices(list(ids)):
        for key, sealed in db.execute(select(Person.id, Person.doc_sealed).where(Person.id.in_(part))):
            numbers[key] = vault.open(sealed)
    return numbers


def marks_of(vault: Vault, documents: Collection[tuple[DocType, str]]) -> dict[tuple[DocType, str], str]:
    """The marks by which documents are looked up; numbers are normalised."""
    return {document: vault.mark(document[1]) for document in documents}


def known(
    db: Session, vault: Vault, documents: Collection[tuple[DocType, str]],
    marks: Mapping[tuple[DocType, str], str] | None = None,
) -> dict[tuple[DocType, str], Known]:  # fmt: skip
    """Whose documents are already registered in the network, whatever branch; numbers are normalised."""
    found = marks_of(vault, documents) if marks is None else marks
    wanted = {(document[0].value, found[document]): document for document in documents}
    answer: dict[tuple[DocType, str], Known] = {}
    columns = (Person.doc_type, Person.doc_mark, Person.id, Person.branch_id, Person.name, Person.removed_at)
    for part in slices(list(wanted)):
        query = select(*columns).where(among(Person.doc_mark, [mark for _, mark in part]))
        for kind, mark, key, branch_id, name, removed in db.execute(query):
            if document := wanted.get((kind, mark)):
                answer[document] = Known(key, branch_id, name, removed is not None)
    return answer


def visible(branches: frozenset[int] | None) -> ColumnElement[bool] | None:
    """The condition for people a scope shows: registered in its branches, or with a role there."""
    if branches is None:
        return None
    # The sum keeps SQLite from collecting the whole branch by its index before it sorts or picks by id.
    return or_((Person.branch_id + 0).in_(branches), Person.id.in_(guests(branches)))


def guests(branches: frozenset[int]) -> Select[int]:
    """People registered elsewhere who hold or held a role in these branches."""
    return select(PersonRole.person_id).where(PersonRole.guest, PersonRole.branch_id.in_(branches))


def found(
    db: Session,
    branches: frozenset[int] | None,
    text: str,
    roles: frozenset[str] | None,
    limit: int = 12,
) -> list[Found]:
    """Active people a text means: part of a name, pinyin, initials, number, end of document or phone."""
    if not search.normalised(text):
        return []
    query = (
        select(Person.id, Person.name, Branch.name, Person.unit, Person.doc_masked)
        .join(Branch, Branch.id == Person.branch_id)
        .where(Person.id.in_(meant(branches, text, roles, limit)))
        .order_by(Person.name_sort, Person.id)
    )
    return [
        Found(key, name, "　".join(filter(None, (branch, unit, doc_masked[-4:]))))
        for key, name, branch, unit, doc_masked in db.execute(query)
    ]


def meant(
    branches: frozenset[int] | None, text: str, roles: frozenset[str] | None, limit: int
) -> Select[int]:
    """Ids of the best answers. The limit stands inside: over a join the planner reads every hit."""
    hits = search.found_ids("people", text, None, HITS)
    if branches is not None:
        here = SearchKey.entity_id.in_(guests(branches))
        hits = hits.where(or_(SearchKey.branch_id.in_(branches), here))
    if roles is not None:
        hits = hits.where(
            role_of(SearchKey.entity_id).where(PersonRole.role.in_(roles), PersonRole.until.is_(None))
        )
    alive = (Person.removed_at.is_(None), Person.state == PersonState.ACTIVE.value)
    return select(Person.id).where(Person.id.in_(with_heirs(hits)), *alive).limit(limit)


def merged_into(db: Session, heirs: Collection[int]) -> dict[int, int]:
    """Those who were merged into one of these people, each to his heir."""
    found: dict[int, int] = {}
    for part in slices(list(heirs)):
        query = select(Person.id, Person.merged_into).where(Person.merged_into.in_(part))
        found |= {key: heir for key, heir in db.execute(query) if heir is not None}
    return found


def heirs(db: Session, keys: Collection[int]) -> dict[int, int]:
    """Of these people, those who were merged, each to his heir."""
    found: dict[int, int] = {}
    for part in slices(list(keys)):
        query = select(Person.id, Person.merged_into).where(
            Person.merged_into.is_not(None), Person.id.in_(part)
        )
        found |= {key: heir for key, heir in db.execute(query) if heir is not None}
    return found


def with_heirs(hits: Select[int]) -> SelectBase:
    """The people of a search, and with somebody who was merged his heir."""
    found, gone = hits.cte("found"), aliased(Person)
    heirs = select(gone.merged_into).where(
        gone.merged_into.is_not(None), gone.id.in_(select(found.c.entity_id))
    )
    return select(found.c.entity_id).union_all(heirs)


def role_of(person_id: ColumnElement[int] | InstrumentedAttribute[int]) -> Exists:
    return exists().where(PersonRole.person_id == person_id)


def doc_type_of(stored: str) -> DocType | None:
    """None: a member of staff registered without a document."""
    return None if stored == NO_DOCUMENT else DocType(stored)


def slices(keys: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Parts short enough to be bound in one statement."""
    for start in range(0, len(keys), SLICE):
        yield keys[start : start + SLICE]


def _member(
    key: int, number: str, name: str, gender: str, birth: date | None, doc_type: str, doc_masked: str,
    phone: str, unit: str, post: str, trade: str, level: int, political: str, is_cadre: bool,
    trade_since: date | None, branch_id: int, photo_sha256: str,
) -> Member:  # fmt: skip
    return Member(
        key, number, name, Gender(gender) if gender else None, birth, doc_type_of(doc_type), doc_masked,
        phone, unit, post, trade, Level(level), political, is_cadre, trade_since, branch_id, photo_sha256,
    )  # fmt: skip
