"""Several processes draw the lots of a long batch at once; a short one is drawn here.

The processes are ordinary children with a pipe each way, on every system the same, and stay for the next
batch: what they cost is the start, about a second for reading the faces. They die with this process.
"""

import contextlib
import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import IO

from academy.base.paths import RESOURCES
from academy.base.problems import Problem, Refused, Unavailable, problem
from academy.base.progress import Progress
from academy.certificates.paper_lots import Lot, Pressed, pressed

WORKERS = 2
COLD = 2_500  # certificates from which on starting processes pays
_TICK = 0.1  # seconds between two looks at whether the user has had enough


class Hands:
    """Who draws. `workers` 1 draws everything in this process."""

    def __init__(self, workers: int | None = None, cold: int = COLD) -> None:
        able = min(WORKERS, os.cpu_count() or 1)
        self._workers, self._cold = able if workers is None else workers, cold
        self._children: list[_Child] = []

    def press(self, wanted: Sequence[Lot], progress: Progress) -> Iterator[Pressed]:
        """Every lot drawn, in this order. Raises Refused, Cancelled; Unavailable when a child died."""
        count = sum(len(lot.sheets) for lot in wanted)
        least = 0 if self._children else self._cold
        if self._workers < 2 or len(wanted) < 2 or count < least:
            yield from map(pressed, wanted)
            return
        self._start()
        try:
            yield from self._together(wanted, progress)
        except BaseException:  # a child may be in the middle of a lot nobody wants any more
            self.close()
            raise

    def close(self) -> None:
        """End the processes; the next long batch starts them again."""
        for child in self._children:
            child.end()
        self._children.clear()

    def _start(self) -> None:
        while len(self._children) < self._workers:
            self._children.append(_Child())

    def _together(self, wanted: Sequence[Lot], progress: Progress) -> Iterator[Pressed]:
        idle = list(self._children)

        def draw(lot: Lot) -> Pressed:
            child = idle.pop()
            try:
                return child.draw(lot)
            finally:
                idle.append(child)

        with ThreadPoolExecutor(self._workers, "press") as threads:
            made = deque(threads.submit(draw, lot) for lot in wanted)
            try:
                while made:
                    yield _awaited(made.popleft(), progress)
            except BaseException:
                for each in made:
                    each.cancel()
                self.close()  # the threads wait for their children
                raise


def _awaited(made: "Future[Pressed]", progress: Progress) -> Pressed:
    while not wait([made], _TICK).done:
        progress.step(0, 0)
    return made.result()


class _Child:
    """One process and its two pipes."""

    def __init__(self) -> None:
        command = [sys.executable, "-X", "utf8", "-m", "academy.certificates.paper_worker"]
        self._process = subprocess.Popen(
            command, cwd=RESOURCES.parent, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def draw(self, lot: Lot) -> Pressed:
        try:
            pickle.dump(lot, self._pipe(self._process.stdin), protocol=pickle.HIGHEST_PROTOCOL)
            self._pipe(self._process.stdin).flush()
            answer = pickle.load(self._pipe(self._process.stdout))
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            raise Unavailable(problem("certificates.press_stopped")) from error
        if isinstance(answer, Pressed):
            return answer
        raise Refused(*_problems(answer))

    def end(self) -> None:
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                self._pipe(pipe).close()
        self._process.wait()

    def _pipe(self, pipe: "IO[bytes] | None") -> "IO[bytes]":
        assert pipe is not None
        return pipe


def _problems(answer: object) -> tuple[Problem, ...]:
    return answer if isinstance(answer, tuple) else ()
