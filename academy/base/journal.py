"""The journal: one line for every act, chained by hashes per branch; the columns each act changed.

A line cannot be altered or removed without breaking its chain (triggers forbid it; `broken` finds it).
Values of a change may be blacked out by one act only, that of erasing a person (`base/redaction.py`): a
redaction names the line and the digest of what is left, and stands itself among the changes of its act.
"""

import hashlib
import json
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import DDL, ForeignKey, Index, event, func, insert, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from academy.base.database import Record
from academy.base.facts import Finding, HistoryLine, JournalFilter, JournalRow

OWN = 400  # own acts looked through for steps that can be undone or redone
NETWORK = 0  # the chain of acts that belong to no single branch: the head academy's


class JournalLine(Record):
    """An act: who, when, what, on which record; `outcome` done or denied."""

    __tablename__ = "journal"
    __table_args__ = (Index("ix_journal_record", "room", "record_id"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    chain: Mapped[int] = mapped_column(index=True)
    seq: Mapped[int]
    at: Mapped[datetime]
    account_id: Mapped[int]
    person_id: Mapped[int | None]
    actor: Mapped[str]
    verb: Mapped[str]
    room: Mapped[str]
    record_id: Mapped[int]
    label: Mapped[str]
    outcome: Mapped[str]
    undo_of: Mapped[int | None]
    digest: Mapped[str]
    previous: Mapped[str]
    hash: Mapped[str]


class JournalHead(Record):
    """The end of each chain; its row is the lock that orders writers."""

    __tablename__ = "journal_head"

    chain: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seq: Mapped[int]
    hash: Mapped[str]


class Change(Record):
    """One row as an act found and left it; JSON of the columns that differ."""

    __tablename__ = "change"
    __table_args__ = (Index("ix_change_row", "table_name", "row_id"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    journal_id: Mapped[int] = mapped_column(ForeignKey("journal.id"), index=True)
    table_name: Mapped[str]
    row_id: Mapped[int]
    kind: Mapped[str]
    before: Mapped[str]
    after: Mapped[str]


class Redaction(Record):
    """Values of a line's changes were blacked out by the act `act_id`; `digest` is that of what is left."""

    __tablename__ = "redaction"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    act_id: Mapped[int]
    journal_id: Mapped[int] = mapped_column(ForeignKey("journal.id"), index=True)
    digest: Mapped[str]


SQLITE_GUARD = (
    "CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table} "
    "BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
)
POSTGRES_GUARD = (
    "CREATE OR REPLACE FUNCTION {table}_append_only() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION '{table} is append-only'; END $$; "
    "CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table} "
    "FOR EACH ROW EXECUTE FUNCTION {table}_append_only()"
)
# A change may lose values while the act that says so is not yet a line of the journal: until its commit.
BLACKED_OUT = (
    "NEW.id = OLD.id AND NEW.journal_id = OLD.journal_id AND NEW.table_name = OLD.table_name "
    "AND NEW.row_id = OLD.row_id AND NEW.kind = OLD.kind AND EXISTS (SELECT 1 FROM redaction AS r "
    "WHERE r.journal_id = OLD.journal_id AND NOT EXISTS (SELECT 1 FROM journal AS j WHERE j.id = r.act_id))"
)
SQLITE_DOOR = (
    "CREATE TRIGGER change_no_update BEFORE UPDATE ON change WHEN NOT ({blacked_out}) "
    "BEGIN SELECT RAISE(ABORT, 'change is append-only'); END"
)
POSTGRES_DOOR = (
    "CREATE OR REPLACE FUNCTION change_blacked_out() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN IF {blacked_out} THEN RETURN NEW; END IF; RAISE EXCEPTION 'change is append-only'; END $$; "
    "CREATE TRIGGER change_no_update BEFORE UPDATE ON change "
    "FOR EACH ROW EXECUTE FUNCTION change_blacked_out()"
)
GUARDED = (
    ("journal", "update"), ("journal", "delete"), ("change", "delete"),
    ("redaction", "update"), ("redaction", "delete"),
)  # fmt: skip


def _guard(table: str, dialect: str, statement: str) -> None:
    ddl = DDL(statement.replace("%", "%%"))  # type: ignore[no-untyped-call]
    event.listen(Record.metadata.tables[table], "after_create", ddl.execute_if(dialect=dialect))


for _table, _act in GUARDED:
    _guard(_table, "sqlite", SQLITE_GUARD.format(table=_table, act=_act))
    _guard(_table, "postgresql", POSTGRES_GUARD.format(table=_table, act=_act))
_guard("change", "sqlite", SQLITE_DOOR.format(blacked_out=BLACKED_OUT))
_guard("change", "postgresql", POSTGRES_DOOR.format(blacked_out=BLACKED_OUT))


def line_hash(previous: str, fields: dict[str, Any]) -> str:
    canonical = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(f"{previous}\n{canonical}".encode()).hexdigest()


def digest_of(rows: list[list[Any]]) -> str:
    """Of the changes of one line in their order: table, row, kind, before, after."""
    return hashlib.sha256(json.dumps(rows, ensure_ascii=False).encode()).hexdigest()


def append(db: Session, key: int, chain: int, line: dict[str, Any], changes: list[dict[str, Any]]) -> None:
    """Add a line at the end of `chain`; `line` holds at, account_id … undo_of, `changes` the rows."""
    previous, seq = _take_head(db, chain)
    digest = digest_of([[c["table_name"], c["row_id"], c["kind"], c["before"], c["after"]] for c in changes])
    fields = {**line, "at": line["at"].isoformat(), "id": key, "chain": chain, "seq": seq, "digest": digest}
    found = line_hash(previous, fields)
    db.execute(
        insert(JournalLine).values(
            id=key, chain=chain, seq=seq, digest=digest, previous=previous, hash=found, **line
        )
    )
    db.execute(update(JournalHead).where(JournalHead.chain == chain).values(seq=seq, hash=found))
    if changes:
        db.execute(insert(Change), changes)


def _take_head(db: Session, chain: int) -> tuple[str, int]:
    wanted = select(JournalHead.hash, JournalHead.seq).where(JournalHead.chain == chain)
    if (head := db.execute(wanted.with_for_update()).first()) is None:
        _open_chain(db, chain)
        head = db.execute(wanted.with_for_update()).one()
    return head[0], head[1] + 1


def _open_chain(db: Session, chain: int) -> None:
    dialect = db.get_bind().dialect.name
    if dialect == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as upsert
    else:
        from sqlalchemy.dialects.sqlite import insert as upsert  # type: ignore[assignment]
    db.execute(upsert(JournalHead).values(chain=chain, seq=0, hash="").on_conflict_do_nothing())


def lines(
    db: Session,
    branches: frozenset[int] | None,
    *,
    before: int | None = None,
    limit: int = 200,
    wanted: JournalFilter | None = None,
) -> list[JournalRow]:
    """The newest acts first; `before` is the key of the last line shown."""
    query = select(
        JournalLine.id, JournalLine.at, JournalLine.actor, JournalLine.verb, JournalLine.room,
        JournalLine.record_id, JournalLine.label, JournalLine.outcome, JournalLine.undo_of,
    ).order_by(JournalLine.id.desc()).limit(limit)  # fmt: skip
    if branches is not None:
        query = query.where(JournalLine.chain.in_(branches))
    if before is not None:
        query = query.where(JournalLine.id < before)
    if wanted is not None and wanted.text:
        query = query.where(
            JournalLine.actor.contains(wanted.text, autoescape=True)
            | JournalLine.label.contains(wanted.text, autoescape=True)
            | JournalLine.verb.in_(wanted.verbs)
        )
    if wanted is not None and wanted.outcome:
        query = query.where(JournalLine.outcome == wanted.outcome)
    return [JournalRow(*row) for row in db.execute(query)]


def own_lines(db: Session, account_id: int, since: int, verbs: Collection[str]) -> list[JournalRow]:
    """What one account did with these verbs after the act `since` (a key), newest first."""
    query = (
        select(
            JournalLine.id, JournalLine.at, JournalLine.actor, JournalLine.verb, JournalLine.room,
            JournalLine.record_id, JournalLine.label, JournalLine.outcome, JournalLine.undo_of,
        )
        .where(JournalLine.account_id == account_id, JournalLine.id > since)
        .where(JournalLine.outcome == "done", JournalLine.verb.in_(verbs))
        .order_by(JournalLine.id.desc())
        .limit(OWN)
    )  # fmt: skip
    return [JournalRow(*row) for row in db.execute(query)]


def history(db: Session, table_name: str, row_id: int) -> list[HistoryLine]:
    """What was done to one row, newest first, column by column."""
    query = (
        select(
            JournalLine.id, JournalLine.at, JournalLine.actor, JournalLine.verb,
            Change.kind, Change.before, Change.after,
        )
        .join(Change, Change.journal_id == JournalLine.id)
        .where(Change.table_name == table_name, Change.row_id == row_id)
        .order_by(JournalLine.id.desc(), Change.id.desc())
    )  # fmt: skip
    return [
        HistoryLine(i, at, who, verb, kind, json.loads(before), json.loads(after))
        for i, at, who, verb, kind, before, after in db.execute(query)
    ]


def broken(db: Session) -> list[Finding]:
    """Every line whose place, content or link does not hold; empty when the journal is whole."""
    found: list[Finding] = []
    for chain, seq, head in db.execute(select(JournalHead.chain, JournalHead.seq, JournalHead.hash)):
        previous, expected = "", 0
        query = select(JournalLine).where(JournalLine.chain == chain).order_by(JournalLine.seq)
        for expected, line in enumerate(db.scalars(query), 1):
            if line.seq != expected or line.previous != previous or line.hash != _recomputed(line, previous):
                found.append(Finding("journal.chain_broken", "journal", line.id, seq=str(line.seq)))
                break
            previous = line.hash
        else:
            if (expected, previous) != (seq, head):
                found.append(Finding("journal.end_missing", "journal_head", chain, seq=str(expected)))
    found += _altered_changes(db)
    return found


def _recomputed(line: JournalLine, previous: str) -> str:
    names = ("account_id", "person_id", "actor", "verb", "room", "record_id", "label", "outcome", "undo_of")
    fields = {name: getattr(line, name) for name in names}
    fields |= {"at": line.at.isoformat(), "id": line.id, "chain": line.chain, "seq": line.seq}
    return line_hash(previous, fields | {"digest": line.digest})


def _altered_changes(db: Session) -> list[Finding]:
    found: list[Finding] = []
    rows = db.execute(
        select(
            Change.journal_id, Change.table_name, Change.row_id, Change.kind, Change.before, Change.after
        ).order_by(Change.journal_id, Change.id)
    )
    digests = {row[0]: row[1] for row in db.execute(select(JournalLine.id, JournalLine.digest))}
    groups: dict[int, list[list[Any]]] = {}
    for journal_id, *rest in rows:
        groups.setdefault(journal_id, []).append(rest)
    left, untold = _redacted(db, groups)
    for journal_id, digest in digests.items():
        if digest_of(groups.get(journal_id, [])) != left.get(journal_id, digest):
            found.append(Finding("journal.changes_altered", "journal", journal_id))
    return found + untold


def _redacted(db: Session, groups: dict[int, list[list[Any]]]) -> tuple[dict[int, str], list[Finding]]:
    """The digest of what redactions left of each line; one that its act does not tell of excuses nothing."""
    left: dict[int, str] = {}
    untold = []
    query = select(Redaction.id, Redaction.act_id, Redaction.journal_id, Redaction.digest)
    for key, act_id, journal_id, digest in db.execute(query.order_by(Redaction.id)):
        told = {(table, row): after for table, row, _, _, after in groups.get(act_id, [])}
        says = json.loads(told.get((Redaction.__tablename__, key), "{}"))
        if says == {"journal_id": journal_id, "digest": digest}:
            left[journal_id] = digest
        else:
            untold.append(Finding("journal.redaction_untold", "redaction", key))
    return left, untold


def redactions(db: Session) -> tuple[int, int]:
    """How many lines have blacked-out values, and how many acts did it."""
    lines_, acts = func.count(Redaction.journal_id.distinct()), func.count(Redaction.act_id.distinct())
    found = db.execute(select(lines_, acts)).one()
    return found[0], found[1]


def count(db: Session) -> int:
    return db.scalar(select(func.count()).select_from(JournalLine)) or 0
