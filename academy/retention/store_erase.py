"""Erasing one person: his rows in every room, his papers and files, and what the journal remembers."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Table, delete, insert, or_, select, update
from sqlalchemy.orm import Session

from academy.archive import store as archive
from academy.archive.records import Blob
from academy.base import reasons
from academy.base.capture import RowChange
from academy.base.database import Record
from academy.base.ids import Ids
from academy.base.journal import Change
from academy.base.redaction import black_out
from academy.base.search import PEOPLE, SearchKey, tail_keys
from academy.certificates.records_ledger import RecordedCertificate
from academy.people.facts import PersonState
from academy.people.records import Person
from academy.people.records_away import Away
from academy.retention.store_plan import PARTS, PERSON, Part, keys_of, papers_of

Wanted = dict[str, tuple[set[int], tuple[str, ...]]]


@dataclass(slots=True)
class Erased:
    """What went: rows by table, the papers emptied, and what the act must tell of itself."""

    counts: Counter[str] = field(default_factory=Counter)
    papers: list[int] = field(default_factory=list)
    told: list[RowChange] = field(default_factory=list)


def erase(db: Session, ids: Ids, act_id: int, people: Sequence[int], now: datetime) -> Erased:
    """Take the data of one person (and of whoever was merged into him) out of the database."""
    found = Erased()
    keys = keys_of(db, people)
    told_of = reasons.naming(db, list(db.scalars(select(Person.name).where(Person.id.in_(people)))))
    wanted: Wanted = {Person.__tablename__: ({*people, *told_of}, (*PERSON, "doc_mark", reasons.REASON))}
    for part in PARTS:
        rows = _rows(db, part, keys[part.whose])
        rows |= _gone_rows(db, part, people)
        held, columns = wanted.get(part.record.__tablename__, (set(), ()))
        wanted[part.record.__tablename__] = (held | rows, (*columns, *part.columns))
    files = _files(db, wanted)
    papers = papers_of(db, keys)
    files |= archive.contents_of(db, papers)
    for part in PARTS:
        found.counts[part.record.__tablename__] += _wipe(db, part, keys[part.whose])
    found.papers = archive.empty(db, papers, now)
    found.counts["paper"] += len(found.papers)
    found.told += _persons(db, people, now)
    found.counts["person"] += len(people)
    found.counts["search_key"] += _search(db, people)
    told, changes = black_out(db, ids, act_id, wanted)
    found.told += told
    found.counts["change"] += changes
    found.counts["blob"] += _free(db, files)
    return found


def _table(record: type[Record]) -> Table:
    return cast("Table", record.__table__)


def _rows(db: Session, part: Part, keys: Sequence[int]) -> set[int]:
    table = _table(part.record)
    return set(db.scalars(select(table.c.id).where(table.c[part.by].in_(keys))))


def _gone_rows(db: Session, part: Part, people: Sequence[int]) -> set[int]:
    """Rows of his that were removed before: only the journal knows them."""
    if part.record not in (Away, RecordedCertificate):
        return set()
    names = or_(
        *(Change.before.contains(f'"person_id": {key}', autoescape=True) for key in people),
        *(Change.after.contains(f'"person_id": {key}', autoescape=True) for key in people),
    )
    query = select(Change.row_id).where(Change.table_name == part.record.__tablename__, names)
    return set(db.scalars(query))


def _wipe(db: Session, part: Part, keys: Sequence[int]) -> int:
    table = _table(part.record)
    chosen = table.c[part.by].in_(keys)
    if not keys:
        return 0
    if part.wiped is None:
        return int(db.connection().execute(delete(table).where(chosen)).rowcount)
    said = [table.c[name] != value for name, value in part.wiped.items() if isinstance(value, str)]
    said += [table.c[name].is_not(None) for name, value in part.wiped.items() if not isinstance(value, str)]
    values = {**part.wiped, "version": table.c.version + 1}
    return int(db.connection().execute(update(table).where(chosen, or_(*said)).values(values)).rowcount)


def _persons(db: Session, people: Iterable[int], now: datetime) -> list[RowChange]:
    """Who was merged stays merged: his records are counted with his heir's."""
    told, table = [], _table(Person)
    query = select(Person.id, Person.number, Person.state).where(Person.id.in_(list(people)))
    for key, number, state in db.execute(query).all():
        after = state if state == PersonState.MERGED.value else PersonState.ERASED.value
        values = {
            **PERSON,
            "doc_mark": number,
            "state": after,
            "changed_at": now,
            "version": table.c.version + 1,
        }
        db.connection().execute(update(table).where(table.c.id == key).values(values))
        if after != state:
            told.append(RowChange(table.name, key, "update", {"state": state}, {"state": after}))
    db.expire_all()
    return told


def _search(db: Session, people: Sequence[int]) -> int:
    """Found by his number alone from now on."""
    mine = (SearchKey.kind == PEOPLE, SearchKey.entity_id.in_(people))
    gone = int(db.connection().execute(delete(SearchKey).where(*mine)).rowcount)
    query = select(Person.id, Person.branch_id, Person.number).where(Person.id.in_(people))
    rows = [
        {"kind": PEOPLE, "key": word, "entity_id": key, "branch_id": branch_id}
        for key, branch_id, number in db.execute(query)
        for word in {number.lower(), *tail_keys(number)}
    ]
    db.execute(insert(SearchKey), rows)
    return gone - len(rows)


def _files(db: Session, wanted: Mapping[str, tuple[set[int], tuple[str, ...]]]) -> set[str]:
    """Files these rows name or ever named: a photo that was changed is still kept by its content."""
    found: set[str] = set()
    for name, (rows, columns) in wanted.items():
        table = Record.metadata.tables[name]
        held = [column for column in columns if column.endswith("sha256")]
        if not held or not rows:
            continue
        for row in db.execute(select(*(table.c[each] for each in held)).where(table.c.id.in_(rows))):
            found.update(value for value in row if value)
        query = select(Change.before, Change.after).where(Change.table_name == name, Change.row_id.in_(rows))
        for texts in db.execute(query):
            for values in map(json.loads, texts):
                found.update(values[each] for each in held if isinstance(values.get(each), str))
    return found - {""}


def _free(db: Session, files: set[str]) -> int:
    """Remove the contents that nothing names any more."""
    named: list[Any] = [
        column
        for table in Record.metadata.sorted_tables
        for column in table.c
        if any(key.column.table is Blob.__table__ for key in column.foreign_keys)
    ]
    named.append(_table(Person).c.photo_sha256)
    used: set[str] = {archive.NOTHING}
    wanted = sorted(files)
    for column in named:
        used.update(
            value for value in db.scalars(select(column).where(column.in_(wanted)).distinct()) if value
        )
    free = [each for each in wanted if each not in used]
    return int(db.connection().execute(delete(Blob).where(Blob.sha256.in_(free))).rowcount) if free else 0
