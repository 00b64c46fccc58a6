"""The demo network behind the first page, on the day the workspace's clock shows."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from academy import app
from academy.base.actor import PROGRAM
from academy.base.clock import FixedClock
from academy.services import Services
from academy.ui.home.page import HomePage
from academy.ui.parts.workspace import Workspace
from tests.demo import demo_made

__all__ = ["demo_made"]

NOW = datetime(2026, 11, 23, 12, 0)
Home = Callable[[str], HomePage]


@pytest.fixture
def services(demo_made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    for part in ("data", "config"):
        shutil.copytree(demo_made / part, tmp_path / part)
    monkeypatch.setenv("ACADEMY_CONFIG", str(tmp_path / "config"))
    found = app.open_services(tmp_path / "data", FixedClock(NOW, timedelta(milliseconds=1)))
    yield found
    found.close()


@pytest.fixture
def home(qtbot: QtBot, workspace: Workspace, services: Services) -> Iterator[Home]:
    """The page of an account, once it knows what waits."""
    services.door.listeners.append(workspace.worker.post)

    def opened(account: str) -> HomePage:
        actor = services.access.actor_of(PROGRAM, account)
        page = HomePage(workspace, services, actor)
        qtbot.addWidget(page)
        page.resize(1150, 700)
        page.show()
        with qtbot.waitSignal(page.filled):
            page.opened()
        return page

    yield opened
    qtbot.waitUntil(lambda: not workspace.worker.busy())
