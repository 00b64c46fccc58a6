"""Which of several processes on one data folder this is: each makes its keys in a range of its own.

The window, the command line and a job may work on one folder at the same time. They share the folder's
station number, so two of them could make the same key within the same millisecond: the second one's save
then failed. The operating system holds the claim and lets go of it when the process ends, however it ends.
"""

import os
from pathlib import Path
from typing import IO

SLOTS = 4
CLAIMS = "station.*.lock"  # the files the claims are held on


class Slot:
    """`number` is 0 for the first process; one too many shares the last range."""

    def __init__(self, folder: Path) -> None:
        self._held: IO[bytes] | None = None
        self.number = SLOTS - 1
        for number in range(SLOTS):
            if (held := _claimed(folder / f"station.{number}.lock")) is not None:
                self._held, self.number = held, number
                return

    def release(self) -> None:
        if self._held is not None:
            self._held.close()
            self._held = None


def _claimed(file: Path) -> IO[bytes] | None:
    try:
        held = file.open("ab")
    except OSError:  # a folder that cannot be written: nothing is saved there anyway
        return None
    try:
        _lock(held)
    except OSError:
        held.close()
        return None
    return held


def _lock(held: IO[bytes]) -> None:
    """Without waiting. Raises OSError where another process holds it."""
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(held.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    else:
        import fcntl

        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
