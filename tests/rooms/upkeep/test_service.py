"""Backup, restore and moving, on both engines; SQLite with the data folder it lives in."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from academy.base import backup, counters, faultpoints, journal
from academy.base.actor import PROGRAM, Actor
from academy.base.clock import FixedClock
from academy.base.counters import LostSpan
from academy.base.database import Database
from academy.base.paths import Folder
from academy.base.problems import Refused, Unavailable
from academy.network.records import CalendarDay
from academy.upkeep.service import UpkeepService
from tests.databases import HEAD
from tests.rooms.upkeep.archives import SPOILERS

SERIAL = (HEAD, "certificate", "2026")


def counts(database: Database) -> dict[str, int]:
    with database.transaction() as db:
        return {count.table: count.rows for count in backup.counts(db)}


def take_numbers(upkeep: UpkeepService, how_many: int) -> None:
    with upkeep.door.database.transaction(write=True) as db:
        counters.take(db, *SERIAL, how_many)
        marks = counters.marks(db)
    keep = upkeep.door.keep_marks
    assert keep is not None
    keep(marks)


def next_number(database: Database) -> int:
    with database.transaction() as db:
        return counters.next_of(db, *SERIAL)


def is_whole(database: Database) -> bool:
    with database.transaction() as db:
        return journal.broken(db) == []


def codes(error: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [found.code for found in error.value.problems]


def add_day(database: Database, number: int) -> None:
    with database.transaction(write=True) as db:
        db.add(
            CalendarDay(
                day=database.clock.today() + timedelta(days=number),
                kind="workday",
                name="补班",
                source="test",
            )
        )


def test_a_restore_brings_back_what_the_backup_held(upkeep: UpkeepService, database: Database) -> None:
    add_day(database, 1)
    before = counts(database)
    made = upkeep.backup(PROGRAM)
    add_day(database, 2)
    upkeep.restore(PROGRAM, made)
    after = counts(database)
    for table in ("calendar_day", "branch", "key_name"):
        assert after[table] == before[table]
    assert is_whole(database)


def test_the_sheet_tells_the_counts_before_anything_happens(
    upkeep: UpkeepService, database: Database
) -> None:
    made = upkeep.backup(PROGRAM)
    add_day(database, 1)
    sheet = upkeep.look_into(PROGRAM, made)
    held = {count.table: count.rows for count in sheet.counts}
    here = {count.table: count.rows for count in upkeep.present_counts(PROGRAM)}
    assert here["calendar_day"] == held["calendar_day"] + 1
    assert here["branch"] == held["branch"] == 3


def test_numbers_handed_out_after_the_backup_are_lost_and_never_used_again(
    upkeep: UpkeepService, database: Database
) -> None:
    take_numbers(upkeep, 5)
    made = upkeep.backup(PROGRAM)
    take_numbers(upkeep, 7)
    done = upkeep.restore(PROGRAM, made)
    assert done.numbers_lost == 7
    assert next_number(database) == 13
    with database.transaction() as db:
        span = db.execute(select(LostSpan.kind, LostSpan.first, LostSpan.last)).one()
    assert tuple(span) == ("certificate", 6, 12)


def test_the_state_before_a_restore_is_backed_up_and_can_be_restored_again(
    upkeep: UpkeepService, database: Database
) -> None:
    made = upkeep.backup(PROGRAM)
    add_day(database, 1)
    here = counts(database)["calendar_day"]
    done = upkeep.restore(PROGRAM, made)
    assert done.former is not None
    assert counts(database)["calendar_day"] == here - 1
    upkeep.restore(PROGRAM, done.former)
    assert counts(database)["calendar_day"] == here


@pytest.mark.parametrize(
    ("spoil", "code"), [case[1:] for case in SPOILERS], ids=[case[0] for case in SPOILERS]
)
def test_an_archive_that_does_not_fit_is_refused_and_nothing_changes(
    upkeep: UpkeepService, database: Database, tmp_path: Path, spoil: Callable[[Path, Path], Path], code: str
) -> None:
    made = upkeep.backup(PROGRAM, tmp_path / "whole.academy-backup")
    spoilt = spoil(made, tmp_path / "spoilt.academy-backup")
    before = counts(database)
    acts: list[Callable[[Actor, Path], object]] = [upkeep.look_into, upkeep.restore]
    for act in acts:
        with pytest.raises(Refused) as no:
            act(PROGRAM, spoilt)
        assert codes(no) == [code]
    assert counts(database) == before


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_hundred_altered_archives_are_refused_or_whole(upkeep: UpkeepService, tmp_path: Path) -> None:
    raw = upkeep.backup(PROGRAM).read_bytes()
    spoilt, chance = tmp_path / "spoilt.academy-backup", random.Random(20)
    refused = 0
    for _ in range(100):
        altered = bytearray(raw)
        for _ in range(chance.randint(1, 8)):
            altered[chance.randrange(len(altered))] = chance.randrange(256)
        spoilt.write_bytes(altered)
        try:
            backup.read_sheet(spoilt, verify=True)
        except Refused:
            refused += 1
    assert refused > 50


def test_a_missing_archive_is_named(upkeep: UpkeepService, tmp_path: Path) -> None:
    with pytest.raises(Refused) as no:
        upkeep.look_into(PROGRAM, tmp_path / "gone.academy-backup")
    assert codes(no) == ["backup.missing"]


def disk_full() -> None:
    raise OSError(28, "No space left on device")


def test_a_backup_that_fails_at_the_end_leaves_no_file(upkeep: UpkeepService, folder: Folder) -> None:
    with faultpoints.failing("backup.before_rename", disk_full), pytest.raises(Unavailable) as no:
        upkeep.backup(PROGRAM)
    assert no.value.problem.code == "backup.not_written"
    assert list(folder.backups.iterdir()) == []


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_restore_that_fails_before_the_switch_leaves_the_old_state(
    upkeep: UpkeepService, database: Database, folder: Folder
) -> None:
    made = upkeep.backup(PROGRAM)
    add_day(database, 1)
    before = counts(database)["calendar_day"]
    with faultpoints.failing("restore.before_switch", disk_full), pytest.raises(Unavailable) as no:
        upkeep.restore(PROGRAM, made)
    assert no.value.problem.code == "restore.not_switched"
    assert counts(database)["calendar_day"] == before
    assert not list(folder.root.glob("restoring-*"))


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_file_that_another_program_reads_is_not_replaced(
    upkeep: UpkeepService, database: Database, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("academy.upkeep.store.WAIT", 0.05)
    made = upkeep.backup(PROGRAM)
    add_day(database, 1)
    before = counts(database)["calendar_day"]
    other = Database(f"sqlite:///{folder.database}", database.clock, database.ids)
    with other.transaction() as db:
        db.execute(select(CalendarDay).limit(1)).all()
        with pytest.raises(Unavailable) as no:
            upkeep.restore(PROGRAM, made)
    other.close()
    assert no.value.problem.code == "restore.not_switched"
    assert counts(database)["calendar_day"] == before


def test_the_automatic_backup_waits_for_a_change(upkeep: UpkeepService, clock: FixedClock) -> None:
    assert upkeep.backup_if_due(PROGRAM) is None
    upkeep.note_sheet_shown(PROGRAM)
    made = upkeep.backup_if_due(PROGRAM)
    assert made is not None
    assert upkeep.last_backup(PROGRAM) is not None
    upkeep.note_sheet_shown(PROGRAM)
    assert upkeep.backup_if_due(PROGRAM) is None
    clock.move_to(clock.now() + timedelta(minutes=31))
    assert upkeep.backup_if_due(PROGRAM) is not None


def test_a_backup_that_cannot_be_read_is_listed_as_damaged(upkeep: UpkeepService, folder: Folder) -> None:
    upkeep.backup(PROGRAM)
    (folder.backups / "20200101-000000.academy-backup").write_bytes(b"not a zip")
    first, last = upkeep.backups(PROGRAM)
    assert first.sheet is not None
    assert last.sheet is None


def test_the_check_finds_nothing_in_sound_data_and_names_a_broken_link(
    upkeep: UpkeepService, database: Database, folder: Folder
) -> None:
    upkeep.note_sheet_shown(PROGRAM)
    assert upkeep.check(PROGRAM) == []
    if not database.is_sqlite:
        return
    with closing(sqlite3.connect(folder.database)) as connection:  # the driver's own does not mind links
        connection.execute("UPDATE branch SET parent_id = 777 WHERE id = 3")
        connection.commit()
    assert [found.code for found in upkeep.check(PROGRAM)] == ["file.link_broken"]


def test_restoring_is_for_those_who_hold_the_right(upkeep: UpkeepService, folder: Folder) -> None:
    clerk = Actor(5, 5, "孙志远", "sunzy", HEAD, {"data.backup": PROGRAM.grants["data.backup"]})
    made = upkeep.backup(clerk)
    with pytest.raises(Refused) as no:
        upkeep.restore(clerk, made)
    assert codes(no) == ["access.denied"]
