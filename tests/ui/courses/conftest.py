"""A real SQLite database whose changes reach the window, as in the program."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.database import Database, sqlite_url
from academy.base.door import Door
from academy.base.ids import Ids
from academy.base.vault import Vault
from academy.courses.service import CourseService
from academy.ui.parts.workspace import Workspace
from tests.databases import NOW, approver, clerk, coal_clerk, empty_sqlite, vault
from tests.rooms.courses.classes import Room

__all__ = ["approver", "clerk", "coal_clerk", "empty_sqlite", "vault"]


@pytest.fixture
def door(empty_sqlite: bytes, tmp_path: Path, workspace: Workspace) -> Iterator[Door]:
    file = tmp_path / "academy.db"
    file.write_bytes(empty_sqlite)
    clock = FixedClock(NOW)
    database = Database(sqlite_url(file), clock, Ids(clock, 1))
    found = Door(database)
    found.listeners.append(workspace.worker.post)
    yield found
    database.close()


@pytest.fixture
def room(door: Door, vault: Vault, clerk: Actor) -> Room:
    return Room(door, vault, CourseService(door, vault), clerk)
