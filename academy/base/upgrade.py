"""Bringing a database to this program's schema: back up, refuse a newer one, migrate in one transaction.

Alembic is imported only when there is something to migrate: an up-to-date database is recognised by one
query against the revision written here.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from academy.base import faultpoints
from academy.base.database import Database, translated
from academy.base.paths import MIGRATIONS
from academy.base.problems import Refused, problem

HEAD = "20261123_0001"  # the newest file of migrations/versions; a test compares


def revision_of(database: Database) -> str:
    """The schema's revision; empty for a database without tables."""
    with translated(), database.engine.connect() as connection:
        return _revision(connection)


def _revision(connection: Connection) -> str:
    if not inspect(connection).has_table("alembic_version"):
        if inspect(connection).has_table("journal"):
            raise Refused(problem("upgrade.foreign"))
        return ""
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or ""


def known_revisions() -> list[str]:
    return sorted(file.name.split("_", 2)[0] + "_" + file.name.split("_", 2)[1] for file in _versions())


def _versions() -> list[Path]:
    return [file for file in (MIGRATIONS / "versions").glob("2*_*.py")]


def bring_up(database: Database, back_up: Callable[[], object]) -> bool:
    """Migrate when needed; `back_up` is called first when there is data. Answers whether it migrated.

    Raises Refused for a schema this program does not know (made by a newer one).
    """
    held = revision_of(database)
    if held == HEAD:
        return False
    if held and held not in known_revisions():
        raise Refused(problem("upgrade.newer", revision=held))
    if held:
        back_up()
    _migrate(database)
    return True


def _migrate(database: Database) -> None:
    engine = database.engine.execution_options(write=True)
    with translated(), engine.connect() as connection:
        if database.is_sqlite:  # rebuilding a parent table must not cascade into its children
            _enforce_links(connection, "OFF")
        try:
            with connection.begin():
                _to_head(connection)
                _check_links(connection, database)
                faultpoints.hit("upgrade.before_commit")
        except SQLAlchemyError as error:
            raise Refused(problem("upgrade.failed")) from error
        finally:
            if database.is_sqlite:
                _enforce_links(connection, "ON")


def lay_out(connection: Connection) -> None:
    """As `bring_up`, for a database without data, within the transaction of the caller."""
    held = _revision(connection)
    if held == HEAD:
        return
    if held and held not in known_revisions():
        raise Refused(problem("upgrade.newer", revision=held))
    try:
        _to_head(connection)
    except SQLAlchemyError as error:
        raise Refused(problem("upgrade.failed")) from error


def _to_head(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _enforce_links(connection: Connection, state: str) -> None:
    """Straight to the driver: inside a transaction the pragma would do nothing."""
    driver: Any = connection.connection.driver_connection
    driver.execute(f"PRAGMA foreign_keys={state}")


def _check_links(connection: Connection, database: Database) -> None:
    if not database.is_sqlite:
        return
    broken: list[Any] = list(connection.exec_driver_sql("PRAGMA foreign_key_check"))
    if broken:
        raise Refused(problem("upgrade.links_broken", table=broken[0][0]))


def back_up(database: Database, folder: Path) -> Path:
    """The database as it is before a migration: SQLite's own copy, read back and checked; for PostgreSQL,
    which migrates in one transaction and is backed up by its server, nothing is written.

    Raises Refused when the copy is not sound.
    """
    target = folder / f"before-upgrade-{database.clock.now():%Y%m%d-%H%M%S}.db"
    if not database.is_sqlite:
        return target
    folder.mkdir(parents=True, exist_ok=True)
    with translated(), database.engine.connect() as connection, closing(sqlite3.connect(target)) as copy:
        driver: Any = connection.connection.driver_connection
        driver.backup(copy)
        if copy.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            raise Refused(problem("upgrade.copy_damaged"))
    return target
