"""Marking a class of sixty and the figures of a year beside a million attendances, against statements by
hand."""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import Any

import psycopg

from academy.base.database import PRAGMAS, Database, sqlite_url
from academy.base.door import Door
from academy.base.vault import Vault
from academy.courses.facts import AttendanceEntry, AttendanceState
from academy.courses.facts_figures import FiguresFilter
from academy.courses.service import CourseService
from tests import databases, postgres
from tests.bench import fill_attendance, floor_attendance
from tests.bench.bench_people import opened
from tests.bench.measure import Row, spent
from tests.databases import STEEL, an_actor

RUNS, BAR, GROWTH = 15, 3.0, 2.0
SMALL, LARGE = 10_000, 1_000_000
CLERK = an_actor(901)
YEAR = FiguresFilter(2026)
PRESENT = AttendanceState.PRESENT


def rows() -> list[Row]:
    found: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="academy_bench_") as name:
        small = _on_sqlite(Path(name) / "small.db", SMALL)
        found += _joined(small, _on_sqlite(Path(name) / "large.db", LARGE), "SQLite")
    if (programs := postgres.programs()) is not None:
        with postgres.running(programs) as url:
            first = _on_postgres(url.render_as_string(hide_password=False), SMALL)
        with postgres.running(programs) as url:
            second = _on_postgres(url.render_as_string(hide_password=False), LARGE)
        found += _joined(first, second, "PostgreSQL")
    return found


def _joined(small: list[Row], large: list[Row], engine: str) -> list[Row]:
    """What the service does beside the floor, and how it grows a hundredfold."""
    grown = [
        Row(f"{before.name} from {SMALL:,} to {LARGE:,}, {engine}", after.value, before.value, GROWTH)
        for before, after in zip(small, large, strict=True)
    ]
    sized = [Row(f"{row.name} at {LARGE:,}, {engine}", row.value, row.floor, row.bar) for row in large]
    return sized + grown


def _on_sqlite(file: Path, entries: int) -> list[Row]:
    url = str(sqlite_url(file))
    databases.fill(url)
    with opened(url) as database:
        people = fill_attendance.fill(database, entries)
        with closing(sqlite3.connect(file, isolation_level=None)) as raw:
            for pragma in PRAGMAS:
                raw.execute(f"PRAGMA {pragma}")
            return _measured(database, raw.cursor(), people)


def _on_postgres(url: str, entries: int) -> list[Row]:
    databases.fill(url)
    with opened(url) as database:
        people = fill_attendance.fill(database, entries)
        with psycopg.connect(url.replace("postgresql+psycopg", "postgresql"), autocommit=True) as raw:
            raw.execute("VACUUM ANALYZE")
            return _measured(database, raw.cursor(), people)


def _measured(database: Database, raw: Any, people: list[int]) -> list[Row]:
    service = CourseService(Door(database), Vault(bytes(32)))
    sessions = iter(range(1000, 1200))
    entries = (
        [AttendanceEntry(session, person, PRESENT) for person in people] for session in _every(sessions)
    )
    marked = []
    for run in range(RUNS):
        ours = spent(lambda: service.take_attendance(CLERK, 1, next(entries)))
        session, first = next(sessions), 9_000_000_000 + run * 100
        floor = spent(
            lambda: floor_attendance.mark(raw, database.is_sqlite, first, STEEL, session, people)  # noqa: B023
        )
        marked.append((ours, floor))
    visits = service.training_figures(CLERK, YEAR).visits
    if (least := floor_attendance.figures(raw)) != visits:
        raise RuntimeError(f"person-times: {visits} against {least}")
    shown = [
        (
            spent(lambda: [service.training_figures(CLERK, YEAR) for _ in range(5)]) / 5,
            spent(lambda: [floor_attendance.figures(raw) for _ in range(5)]) / 5,
        )
        for _ in range(RUNS)
    ]
    return [
        Row(name, median(our for our, _ in pairs), median(least for _, least in pairs), BAR)
        for name, pairs in (("class of 60 marked present", marked), ("figures of a year", shown))
    ]


def _every(sessions: Iterator[int]) -> Iterator[int]:
    """One after another, as the two sides take them in turn."""
    yield from sessions
