"""What others change on a shared PostgreSQL is heard at once: LISTEN and NOTIFY, one channel a schema.

A change is told inside its own transaction, so that nobody hears of what was rolled back. The listener has a
connection of its own and says when it is lost and when it is back; then everything may have changed.
"""

from __future__ import annotations

import json
import logging
import socket
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from threading import Event, Thread, Timer
from typing import TYPE_CHECKING, Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from academy.base.changes import Changed

if TYPE_CHECKING:
    import psycopg

    from academy.base.database import Database

log = logging.getLogger(__name__)
BEAT = 2.0  # seconds between two signs of life, and between two tries to connect again
LOST = 4  # seconds a server has for a connection, or to say that it got what was sent
ANSWER = 2.5  # seconds it has to answer a sign of life: with a beat, a lost one is said within five
MOST = 40  # changes told one by one; an act of more tells its rooms

_NOTIFY = text("SELECT pg_notify(:channel, :payload)")


def channel_of(schema: str) -> str:
    return f"academy_{sha256(schema.encode()).hexdigest()[:12]}"


def tell(db: Session, origin: str, changes: Iterable[Changed]) -> None:
    """Within the act's transaction: others hear it once it is committed. Nothing happens on SQLite."""
    if db.get_bind().dialect.name != "postgresql":
        return
    told = list(changes)
    if len(told) > MOST:
        told = [Changed(room, 0, 0) for room in sorted({each.room for each in told})]
    payload = json.dumps([origin, [[each.room, each.id, each.branch_id] for each in told]])
    db.execute(_NOTIFY, {"channel": _channel(db), "payload": payload})


def _channel(db: Session) -> str:
    found = db.info.get("channel")
    if found is None:
        found = db.info["channel"] = channel_of(str(db.scalar(text("SELECT current_schema()"))))
    return str(found)


class Listener:
    """`heard` and `reached` are called on a thread of its own."""

    def __init__(
        self, database: Database, heard: Callable[[Changed], object], reached: Callable[[bool], object]
    ) -> None:
        self._database, self._heard, self._reached = database, heard, reached
        self._stop = Event()
        self._line: psycopg.Connection[Any] | None = None
        self._known = True  # whether the server was reached when it was last said
        self._thread = Thread(target=self._run, name="listener", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Let go of the connection at once; the thread ends by itself."""
        self._stop.set()
        if self._line is not None:
            with suppress(Exception):  # it may be lost already
                self._line.close()

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                self._listen()
            except Exception as error:  # noqa: BLE001 - whatever ends a connection: said, and tried again
                if self._stop.is_set():
                    return
                log.warning("the server cannot be heard: %s", type(error).__name__)
                self._say(reached=False)
                self._stop.wait(BEAT)

    def _listen(self) -> None:
        import psycopg

        arguments = self._database.engine.dialect.create_connect_args(self._database.engine.url)[1]
        limits = {"connect_timeout": LOST, "tcp_user_timeout": LOST * 1000, "keepalives_idle": LOST}
        with psycopg.connect(**{**arguments, **limits}, autocommit=True) as line:
            self._line = line
            schema = line.execute("SELECT current_schema()").fetchone()
            line.execute(f"LISTEN {channel_of(str(schema[0] if schema else ''))}".encode())
            self._say(reached=True)
            while not self._stop.is_set():
                for note in line.notifies(timeout=BEAT, stop_after=1):
                    self._pass_on(note.payload)
                _ask(line)

    def _pass_on(self, payload: str) -> None:
        with suppress(ValueError, TypeError):  # another program may shout on the same channel
            origin, changes = json.loads(payload)
            if origin != self._database.origin:
                for room, key, branch_id in changes:
                    self._heard(Changed(str(room), int(key), int(branch_id)))

    def _say(self, *, reached: bool) -> None:
        if reached == self._known:
            return
        self._known = reached
        self._reached(reached)


def _ask(line: psycopg.Connection[Any]) -> None:
    """A sign of life. Where a server sleeps or a cable is pulled, the line stands and nothing comes."""
    cut = Timer(ANSWER, _cut, (line,))
    cut.daemon = True
    cut.start()
    try:
        line.execute("SELECT 1")
    finally:
        cut.cancel()


def _cut(line: psycopg.Connection[Any]) -> None:
    """End the waiting for an answer: for whoever reads, the other side has hung up."""
    with suppress(Exception), socket.fromfd(line.fileno(), socket.AF_INET, socket.SOCK_STREAM) as wire:
        wire.shutdown(socket.SHUT_RDWR)


def listening(
    database: Database, heard: Callable[[Changed], object], reached: Callable[[bool], object]
) -> Callable[[], None]:
    """Begin to listen; answers how to stop. A folder's own SQLite has nobody else to listen to."""
    if database.is_sqlite:
        return lambda: None
    return Listener(database, heard, reached).stop
