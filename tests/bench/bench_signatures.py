"""Electronic copies signed one after another, against what is needed at least: hashing and one signature."""

import time
from collections.abc import Callable
from datetime import datetime
from functools import cache
from hashlib import sha256
from statistics import median

from cryptography.hazmat.primitives.asymmetric import ec

from academy.certificates.paper import build_shell, tail
from academy.certificates.paper_electronic_mark import UNDER
from academy.certificates.store_keys import FileSigner, self_signed
from academy.printing.pdf_signature import Envelope, seal_of, signed
from tests.bench.bench_paper import sheets
from tests.bench.measure import Row

RUNS, COUNT = 5, 200
BAR = 3.0
A_SECOND = 200  # the figure: signatures a second and core
NOW = datetime(2026, 11, 24, 9, 0)


def rows() -> list[Row]:
    """Milliseconds of the processor for one copy; the second row against the figure that was asked for."""
    pairs = [(spent(ours), spent(floor)) for _ in range(RUNS)]
    one = median(value for value, _ in pairs)
    return [
        Row("an electronic copy signed", one, median(floor for _, floor in pairs), BAR),
        Row(f"the same, of {A_SECOND} a second", one, 1000 / A_SECOND, 1.0),
    ]


def ours() -> None:
    pdf, envelope = paper(), Envelope(key())
    for _ in range(COUNT):
        made = signed(pdf, envelope, NOW, "齐河工匠学院", UNDER)
    seal = seal_of(made)
    if seal is None or not (seal.intact and seal.whole):
        raise ValueError("the copy does not verify")


def floor() -> None:
    """The digest of as many bytes, and the bare signature of it."""
    pdf, signer = paper(), key()
    for _ in range(COUNT):
        signer.sign(sha256(pdf).digest())


@cache
def paper() -> bytes:
    (sheet,) = sheets(1)
    shell = build_shell([sheet])
    return shell.data + tail(shell, sheet)


@cache
def key() -> FileSigner:
    private = ec.derive_private_key(7, ec.SECP256R1())
    return FileSigner(self_signed(private, "齐河工匠学院", NOW), private)


def spent(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000 / COUNT
