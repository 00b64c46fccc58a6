"""A screen of its own with all a desktop has: X server, message bus, accessibility bus, window manager."""

import json
import os
import select
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from PIL import Image

from academy.base.paths import RESOURCES

ROOT = RESOURCES.parent
WIDTH, HEIGHT = 1366, 768
SYSTEM_PYTHON = "/usr/bin/python3"
BUSES = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
BUS = next((each for each in BUSES if os.path.exists(each)), "")
MANAGERS = ("openbox", "twm", "metacity")


def cut_off() -> list[str]:
    """What starts a program that has no network at all, not even this machine's; empty where none can."""
    ways = (["unshare", "--net"], ["unshare", "--map-root-user", "--net"])
    if shutil.which("unshare") is None:
        return []
    for way in ways:
        if subprocess.run([*way, "true"], check=False, capture_output=True).returncode == 0:
            return way
    return []


def missing() -> str:
    """What this machine lacks for a screen that a program outside can read; empty when it has all."""
    lacks = [each for each in ("Xvfb", "dbus-daemon") if shutil.which(each) is None]
    if not BUS:
        lacks.append("at-spi2-core")
    asked = [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    if (
        not os.path.exists(SYSTEM_PYTHON)
        or subprocess.run(asked, capture_output=True, check=False).returncode
    ):
        lacks.append("python3-gi with gir1.2-atspi-2.0")
    return ", ".join(lacks)


class Screen:
    """Where things are started, and what stands on it."""

    def __init__(self, display: str, frames: Path, environment: dict[str, str]) -> None:
        self.display, self.environment = display, environment
        self._frame = frames / "Xvfb_screen0"

    def picture(self) -> Image.Image:
        """The whole screen, from the X server's own memory (an XWD file)."""
        raw = self._frame.read_bytes()
        head, _version, _format, _depth, width, height = struct.unpack_from(">6I", raw)
        colours, line = struct.unpack_from(">I", raw, 76)[0], struct.unpack_from(">I", raw, 48)[0]
        start = head + colours * 12
        data = raw[start : start + line * height]
        return Image.frombytes("RGB", (width, height), data, "raw", "BGRX", line)


@contextmanager
def running(command: list[str], log: Path, **more: Any) -> Iterator[subprocess.Popen[bytes]]:
    with log.open("ab") as out:
        process = subprocess.Popen(command, stderr=out, stdin=subprocess.DEVNULL, **more)
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            if process.stdout is not None:
                process.stdout.close()


def _first_line(stream: Any, seconds: float = 20) -> str:
    ready, _, _ = select.select([stream], [], [], seconds)
    if not ready:
        raise TimeoutError("a program of the desktop did not start")
    return bytes(stream.readline()).decode().strip()


@contextmanager
def screen(folder: Path, width: int = WIDTH, height: int = HEIGHT) -> Iterator[Screen]:
    """Started in order, ended in the opposite one. `folder` keeps their logs and the picture's memory."""
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "desktop.log"
    with ExitStack() as stack:

        def begin(*command: str, **more: Any) -> subprocess.Popen[bytes]:
            return stack.enter_context(running(list(command), log, stdout=subprocess.PIPE, **more))

        read, write = os.pipe()
        size = f"{width}x{height}x24"
        begin(
            "Xvfb", "-displayfd", str(write), "-screen", "0", size, "-fbdir", str(folder), "-nolisten", "tcp",
            pass_fds=[write],
        )  # fmt: skip
        os.close(write)
        with os.fdopen(read, "rb") as told:
            display = f":{_first_line(told)}"
        own = {**os.environ, "DISPLAY": display, "XDG_RUNTIME_DIR": str(folder), "NO_AT_BRIDGE": "0"}
        bus = begin("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address", env=own)
        own["DBUS_SESSION_BUS_ADDRESS"] = _first_line(bus.stdout)
        begin(BUS, "--launch-immediately", "--a11y=1", env=own)
        if manager := next((each for each in MANAGERS if shutil.which(each)), ""):
            begin(manager, env=own)
        yield Screen(display, folder, own)


class Reader:
    """Questions to the accessibility tree of one process."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def ask(self, verb: str, **more: Any) -> Any:
        """The answer, or None where what was asked about has gone."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"verb": verb, **more}) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, "the reader of the accessibility tree has ended"
        return json.loads(line).get("answer")


@contextmanager
def reader(where: Screen, pid: int) -> Iterator[Reader]:
    script = Path(__file__).with_name("reader.py")
    process = subprocess.Popen(
        [SYSTEM_PYTHON, str(script), str(pid)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=where.environment,
    )  # fmt: skip
    try:
        yield Reader(process)
    finally:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.close()
        process.wait(10)
        process.stdout.close()


@contextmanager
def program(
    where: Screen, log: Path, data: Path, config: Path, language: str, name: str = "program",
    within: Sequence[str] = (), **more: str,
) -> Iterator[int]:  # fmt: skip
    """The program itself in a process of its own; answers its number. `more` goes to its environment,
    `within` is what it is started through."""
    own = {
        **where.environment, **more, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "ACADEMY_DATA": str(data), "ACADEMY_CONFIG": str(config), "XDG_CONFIG_HOME": str(config),
        "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8",
    }  # fmt: skip
    command = [*within, sys.executable, "-X", "faulthandler", "-m", f"tests.journeys.outside.{name}"]
    with running([*command, "--lang", language], log, env=own, cwd=str(ROOT)) as process:
        yield process.pid
