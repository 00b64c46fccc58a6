"""A batch of certificates as one PDF and as one file each, against a writer made by hand for it alone."""

import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from statistics import median

from academy.certificates.facts import CertificateKind, CertificateSheet
from academy.certificates.paper import build_shell, merged, tail
from tests.bench import floor_paper
from tests.bench.measure import Row

RUNS = 3
COUNT = 1000
BAR = 1.2


def rows() -> list[Row]:
    """Processor time, since a batch uses one core and nothing else; both sides take turns."""
    with tempfile.TemporaryDirectory(prefix="academy_bench_") as folder:
        place = Path(folder)
        spent(lambda: merged(sheets(3)))  # faces are read once in a process: not what is measured
        spent(lambda: floor_paper.build_merged(3))
        together = [
            (spent(lambda: merged(sheets(COUNT))), spent(lambda: floor_paper.build_merged(COUNT)))
            for _ in range(RUNS)
        ]
        apart = [
            (spent(lambda: write_files(COUNT, place)), spent(lambda: floor_paper.build_files(COUNT, place)))
            for _ in range(RUNS)
        ]
    return [
        Row(
            f"{COUNT} certificates, {name}",
            median(ours for ours, _ in pairs),
            median(floor for _, floor in pairs),
            BAR,
        )
        for name, pairs in (("one file", together), ("a file each", apart))
    ]


def write_files(count: int, folder: Path) -> None:
    """The archive's way: the shell once, each certificate's tail behind it."""
    batch = sheets(count)
    shell = build_shell(batch)
    for facts in batch:
        (folder / f"{facts.number}.pdf").write_bytes(shell.data + tail(shell, facts))


@cache
def sheets(count: int) -> tuple[CertificateSheet, ...]:
    """The floor's own trainees as the program's facts."""
    return tuple(
        CertificateSheet(
            kind=CertificateKind.COMPLETION,
            number=one.number,
            name=one.name,
            issuer="齐河工匠学院",
            issued_on=date(2026, 10, 19),
            gender="男",
            doc_masked=one.document,
            class_name="2026年转炉冶炼工艺与安全操作培训班（第3期）",
            host="永锋工匠学院",
            starts=date(2026, 10, 12),
            ends=date(2026, 10, 16),
            hours=40,
            practical_hours=24,
            qr=one.code,
        )
        for one in floor_paper.trainees(count)
    )


def spent(work: Callable[[], object]) -> float:
    """Milliseconds of processor time."""
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000
