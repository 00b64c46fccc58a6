"""What many tests begin with happens twice in a run; after that its database is copied.

    class_id = once(database, ("class_of", 3), lambda: …)

A beginning is kept by the acts that led to it: the same acts on a new database under the same clock leave the
same rows. As soon as a test reads or writes anything else, its acts are done, not copied.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import event, make_url

from academy.base.clock import FixedClock
from academy.base.database import Database
from tests.postgres import Server

R = TypeVar("R")
MOST = 40  # kept at a time, for each engine: a copy of PostgreSQL's takes ten megabytes


class Copies(Protocol):
    """How a database nobody uses is kept, and put back."""

    def keep(self, url: str) -> object: ...

    def put_back(self, url: str, kept: object) -> None: ...


class Files:
    """SQLite: the file."""

    def keep(self, url: str) -> object:
        return self._file(url).read_bytes()

    def put_back(self, url: str, kept: object) -> None:
        assert isinstance(kept, bytes)
        self._file(url).write_bytes(kept)

    @staticmethod
    def _file(url: str) -> Path:
        found = Path(make_url(url).database or "")
        for rest in ("-wal", "-shm"):
            found.with_name(found.name + rest).unlink(missing_ok=True)
        return found


class Templates:
    """PostgreSQL: another database of the server."""

    def __init__(self, server: Server) -> None:
        self._server = server

    def keep(self, url: str) -> object:
        return self._server.keep(url)

    def put_back(self, url: str, kept: object) -> None:
        self._server.put_back(url, str(kept))


@dataclass(frozen=True, slots=True)
class Kept:
    copy: object
    at: datetime
    last_key: tuple[int, int]
    answer: Any


@dataclass(slots=True)
class Shelf:
    """What a run has seen on one engine."""

    seen: set[tuple[Hashable, ...]] = field(default_factory=set)
    kept: dict[tuple[Hashable, ...], Kept] = field(default_factory=dict)


class Beginning:
    """The acts a test has begun with."""

    def __init__(self, database: Database, shelf: Shelf, copies: Copies) -> None:
        self._database, self._shelf, self._copies = database, shelf, copies
        self._path: tuple[Hashable, ...] = ()
        self._commits = 0
        event.listen(database.engine, "commit", self._count)
        self._mark = self._state()

    def once(self, key: Hashable, tell: Callable[[], R]) -> R:
        if self._state() != self._mark:
            return tell()
        path = (*self._path, key)
        if (kept := self._shelf.kept.get(path)) is not None:
            self._put_back(kept)
            answer: R = deepcopy(kept.answer)
        else:
            answer = tell()
            if path in self._shelf.seen and len(self._shelf.kept) < MOST:
                self._shelf.kept[path] = self._keep(answer)
            self._shelf.seen.add(path)
        self._path, self._mark = path, self._state()
        return answer

    def apart(self, key: Hashable) -> None:
        self._path = (*self._path, key)

    def _count(self, _connection: object) -> None:
        self._commits += 1

    def _state(self) -> tuple[object, ...]:
        """Whatever a test does leaves a trace here: a transaction, a reading of the clock, a key."""
        ids = self._database.ids
        return self._commits, self._clock._at, ids._tick, ids._count

    @property
    def _clock(self) -> FixedClock:
        assert isinstance(self._database.clock, FixedClock)
        return self._database.clock

    def _url(self) -> str:
        self._database.engine.dispose()
        return self._database.engine.url.render_as_string(hide_password=False)

    def _keep(self, answer: object) -> Kept:
        ids = self._database.ids
        copy = self._copies.keep(self._url())
        return Kept(copy, self._clock._at, (ids._tick, ids._count), deepcopy(answer))

    def _put_back(self, kept: Kept) -> None:
        self._copies.put_back(self._url(), kept.copy)
        self._clock.move_to(kept.at)
        self._database.ids._tick, self._database.ids._count = kept.last_key


_BEGINNINGS: WeakKeyDictionary[Database, Beginning] = WeakKeyDictionary()


@contextmanager
def beginning(database: Database, shelf: Shelf, copies: Copies) -> Iterator[None]:
    """Acts on this database may be copied while the block lasts."""
    _BEGINNINGS[database] = Beginning(database, shelf, copies)
    try:
        yield
    finally:
        del _BEGINNINGS[database]


def once(database: Database, key: Hashable, tell: Callable[[], R]) -> R:
    """Do what `key` stands for, or put back what it left before; databases of other tests just do it."""
    found = _BEGINNINGS.get(database)
    return tell() if found is None else found.once(key, tell)


def apart(database: Database, key: Hashable) -> None:
    """The same acts leave something else here, as with one more follower at the door."""
    if found := _BEGINNINGS.get(database):
        found.apart(key)
