"""Putting another database file in the place of the one in use."""

import os
import secrets
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from academy.base import backup, faultpoints, upgrade
from academy.base.database import Database, sqlite_url
from academy.base.facts import BackupSheet
from academy.base.paths import Folder
from academy.base.problems import Refused, Unavailable, problem
from academy.base.progress import Progress

WAIT = 5  # seconds other connections have to let go of the file
_ENDINGS = ("", "-wal", "-shm")


def switch_file(database: Database, folder: Folder, source: Path, progress: Progress | None) -> Path:
    """Fill a new file from an archive and give it the old one's name; answers where the old one stands now.

    Until the very last step the old file is untouched. Raises Unavailable when somebody still uses it.
    """
    file = folder.database
    fresh = file.with_name(f"restoring-{secrets.token_hex(4)}.db")
    made = Database(sqlite_url(fresh), database.clock, database.ids)
    aside = folder.backups / f"replaced-{database.clock.now():%Y%m%d-%H%M%S}.db"
    try:
        upgrade.bring_up(made, lambda: None)
        backup.fill(made, source, progress)
        made.close()
        _close_log(fresh)
        faultpoints.hit("restore.before_switch")
        database.close()
        _close_log(file)
        aside.parent.mkdir(parents=True, exist_ok=True)
        _exchange(file, fresh, aside)
    except (OSError, sqlite3.OperationalError) as error:
        raise Unavailable(problem("restore.not_switched")) from error
    finally:
        made.close()
        for ending in _ENDINGS:
            fresh.with_name(fresh.name + ending).unlink(missing_ok=True)
    return aside


def demand_empty(target: Database) -> None:
    """Raises Refused when a server's database holds data, or tables this program does not know."""
    held = upgrade.revision_of(target)
    if held == upgrade.HEAD:
        with target.transaction() as db:
            backup.demand_empty(db)
    elif held and held not in upgrade.known_revisions():
        raise Refused(problem("upgrade.newer", revision=held))


def fill_server(target: Database, source: Path, progress: Progress) -> BackupSheet:
    """Tables and rows of an archive in one transaction: whoever stops it finds the database as it was.

    Raises Refused when the database holds data, or when there are not as many rows as were read.
    """
    sheet = backup.read_sheet(source, verify=True)
    with target.transaction(write=True) as db:
        upgrade.lay_out(db.connection())
        backup.pour(db, source, sheet, progress)
        if {count for count in backup.counts(db) if count.rows} != {
            count for count in sheet.counts if count.rows
        }:
            raise Refused(problem("backup.damaged"))
        rows = sum(count.rows for count in sheet.counts)
        progress.step(rows, rows)  # the last moment to turn back
    return sheet


def _close_log(file: Path) -> None:
    """Take the write-ahead log into the file: one left beside a replaced file would be replayed onto it.

    SQLite does so only for the last user of a file, so this is also how another program's hold is noticed.
    A file too damaged to be opened has no log worth keeping.
    """
    try:
        with closing(sqlite3.connect(file, timeout=WAIT)) as connection:
            mode = connection.execute("PRAGMA journal_mode=DELETE").fetchone()
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        return
    if mode != ("delete",):
        raise OSError(f"{file.name} is in use")


def _exchange(file: Path, fresh: Path, aside: Path) -> None:
    try:
        os.link(file, aside)  # the old file keeps its name until the new one takes it
    except OSError:
        file.rename(aside)  # a file system without links
    for ending in _ENDINGS[1:]:
        with suppress(FileNotFoundError):
            file.with_name(file.name + ending).rename(aside.with_name(aside.name + ending))
    try:
        fresh.replace(file)
    except OSError:
        if not file.exists():
            aside.rename(file)
        raise
