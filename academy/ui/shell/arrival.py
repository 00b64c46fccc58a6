"""Brings in the modules of the pages, one at a time between the window's own events, on its own thread.

Never on another: PySide looks up what class a widget is without holding Python's lock (below Python 3.12),
and a class that another thread makes just then brings the program down. Who asks is Qt: a style sheet, a
signal, a program that reads the window aloud.
"""

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from PySide6.QtCore import QObject, QTimer

ROOMS = Path(__file__).parents[1]
PACKAGE = "academy.ui"
FIRST = ("parts", "shell")  # what the others stand on: no piece is large then


def pieces() -> Iterator[str]:
    """The modules of every room, those the others need first."""
    rooms = sorted(each.name for each in iter_modules([str(ROOMS)]) if each.ispkg)
    for room in sorted(rooms, key=lambda name: name not in FIRST):
        for each in iter_modules([str(ROOMS / room)]):
            yield f"{PACKAGE}.{room}.{each.name}"


class Arrival(QObject):
    """Calls `then` once, when all of them are there."""

    def __init__(self, then: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._then, self._waiting = then, pieces()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_turn)
        self._timer.start()

    def _on_turn(self) -> None:
        missing = next((each for each in self._waiting if each not in sys.modules), "")
        if missing:
            import_module(missing)
        else:
            self._timer.stop()
            self.deleteLater()
            self._then()
