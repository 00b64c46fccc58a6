"""Blacking out what the journal remembers of a person: his values go, the line and its chain stay.

For one act only: the erasure of a person whose retention is over. The trigger on `change` lets values be
blacked out while the act is not yet in the journal, and never again.
"""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session

from academy.base.capture import RowChange
from academy.base.ids import Ids
from academy.base.journal import Change, Redaction, digest_of

BLACKED = {"redacted": True}
EMPTY: tuple[object, ...] = (None, "", [], {}, False)
SLICE = 500  # bound values of one statement

Columns = Mapping[str, tuple[Collection[int], Collection[str]]]
"""Of each table: the rows, and the columns whose values go."""


def black_out(db: Session, ids: Ids, act_id: int, wanted: Columns) -> tuple[list[RowChange], int]:
    """Take the values out of every change that holds them.

    Answers what the act must tell of itself (`Act.rewritten`), and how many changes lost values.
    """
    blacked: dict[int, dict[str, Any]] = {}
    lines: set[int] = set()
    for table, (rows, columns) in wanted.items():
        for change in _changes(db, table, rows):
            before, after = _without(change.before, columns), _without(change.after, columns)
            if (before, after) != (change.before, change.after):
                blacked[change.id] = {"key": change.id, "was": before, "became": after}
                lines.add(change.journal_id)
    told = _redact(db, ids, act_id, sorted(lines), blacked)
    if blacked:
        db.connection().execute(
            update(Change.__table__)  # type: ignore[arg-type]
            .where(Change.__table__.c.id == bindparam("key"))
            .values(before=bindparam("was"), after=bindparam("became")),
            list(blacked.values()),
        )
    return told, len(blacked)


def _changes(db: Session, table: str, rows: Collection[int]) -> Iterator[Any]:
    columns = (Change.id, Change.journal_id, Change.before, Change.after)
    for part in _slices(sorted(rows)):
        yield from db.execute(select(*columns).where(Change.table_name == table, Change.row_id.in_(part)))


def _without(text: str, columns: Collection[str]) -> str:
    """The JSON of a row without the values of these columns; what says nothing stays."""
    values = json.loads(text)
    for name in columns:
        if values.get(name) not in EMPTY:
            values[name] = BLACKED
    return json.dumps(values, ensure_ascii=False, sort_keys=True)


def _redact(
    db: Session, ids: Ids, act_id: int, lines: Sequence[int], blacked: Mapping[int, Mapping[str, Any]]
) -> list[RowChange]:
    """One redaction a line, with the digest of all its changes as they will be left."""
    rows: list[dict[str, Any]] = []
    for part in _slices(lines):
        groups: dict[int, list[list[Any]]] = {key: [] for key in part}
        query = select(
            Change.id, Change.journal_id, Change.table_name, Change.row_id, Change.kind, Change.before,
            Change.after,
        ).where(Change.journal_id.in_(part))  # fmt: skip
        for key, line, table, row_id, kind, before, after in db.execute(query.order_by(Change.id)):
            new = blacked.get(key, {"was": before, "became": after})
            groups[line].append([table, row_id, kind, new["was"], new["became"]])
        keys = ids.take(len(part))
        rows += [
            {"id": key, "act_id": act_id, "journal_id": line, "digest": digest_of(groups[line])}
            for key, line in zip(keys, part, strict=True)
        ]
    if rows:
        db.execute(insert(Redaction), rows)
    return [
        RowChange(
            "redaction", row["id"], "insert", {}, {name: row[name] for name in ("journal_id", "digest")}
        )
        for row in rows
    ]


def _slices(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(keys), SLICE):
        yield keys[start : start + SLICE]
