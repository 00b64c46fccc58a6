"""A real database behind the pages: a closed class, its clerk and its approver."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from academy.base.clock import FixedClock
from academy.base.database import Database, sqlite_url
from academy.base.door import Door
from academy.base.ids import Ids
from academy.base.vault import Vault
from academy.ui.parts.workspace import Workspace
from tests.databases import NOW, an_actor, empty_sqlite, vault
from tests.rooms.certificates.scene import Scene, make_scene

__all__ = ["empty_sqlite", "vault"]


@pytest.fixture
def door(empty_sqlite: bytes, tmp_path: Path, workspace: Workspace) -> Iterator[Door]:
    file = tmp_path / "academy.db"
    file.write_bytes(empty_sqlite)
    clock = FixedClock(NOW)
    database = Database(sqlite_url(file), clock, Ids(clock, 1))
    found = Door(database)
    found.listeners.append(workspace.worker.post)
    yield found
    while workspace.worker.busy():  # what a closed page still asked for is answered before its database goes
        QCoreApplication.processEvents()
    database.close()


@pytest.fixture
def scene(door: Door, vault: Vault) -> Scene:
    clerk, approver = replace(an_actor(901), name="孙志远"), replace(an_actor(902), name="刘初审")
    return make_scene(door, vault, clerk, approver)
