"""What an administrator does for the data as a whole: back up, restore, move, check."""

import json
import os
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from academy.base import backup, counters, faultpoints, journal, upgrade
from academy.base.database import Database, sqlite_url
from academy.base.door import Act, Door, Service, reads
from academy.base.facts import BackupSheet, Finding
from academy.base.paths import Folder
from academy.base.problems import Refused, Unavailable, problem
from academy.base.progress import Progress
from academy.upkeep import rules
from academy.upkeep.facts import BackupRow, Restored

SUFFIX = ".academy-backup"
Check = Callable[[Session], Sequence[Finding]]


class UpkeepService(Service):
    """`checks` are every room's invariants, handed in by the composition root."""

    def __init__(self, door: Door, folder: Folder, checks: Sequence[Check]) -> None:
        super().__init__(door)
        self._folder, self._checks = folder, tuple(checks)

    @reads("data.backup")
    def backup(self, act: Act, target: Path | None = None, progress: Progress | None = None) -> Path:
        """Write an archive of everything (into the data folder's `backups` unless told where)."""
        now = act.clock.now()
        if act.db.get_bind().dialect.name == "postgresql":
            act.db.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
        target = target or self._folder.backups / f"{now:%Y%m%d-%H%M%S}{SUFFIX}"
        backup.write(act.db, target, upgrade.HEAD, now, progress)
        self.door.write(act.actor, act.verb, lambda own: own.note("upkeep", 0, None, target.name))
        return target

    @reads("data.backup")
    def backups(self, act: Act) -> list[BackupRow]:
        """The backups in the data folder, newest first."""
        return self._rows()

    @reads("network.read")
    def last_backup(self, act: Act) -> datetime | None:
        """When the newest backup was made."""
        made = [at for at, _ in self._files()]
        return max(made, default=None)

    def _rows(self) -> list[BackupRow]:
        rows = []
        for at, path in sorted(self._files(), reverse=True):
            sheet: BackupSheet | None = None
            with suppress(Refused, Unavailable):
                sheet = backup.read_sheet(path)
            rows.append(BackupRow(path, path.stat().st_size, at, sheet))
        return rows

    def _files(self) -> list[tuple[datetime, Path]]:
        found = []
        for path in self._folder.backups.glob("*" + SUFFIX):
            with suppress(ValueError):
                found.append((datetime.strptime(path.name[:15], "%Y%m%d-%H%M%S"), path))
        return found

    @reads("data.backup")
    def backup_if_due(self, act: Act) -> Path | None:
        """The automatic backup: every half hour if something has changed; old ones are thinned."""
        now = act.clock.now()
        last = max((at for at, _ in self._files()), default=None)
        changed = journal.lines(act.db, None, limit=1)
        if not rules.is_due(last, changed[0].at if changed else None, now):
            return None
        made = self.backup(act.actor)
        thin = set(rules.to_thin([at for at, _ in self._files()], now))
        for at, path in self._files():
            if at in thin:
                path.unlink(missing_ok=True)
        return made

    @reads("data.restore")
    def look_into(self, act: Act, source: Path) -> BackupSheet:
        """What a backup holds, read whole and checked against its checksums, before anything is restored."""
        return backup.read_sheet(source, verify=True)

    @reads("data.restore")
    def restore(self, act: Act, source: Path, progress: Progress | None = None) -> Restored:
        """Put a backup in the place of the present data; the present state is backed up first.

        The numbers handed out since are not used again: counters are raised to the mark kept beside the
        data folder and the span is listed as lost by restore (decision 16).
        """
        sheet = backup.read_sheet(source, verify=True)
        if sheet.revision != upgrade.HEAD and sheet.revision not in upgrade.known_revisions():
            raise Refused(problem("upgrade.newer", revision=sheet.revision))
        former = self.backup(act.actor)
        marks = self._marks()
        act.db.rollback()  # nothing may hold the old file open
        if self.door.database.is_sqlite:
            self._switch_file(source, progress)
        else:
            backup.fill(self.door.database, source, progress, replace=True)
        lost = self.door.write(act.actor, act.verb, lambda own: self._after(own, source, marks))
        return Restored(sheet, lost, former)

    def _after(self, act: Act, source: Path, marks: dict[tuple[int, str, str], int]) -> int:
        lost = counters.raise_to(act.db, act.ids, marks, act.clock.now())
        act.note("upkeep", 0, None, source.name)
        return lost

    def _switch_file(self, source: Path, progress: Progress | None) -> None:
        """Fill a new file, then put it in the old one's place with its write-ahead log gone.

        A log left beside a replaced file would be replayed onto it.
        """
        database, file = self.door.database, self._folder.database
        fresh = file.with_name(f"restoring-{secrets.token_hex(4)}.db")
        made = Database(sqlite_url(fresh), database.clock, database.ids)
        try:
            upgrade.bring_up(made, lambda: None)
            backup.fill(made, source, progress)
            with made.engine.connect() as connection:
                driver = connection.connection.driver_connection
                driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]
            made.close()
            faultpoints.hit("restore.before_switch")
            database.close()
            aside = self._folder.backups / f"replaced-{database.clock.now():%Y%m%d-%H%M%S}.db"
            aside.parent.mkdir(parents=True, exist_ok=True)
            for ending in ("", "-wal", "-shm"):
                with suppress(FileNotFoundError):
                    file.with_name(file.name + ending).rename(aside.with_name(aside.name + ending))
            fresh.rename(file)
        except OSError as error:
            raise Unavailable(problem("restore.not_switched")) from error
        finally:
            made.close()
            for ending in ("", "-wal", "-shm"):
                fresh.with_name(fresh.name + ending).unlink(missing_ok=True)

    @reads("data.restore")
    def move_to(self, act: Act, url: str, progress: Progress | None = None) -> BackupSheet:
        """Copy everything into an empty PostgreSQL database and count it there. Nothing here changes."""
        database = self.door.database
        made = self.backup(act.actor)
        target = Database(url, database.clock, database.ids)
        try:
            upgrade.bring_up(target, lambda: None)
            sheet = backup.fill(target, made, progress)
        finally:
            target.close()
        self.door.write(act.actor, act.verb, lambda own: own.note("upkeep", 0, None, made.name))
        return sheet

    @reads("data.check")
    def check(self, act: Act, progress: Progress | None = None) -> list[Finding]:
        """Every invariant of the data: the file itself, the journal's chain, and what each room demands."""
        found = [*self._file_findings(act.db), *journal.broken(act.db)]
        for done, check in enumerate(self._checks):
            if progress is not None:
                progress.step(done, len(self._checks))
            found += check(act.db)
        return found

    def _file_findings(self, db: Session) -> list[Finding]:
        if not self.door.database.is_sqlite:
            return []
        connection = db.connection()
        found = [
            Finding("file.damaged", "", 0, what=str(row[0]))
            for row in connection.exec_driver_sql("PRAGMA integrity_check")
            if row[0] != "ok"
        ]
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            found.append(Finding("file.link_broken", str(row[0]), int(row[1] or 0)))
        return found

    def _marks(self) -> dict[tuple[int, str, str], int]:
        return read_marks(marks_file(self._folder))


def marks_file(folder: Folder) -> Path:
    """The high-water mark stands beside the data folder, so that replacing the folder does not lose it."""
    return folder.root.with_name(folder.root.name + ".numbers")


def read_marks(file: Path) -> dict[tuple[int, str, str], int]:
    try:
        entries = json.loads(file.read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return {(branch, kind, period): last for branch, kind, period, last in entries}


def keep_marks(file: Path, marks: dict[tuple[int, str, str], int]) -> None:
    """Raise the marks kept in the file; they never fall. A disk that refuses must not undo the act."""
    held = read_marks(file)
    for key, last in marks.items():
        held[key] = max(last, held.get(key, 0))
    partial = file.with_name(file.name + ".partial")
    with suppress(OSError):
        with partial.open("w", encoding="utf-8") as out:
            json.dump([[*key, last] for key, last in sorted(held.items())], out)
            out.flush()
            os.fsync(out.fileno())
        partial.replace(file)
