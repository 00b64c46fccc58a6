"""How a long job tells how far it is, and how it learns that the user has had enough."""

from typing import Protocol


class Cancelled(Exception):
    """The user cancelled. The job lets it through; its transaction rolls back."""


class Progress(Protocol):
    def step(self, done: int, total: int) -> None:
        """`done` of `total` pieces are finished (`total` 0: not known yet). Raises Cancelled."""
        ...


class Part:
    """One of several parts of a job that take about as long as each other; `place` counts from 0."""

    def __init__(self, whole: Progress, place: int, parts: int) -> None:
        self._whole, self._place, self._parts = whole, place, parts

    def step(self, done: int, total: int) -> None:
        self._whole.step(self._place * total + done, self._parts * total)


class Silent:
    """Nobody is watching: tests, the command line in quiet mode."""

    def step(self, done: int, total: int) -> None:
        """Nothing to tell."""


SILENT = Silent()
