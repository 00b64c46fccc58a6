"""The timetable at 20,000 sessions and 1,000,000 attendances, against the driver's best statement."""

import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import Any

import psycopg

from academy.base.clock import FixedClock
from academy.base.database import Database, sqlite_url
from academy.base.door import Door
from academy.base.ids import Ids
from academy.courses.facts_term import DraftWish
from academy.courses.facts_timetable import Target, WeekFilter
from academy.courses.rules_draft import search
from academy.courses.rules_draft_jobs import jobs_of
from academy.courses.service_timetable import TimetableService
from tests import databases, postgres
from tests.bench import fill_timetable as filled
from tests.bench import floor_timetable as floor
from tests.bench.measure import Row
from tests.databases import NOW, STEEL, an_actor
from tests.rooms.courses.test_draft import TERM, WEEKS, recounted, term

SMALL, LARGE = 20, 2_000  # classes: 10,000 and 1,000,000 attendances
RUNS, BAR, GROWTH = 15, 3.0, 2.0
WARM = 12  # calls before the clock runs: PostgreSQL keeps a plan after ten, a clerk's program runs all day
DRAFT = 2_000.0  # ms
CLERK = an_actor(901)
Sides = tuple[Callable[[], Any], Callable[[], Any]]


def rows() -> list[Row]:
    found = [_draft()]
    with tempfile.TemporaryDirectory(prefix="academy_bench_") as name:
        small, large = (_on_sqlite(Path(name) / f"{size}.db", size) for size in (SMALL, LARGE))
        found += _compared("SQLite", small, large)
    if (programs := postgres.programs()) is not None:
        with postgres.running(programs) as url:
            small, large = (_on_postgres(url, size) for size in (SMALL, LARGE))
            found += _compared("PostgreSQL", small, large)
    return found


def _compared(
    engine: str, small: dict[str, tuple[float, float]], large: dict[str, tuple[float, float]]
) -> list[Row]:
    found = [Row(f"{name} at 20,000 sessions, {engine}", *large[name], BAR) for name in large]
    return found + [Row(f"{name} growth, {engine}", large[name][0], small[name][0], GROWTH) for name in large]


def _draft() -> Row:
    board, wanted, teachers = term()
    jobs = jobs_of(board, wanted, teachers)
    began = time.perf_counter()
    found = search(board, DraftWish(first=TERM, last=TERM + timedelta(weeks=WEEKS)), jobs)
    spent = (time.perf_counter() - began) * 1000
    if found.reasons or recounted(board, list(found.placed.values())):
        raise RuntimeError("the draft is not whole")
    return Row("draft of 300 sessions", spent, DRAFT, 1.0)


def _on_sqlite(file: Path, classes: int) -> dict[str, tuple[float, float]]:
    databases.fill(str(sqlite_url(file)))
    database = _opened(str(sqlite_url(file)))
    filled.fill(database, classes)
    with closing(sqlite3.connect(file, isolation_level=None)) as raw:
        raw.execute("ANALYZE")
        measured = _measured(database, raw.cursor(), "SQLite", classes)
    database.close()
    return measured


def _on_postgres(url: Any, classes: int) -> dict[str, tuple[float, float]]:
    whole = url.render_as_string(hide_password=False)
    plain = whole.replace("postgresql+psycopg", "postgresql")
    with psycopg.connect(plain, autocommit=True) as raw:
        raw.execute("DROP SCHEMA public CASCADE")
        raw.execute("CREATE SCHEMA public")
        databases.fill(whole)
        database = _opened(whole)
        filled.fill(database, classes)
        raw.execute("VACUUM ANALYZE")
        measured = _measured(database, raw.cursor(), "PostgreSQL", classes)
        database.close()
    return measured


def _opened(url: str) -> Database:
    clock = FixedClock(NOW)
    return Database(url, clock, Ids(clock, 1))


def _measured(database: Database, raw: Any, engine: str, classes: int) -> dict[str, tuple[float, float]]:
    """Both sides in turn, each question at another session of the middle of the span."""
    service = TimetableService(Door(database))
    return {name: _side_by_side(*sides) for name, sides in _asked(service, raw, engine, classes).items()}


def _asked(service: TimetableService, raw: Any, engine: str, classes: int) -> dict[str, Sides]:
    number = classes // 2 // 2 * 2 + 1  # one of the steel branch, in the middle
    session, class_id = filled.SESSIONS + number * filled.EACH, filled.CLASSES + number
    first = filled.monday(number)
    day = first + timedelta(days=1)
    place = filled.PLACES + number % filled.A_WEEK
    raw.execute(f"SELECT instructor_id FROM course_session WHERE id = {session}")
    values = {
        "teacher": raw.fetchone()[0],
        "day": day,
        "session": session,
        "place": place,
        "class_id": class_id,
    }
    week = {"first": first, "last": first + timedelta(days=6), "branch": STEEL}
    target = Target(day, 1065)
    return {
        "conflict check": (
            lambda: service.try_slots(CLERK, session, [target]), _plain(raw, engine, floor.CONFLICT, values)
        ),
        "why not here": (
            lambda: service.why_not(CLERK, session, target), _plain(raw, engine, floor.CONFLICT, values)
        ),
        "week view": (
            lambda: service.week(CLERK, WeekFilter(week["first"], week["last"], STEEL)),  # type: ignore[arg-type]
            _plain(raw, engine, floor.WEEK, week),
        ),
    }  # fmt: skip


def _plain(raw: Any, engine: str, sql: str, values: dict[str, Any]) -> Callable[[], Any]:
    first, *others = floor.statement(sql, engine, values).split(";")
    bound = {
        name: value.isoformat() if engine == "SQLite" and isinstance(value, date) else value
        for name, value in values.items()
    }

    def ask() -> Any:
        raw.execute("BEGIN")
        found = raw.execute(first, bound).fetchall()
        for other in others:
            raw.execute(other, bound).fetchall()
        raw.execute("COMMIT")
        return found

    return ask


def _side_by_side(ours: Callable[[], Any], plain: Callable[[], Any]) -> tuple[float, float]:
    if not plain():
        raise RuntimeError("the floor finds nothing")
    for _ in range(WARM):
        ours()
        plain()
    pairs = [(_spent(ours), _spent(plain)) for _ in range(RUNS)]
    return median(our for our, _ in pairs), median(their for _, their in pairs)


def _spent(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
