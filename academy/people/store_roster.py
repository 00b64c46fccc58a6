"""Taking many people at once: roster rows matched by document, the new ones written in bulk."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from academy.base import counters, faultpoints, search
from academy.base.among import among
from academy.base.database import Record
from academy.base.ids import Ids
from academy.base.search import SearchKey
from academy.base.spoken import display_pinyin
from academy.base.strokes import stroke_key
from academy.base.vault import Vault
from academy.network.facts import BranchKind
from academy.network.records import Branch
from academy.people.facts import PersonState, Role, RosterPerson, Taken
from academy.people.facts_identity import DocType
from academy.people.records import Person, PersonRole
from academy.people.rules_identity import masked

if TYPE_CHECKING:
    import psycopg

SLICE = 5_000
ROOM = "people"
NETWORK = 0  # one numbering for all branches
PERSON = (
    "id", "branch_id", "version", "created_at", "number", "name", "name_sort", "name_strokes", "gender",
    "birth", "doc_type", "doc_sealed", "doc_mark", "doc_masked", "phone", "unit", "post", "trade", "level",
    "education", "political", "category", "is_cadre", "remark", "photo_sha256", "state", "batch_id",
    "changed_at",
)  # fmt: skip


class _Matched(NamedTuple):
    """A person the network knows already; `into` is who he was merged into."""

    id: int
    into: int | None
    removed: bool


def match_or_add(
    db: Session,
    ids: Ids,
    vault: Vault,
    branch_id: int,
    rows: Sequence[RosterPerson],
    role: Role | str,
    batch_id: int | None,
    now: datetime,
    known_marks: Mapping[tuple[DocType, str], str] | None = None,
) -> list[Taken]:
    """Every row's person, in the rows' order: known ones matched by document, the others registered here.

    All of them hold `role` in the branch afterwards, a known person's own data stay as they are, and
    somebody from the recycle bin comes back. 50,000 rows take some seconds. `known_marks`: what `marks_of`
    found for these documents before.
    """
    kept = known_marks or {}
    marks = [
        (row.doc_type.value, kept.get((row.doc_type, row.doc_no)) or vault.mark(row.doc_no)) for row in rows
    ]
    matched = _matched(db, marks)
    fresh: dict[tuple[str, str], int] = {}
    for at, mark in enumerate(marks):
        if mark not in matched:
            fresh.setdefault(mark, at)
    keys = dict(zip(fresh, ids.take(len(fresh)), strict=True))
    if fresh:
        _register(db, vault, branch_id, [(keys[mark], mark[1], rows[at]) for mark, at in fresh.items()],
                  batch_id, now)  # fmt: skip
    faultpoints.hit("roster.half_written")
    held = {mark: found.into or found.id for mark, found in matched.items()}
    _bring_back(db, [found.into or found.id for found in matched.values() if found.removed])
    _give_role(
        db, ids, branch_id, list(dict.fromkeys(held.values())), list(keys.values()), role, batch_id, now
    )
    return [Taken(keys.get(mark) or held[mark], fresh.get(mark) == at) for at, mark in enumerate(marks)]


def person_numbers(db: Session, year: int, count: int) -> list[str]:
    """The next `count` person numbers: head academy's code, year, six digits. Gap-free in the transaction."""
    head = db.scalar(select(Branch.code).where(Branch.kind == BranchKind.HEAD.value)) or ""
    return [f"{head}{year}{serial:06d}" for serial in counters.take(db, NETWORK, "person", str(year), count)]


def search_keys(name: str, pinyin: str, doc_no: str, phone: str, number: str) -> set[str]:
    """Every key by which a person is found; of document and phone only the ends."""
    keys = search.name_keys(name) | search.tail_keys(doc_no) | search.tail_keys(phone)
    keys |= {number.lower(), *search.tail_keys(number)}
    if pinyin:
        keys.add(pinyin.replace(" ", "").lower()[: search.LONGEST])
    return keys


def write_search_keys(db: Session, rows: Iterable[tuple[int, int, set[str]]]) -> None:
    """Add keys of people: (person, registering branch, keys)."""
    fast_insert(
        db, SearchKey, ("entity_id", "kind", "key", "branch_id"),
        [(person_id, ROOM, key, branch_id) for person_id, branch_id, keys in rows for key in keys],
    )  # fmt: skip


def fast_insert(
    db: Session, record: type[Record], columns: Sequence[str], rows: list[tuple[Any, ...]]
) -> None:
    """Rows of plain values through the driver: COPY on PostgreSQL, executemany on SQLite.

    SQLAlchemy's own bulk insert spends most of a large roster's time on turning dicts into rows.
    """
    if not rows:
        return
    connection = db.connection()
    table, names = record.__tablename__, ", ".join(columns)
    if connection.dialect.name == "postgresql":
        driver = cast("psycopg.Connection", connection.connection.driver_connection)
        with driver.cursor().copy(f"COPY {table} ({names}) FROM STDIN".encode()) as copy:
            for row in rows:
                copy.write_row(row)
        return
    gaps = ", ".join("?" * len(columns))
    connection.exec_driver_sql(
        f"INSERT INTO {table} ({names}) VALUES ({gaps})", _stored(db, record, columns, rows)
    )


def _stored(
    db: Session, record: type[Record], columns: Sequence[str], rows: list[tuple[Any, ...]]
) -> list[tuple[Any, ...]]:
    """Dates and times in the form SQLAlchemy writes them: texts that compare as days do."""
    dialect = db.get_bind().dialect
    types = [record.__table__.c[name].type.dialect_impl(dialect) for name in columns]
    wanted = [(at, found) for at, kind in enumerate(types) if (found := kind.bind_processor(dialect))]
    if not wanted:
        return rows
    held: list[Sequence[Any]] = list(
        zip(*rows, strict=True)
    )  # column by column: a row at a time takes thrice
    for at, process in wanted:
        known = {value: process(value) for value in set(held[at])}  # days and hours come again and again
        held[at] = [known[value] for value in held[at]]
    return list(zip(*held, strict=True))


def _matched(db: Session, marks: Sequence[tuple[str, str]]) -> dict[tuple[str, str], _Matched]:
    found: dict[tuple[str, str], _Matched] = {}
    columns = (Person.doc_type, Person.doc_mark, Person.id, Person.merged_into, Person.removed_at)
    wanted = list(dict.fromkeys(marks))
    for part in _slices(wanted):
        query = select(*columns).where(among(Person.doc_mark, [mark for _, mark in part]))
        for doc_type, mark, key, into, removed in db.execute(query):
            found[doc_type, mark] = _Matched(key, into, removed is not None)
    return found


def _register(
    db: Session,
    vault: Vault,
    branch_id: int,
    rows: list[tuple[int, str, RosterPerson]],
    batch_id: int | None,
    now: datetime,
) -> None:
    numbers = person_numbers(db, now.year, len(rows))
    people: list[tuple[Any, ...]] = []
    keys: list[tuple[int, int, set[str]]] = []
    for (key, mark, row), number in zip(rows, numbers, strict=True):
        sort = display_pinyin(row.name)
        people.append(
            (
                key, branch_id, 1, now, number, row.name, sort, stroke_key(row.name),
                row.gender.value if row.gender else "",
                row.birth, row.doc_type.value, vault.seal(row.doc_no), mark, masked(row.doc_type, row.doc_no),
                row.phone, row.unit, row.post, row.trade, row.level.value, row.education, row.political,
                row.category, False, row.remark, "", PersonState.ACTIVE.value, batch_id, now,
            )
        )  # fmt: skip
        keys.append((key, branch_id, search_keys(row.name, "", row.doc_no, row.phone, number)))
    fast_insert(db, Person, PERSON, people)
    write_search_keys(db, keys)


def _bring_back(db: Session, people: list[int]) -> None:
    for part in _slices(people):
        db.execute(
            update(Person)
            .where(Person.id.in_(part))
            .values(removed_at=None, removed_by=None, version=Person.version + 1)
            .execution_options(synchronize_session=False)
        )


def _give_role(
    db: Session,
    ids: Ids,
    branch_id: int,
    known: list[int],
    fresh: list[int],
    role: str,
    batch_id: int | None,
    now: datetime,
) -> None:
    """Known people may hold the role already, or have held it: then it goes on."""
    holding: set[int] = set()
    guests: set[int] = set()
    for part in _slices(known):
        elsewhere = (Person.id.in_(part), Person.branch_id != branch_id)
        guests.update(db.scalars(select(Person.id).where(*elsewhere)))
        chosen = (PersonRole.branch_id == branch_id, PersonRole.role == role, PersonRole.person_id.in_(part))
        holding.update(db.scalars(select(PersonRole.person_id).where(*chosen)))
        db.execute(
            update(PersonRole)
            .where(*chosen, PersonRole.until.is_not(None))
            .values(until=None, version=PersonRole.version + 1)
            .execution_options(synchronize_session=False)
        )
    wanted = [person_id for person_id in known if person_id not in holding] + fresh
    columns = ("id", "branch_id", "version", "created_at", "person_id", "role", "since", "guest", "batch_id")
    rows = [
        (key, branch_id, 1, now, person_id, str(role), now.date(), person_id in guests, batch_id)
        for key, person_id in zip(ids.take(len(wanted)), wanted, strict=True)
    ]
    fast_insert(db, PersonRole, columns, rows)


def _slices(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(values), SLICE):
        yield values[start : start + SLICE]
