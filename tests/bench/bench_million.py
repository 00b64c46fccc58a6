"""The list of a million people, and what it costs against a hundred thousand; both databases.

The order of all ids grows with the list and is not compared: the window shows the first page of an order
while the rest is still being read, and any page of it afterwards by its ids.
"""

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg

from academy.base.database import Database, sqlite_url
from academy.base.door import Door
from academy.base.vault import Vault
from academy.people.facts import PeopleQuery, Sort
from academy.people.service import PeopleService
from tests import databases, postgres
from tests.bench import bench_people, floor_people
from tests.bench.bench_people import CLERK, PEOPLE, TEXT, opened
from tests.bench.fill_million import TIMES, multiply
from tests.bench.measure import Row

GROWTH = 2.0
PAGE = 128
COLUMNS = {
    Sort.NAME: "name_sort",
    Sort.STROKES: "name_strokes",
    Sort.NUMBER: "number",
    Sort.UNIT: "unit",
    Sort.CHANGED: "changed_at",
}
Asked = list[tuple[str, Callable[[], Any], str]]


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="academy_bench_") as name:
        url = str(sqlite_url(Path(name) / "people.db"))
        found = _both(url, "SQLite", lambda: closing(sqlite3.connect(Path(name) / "people.db")))
    if (programs := postgres.programs()) is not None:
        with postgres.running(programs) as server:
            url = server.render_as_string(hide_password=False)
            plain = url.replace("postgresql+psycopg", "postgresql")
            found += _both(url, "PostgreSQL", lambda: psycopg.connect(plain, autocommit=True))
    return found


def _both(url: str, engine: str, connect: Callable[[], Any]) -> list[Row]:
    databases.fill(url)
    with opened(url) as database:
        bench_people.fill(database)
        small = _measured(database, connect, engine, PEOPLE)
        multiply(database)
        large = _measured(database, connect, engine, PEOPLE * TIMES)
    grown = [
        Row(f"{what} from {PEOPLE:,} to {PEOPLE * TIMES:,}, {engine}", after.value, before.value, GROWTH)
        for what, before, after in (
            (row.name.split(" at ")[0], row, large[at]) for at, row in enumerate(small)
        )
    ]
    return large + grown


def _measured(database: Database, connect: Callable[[], Any], engine: str, people: int) -> list[Row]:
    with connect() as raw:
        cursor = raw.cursor()
        cursor.execute("ANALYZE" if engine == "SQLite" else "VACUUM ANALYZE")
        return [
            bench_people._side_by_side(f"people {what} at {people:,}, {engine}", ours, cursor, statement)
            for what, ours, statement in _asked(PeopleService(Door(database), Vault(bytes(32))))
        ]


def _asked(service: PeopleService) -> Asked:
    searched = floor_people.SEARCHED.format(TEXT)
    found: Asked = [("search", lambda: service.first_page(CLERK, PeopleQuery(TEXT)), searched)]
    for sort, column in COLUMNS.items():
        query, statement = PeopleQuery(sort=sort), floor_people.FIRST.replace("name_sort", column)
        found.append(
            (f"sorted by {sort.value}", lambda query=query: service.first_page(CLERK, query), statement)
        )
    ids = service.ids(CLERK, PeopleQuery())
    middle = ids[len(ids) // 2 :][:PAGE]
    there = floor_people.ROWS.format(",".join(map(str, middle)))
    found.append(("jump to the middle", lambda: service.rows(CLERK, middle), there))
    return found
