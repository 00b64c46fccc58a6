"""A real SQLite database with a class to plan, whose changes reach the window as in the program."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from academy.access.service_history import HistoryService
from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.database import Database, sqlite_url
from academy.base.door import Door, verbs_of
from academy.base.ids import Ids
from academy.base.vault import Vault
from academy.courses.facts_timetable import WeekFilter
from academy.courses.service import CourseService
from academy.courses.service_timetable import TimetableService
from academy.network.service import NetworkService
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.layout import View
from academy.ui.timetable.page import TimetablePage
from tests.databases import NOW, clerk, coal_clerk, empty_sqlite, vault
from tests.rooms.courses.classes import MONDAY, Room
from tests.rooms.courses.planners import Planner, planner
from tests.ui.conftest import ScriptedNotices

__all__ = ["clerk", "coal_clerk", "empty_sqlite", "vault"]

NEXT = MONDAY + timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Wired:
    """What the timetable's pages take of the services."""

    timetable: TimetableService
    courses: CourseService
    places: Any
    away: Any
    history: HistoryService
    network: NetworkService


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
def plan(door: Door, vault: Vault, clerk: Actor) -> Planner:
    return planner(Room(door, vault, CourseService(door, vault), clerk), door)


@pytest.fixture
def wired(plan: Planner, door: Door) -> Wired:
    history = HistoryService(door, verbs_of(TimetableService))
    return Wired(plan.timetable, plan.room.service, plan.places, plan.away, history, NetworkService(door))


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
def page(
    workspace: Workspace, wired: Wired, plan: Planner, shown: Callable[[Page], None], qtbot: QtBot
) -> TimetablePage:
    """The week of a class, by place."""
    plan.a_class(3)
    plan.a_class(4, teacher=plan.teachers[1], starts=MONDAY, start=NEXT)
    made = TimetablePage(workspace, wired, plan.clerk)  # type: ignore[arg-type]
    made.bar.day = MONDAY
    made.bar.views.choose(View.PLACE)
    made.bar.used.set_on(False)
    shown(made)
    qtbot.waitUntil(lambda: made.grid.layout_ is not None and len(made.grid.layout_.cells()) == 10)
    return made


def days(plan: Planner, session_id: int) -> tuple[object, int]:
    """Where a session stands now: its day, its minute."""
    span = WeekFilter(MONDAY, MONDAY + timedelta(days=30))
    for class_id in {each.class_id for each in plan.timetable.week(plan.clerk, span).cells}:
        for key, _, day, starts in plan.sessions(class_id):
            if key == session_id:
                return day, starts
    raise KeyError(session_id)
