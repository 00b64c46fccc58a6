"""What stands on the screen first: the ground of the window with the academy's seal.

The window itself takes longer to load than this to show: it is imported when this is painted, and takes its
place.
"""

import os
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from academy import VERSION
from academy.ui.parts import tokens
from academy.ui.parts.seal import paint_ground
from academy.ui.shell.screen import first_scheme, made_application, show_fitting

if TYPE_CHECKING:
    from academy.launcher import Launcher

MEASURED = "ACADEMY_BENCH_PAINT"  # "1": end at this first paint; "window": at that of the window


class Window(Protocol):
    """The window, as far as its opening knows it."""

    def close(self) -> None: ...


class Opening(QWidget):
    """Paints itself with next to nothing loaded. `seen`: it stands on the screen."""

    seen = Signal()

    def __init__(self, scheme: str) -> None:
        super().__init__()
        self._look = tokens.DARK if scheme == "dark" else tokens.LIGHT
        self._told = False
        self.setWindowTitle("匠院 Academy")
        self.resize(1280, 800)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ground(painter, QRectF(self.rect()), self._look)
        painter.end()
        if not self._told:
            self._told = True
            QTimer.singleShot(0, self.seen.emit)


def run_window(
    launcher: "Launcher",
    language: str,
    load_window: "Callable[[], Callable[..., Window]]",
    *,
    demo: bool,
) -> int:
    """Show the window and stay until it is closed; answers the exit code."""
    app = made_application(VERSION)
    scheme = first_scheme()
    opening = Opening(scheme)
    windows: list[Window] = []

    def begin() -> None:
        if os.environ.get(MEASURED) == "1":
            sys.stdout.write(f"painted {time.monotonic_ns()}\n")
            sys.stdout.flush()
            app.quit()
        else:
            make = load_window()
            windows.append(make(app, launcher, language, opening.close, demo=demo, first=scheme))

    opening.seen.connect(begin)
    show_fitting(opening)
    code = app.exec()
    for each in windows:
        each.close()
    return code
