"""Which of several processes on one data folder this is: each makes its keys in a range of its own.

The window, the command line and a job may work on one folder at the same time. They share the folder's
station number, so two of them could make the same key within the same millisecond: the second one's save
then failed. The operating system holds the claim and lets go of it when the process ends, however it ends.
"""

import os
from pathlib import Path
from typing import IO

from academy.base.problems import Unavailable, problem

FIRST, OTHERS, EACH = 2048, 32, 64  # keys a millisecond of the first process, how many others, and of each
CLAIMS = "station.*.lock"  # the files the claims are held on


class Slot:
    """`span` is the part of the counter of keys that is this process's alone.

    Raises Unavailable when more processes than anybody would start work on the folder already.
    """

    def __init__(self, folder: Path) -> None:
        self._held: IO[bytes] | None = None
        self.span = span_of(OTHERS)
        for number in range(OTHERS + 1):
            file = folder / f"station.{number}.lock"
            try:
                held = file.open("ab")
            except OSError:  # a folder that cannot be written: nothing is saved there anyway
                return
            if _locks(held):
                self._held, self.span = held, span_of(number)
                return
        raise Unavailable(problem("folder.too_many", path=str(folder), count=OTHERS + 1))

    def release(self) -> None:
        if self._held is not None:
            self._held.close()
            self._held = None


def span_of(number: int) -> tuple[int, int]:
    """The first process, which is the window, has half of all; the others share the rest."""
    if number == 0:
        return 0, FIRST
    return FIRST + (number - 1) * EACH, FIRST + number * EACH


def _locks(held: IO[bytes]) -> bool:
    try:
        _lock(held)
    except OSError:
        held.close()
        return False
    return True


def _lock(held: IO[bytes]) -> None:
    """Without waiting. Raises OSError where another process holds it."""
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(held.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    else:
        import fcntl

        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
