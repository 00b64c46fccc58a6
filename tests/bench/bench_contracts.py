"""The list of twenty thousand contracts and one with five years of logs, against statements by hand."""

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import Any

import psycopg

from academy.apprenticeship.facts_contract import ContractFilter
from academy.apprenticeship.service import ApprenticeshipService
from academy.base.database import Database, sqlite_url
from academy.base.door import Door
from academy.base.vault import Vault
from tests import databases, postgres
from tests.bench import fill_contracts, floor_contracts
from tests.bench.bench_people import opened
from tests.bench.measure import Row, spent
from tests.databases import an_actor
from tests.rooms.apprenticeship.people import a_signer

RUNS = 15
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

    def one() -> int:
        sheet = service.contract_sheet(CLERK, fill_contracts.LONGEST)
        return len(sheet.logs)

    size = f"{fill_contracts.CONTRACTS:,}"
    asked: list[tuple[str, Callable[[], int], tuple[str, ...]]] = [
        (f"contract list opened at {size}", opened_list, floor_contracts.LIST),
        (
            f"contract list, all ids at {size}",
            lambda: len(service.contract_ids(CLERK, EVERY)),
            floor_contracts.ALL,
        ),
        ("contract with five years of logs", one, floor_contracts.SHEET),
    ]
    return [_side_by_side(f"{what}, {engine}", ours, raw, floor) for what, ours, floor in asked]


def _side_by_side(name: str, ours: Callable[[], int], raw: Any, statements: tuple[str, ...]) -> Row:
    """Both sides take turns; first they must agree on how many rows there are."""
    if (mine := ours()) != (floor := floor_contracts.ask(raw, statements)):
        raise RuntimeError(f"{name}: {mine} rows against {floor}")
    pairs = [(spent(ours), spent(lambda: floor_contracts.ask(raw, statements))) for _ in range(RUNS)]
    return Row(name, median(our for our, _ in pairs), median(floor for _, floor in pairs), BAR)
