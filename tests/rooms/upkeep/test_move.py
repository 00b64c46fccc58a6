"""Moving to a server: everything or nothing, and nobody changes over to what is behind."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlalchemy import inspect

from academy.base import backup, config
from academy.base.actor import PROGRAM
from academy.base.database import Database
from academy.base.door import Door, Verb
from academy.base.paths import Folder
from academy.base.problems import Refused
from academy.base.progress import Cancelled
from academy.upkeep.service import UpkeepService
from tests.databases import HEAD
from tests.postgres import Server
from tests.rooms.upkeep.test_service import add_day, codes, counts, is_whole, next_number, take_numbers

SERVER = "postgresql+psycopg://clerk@localhost/academy"


class Stopping:
    """A clerk who has had enough when so much of the whole is done."""

    def __init__(self, share: float) -> None:
        self._share = share

    def step(self, done: int, total: int) -> None:
        if done >= self._share * total:
            raise Cancelled


@pytest.fixture
def empty_postgresql(server: Server) -> Iterator[str]:
    """A database without any table."""
    with server.database(bare=True) as url:
        yield url


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_sqlite_academy_moves_into_an_empty_postgresql_with_equal_rows(
    upkeep: UpkeepService, database: Database, server: Server, empty_postgresql: str
) -> None:
    add_day(database, 1)
    take_numbers(upkeep, 3)
    sheet = upkeep.move_to(PROGRAM, empty_postgresql)
    moved = Database(empty_postgresql, database.clock, database.ids)
    held = {count.table: count.rows for count in sheet.counts}
    assert {name: rows for name, rows in counts(moved).items() if rows} == {
        name: rows for name, rows in held.items() if rows
    }
    assert held["branch"] == 3
    assert next_number(moved) == 4
    assert is_whole(moved)
    for again in (upkeep.move_to, upkeep.look_at_server):
        with pytest.raises(Refused) as no:
            again(PROGRAM, empty_postgresql)
        assert codes(no) == ["backup.not_empty"]
    moved.close()


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize("share", [0.3, 0.8, 1.0])
def test_a_cancelled_move_leaves_the_server_as_empty_as_it_was(
    upkeep: UpkeepService, database: Database, folder: Folder, empty_postgresql: str, share: float,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(backup, "CHUNK", 20)
    with pytest.raises(Cancelled):
        upkeep.move_to(PROGRAM, empty_postgresql, Stopping(share))
    with closing(Database(empty_postgresql, database.clock, database.ids)) as there:
        assert inspect(there.engine).get_table_names() == []
    upkeep.look_at_server(PROGRAM, empty_postgresql)
    assert url_of(folder) == ""


def url_of(folder: Folder) -> str:
    held = config.load(folder)
    assert held is not None
    return held.url


def test_working_on_the_server_is_written_into_the_folder(upkeep: UpkeepService, folder: Folder) -> None:
    moved = backup.read_sheet(upkeep.backup(PROGRAM))
    upkeep.note_sheet_shown(PROGRAM)  # an act for the data as a whole changes none of it
    upkeep.use_server(PROGRAM, SERVER, moved)
    held = config.load(folder)
    assert held is not None
    assert held.url.endswith("/academy")


def test_nobody_changes_over_to_a_server_that_lacks_what_was_done_since(
    upkeep: UpkeepService, door: Door, folder: Folder
) -> None:
    moved = backup.read_sheet(upkeep.backup(PROGRAM))
    added = Verb("people.add", "data.restore", writes=True, undoable=False)
    door.write(PROGRAM, added, lambda act: act.note("people", 1, HEAD))
    with pytest.raises(Refused) as no:
        upkeep.use_server(PROGRAM, SERVER, moved)
    assert codes(no) == ["move.changed_since"]
    assert url_of(folder) == ""
