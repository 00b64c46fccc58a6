"""From starting the process to the first paint of the window, against an empty Qt window."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.bench.measure import Row

RUNS = 15  # single runs swing by a fifth
BAR = 1.5
OURS = ("-m", "academy")
BARE = ("-m", "tests.bench.floor_window")


def rows() -> list[Row]:
    """The runs alternate, so that a slow minute of the machine falls on all."""
    with tempfile.TemporaryDirectory(prefix="academy_bench_") as folder:
        place = Path(folder)
        painted_after(OURS, place, "window")  # the first start compiles: not what is measured
        found = [
            (painted_after(OURS, place), painted_after(OURS, place, "window"), painted_after(BARE, place))
            for _ in range(RUNS)
        ]
    first, window, bare = (median(values) for values in zip(*found, strict=True))
    return [
        Row("start, to the first paint", first, bare, BAR),
        Row("start, to the window", window, bare, BAR),
    ]


def painted_after(arguments: tuple[str, ...], folder: Path, until: str = "1") -> float:
    """Milliseconds until the process prints `painted <monotonic ns>`; it must then end by itself with 0."""
    settings = dict(
        os.environ,
        ACADEMY_BENCH_PAINT=until,
        ACADEMY_DATA=str(folder / "data"),
        ACADEMY_CONFIG=str(folder / "config"),
        QT_QPA_PLATFORM=os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        PYTHONPYCACHEPREFIX=str(folder / "compiled"),  # warm after the first start, as on a user's machine
    )
    settings.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.monotonic_ns()  # one clock for the whole machine, so the child's reading may be subtracted
    done = subprocess.run(
        [sys.executable, *arguments],
        env=settings,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
    )
    marks = [line.split()[1] for line in done.stdout.splitlines() if line.startswith("painted ")]
    if done.returncode or not marks:
        raise RuntimeError(f"{' '.join(arguments)} did not paint: {done.returncode}\n{done.stderr[-2000:]}")
    return (int(marks[0]) - began) / 1e6
