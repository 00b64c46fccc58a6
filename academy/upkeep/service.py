"""What an administrator does for the data as a whole: back up, restore, move, check."""

import json
import os
import shutil
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from academy.base import backup, config, counters, journal, upgrade, vault
from academy.base.database import Database
from academy.base.door import Act, Door, Service, reads, writes
from academy.base.facts import BackupSheet, Count, Finding
from academy.base.paths import Folder
from academy.base.problems import Refused, Unavailable, problem
from academy.base.progress import Part, Progress, Silent
from academy.base.slots import CLAIMS
from academy.base.vault import KeyName
from academy.upkeep import rules, store
from academy.upkeep.facts import BackupRow, Restored

SUFFIX = ".academy-backup"
ENTERED = {"access.sign_in", "access.confirm_password"}  # lines that tell of no change of the data
Check = Callable[[Session], Sequence[Finding]]


class UpkeepService(Service):
    """`checks` are every room's invariants, handed in by the composition root."""

    def __init__(self, door: Door, folder: Folder, checks: Sequence[Check]) -> None:
        super().__init__(door)
        self._folder, self._checks = folder, tuple(checks)
        self._failed: datetime | None = None

    @reads("data.backup", judged_first=True)
    def backup(self, act: Act, target: Path | None = None, progress: Progress | None = None) -> Path:
        """Write an archive of everything (into the data folder's `backups` unless told where)."""
        now = act.clock.now()
        if act.db.get_bind().dialect.name == "postgresql":
            act.db.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
        target = target or self._free_name(now)
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

    @reads("data.backup")
    def failed_backup(self, act: Act) -> datetime | None:
        """When the automatic backup last failed, as long as none has worked since; of this run alone."""
        return self._failed

    def _free_name(self, now: datetime) -> Path:
        """Never the name of another backup: two may be made in one second, one of them being restored."""
        name = f"{now:%Y%m%d-%H%M%S}"
        found, count = self._folder.backups / f"{name}{SUFFIX}", 1
        while found.exists():
            count += 1
            found = self._folder.backups / f"{name}-{count}{SUFFIX}"
        return found

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
        try:
            made = self.backup(act.actor)
        except BaseException:
            self._failed = now
            raise
        self._failed = None
        thin = set(rules.to_thin([at for at, _ in self._files()], now))
        for at, path in self._files():
            if at in thin:
                path.unlink(missing_ok=True)
        return made

    @reads("data.restore")
    def look_into(self, act: Act, source: Path, progress: Progress | None = None) -> BackupSheet:
        """What a backup holds, read whole and checked against its checksums, before anything is restored.

        Raises Refused when it is damaged, of another academy, or of a schema this program cannot fill.
        """
        return _fitting(act.db, source, progress)

    @reads("data.restore")
    def present_counts(self, act: Act) -> tuple[Count, ...]:
        """How many rows each table holds now: shown beside a backup's counts before it takes their place."""
        return backup.counts(act.db)

    @writes("data.restore")
    def note_sheet_shown(self, act: Act) -> None:
        """The recovery sheet was shown again: who saw the key must be known."""
        act.note("upkeep", 0, None)

    @writes("data.restore")
    def use_server(self, act: Act, url: str, moved: BackupSheet) -> None:
        """From the next opening on this folder works with the server the data was moved to.

        Raises Refused when something was done here since: the server would lack it.
        """
        _demand_same(act.db, moved)
        held = config.load(self._folder)
        if held is None:
            raise Refused(problem("folder.not_academy", path=str(self._folder.root)))
        act.note("upkeep", 0, None)
        config.keep(self._folder, replace(held, url=url))

    @reads("data.restore", judged_first=True)
    def restore(self, act: Act, source: Path, progress: Progress | None = None) -> Restored:
        """Put a backup in the place of the present data; the present state is backed up first.

        The numbers handed out since are not used again: counters are raised to the mark kept beside the
        data folder and the span is listed as lost by restore (decision 16).
        """
        sheet = _fitting(act.db, source)
        former = self.backup(act.actor)
        marks = self._marks()
        act.db.rollback()  # nothing may hold the old file open
        if self.door.database.is_sqlite:
            store.switch_file(self.door.database, self._folder, source, progress)
        else:
            backup.fill(self.door.database, source, progress, replace=True)
        lost = self.door.write(act.actor, act.verb, lambda own: self._after(own, source, marks))
        return Restored(sheet, lost, former)

    def _after(self, act: Act, source: Path, marks: dict[tuple[int, str, str], int]) -> int:
        lost = counters.raise_to(act.db, act.ids, marks, act.clock.now())
        act.note("upkeep", 0, None, source.name)
        return lost

    @reads("data.restore")
    def look_at_server(self, act: Act, url: str) -> None:
        """Whether the data could be moved there. Raises Unavailable when it does not answer, Refused when it
        holds something already."""
        with closing(Database(url, act.clock, act.ids)) as target:
            store.demand_empty(target)

    @reads("data.restore", judged_first=True)
    def move_to(self, act: Act, url: str, progress: Progress | None = None) -> BackupSheet:
        """Copy everything into an empty PostgreSQL database and count it there. Nothing here changes.

        Cancelled or stopped before its end, the database there is as empty as it was found.
        """
        progress = progress or Silent()
        made = self.backup(act.actor, None, Part(progress, 0, 2))
        with closing(Database(url, act.clock, act.ids)) as target:
            sheet = store.fill_server(target, made, Part(progress, 1, 2))
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

    @reads("data.check")
    def redactions(self, act: Act) -> tuple[int, int]:
        """How many journal lines have blacked-out values, and how many erasures did it."""
        return journal.redactions(act.db)

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


def _fitting(db: Session, source: Path, progress: Progress | None = None) -> BackupSheet:
    """The archive's sheet once it may take the place of the data. Raises Refused."""
    sheet = backup.read_sheet(source, verify=True, progress=progress)
    if sheet.revision != upgrade.HEAD:
        older = sheet.revision in upgrade.known_revisions()
        raise Refused(problem("backup.older" if older else "backup.newer", program=sheet.program))
    own = db.scalar(select(KeyName.fingerprint))
    others = [row["fingerprint"] for row in backup.rows_of(source, "key_name")]
    if own is not None and others and own not in others:
        raise Refused(problem("backup.other_academy"))
    return sheet


def _demand_same(db: Session, moved: BackupSheet) -> None:
    """Raises Refused when the data is no longer what was moved; passwords given meanwhile change nothing."""
    copied = next(count.rows for count in moved.counts if count.table == "journal")
    since = journal.lines(db, None, limit=max(journal.count(db) - copied, 0))
    done = [
        line
        for line in since
        if line.outcome == "done" and line.room != "upkeep" and line.verb not in ENTERED
    ]
    if done:
        first = done[-1]
        raise Refused(
            problem(
                "move.changed_since", count=len(done), who=first.actor, verb=f"verb.{first.verb}",
                when=f"{first.at:%Y-%m-%d %H:%M}",
            )
        )  # fmt: skip


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


def forget_folder(folder: Folder, keys: Path, made: config.Config) -> None:
    """Remove the database, its marks, its key and what says that the folder is an academy's."""
    vault.key_file(keys, made.key).unlink(missing_ok=True)
    marks_file(folder).unlink(missing_ok=True)
    claims = folder.root.glob(CLAIMS)
    for file in (*folder.root.glob(folder.database.name + "*"), *claims, folder.config):
        file.unlink(missing_ok=True)


def forget_demo(folder: Folder, keys: Path) -> None:
    """Remove a demo with everything made in it; it must be closed. Raises Refused for any other folder."""
    held = config.load(folder)
    if held is None or not held.demo:
        raise Refused(problem("folder.not_demo", path=str(folder.root)))
    for place in (folder.backups, folder.papers, folder.drafts, folder.logs, folder.root / "views"):
        shutil.rmtree(place, ignore_errors=True)
    forget_folder(folder, keys, held)
    (folder.root / "window.lock").unlink(missing_ok=True)
    if not any(folder.root.iterdir()):
        folder.root.rmdir()
