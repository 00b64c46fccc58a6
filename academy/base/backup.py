"""One archive format for both engines: a ZIP with a manifest and one stream of lines for each table.

The manifest names counts and the SHA-256 of every stream; a backup is read back before it is given its
name. Restoring writes into an empty database of either engine, which is also how a SQLite academy
moves to PostgreSQL. Never `copy`: beside a live write-ahead log a copied file is an old or empty one.
"""

import base64
import errno
import hashlib
import io
import json
import os
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Table, bindparam, func, insert, select, text, update
from sqlalchemy.orm import Session

from academy import VERSION
from academy.base import faultpoints
from academy.base.capture import plain, typed
from academy.base.database import Database, Record
from academy.base.facts import BackupSheet, Count
from academy.base.problems import Refused, Unavailable, problem
from academy.base.progress import Progress, Silent

FORMAT = 1
MANIFEST = "manifest.json"
CHUNK = 500
# What a ZIP that is cut off, altered, locked by a password or not ours makes the library raise.
DAMAGE = (
    zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, TypeError, AttributeError,
    NotImplementedError, RuntimeError,
)  # fmt: skip
LARGEST = 4 << 30  # bytes unpacked; a bomb is refused before it is opened


class Pace:
    """Tells progress once in so many rows: that is how soon a job can be cancelled."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0
        progress.step(0, total)

    def row(self) -> None:
        self._done += 1
        if self._done % CHUNK == 0 or self._done == self._total:
            self._progress.step(self._done, max(self._done, self._total))


def write(
    db: Session, target: Path, revision: str, now: datetime, progress: Progress | None = None
) -> BackupSheet:
    """Write the state `db` sees to `target`, read it back, then give it its name.

    Raises Unavailable when the target cannot be written; a half-written file never has the name.
    """
    progress = progress or Silent()
    partial = target.with_name(target.name + ".partial")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as out:
            sheet = _write_tables(db, out, revision, now, progress)
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        read_sheet(partial, verify=True)
        faultpoints.hit("backup.before_rename")
        partial.replace(target)
    except OSError as error:
        raise Unavailable(problem("backup.not_written", path=str(target))) from error
    finally:
        with suppress(OSError):  # a place that cannot even be looked into
            partial.unlink(missing_ok=True)
    return sheet


def _write_tables(
    db: Session, out: zipfile.ZipFile, revision: str, now: datetime, progress: Progress
) -> BackupSheet:
    made, sums = [], {}
    pace = Pace(progress, sum(count.rows for count in counts(db)))
    for table in kept_tables():
        digest, rows = hashlib.sha256(), 0
        with out.open(f"tables/{table.name}.jsonl", "w", force_zip64=True) as stream:
            for line in _lines(db, table):
                digest.update(line)
                stream.write(line)
                rows += 1
                pace.row()
        made.append(Count(table.name, rows))
        sums[table.name] = digest.hexdigest()
    sheet = BackupSheet(now, VERSION, revision, db.get_bind().dialect.name, tuple(made))
    out.writestr(MANIFEST, json.dumps(_manifest(sheet, sums), ensure_ascii=False, indent=1))
    return sheet


def _manifest(sheet: BackupSheet, sums: dict[str, str]) -> dict[str, Any]:
    return {
        "format": FORMAT, "made_at": sheet.made_at.isoformat(), "program": sheet.program,
        "revision": sheet.revision, "engine": sheet.engine,
        "tables": {c.table: {"rows": c.rows, "sha256": sums[c.table]} for c in sheet.counts},
    }  # fmt: skip


def _lines(db: Session, table: Table) -> Iterator[bytes]:
    query = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=CHUNK)
    for row in db.execute(query):
        values = [_portable(value) for value in row]
        yield json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _portable(value: Any) -> Any:
    """As `capture.plain`, but bytes of any size are kept."""
    if isinstance(value, bytes):
        return {"base64": base64.b64encode(value).decode()}
    return plain(value)


def read_sheet(source: Path, *, verify: bool = False, progress: Progress | None = None) -> BackupSheet:
    """What an archive says of itself. Raises Refused when it is damaged, foreign or from a newer program."""
    try:
        with zipfile.ZipFile(source) as archive:
            manifest = _checked_manifest(archive)
            if verify:
                _verify(archive, manifest, progress or Silent())
        return _sheet_of(manifest)
    except FileNotFoundError as error:
        raise Refused(problem("backup.missing", path=str(source))) from error
    except DAMAGE as error:
        raise Refused(problem("backup.damaged")) from error
    except OSError as error:
        if error.errno == errno.EINVAL:  # an altered directory of the ZIP points before its beginning
            raise Refused(problem("backup.damaged")) from error
        raise Unavailable(problem("backup.not_read", path=str(source))) from error


def _sheet_of(manifest: dict[str, Any]) -> BackupSheet:
    tables = manifest["tables"]
    counts = tuple(Count(name, int(entry["rows"])) for name, entry in tables.items())
    made_at = datetime.fromisoformat(manifest["made_at"])
    return BackupSheet(made_at, manifest["program"], manifest["revision"], manifest["engine"], counts)


def _checked_manifest(archive: zipfile.ZipFile) -> dict[str, Any]:
    manifest: dict[str, Any] = json.loads(archive.read(MANIFEST))
    expected = {MANIFEST, *(f"tables/{name}.jsonl" for name in manifest["tables"])}
    if {entry.filename for entry in archive.infolist()} != expected:
        raise ValueError("unexpected entries")
    if sum(entry.file_size for entry in archive.infolist()) > LARGEST:
        raise ValueError("too large")
    if manifest["format"] > FORMAT or set(manifest["tables"]) - set(Record.metadata.tables):
        raise Refused(problem("backup.newer", program=str(manifest["program"])))
    return manifest


def _verify(archive: zipfile.ZipFile, manifest: dict[str, Any], progress: Progress) -> None:
    pace = Pace(progress, sum(int(entry["rows"]) for entry in manifest["tables"].values()))
    for name, entry in manifest["tables"].items():
        digest, rows = hashlib.sha256(), 0
        with archive.open(f"tables/{name}.jsonl") as stream:
            for line in stream:
                digest.update(line)
                rows += 1
                pace.row()
        if digest.hexdigest() != entry["sha256"] or rows != entry["rows"]:
            raise ValueError(f"{name} does not match its checksum")


def rows_of(source: Path, table_name: str) -> list[dict[str, Any]]:
    """The rows of one small table of an archive that was read and checked before."""
    table = Record.metadata.tables[table_name]
    names = [column.name for column in table.columns]
    with zipfile.ZipFile(source) as archive, archive.open(f"tables/{table_name}.jsonl") as stream:
        return [dict(zip(names, json.loads(line), strict=True)) for line in stream]


def kept_tables() -> list[Table]:
    """What a backup holds; tables marked `derived` are made anew by the database's own triggers."""
    return [table for table in Record.metadata.sorted_tables if not table.info.get("derived")]


def counts(db: Session) -> tuple[Count, ...]:
    """How many rows each table holds now."""
    return tuple(
        Count(table.name, db.scalar(select(func.count()).select_from(table)) or 0) for table in kept_tables()
    )


def fill(
    database: Database, source: Path, progress: Progress | None = None, *, replace: bool = False
) -> BackupSheet:
    """Put an archive into a database whose tables exist, in one transaction.

    Raises Refused when the archive is damaged, or when the database holds rows and `replace` is False.
    """
    sheet = read_sheet(source, verify=True)
    with database.transaction(write=True) as db:
        if replace:
            names = ", ".join(table.name for table in Record.metadata.sorted_tables)
            db.execute(text(f"TRUNCATE {names}"))
        pour(db, source, sheet, progress)
    return sheet


def pour(db: Session, source: Path, sheet: BackupSheet, progress: Progress | None = None) -> None:
    """The rows of an archive that was read and checked, within the transaction of the caller.

    Raises Refused when the tables hold rows.
    """
    demand_empty(db)
    held = {count.table for count in sheet.counts}
    pace = Pace(progress or Silent(), sum(count.rows for count in sheet.counts))
    with zipfile.ZipFile(source) as archive:
        for table in kept_tables():
            if table.name in held:
                with archive.open(f"tables/{table.name}.jsonl") as stream:
                    _fill_table(db, table, io.TextIOWrapper(stream, "utf-8"), pace)


def demand_empty(db: Session) -> None:
    """Raises Refused when a table holds a row."""
    if any(db.execute(select(table).limit(1)).first() is not None for table in kept_tables()):
        raise Refused(problem("backup.not_empty"))


def _fill_table(db: Session, table: Table, lines: io.TextIOWrapper, pace: Pace) -> None:
    """Columns that point into their own table are set afterwards: they may name a later row."""
    names = [column.name for column in table.columns]
    own = [
        column.name
        for column in table.columns
        if column.nullable and any(key.column.table is table for key in column.foreign_keys)
    ]
    links: list[dict[str, Any]] = []
    rows: list[dict[str, Any]] = []
    for line in lines:
        row = {n: typed(table, n, v) for n, v in zip(names, json.loads(line), strict=True)}
        if any(row[name] is not None for name in own):
            links.append({"key": row["id"], **{f"to_{name}": row[name] for name in own}})
            row |= dict.fromkeys(own)
        rows.append(row)
        pace.row()
        if len(rows) == CHUNK:
            db.execute(insert(table), rows)
            rows = []
    if rows:
        db.execute(insert(table), rows)
    if links:
        linked: dict[str, Any] = {name: bindparam(f"to_{name}") for name in own}
        db.connection().execute(update(table).where(table.c.id == bindparam("key")).values(linked), links)
