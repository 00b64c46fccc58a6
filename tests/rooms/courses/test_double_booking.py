"""Clerks in processes of their own book the same rooms and instructors at random: nothing is booked twice.

A slice of the campaign runs always; `./check campaign` runs ten processes on PostgreSQL and two on SQLite.
"""

import multiprocessing
import queue
import random
from collections import Counter
from datetime import timedelta
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from sqlalchemy import select

from academy.base.clock import SystemClock
from academy.base.database import Database, sqlite_url
from academy.base.door import Door
from academy.base.ids import Ids
from academy.base.problems import Refused, Unavailable
from academy.base.vault import Vault
from academy.base.words import Words
from academy.courses.facts_timetable import Target
from academy.courses.records import CourseSession
from academy.courses.service import CourseService
from academy.courses.service_timetable import TimetableService
from tests.databases import an_actor
from tests.postgres import Server
from tests.rooms.courses.classes import MONDAY, Room
from tests.rooms.courses.planners import planner

DAYS, STARTS = 4, (510, 600, 705, 840, 930)


def book(url: str, station: int, sessions: list[int], spots: list[int], tries: int, answers: Any) -> None:
    """One clerk: moves random sessions to random places and times, and reports what he was told."""
    clock = SystemClock()
    database = Database(url, clock, Ids(clock, station))
    service, clerk, dice = TimetableService(Door(database)), an_actor(900 + station), random.Random(station)
    words, told = Words("zh"), Counter[str]()
    for _ in range(tries):
        key = dice.choice(sessions)
        target = Target(
            MONDAY + timedelta(days=dice.randrange(DAYS)), dice.choice(STARTS), dice.choice(spots)
        )
        try:
            with database.transaction() as db:
                version = db.scalars(select(CourseSession.version).where(CourseSession.id == key)).one()
            service.move_session(clerk, key, version, target)
            told["moved"] += 1
        except Refused as no:
            told.update(each.code for each in no.problems)
            told["refused"] += 1
            told["unexplained"] += sum(not words.sentence(each) for each in no.problems)
        except Unavailable as no:
            told[no.problem.code] += 1
    database.close()
    answers.put(dict(told))


def double(url: str) -> list[tuple[int, int]]:
    """Pairs of sessions that share an instructor or a place at one time, found the plainest way."""
    clock = SystemClock()
    database = Database(url, clock, Ids(clock, 99))
    with database.transaction() as db:
        rows = [row for row in db.scalars(select(CourseSession)) if row.booked]
        found = [
            (one.id, two.id)
            for at, one in enumerate(rows)
            for two in rows[at + 1 :]
            if one.day == two.day and one.starts < two.ends and two.starts < one.ends
            if one.place_id == two.place_id or one.instructor_id == two.instructor_id
        ]
    database.close()
    return found


def run(url: str, keys: list[int], spots: list[int], processes: int, tries: int) -> Counter[str]:
    if not processes:  # the slice: threads with a database each find the same races, and start at once
        return _in_threads(url, keys, spots, tries)
    context = multiprocessing.get_context("spawn")
    answers = context.Queue()
    clerks = [
        context.Process(target=book, args=(url, 10 + at, keys, spots, tries, answers))
        for at in range(processes)
    ]
    for clerk in clerks:
        clerk.start()
    told = Counter[str]()
    for _ in clerks:
        told.update(answers.get(timeout=600))
    for clerk in clerks:
        clerk.join()
        assert clerk.exitcode == 0
    return told


def _in_threads(url: str, keys: list[int], spots: list[int], tries: int) -> Counter[str]:
    answers: queue.Queue[dict[str, int]] = queue.Queue()
    clerks = [Thread(target=book, args=(url, 10 + at, keys, spots, tries, answers)) for at in range(3)]
    for clerk in clerks:
        clerk.start()
    for clerk in clerks:
        clerk.join()
    told = Counter[str]()
    for _ in clerks:
        told.update(answers.get_nowait())
    return told


def prepared(room: Room, door: Door) -> tuple[list[int], list[int]]:
    """Six classes in six weeks, three instructors: what may be moved everywhere in one week."""
    plan = planner(room, door)
    weeks = [MONDAY + timedelta(weeks=at) for at in range(6)]
    classes = [
        plan.a_class(at + 1, start, plan.teachers[at % 3], starts=MONDAY, ends=MONDAY + timedelta(weeks=8))
        for at, start in enumerate(weeks)
    ]
    return [each[0] for key in classes for each in plan.sessions(key)], [plan.hall, plan.base]


def checked(told: Counter[str], url: str) -> None:
    assert double(url) == []
    assert told["moved"] > 0
    assert told["refused"] > 0
    assert told["unexplained"] == 0
    assert told["database.locked"] == 0
    assert told["courses.booked_meanwhile"] == 0, "the locks must find it before the database does"


@pytest.fixture
def on_sqlite(tmp_path: Path, empty_sqlite: bytes, vault: Vault) -> tuple[str, list[int], list[int]]:
    file = tmp_path / "academy.db"
    file.write_bytes(empty_sqlite)
    clock = SystemClock()
    url = str(sqlite_url(file))
    door = Door(Database(url, clock, Ids(clock, 1)))
    keys, spots = prepared(Room(door, vault, CourseService(door, vault), an_actor(901)), door)
    door.database.close()
    return url, keys, spots


def test_clerks_on_sqlite_never_book_twice(on_sqlite: tuple[str, list[int], list[int]]) -> None:
    url, keys, spots = on_sqlite
    checked(run(url, keys, spots, 0, 20), url)


def test_clerks_on_postgresql_never_book_twice(filled_server: Server, vault: Vault) -> None:
    with filled_server.database() as url:
        checked(_on_postgres(url, vault, 0, 20), url)


@pytest.mark.campaign
def test_two_processes_on_sqlite_for_long(on_sqlite: tuple[str, list[int], list[int]]) -> None:
    url, keys, spots = on_sqlite
    checked(run(url, keys, spots, 2, 1_000), url)


@pytest.mark.campaign
def test_ten_processes_on_postgresql_for_long(filled_server: Server, vault: Vault) -> None:
    with filled_server.database() as url:
        checked(_on_postgres(url, vault, 10, 300), url)


def _on_postgres(url: str, vault: Vault, processes: int, tries: int) -> Counter[str]:
    clock = SystemClock()
    door = Door(Database(url, clock, Ids(clock, 1)))
    keys, spots = prepared(Room(door, vault, CourseService(door, vault), an_actor(901)), door)
    told = run(url, keys, spots, processes, tries)
    door.database.close()
    return told
