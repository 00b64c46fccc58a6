"""What others change on a shared server is heard; processes on one folder never make the same key."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from academy.base.changes import Changed
from academy.base.clock import FixedClock
from academy.base.database import Database
from academy.base.door import Door
from academy.base.ids import Ids
from academy.base.listening import Listener, listening
from academy.base.slots import OTHERS, Slot, span_of
from tests.base.desk import DeskService
from tests.databases import NOW, STEEL, an_actor
from tests.postgres import Server

CLAIM = "import sys; from pathlib import Path; from academy.base.slots import Slot; \
slot = Slot(Path(sys.argv[1])); print(slot.span[0], flush=True); sys.stdin.read()"


def test_another_program_hears_a_change_and_its_own_stay_silent(filled_server: Server, qtbot: QtBot) -> None:
    clock = FixedClock(NOW)
    with filled_server.database() as url:
        here, there = Database(url, clock, Ids(clock, 1)), Database(url, clock, Ids(clock, 2))
        heard: dict[str, list[Changed]] = {"here": [], "there": []}
        states: list[bool] = []
        listeners = [
            Listener(here, heard["here"].append, states.append),
            Listener(there, heard["there"].append, states.append),
        ]
        desk = DeskService(Door(here))
        qtbot.waitUntil(lambda: _listeners(here) == 2)
        desk.rename(an_actor(901), STEEL, "新名")
        qtbot.waitUntil(lambda: heard["there"] == [Changed("network", STEEL, 1)])
        with pytest.raises(RuntimeError):
            desk.forget_to_note(an_actor(901), STEEL)
        desk.rename(an_actor(901), STEEL, "又改")
        qtbot.waitUntil(lambda: len(heard["there"]) == 2)
        assert heard["here"] == []
        assert states == []
        for listener in listeners:
            listener.stop()
            listener._thread.join(10)
        here.close()
        there.close()


def _listeners(database: Database) -> int:
    with database.transaction() as db:
        query = (
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query = 'SELECT 1'"
        )
        return int(db.scalar(text(query)) or 0)


def test_u60_a_lost_server_is_said_and_its_return_too(filled_server: Server, qtbot: QtBot) -> None:
    clock = FixedClock(NOW)
    with filled_server.database() as url:
        database = Database(url, clock, Ids(clock, 1))
        states: list[bool] = []
        listener = Listener(database, lambda _change: None, states.append)
        qtbot.waitUntil(lambda: _listeners(database) == 1)
        with database.transaction() as db:
            db.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            )
        qtbot.waitUntil(lambda: states == [False, True])
        listener.stop()
        listener._thread.join(10)
        database.close()


@pytest.mark.campaign
@pytest.mark.skipif("ACADEMY_TEST_PG_URL" in os.environ, reason="the server is not ours to freeze")
def test_u60_a_server_that_no_longer_answers_is_said_within_five_seconds(
    filled_server: Server, qtbot: QtBot
) -> None:
    """A cable pulled, a machine asleep: the connection stands, and nothing comes through it."""
    clock = FixedClock(NOW)
    with filled_server.database() as url:
        database = Database(url, clock, Ids(clock, 1))
        states: list[tuple[bool, float]] = []
        listener = Listener(
            database, lambda _change: None, lambda reached: states.append((reached, monotonic()))
        )
        qtbot.waitUntil(lambda: _listeners(database) == 1)
        with database.transaction() as db:
            query = (
                "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query = 'SELECT 1'"
            )
            frozen = int(db.scalars(text(query)).one())
        os.kill(frozen, signal.SIGSTOP)
        began = monotonic()
        try:
            qtbot.waitUntil(lambda: [reached for reached, _ in states] == [False, True])
        finally:
            os.kill(frozen, signal.SIGCONT)
        assert states[0][1] - began <= 5
        listener.stop()
        listener._thread.join(10)
        database.close()


def test_a_folder_of_its_own_has_nobody_to_listen_to(door: Door) -> None:
    if door.database.is_sqlite:
        listening(door.database, lambda _: None, lambda _: None)()


def test_each_process_on_a_folder_has_a_range_of_its_own(tmp_path: Path) -> None:
    mine = Slot(tmp_path)
    command = [sys.executable, "-c", CLAIM, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        theirs = int(other.stdout.readline())
        assert (mine.span, theirs) == (span_of(0), span_of(1)[0])
        other.kill()
    again = Slot(tmp_path)
    assert again.span == span_of(1)  # a killed process holds nothing
    for each in (mine, again):
        each.release()
    last = Slot(tmp_path)
    assert last.span == span_of(0)
    last.release()


def test_keys_of_two_ranges_never_meet_while_the_clock_stands() -> None:
    clock = FixedClock(NOW)
    made = [Ids(clock, 5, span_of(number)).take(900) for number in range(OTHERS + 1)]
    flat = [key for keys in made for key in keys]
    assert len(set(flat)) == len(flat)
    assert all(keys == sorted(keys) for keys in made)
