"""The same certificate (photo, QR symbol, three faces) by us and by other writers, one file and a file each.

The writers are no part of the program: `ACADEMY_BENCH_PEERS` names a Python that has fpdf2, weasyprint,
typst, docxtpl and reportlab beside zxing-cpp and Pillow; without it they are looked for in this one. What is
missing is told as not installed. Processor time a certificate, that of children included, everything warm; a
slow writer makes fewer certificates, the figure is that of one. `ACADEMY_BENCH_COUNTS=1,100` measures less.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from statistics import median

from academy.base.progress import Silent
from academy.certificates.facts import CertificateSheet
from academy.certificates.paper import build_shell, merged, tail
from academy.certificates.paper_hands import Hands
from academy.certificates.paper_lots import lots, write_lots
from academy.certificates.rules_template_built_in import built_in
from tests.bench import bench_paper
from tests.bench.measure import Row, spent
from tests.printing.photos import photo

HERE = Path(__file__).parent
FONTS = HERE.parents[1] / "resources" / "fonts"
PEERS = {  # name → what must be there to run it, and how many it is asked for at most: in one file, each
    "reportlab": ("reportlab", 1000, 50), "typst": ("typst", 1000, 1000), "fpdf2": ("fpdf", 100, 3),
    "weasyprint": ("weasyprint", 20, 2), "docxtpl": ("docxtpl", 5, 2),
}  # fmt: skip
COUNTS = (1, 100, 1000)
TEMPLATE = built_in("classic-photo")


def rows() -> list[Row]:
    counts = [int(each) for each in os.environ.get("ACADEMY_BENCH_COUNTS", "").split(",") if each] or COUNTS
    found = []
    with tempfile.TemporaryDirectory(prefix="academy_bench_") as folder:
        place = Path(folder)
        merged(sheets(2), template=TEMPLATE)  # faces are read once in a process: not what is measured
        for mode, ours in (("merged", _merged), ("each", _each)):
            for count in counts:
                times = 9 if count == 1 else 3
                value = median(_cpu(lambda: ours(count, place)) for _ in range(times)) / count  # noqa: B023
                found += _against(mode, count, value, place)
        if max(counts) >= COUNTS[-1]:
            found.append(_two_workers())
    return found


def _merged(count: int, place: Path) -> None:
    (place / "ours.pdf").write_bytes(merged(sheets(count), template=TEMPLATE))


def _each(count: int, place: Path) -> None:
    shell = build_shell(sheets(count), TEMPLATE)
    for facts in sheets(count):
        (place / f"{facts.number}.pdf").write_bytes(shell.data + tail(shell, facts))


def _against(mode: str, count: int, value: float, place: Path) -> list[Row]:
    found = []
    for peer, (module, *most) in PEERS.items():
        asked = min(count, most[mode == "each"])
        floor = _peer(peer, module, mode, asked, place)
        if floor is None:
            sys.stderr.write(f"{peer} is not installed\n")
            continue
        words = f"{count} {'in one file' if mode == 'merged' else 'a file each'}, {peer}"
        found.append(Row(words + (f" (of {asked})" if asked < count else ""), value, floor, 1.0))
    return found


def _peer(peer: str, module: str, mode: str, count: int, place: Path) -> float | None:
    """Milliseconds a certificate; None when it is not there."""
    python = os.environ.get("ACADEMY_BENCH_PEERS", sys.executable)
    there = [python, "-c", f"import {module}, PIL, zxingcpp"]
    asked = subprocess.run(there, check=False, capture_output=True)
    if asked.returncode:
        return None
    times = (9 if count == 1 else 3) if peer in ("reportlab", "typst") and count <= 100 else 1
    words = [peer, mode, count, times, place, FONTS]
    command = [python, str(HERE / "peer_press.py"), *map(str, words)]
    made = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(made.stdout.split()[-1]) * 1000 / count


def _two_workers() -> Row:
    """A file of ten thousand by two processes against one, by the clock on the wall: both warm, 1.6 times."""
    batch = bench_paper.sheets(10_000)
    wanted = lots(built_in("classic"), batch, [""] * len(batch))
    alone, together = Hands(1), Hands(2, cold=0)

    def write(hands: Hands) -> None:
        with tempfile.TemporaryFile() as file:
            write_lots(file, wanted, hands.press(wanted, Silent()), lambda _some: {}, lambda _done: None)

    try:
        list(together.press(wanted[:2], Silent()))  # the processes start and read the faces
        pairs = [(spent(lambda: write(together)), spent(lambda: write(alone))) for _ in range(2)]
    finally:
        together.close()
    two, one = (median(pair[at] for pair in pairs) for at in (0, 1))
    return Row("10,000 in one file, two processes against one", two, one, 1 / 1.6)


@cache
def sheets(count: int) -> tuple[CertificateSheet, ...]:
    """The floor's trainees, each with a photo of his own."""
    dice, shot = random.Random(7), photo()
    return tuple(replace(each, photo=shot + dice.randbytes(64)) for each in bench_paper.sheets(count))


def _cpu(work: Callable[[], object]) -> float:
    """Milliseconds of processor time."""
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000
