"""Reading a stranger's file in a process of its own, within limits of time and memory.

The parsers are written in other languages and trust what a file says of itself: a file that brings one of
them down, or keeps it busy for ever, costs that process and nothing else. A cancel ends it at once.
"""

import contextlib
import pickle
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from academy.base.paths import RESOURCES
from academy.base.problems import Refused, Unavailable, problem
from academy.base.progress import Progress, Silent
from academy.sheets.facts import Book, FormPlan

SECONDS, ANNOTATING = 60, 600
MEMORY = 1 << 30
"""Bytes the process may take for itself: the largest files the guards let through need half of it."""
_TICK = 0.02


def read_apart(
    path: Path, progress: Progress | None = None, seconds: float = SECONDS, memory: int = MEMORY
) -> Book:
    """As `read_book`, in a process of its own.

    Raises Refused (`file.…`, also `file.too_much` when a limit is met), Unavailable, Cancelled.
    """
    found = run_apart(("read", str(path)), progress or Silent(), seconds, memory)
    if not isinstance(found, Book):
        raise Refused(problem("file.damaged"))
    return found


def annotate_apart(
    path: Path, target: Path, found: Any, heading: str, progress: Progress | None = None
) -> int:
    """As `annotate.annotate`, in a process of its own."""
    job = ("annotate", str(path), str(target), found, heading)
    return int(run_apart(job, progress or Silent(), ANNOTATING))


def fill_apart(form: Path, target: Path, plan: FormPlan, progress: Progress | None = None) -> int:
    """As `filling.fill`, in a process of its own."""
    return int(run_apart(("fill", str(form), str(target), plan), progress or Silent(), ANNOTATING))


def run_apart(
    job: tuple[Any, ...], progress: Progress, seconds: float = SECONDS, memory: int = MEMORY
) -> Any:
    """Run a job of `academy.sheets.jobs` apart; answers what it answered."""
    with tempfile.TemporaryDirectory(prefix="academy-") as folder:
        answer, order = Path(folder) / "answer", Path(folder) / "order"
        order.write_bytes(pickle.dumps((memory, *job)))
        command = [sys.executable, "-X", "utf8", "-m", "academy.sheets.jobs", str(order), str(answer)]
        child = subprocess.Popen(
            command, cwd=RESOURCES.parent, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            _wait(child, progress, seconds)
        finally:
            if child.poll() is None:
                child.kill()
            child.wait()
        if not answer.exists():
            raise Refused(problem("file.too_much" if child.returncode in (-9, 77) else "file.damaged"))
        kind, value = pickle.loads(answer.read_bytes())
    if kind == "refused":
        raise Refused(*value)
    if kind == "unavailable":
        raise Unavailable(value)
    return value


def _wait(child: "subprocess.Popen[bytes]", progress: Progress, seconds: float) -> None:
    end = time.monotonic() + seconds
    while True:
        progress.step(0, 0)
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(_TICK)
            return
        if time.monotonic() > end:
            raise Refused(problem("file.too_much"))
