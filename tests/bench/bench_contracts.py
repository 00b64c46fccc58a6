"""The list of twenty thousand contracts and one with five years of logs, against statements by hand."""

import gc
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import Any

import psycopg

from academy.apprenticeship.facts_contract import ContractFilter
from academy.apprenticeship.facts_shown import ContractSheet
from academy.apprenticeship.service import ApprenticeshipService
from academy.base.database import Database, sqlite_url
from academy.base.door import Door
from academy.base.vault import Vault
from tests import databases, postgres
from tests.bench import fill_contracts, floor_sheet
from tests.bench.bench_people import opened
from tests.bench.floor_contracts import ALL, LIST, ask
from tests.bench.measure import Row, spent
from tests.databases import an_actor
from tests.rooms.apprenticeship.people import a_signer

RUNS = 15
LEAST = 40  # milliseconds that are timed at once
BAR = 3.0
CLERK = an_actor(901)
EVERY = ContractFilter()


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="academy_bench_") as name:
        found = _on_sqlite(Path(name) / "contracts.db")
    if (programs := postgres.programs()) is not None:
        with postgres.running(programs) as url:
            found += _on_postgres(url.render_as_string(hide_password=False))
    return found


def _on_sqlite(file: Path) -> list[Row]:
    url = str(sqlite_url(file))
    databases.fill(url)
    with opened(url) as database:
        fill_contracts.fill(database)
        with closing(sqlite3.connect(file)) as raw:
            raw.execute("PRAGMA cache_size=-65536")
            return _measured(database, raw.cursor(), "SQLite")


def _on_postgres(url: str) -> list[Row]:
    databases.fill(url)
    with opened(url) as database:
        fill_contracts.fill(database)
        with psycopg.connect(url.replace("postgresql+psycopg", "postgresql"), autocommit=True) as raw:
            raw.execute("VACUUM ANALYZE")
            return _measured(database, raw.cursor(), "PostgreSQL")


def _measured(database: Database, raw: Any, engine: str) -> list[Row]:
    service = ApprenticeshipService(Door(database), Vault(bytes(32)), a_signer())

    def opened_list() -> int:
        shown = service.contract_first_page(CLERK, EVERY)
        service.contract_counts(CLERK, EVERY)
        return len(shown)

    def one() -> ContractSheet:
        return service.contract_sheet(CLERK, fill_contracts.LONGEST)

    size = f"{fill_contracts.CONTRACTS:,}"
    asked: list[tuple[str, Callable[[], object], Callable[[], object]]] = [
        (f"contract list opened at {size}", opened_list, lambda: ask(raw, LIST)),
        (
            f"contract list, all ids at {size}",
            lambda: len(service.contract_ids(CLERK, EVERY)),
            lambda: ask(raw, ALL),
        ),
        ("contract with five years of logs", one, lambda: floor_sheet.sheet(raw)),
    ]
    return [_side_by_side(f"{what}, {engine}", ours, floor) for what, ours, floor in asked]


def _side_by_side(name: str, ours: Callable[[], object], floor: Callable[[], object]) -> Row:
    """Both sides take turns; first they must give the same answer.

    What takes a millisecond is timed in runs of many: beside other work a single one shows the scheduler's
    slices, which hit the longer of the two far more often than its length would have it.
    """
    if (mine := ours()) != (least := floor()):
        raise RuntimeError(f"{name}: {mine} against {least}")
    count = max(1, round(LEAST / spent(floor)))
    gc.collect()
    gc.disable()  # as in the window: while it stands, no thread that reads is stopped to collect
    try:
        pairs = [(_each(ours, count), _each(floor, count)) for _ in range(RUNS)]
    finally:
        gc.enable()
    return Row(name, median(our for our, _ in pairs), median(least for _, least in pairs), BAR)


def _each(work: Callable[[], object], count: int) -> float:
    """Milliseconds of one of many in a row."""
    return spent(lambda: [work() for _ in range(count)]) / count
