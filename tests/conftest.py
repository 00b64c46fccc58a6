"""What every test stands on: no screen, no network, no personal folders, a clock that stands still."""

import gc
import os
import shutil
import socket
from collections.abc import Iterator
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from academy.base.clock import FixedClock
from tests.databases import empty_sqlite, filled_server, shelves  # here once: several folders use them
from tests.engines import _compiled_once
from tests.postgres import server
from tests.workspace import _workspace, said, workspace

__all__ = [
    "_compiled_once",
    "_workspace",
    "empty_sqlite",
    "filled_server",
    "said",
    "server",
    "shelves",
    "workspace",
]

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # read once, when the first test makes the application
MEMORY, ROOM = Path("/dev/shm"), 4 << 30  # a folder in memory: a commit waits 0.03 ms there, on a disk 4 ms
if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))
ROUND = 20  # tests between two searches for dead circles
_done = count(1)
LONGEST_WAIT = 30_000  # ms
NOON = datetime(2026, 11, 23, 12, 0)  # a Monday that is a working day


@pytest.fixture(scope="session", autouse=True)
def _patience() -> None:
    """Waiting ends when the thing happens; a busy machine alone must not fail a test."""
    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals):
        if wait.__kwdefaults__ is not None:
            wait.__kwdefaults__["timeout"] = LONGEST_WAIT


@pytest.fixture(scope="session", autouse=True)
def _held_until_closed() -> Iterator[None]:
    """A page nobody holds dies with the last of its own buttons that is deleted: within that button's death.

    In the program the window holds it; here a slot may be all that does once the test's function is left.
    """
    add = QtBot.addWidget

    def add_and_hold(bot: QtBot, widget: QWidget, **given: Any) -> None:
        vars(bot).setdefault("held", []).append(widget)
        add(bot, widget, **given)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QtBot, "addWidget", add_and_hold)
        yield


@pytest.fixture(scope="session", autouse=True)
def _search_on_this_thread() -> Iterator[None]:
    """A dead circle may hold widgets, which die on their own thread only; the runner has threads of its own,
    and Python would search on whichever happens to allocate."""
    gc.disable()
    gc.freeze()  # modules and tests stay: to look through them at every search is most of its cost
    yield
    gc.enable()


def pytest_runtest_logfinish() -> None:
    if not gc.isenabled() and next(_done) % ROUND == 0:
        gc.collect()
        gc.freeze()  # what outlives its test stays: modules read meanwhile, what caches hold


def pytest_sessionfinish() -> None:
    """What was copied last is Python's: Qt must not find it on the clipboard when Python is gone."""
    if (app := QGuiApplication.instance()) is not None:
        app.clipboard().clear()  # type: ignore[attr-defined]


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A test must not find, and above all not change, the data of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ACADEMY_DATA", str(tmp_path_factory.mktemp("data")))
        patch.setenv("ACADEMY_CONFIG", str(tmp_path_factory.mktemp("config")))
        patch.delenv("ACADEMY_BENCH_PAINT", raising=False)
        kept = str(tmp_path_factory.mktemp("settings"))
        patch.setenv("XDG_CONFIG_HOME", kept)  # for what is asked for by name, in the system's own form
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, kept)
        yield


@pytest.fixture(autouse=True)
def _nothing_kept(_own_folders: None) -> Iterator[None]:
    """What a test kept of lists and windows is not there for the next, nor for this one run a second time."""
    yield
    assert QSettings.defaultFormat() == QSettings.Format.IniFormat, "settings would be kept at home"
    QSettings().clear()


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """Academies work without a network, so do their tests; this machine itself may be spoken to."""
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def connect_here(found: socket.socket, address: Any) -> None:
        if found.family in (socket.AF_INET, socket.AF_INET6):
            _refuse_outside(address[0])
        connect(found, address)

    def look_up_here(host: Any, *rest: Any, **named: Any) -> Any:
        _refuse_outside(host)
        return look_up(host, *rest, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_here)
        patch.setattr(socket, "getaddrinfo", look_up_here)
        yield


def _refuse_outside(host: str | bytes | None) -> None:
    name = host.decode() if isinstance(host, bytes) else host or "localhost"
    if name not in ("localhost", "::1") and not name.startswith("127."):
        pytest.fail(f"a test wanted to reach {name}")  # no `except Exception` of ours can swallow this


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOON)
