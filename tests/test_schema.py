"""The migrations lead to exactly the tables the records declare, on both engines, there and back."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine, text

from academy.base import upgrade
from academy.base.clock import FixedClock
from academy.base.database import Database, Record, sqlite_url
from academy.base.ids import Ids
from academy.base.paths import MIGRATIONS
from tests.tools.migration import all_tables

Empty = Callable[[], Database]
POSTGRES_SCHEMA = """
select 'column ' || c.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod) || ' '
       || a.attnotnull || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
union all
select 'constraint ' || conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
  from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
union all
select 'index ' || indexname, indexdef from pg_indexes where schemaname = 'public'
union all
select 'trigger ' || tgrelid::regclass || '.' || tgname, pg_get_triggerdef(oid)
  from pg_trigger where not tgisinternal
union all
select 'function ' || proname, prosrc from pg_proc where pronamespace = 'public'::regnamespace
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path, clock: FixedClock) -> Iterator[Empty]:
    """Makes databases that hold nothing; two may stand side by side."""
    opened: list[Database] = []

    def sqlite() -> Database:
        return Database(sqlite_url(tmp_path / f"{len(opened)}.db"), clock, Ids(clock, 1))

    def kept(found: Database) -> Database:
        opened.append(found)
        return found

    if request.param == "sqlite":
        yield lambda: kept(sqlite())
        _close(opened)
        return
    server = request.getfixturevalue("server")
    with server.database() as first, server.database() as second:
        urls = iter((first, second))

        def postgres() -> Database:
            found = Database(next(urls), clock, Ids(clock, 1))
            with found.engine.begin() as connection:  # the copy of a filled template is emptied first
                connection.exec_driver_sql("drop schema public cascade")
                connection.exec_driver_sql("create schema public")
            return found

        yield lambda: kept(postgres())
        _close(opened)


def _close(opened: list[Database]) -> None:
    for each in opened:
        each.close()


@pytest.fixture
def migrated(empty: Empty) -> Database:
    found = empty()
    assert upgrade.bring_up(found, lambda: pytest.fail("an empty database was backed up"))
    return found


def schema(engine: Engine) -> dict[str, object]:
    """Every table, constraint, index and trigger as the database itself describes it."""
    with engine.connect() as connection:
        found = _sqlite(connection) if engine.dialect.name == "sqlite" else _postgres(connection)
    return {name: what for name, what in found.items() if "alembic_version" not in name}


def _sqlite(connection: Connection) -> dict[str, object]:
    rows = connection.execute(text("select type, name, sql from sqlite_master where sql is not null"))
    return {f"{kind} {name}": _parts(sql) for kind, name, sql in rows}


def _parts(sql: str) -> list[str]:
    """A statement as its lines: columns and constraints may stand in any order."""
    lines = (" ".join(line.split()).rstrip(",") for line in sql.splitlines())
    return sorted(re.sub(r'"(\w+)"', r"\1", line) for line in lines if line)


def _postgres(connection: Connection) -> dict[str, object]:
    return {name: what for name, what in connection.execute(text(POSTGRES_SCHEMA))}


def alembic(database: Database, act: Callable[..., object], target: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with database.engine.execution_options(write=True).begin() as connection:
        config.attributes["connection"] = connection
        act(config, target)


def test_the_program_knows_the_newest_migration() -> None:
    assert upgrade.known_revisions()[-1] == upgrade.HEAD


def test_migrating_leads_to_what_the_records_declare(migrated: Database, empty: Empty) -> None:
    all_tables()
    created = empty()
    Record.metadata.create_all(created.engine)
    expected, found = schema(created.engine), schema(migrated.engine)
    assert len([name for name in expected if "journal" in name]) > 3
    assert found == expected


def test_alembic_finds_nothing_to_add(migrated: Database) -> None:
    all_tables()
    with migrated.engine.connect() as connection:
        options = {"compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Record.metadata) == []


def test_a_database_that_is_up_to_date_is_left_alone(migrated: Database) -> None:
    before = schema(migrated.engine)
    assert upgrade.revision_of(migrated) == upgrade.HEAD
    assert not upgrade.bring_up(migrated, lambda: pytest.fail("nothing to back up for"))
    assert schema(migrated.engine) == before


def test_going_back_leaves_nothing_and_the_way_up_is_open_again(migrated: Database) -> None:
    full = schema(migrated.engine)
    alembic(migrated, command.downgrade, "base")
    assert schema(migrated.engine) == {}
    alembic(migrated, command.upgrade, "head")
    assert schema(migrated.engine) == full
