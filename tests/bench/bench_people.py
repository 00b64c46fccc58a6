"""Lists of a hundred thousand people and a roster of fifty thousand, against statements written by hand."""

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median
from typing import Any

import psycopg
import xlsxwriter

from academy.base.clock import FixedClock
from academy.base.database import Database, sqlite_url
from academy.base.door import Door
from academy.base.ids import Ids
from academy.base.vault import Vault
from academy.courses.facts_roster import RosterChoice
from academy.courses.service import CourseService
from academy.people import store
from academy.people.facts import PeopleQuery, Sort
from academy.people.service import PeopleService
from tests import databases, postgres
from tests.bench import floor_people
from tests.bench.measure import Row
from tests.databases import COAL, NOW, STEEL, an_actor
from tests.rooms.courses.classes import COURSE, a_class
from tests.rooms.people.persons import roster_person

PEOPLE, ROSTER = 100_000, 50_000
RUNS = 9
BAR = 3.0
TEXT = "王"
CLERK = an_actor(901)


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="academy_bench_") as name:
        folder = Path(name)
        empty = folder / "empty.db"
        databases.fill(str(sqlite_url(empty)))
        found = [*_lists_on_sqlite(folder, empty), _import(folder, empty)]
    if (programs := postgres.programs()) is not None:
        with postgres.running(programs) as url:
            found += _lists_on_postgres(url.render_as_string(hide_password=False))
    return found


def _lists_on_sqlite(folder: Path, empty: Path) -> list[Row]:
    file = folder / "people.db"
    shutil.copy(empty, file)
    with opened(str(sqlite_url(file))) as database:
        fill(database)
        with closing(sqlite3.connect(file)) as raw:
            return _lists(database, raw.cursor(), "SQLite")


def _lists_on_postgres(url: str) -> list[Row]:
    databases.fill(url)
    with opened(url) as database:
        fill(database)
        plain = url.replace("postgresql+psycopg", "postgresql")
        with psycopg.connect(plain, autocommit=True) as raw:
            raw.execute("VACUUM ANALYZE")
            return _lists(database, raw.cursor(), "PostgreSQL")


def _lists(database: Database, raw: Any, engine: str) -> list[Row]:
    service = PeopleService(Door(database), Vault(bytes(32)))
    by_unit, by_strokes = PeopleQuery(sort=Sort.UNIT), PeopleQuery(sort=Sort.STROKES)
    searched = floor_people.SEARCHED.format(TEXT)
    asked: list[tuple[str, Callable[[], Any], str]] = [
        ("first page", lambda: service.first_page(CLERK, PeopleQuery()), floor_people.FIRST),
        ("search", lambda: service.first_page(CLERK, PeopleQuery(TEXT)), searched),
        ("sort", lambda: service.ids(CLERK, by_unit), floor_people.SORTED),
        ("by strokes", lambda: service.first_page(CLERK, by_strokes), floor_people.STROKES),
    ]
    return [
        _side_by_side(f"people {what} at {PEOPLE:,}, {engine}", ours, raw, sql) for what, ours, sql in asked
    ]


def _side_by_side(name: str, ours: Callable[[], Any], raw: Any, statement: str) -> Row:
    """Both sides take turns; first they must agree on how many rows there are."""
    if len(ours()) != len(floor_people.ask(raw, statement)):
        raise RuntimeError(f"{name}: the two sides do not give the same")
    pairs = [(_spent(ours), _spent(lambda: floor_people.ask(raw, statement))) for _ in range(RUNS)]
    return Row(name, median(our for our, _ in pairs), median(floor for _, floor in pairs), BAR)


def _import(folder: Path, empty: Path) -> Row:
    roster = folder / "roster.xlsx"
    _write_roster(roster)
    vault = Vault(bytes(32))
    file, other = folder / "import.db", folder / "floor.db"
    shutil.copy(empty, file)
    with opened(str(sqlite_url(file))) as database:
        service = CourseService(Door(database), vault)
        course = service.add_course(CLERK, COURSE)
        class_id = service.plan_class(CLERK, a_class(course, capacity=ROSTER, sessions=()))
        with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(other)) as copy:
            source.backup(copy)
        ours = _spent(lambda: service.enrol_roster(CLERK, class_id, roster, RosterChoice()))
    floor = _spent(lambda: floor_people.take(other, roster, class_id, vault))
    return Row(f"roster {ROSTER:,} rows import", ours, floor, BAR)


def _write_roster(file: Path) -> None:
    with xlsxwriter.Workbook(str(file), {"constant_memory": True}) as book:
        sheet = book.add_worksheet("花名册")
        sheet.write_row(0, 0, ("姓名", "身份证号", "联系电话", "工作单位", "工种"))
        for place in range(ROSTER):
            person = roster_person(place)
            sheet.write_row(
                place + 1, 0, (person.name, person.doc_no, person.phone, person.unit, person.trade)
            )


def fill(database: Database) -> None:
    """Nine of ten people in one branch, the rest in another."""
    vault = Vault(bytes(32))
    with database.transaction(write=True) as db:
        for start in range(0, PEOPLE, ROSTER):
            people = [roster_person(serial) for serial in range(start, min(start + ROSTER, PEOPLE))]
            cut = len(people) * 9 // 10
            for branch, part in ((STEEL, people[:cut]), (COAL, people[cut:])):
                store.match_or_add(db, database.ids, vault, branch, part, "trainee", None, NOW)


@contextmanager
def opened(url: str) -> Iterator[Database]:
    clock = FixedClock(NOW)
    database = Database(url, clock, Ids(clock, 1))
    yield database
    database.close()


def _spent(work: Callable[[], object]) -> float:
    """Milliseconds by the clock on the wall: another process does part of the work."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
