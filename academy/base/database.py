"""The only door to the database: one engine, short transactions, SQLite or PostgreSQL.

SQLite as measured: WAL, synchronous=FULL, foreign keys on, `BEGIN IMMEDIATE` for writes (a deferred
transaction that reads first and writes later fails with BUSY however long it may wait).
"""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime, time
from pathlib import Path
from secrets import token_hex
from select import select
from time import monotonic
from typing import Any, cast

from sqlalchemy import (
    JSON,
    URL,
    BigInteger,
    Boolean,
    Connection,
    Date,
    DateTime,
    Engine,
    ForeignKey,
    LargeBinary,
    MetaData,
    Table,
    Text,
    Time,
    create_engine,
    event,
    inspect,
    make_url,
)
from sqlalchemy.exc import DBAPIError, InvalidatePoolError, OperationalError
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, declared_attr, mapped_column, sessionmaker
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from academy.base.clock import Clock
from academy.base.ids import Ids
from academy.base.problems import Unavailable, problem

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
LAID_DOWN, RESTED = "laid_down", 1.0  # seconds
ANSWERS = 10  # seconds a server may take to answer before it counts as not reachable
DECODER = json.JSONDecoder()
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=10000",
    "temp_store=MEMORY",
    "cache_size=-65536",
    "trusted_schema=OFF",
)


class Record(DeclarativeBase):
    """Parent of every table. SQLite tables are STRICT."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {
        int: BigInteger,
        str: Text,
        bool: Boolean,
        date: Date,
        datetime: DateTime,
        time: Time,
        bytes: LargeBinary,
        dict[str, Any]: JSON,
        list[Any]: JSON,
    }

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        if "__tablename__" in vars(cls):
            cast("Table", cls.__table__).kwargs["sqlite_strict"] = True


class Business(Record):
    """A row of a branch: a key made by the program, an optimistic lock, the day it was written."""

    __abstract__ = True

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    version: Mapped[int] = mapped_column()
    created_at: Mapped[datetime] = mapped_column()

    @declared_attr
    def branch_id(cls) -> Mapped[int]:
        return mapped_column(ForeignKey("branch.id"), index=True)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.version}


class Removable:
    """A row that can go to the recycle bin; every list filters `removed_at IS NULL`."""

    removed_at: Mapped[datetime | None] = mapped_column(default=None)
    removed_by: Mapped[int | None] = mapped_column(default=None)


# STRICT tables know six type names; these are the ones our types are stored as.
@compiles(BigInteger, "sqlite")
@compiles(Boolean, "sqlite")
def _integer(*_: Any, **__: Any) -> str:
    return "INTEGER"


@compiles(Date, "sqlite")
@compiles(DateTime, "sqlite")
@compiles(Time, "sqlite")
@compiles(JSON, "sqlite")
def _text(*_: Any, **__: Any) -> str:
    return "TEXT"


@compiles(LargeBinary, "sqlite")
def _blob(*_: Any, **__: Any) -> str:
    return "BLOB"


def sqlite_url(file: Path) -> URL:
    return URL.create("sqlite+pysqlite", database=str(file))


def make_engine(url: str | URL) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return _sqlite_engine(parsed)
    if parsed.drivername == "postgresql":
        parsed = parsed.set(drivername="postgresql+psycopg")
    return _server_engine(parsed)


def _server_engine(url: URL) -> Engine:
    """A connection that lay unused, or at whose end something was said (a server that goes says so), is
    asked whether it still holds; the next act of a page does not pay a way to the server for that."""
    wait = {} if "connect_timeout" in url.query else {"connect_timeout": ANSWERS}
    engine = create_engine(url, poolclass=QueuePool, pool_size=4, hide_parameters=True, connect_args=wait)

    @event.listens_for(engine, "connect")
    @event.listens_for(engine, "checkin")
    def _laid_down(_connection: object, record: ConnectionPoolEntry) -> None:
        record.info[LAID_DOWN] = monotonic()

    @event.listens_for(engine, "checkout")
    def _taken_up(connection: Any, record: ConnectionPoolEntry, _lent: object) -> None:
        try:
            said, _, _ = select([connection], [], [], 0)
            if said or monotonic() - record.info[LAID_DOWN] > RESTED:
                engine.dialect.do_ping(connection)
        except engine.dialect.loaded_dbapi.Error as error:
            raise InvalidatePoolError from error

    return engine


def _sqlite_engine(url: URL) -> Engine:
    # raw_decode: what we wrote ourselves has no blanks around it that a full decode would look for.
    engine = create_engine(
        url, poolclass=QueuePool, pool_size=4, connect_args={"check_same_thread": False},
        hide_parameters=True,  # the values of a statement may name people; errors are logged
        json_deserializer=lambda text: DECODER.raw_decode(text)[0],
    )  # fmt: skip

    @event.listens_for(engine, "connect")
    def _tune(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # we own BEGIN, so DDL is transactional too
        for pragma in PRAGMAS:
            connection.execute("PRAGMA " + pragma)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        write = connection.get_execution_options().get("write")
        straight(connection).execute("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine


def straight(connection: Connection) -> sqlite3.Connection:
    """SQLite's own connection, for what is asked so often that the way to it counts; within `translated`."""
    return cast("sqlite3.Connection", connection.connection.driver_connection)


class Database:
    """One engine and the stamps of new rows. Raises Unavailable for what the world does to us."""

    def __init__(self, url: str | URL, clock: Clock, ids: Ids) -> None:
        self.engine = make_engine(url)
        self.origin = token_hex(6)  # tells this program's own changes from those of others
        self.on_close: list[Callable[[], object]] = []
        self.clock, self.ids = clock, ids
        self._reading = sessionmaker(self.engine, expire_on_commit=False)
        self._writing = sessionmaker(self.engine.execution_options(write=True), expire_on_commit=False)
        event.listen(self._writing, "before_flush", self._stamp)

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def transaction(self, *, write: bool = False) -> Iterator[Session]:
        """Commit if the block ends well, roll back if it raises."""
        with translated(), (self._writing if write else self._reading).begin() as db:
            yield db

    def overwrite(self, db: Session) -> None:
        """What this transaction removes is overwritten in the file, not only unlinked (SQLite)."""
        if self.is_sqlite:
            db.connection().exec_driver_sql("PRAGMA secure_delete=ON")

    def scrub(self) -> None:
        """Write the file anew, without its freed pages and its log: what was removed can be read nowhere.

        As far as others let it: while somebody reads, the log is emptied the next time.
        """
        if self.is_sqlite:
            with suppress(sqlite3.Error), self.engine.connect() as connection:
                raw = straight(connection)
                raw.execute("VACUUM")
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        for let_go in self.on_close:
            let_go()
        self.engine.dispose()

    def _stamp(self, db: Session, _flush: object, _instances: object) -> None:
        now = self.clock.now()
        for row in list(db.new):
            if isinstance(row, Business):
                state = inspect(row).dict
                if state.get("id") is None:
                    row.id = self.ids.next()
                if state.get("created_at") is None:
                    row.created_at = now


@contextmanager
def translated() -> Iterator[None]:
    """Turn what disk, network and locks say into `Unavailable`; everything else passes."""
    try:
        yield
    except OperationalError as error:
        raise Unavailable(problem(_code_of(error))) from error
    except DBAPIError as error:
        if error.connection_invalidated:
            raise Unavailable(problem("database.unreachable")) from error
        if _is_damaged(error.orig):
            raise Unavailable(problem("database.damaged")) from error
        raise
    except sqlite3.OperationalError as error:
        raise Unavailable(problem(_sqlite_code(error))) from error
    except sqlite3.DatabaseError as error:
        if _is_damaged(error):
            raise Unavailable(problem("database.damaged")) from error
        raise


def _is_damaged(error: object) -> bool:
    """SQLite says of the file itself that it is none, or broken inside."""
    name = getattr(error, "sqlite_errorname", "") or ""
    return name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT"))


def _code_of(error: OperationalError) -> str:
    if isinstance(error.orig, sqlite3.Error):
        return _sqlite_code(error.orig)
    return "database.unreachable"


def _sqlite_code(error: sqlite3.Error) -> str:
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return "database.locked"
    if name == "SQLITE_FULL":
        return "database.disk_full"
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return "database.read_only"
    return "database.failed"
