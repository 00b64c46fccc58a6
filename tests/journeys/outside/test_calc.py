"""Copied in our window, pasted into LibreOffice Calc, copied there, pasted back: nothing has changed.

Both programs stand on one screen and use its clipboard; keys come from the X server.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.journeys.outside.keyboard import Devices
from tests.journeys.outside.screen import ROOT, Screen, missing, running, screen
from tests.rooms.people.persons import roster_person

LACKS = missing() or " ".join(each for each in ("soffice", "xdotool", "xclip") if not shutil.which(each))
pytestmark = [pytest.mark.campaign, pytest.mark.skipif(bool(LACKS), reason=f"missing: {LACKS}")]
PATIENCE = 90.0  # seconds; an office program takes its time to start
CALC = "application/x-libreoffice-tsvc"
OWN = "application/x-academy-cells"
HARD = [
    ["371499198506150095", "=1+1", "王涛", "00123", "+1"],
    ["37149919910202912X", "@x", "两\n行", "1,234", "-5"],
    ["+86 15400000901", "'引号", "a\tb", "1/2", "'=x"],
    ['"双"引号', " 前后 ", "a  b   c", "2026-10-01", "3月4日"],
    ["0.10", "TRUE", "1e5", "<b>&amp;", '他说"是\n的"'],
    ["000000000000000001", '"', '""', '"x"', "𬸚𠮷"],
    ["9" * 30, "12:30", "50%", "¥3.00", "#N/A"],
]


@dataclass
class Office:
    """The desk: one screen, our window, Calc."""

    where: Screen
    devices: Devices
    answer: Path

    def told(self, *command: str) -> str:
        found = subprocess.run(command, capture_output=True, env=self.where.environment, check=False)
        return found.stdout.decode("utf-8", "replace")

    def until(self, done: Callable[[], object], what: str) -> None:
        end = time.monotonic() + PATIENCE
        while not done():
            assert time.monotonic() < end, what

    def window(self, name: str) -> str:
        """The newest window called so, or nothing."""
        return (self.told("xdotool", "search", "--onlyvisible", "--name", name).split() or [""])[-1]

    def front(self, name: str) -> None:
        self.until(lambda: self.window(name), f"no window {name}")
        self.told("xdotool", "windowactivate", "--sync", self.window(name))

    def offers(self, kind: str) -> bool:
        return kind in self.told("xclip", "-selection", "clipboard", "-o", "-t", "TARGETS")

    def copied(self) -> str:
        return self.told("xclip", "-selection", "clipboard", "-o", "-t", CALC)


@pytest.fixture
def rows() -> list[list[str]]:
    people = [roster_person(serial) for serial in range(300)]
    return [
        *HARD,
        *([each.name, each.doc_no, each.phone, each.unit, f"{at:05}"] for at, each in enumerate(people)),
    ]


@contextmanager
def calc_running(command: list[str], environment: dict[str, str]) -> Iterator[None]:
    """It starts others and leaves: all of its group are ended."""
    started = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        yield
    finally:
        with suppress(ProcessLookupError):
            os.killpg(started.pid, signal.SIGKILL)
        started.wait()


@pytest.fixture
def office(tmp_path: Path, rows: list[list[str]]) -> Iterator[Office]:
    (tmp_path / "rows.json").write_text(json.dumps(rows), "utf-8")
    answer = tmp_path / "answer.json"
    with screen(tmp_path / "screen") as where, ExitStack() as stack:
        ours = {**where.environment, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
        command = [
            sys.executable,
            "-m",
            "tests.journeys.outside.cells",
            str(tmp_path / "rows.json"),
            str(answer),
        ]
        stack.enter_context(running(command, tmp_path / "ours.log", env=ours, cwd=str(ROOT)))
        profile = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
        calc = [
            str(shutil.which("soffice")),
            profile,
            "--norestore",
            "--nologo",
            "--nofirststartwizard",
            "--calc",
        ]
        theirs = {**where.environment, "HOME": str(tmp_path), "SAL_USE_VCLPLUGIN": "gen"}
        stack.enter_context(calc_running(calc, theirs))
        devices = Devices(where.display)
        yield Office(where, devices, answer)
        devices.close()


def test_copy_to_calc_and_back_is_identity(office: Office, rows: list[list[str]]) -> None:
    office.front("Cells")
    office.devices.press("ctrl+a")
    office.devices.press("ctrl+c")
    office.until(lambda: office.offers(OWN), "our window did not copy")

    office.front("LibreOffice Calc")
    office.devices.press("ctrl+Home")
    office.devices.press("ctrl+v")
    office.until(lambda: in_calc(office, len(rows)), "Calc did not take the cells")

    office.front("Cells")
    office.devices.press("Tab")
    office.devices.press("ctrl+Home")
    office.devices.press("ctrl+v")
    office.until(office.answer.exists, "our window did not take the cells back")
    assert json.loads(office.answer.read_text("utf-8")) == rows


def in_calc(office: Office, count: int) -> bool:
    """Whether Calc, asked for all its cells, puts so many lines on the clipboard; a question is agreed to."""
    if office.window("Import"):
        office.front("Import")
        office.devices.press("Return")
    office.front("LibreOffice Calc")
    office.devices.press("ctrl+a")
    office.devices.press("ctrl+c")
    return office.offers(CALC) and office.copied().count("\n") >= count
