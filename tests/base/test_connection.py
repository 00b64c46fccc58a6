"""The way to a server that several clerks share."""

import psycopg
import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from academy.base.clock import FixedClock
from academy.base.database import Database
from academy.base.ids import Ids
from tests.databases import NOW
from tests.postgres import Server


def test_a_connection_that_the_server_ended_a_moment_ago_is_made_anew_unseen(
    filled_server: Server, qtbot: QtBot
) -> None:
    clock = FixedClock(NOW)
    with filled_server.database() as url:
        database = Database(url, clock, Ids(clock, 1))
        with database.transaction() as db:
            first = db.scalar(text("SELECT pg_backend_pid()"))
        with psycopg.connect(str(url).replace("+psycopg", ""), autocommit=True) as other:
            other.execute("SELECT pg_terminate_backend(%s)", (first,))
            gone = "SELECT count(*) FROM pg_stat_activity WHERE pid = %s"
            qtbot.waitUntil(lambda: other.execute(gone, (first,)).fetchone() == (0,))
        with database.transaction() as db:
            assert db.scalar(text("SELECT pg_backend_pid()")) != first
        database.close()


def test_acts_that_follow_one_another_do_not_ask_whether_the_server_is_there(
    filled_server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("academy.base.database.RESTED", 600.0)  # however slow the machine
    clock = FixedClock(NOW)
    with filled_server.database() as url:
        database = Database(url, clock, Ids(clock, 1))
        with database.transaction() as db:
            db.execute(text("SELECT 1"))
        pinged: list[object] = []
        ping = database.engine.dialect.do_ping
        database.engine.dialect.do_ping = lambda held: pinged.append(held) or ping(held)  # type: ignore[method-assign, func-returns-value]
        for _ in range(3):
            with database.transaction() as db:
                db.execute(text("SELECT 1"))
        assert pinged == []
        database.close()
