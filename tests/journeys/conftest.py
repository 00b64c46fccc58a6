"""The demo network, made once and copied for every test with its key; a clock that stands at its last day."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from academy import app
from academy.base import config
from academy.base.clock import FixedClock
from academy.base.paths import Folder
from tests.demo import demo_made
from tests.journeys.desk import desk, open_window

__all__ = ["demo_made", "desk", "open_window"]

NOW = datetime(2026, 11, 23, 12, 0)  # a Monday: two classes run, one may have its certificates
PARTS = ("data", "data.numbers", "config")  # the folder, the marks beside it, the keys apart from it


@dataclass(frozen=True)
class Said:
    """What a command left: its exit code and both streams."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def problems(self) -> list[dict[str, str]]:
        return list(json.loads(self.err))


Run = Callable[..., Said]


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = FixedClock(NOW, timedelta(milliseconds=3))  # one for all commands of a test: time goes on
    monkeypatch.setattr(app, "SystemClock", lambda: clock)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty place for data and keys, named by the environment as a user would."""
    found = tmp_path / "home"
    found.mkdir()
    monkeypatch.setenv("ACADEMY_DATA", str(found / "data"))
    monkeypatch.setenv("ACADEMY_CONFIG", str(found / "config"))
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    for name in ("ACADEMY_PASSWORD", "ACADEMY_APPROVE_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    return found


@pytest.fixture
def demo(demo_made: Path, home: Path) -> Path:
    """The demo's data folder, the test's own."""
    for part in PARTS:
        source = demo_made / part
        if source.is_dir():
            shutil.copytree(source, home / part)
        else:
            shutil.copy2(source, home / part)
    return home / "data"


@pytest.fixture
def earnest(demo: Path) -> Path:
    """The same data as a real academy holds them: whoever acts must sign in."""
    folder = Folder(demo)
    held = config.load(folder)
    assert held is not None
    raw = {name: getattr(held, name) for name in ("station", "key", "url")}
    config.keep(folder, config.Config(**raw))
    return demo


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """A command line carried out in this process."""

    def said(*words: object) -> Said:
        capsys.readouterr()
        code = app.main([str(word) for word in words])
        streams = capsys.readouterr()
        return Said(code, streams.out, streams.err)

    return said
