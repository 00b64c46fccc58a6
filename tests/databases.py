"""Real databases: every test that asks for `door` runs on SQLite and on PostgreSQL.

A folder's conftest imports the fixtures it gives to its tests.
"""

import importlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

import academy
from academy.base.actor import Actor, Scope
from academy.base.clock import FixedClock
from academy.base.database import Database, Record, sqlite_url
from academy.base.door import Door
from academy.base.ids import Ids
from academy.base.vault import Vault
from academy.network.records import Branch
from tests.beginnings import Files, Shelf, Templates, beginning
from tests.postgres import Server

NOW = datetime(2026, 11, 23, 9, 30)
HEAD, STEEL, COAL = 1, 2, 3  # the head academy and two branches


def all_tables() -> None:
    """Import every module that declares a table: `records.py` of a room and its `records_<noun>.py`."""
    house = Path(academy.__path__[0])
    for file in sorted(house.glob("*/records*.py")):
        importlib.import_module(f"academy.{file.parent.name}.{file.stem}")


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOW, timedelta(milliseconds=1))


@pytest.fixture
def vault() -> Vault:
    return Vault(bytes(range(32)))


@pytest.fixture(scope="session")
def empty_sqlite(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """An empty database with every table, built once and copied for each test."""
    file = tmp_path_factory.mktemp("empty") / "academy.db"
    fill(str(sqlite_url(file)))
    return file.read_bytes()


@pytest.fixture(scope="session")
def filled_server(server: Server) -> Server:
    server.keep_template(fill)
    return server


def fill(url: str) -> None:
    all_tables()
    clock = FixedClock(NOW)
    database = Database(url, clock, Ids(clock, 1))
    Record.metadata.create_all(database.engine)
    with database.transaction(write=True) as db:
        for key, parent, kind, code, name in (
            (HEAD, None, "head", "QH", "齐河工匠学院"),
            (STEEL, HEAD, "branch", "YF", "永锋工匠学院"),
            (COAL, HEAD, "branch", "QJ", "邱集煤炭工匠学院"),
        ):
            db.add(
                Branch(
                    id=key, branch_id=key, parent_id=parent, kind=kind, code=code, name=name, industry="",
                    industry_codes=[], host="", host_uscc="",
                )
            )  # fmt: skip
            db.flush()
    if database.is_sqlite:
        with database.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


@pytest.fixture(scope="session")
def shelves() -> dict[str, Shelf]:
    """What tests begin with, by engine."""
    return {"sqlite": Shelf(), "postgresql": Shelf()}


@pytest.fixture(params=["sqlite", "postgresql"])
def database(
    request: pytest.FixtureRequest, tmp_path: Path, clock: FixedClock, shelves: dict[str, Shelf]
) -> Iterator[Database]:
    if request.param == "sqlite":
        file = tmp_path / "academy.db"
        file.write_bytes(request.getfixturevalue("empty_sqlite"))
        found = Database(sqlite_url(file), clock, Ids(clock, 1))
        with beginning(found, shelves["sqlite"], Files()):
            yield found
        found.close()
        return
    server = request.getfixturevalue("filled_server")
    with server.database() as url:
        found = Database(url, clock, Ids(clock, 1))
        with beginning(found, shelves["postgresql"], Templates(server)):
            yield found
        found.close()


@pytest.fixture
def door(database: Database) -> Door:
    return Door(database)


class Everything(dict[str, Scope]):
    """Grants of somebody who may do anything in the branches named."""

    def __init__(self, branches: frozenset[int] | None) -> None:
        super().__init__()
        self._scope = Scope(branches)

    def __missing__(self, _permission: str) -> Scope:
        return self._scope

    def __contains__(self, _permission: object) -> bool:
        return True


def an_actor(person_id: int, branch_id: int = HEAD, *, network: bool = True) -> Actor:
    """Somebody with every right, in the whole network or in one branch only."""
    grants = Everything(None if network else frozenset({branch_id}))
    return Actor(person_id, person_id, f"账号{person_id}", f"account{person_id}", branch_id, grants)


@pytest.fixture
def clerk() -> Actor:
    return an_actor(901)


@pytest.fixture
def approver() -> Actor:
    return an_actor(902)


@pytest.fixture
def coal_clerk() -> Actor:
    """A clerk whose rights end at the coal branch."""
    return an_actor(903, COAL, network=False)
