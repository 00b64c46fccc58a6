"""A real SQLite database whose changes reach the window, as in the program."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.database import Database, sqlite_url
from academy.base.door import Door
from academy.base.ids import Ids
from academy.base.vault import Vault
from academy.courses.service import CourseService
from academy.ui.courses.class_page import ClassPage
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace
from tests.databases import NOW, approver, clerk, coal_clerk, empty_sqlite, vault
from tests.rooms.courses.classes import Room
from tests.ui.conftest import ScriptedNotices

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


@pytest.fixture
def notices(workspace: Workspace) -> ScriptedNotices:
    assert isinstance(workspace.notices, ScriptedNotices)
    return workspace.notices


@pytest.fixture
def shown(workspace: Workspace, qtbot: QtBot) -> Callable[[Page], None]:
    def show(page: Page) -> None:
        qtbot.addWidget(page)
        page.resize(1158, 680)
        page.show()
        page.opened()
        qtbot.waitUntil(lambda: not workspace.worker.busy())

    return show


@pytest.fixture
def opened(workspace: Workspace, room: Room, shown: Callable[[Page], None]) -> Callable[[int], ClassPage]:
    def show(class_id: int) -> ClassPage:
        page = ClassPage(workspace, room.service, room.clerk, class_id)
        shown(page)
        return page

    return show
