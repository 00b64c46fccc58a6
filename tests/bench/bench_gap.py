"""The longest stop of the event loop while a clerk opens, searches, sorts and scrolls 100,000 people."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from academy.base.database import sqlite_url
from academy.base.door import Door
from academy.base.vault import Vault
from academy.network.service import NetworkService
from academy.people.service import PeopleService
from academy.ui.parts.workspace import Workspace, open_workspace
from academy.ui.people.page import PeoplePage
from tests import databases
from tests.bench.bench_people import CLERK, PEOPLE, TEXT, fill, opened
from tests.bench.measure import Row

AIM = 100.0  # ms: what a hand on the wheel does not notice
BAR = 3.0  # another process may hold the core for that long
TICK = 5  # ms


class Watchdog:
    """Ticks on the GUI thread and keeps the longest time between two ticks.

    A stop is at most as long as the program itself computed in it, on all its threads: where others hold the
    cores, the rest is theirs.
    """

    def __init__(self) -> None:
        self.longest = 0.0
        self._last, self._spent = time.perf_counter(), time.process_time()
        self._timer = QTimer(interval=TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    def _on_tick(self) -> None:
        now, spent = time.perf_counter(), time.process_time()
        self.longest = max(self.longest, min(now - self._last, spent - self._spent) * 1000)
        self._last, self._spent = now, spent


def rows() -> list[Row]:
    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory(prefix="academy_bench_") as name:
        file = Path(name) / "people.db"
        empty = Path(name) / "empty.db"
        databases.fill(str(sqlite_url(empty)))
        shutil.copy(empty, file)
        with opened(str(sqlite_url(file))) as database:
            fill(database)
            door = Door(database)
            workspace = open_workspace(app, database.clock, "zh", "light")
            page = PeoplePage(workspace, PeopleService(door, Vault(bytes(32))), NetworkService(door), CLERK)
            longest = _use(page, workspace)
            workspace.close()
    return [Row(f"longest gap of the event loop, list of {PEOPLE:,}", longest, AIM, BAR)]


def _use(page: PeoplePage, workspace: Workspace) -> float:
    page.resize(1366, 768)
    page.show()
    watchdog = Watchdog()
    page.opened()
    _until(lambda: page.model.rowCount() == PEOPLE)
    for text in (TEXT, "zs", ""):
        page.search.setText(text)  # type: ignore[union-attr]
        _rest(workspace)
    page.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    _rest(workspace)
    bar = page.table.verticalScrollBar()
    for step in range(0, 101, 2):
        bar.setValue(bar.maximum() * step // 100)
        _pause(TICK)
    _rest(workspace)
    return watchdog.longest


def _rest(workspace: Workspace) -> None:
    _pause(300)
    _until(lambda: not workspace.worker.busy())


def _pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _until(done: Callable[[], bool], seconds: float = 60) -> None:
    end = time.perf_counter() + seconds
    while not done():
        if time.perf_counter() > end:
            raise TimeoutError("the list did not come to rest")
        _pause(20)
