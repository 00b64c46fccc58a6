"""Python's search for circles of dead objects, on the GUI thread only.

It runs in whatever thread happens to allocate, and a circle may hold widgets: Qt lets them be destroyed on
their own thread only, anywhere else the program falls over.
"""

import gc
import sys

from PySide6.QtCore import QObject, QTimer

BEAT = 500  # milliseconds: how much one round finds at most, and so how long it takes
MANY = 50  # modules: what so many bring with them stays, and is not worth being looked through each time


class Collector(QObject):
    """Takes over from the automatic search while the window stands."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=BEAT)
        self._timer.timeout.connect(self.look)
        self._was_automatic = gc.isenabled()
        self._loaded = len(sys.modules)
        gc.freeze()  # what stands before the window does stays, and is not looked through each time
        self.start()

    def start(self) -> None:
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """The automatic search again, if there was one: no other thread of ours is at work any more."""
        self._timer.stop()
        if self._was_automatic:
            gc.enable()

    def look(self) -> None:
        """One round, as deep as Python itself would go now; what was imported since is set aside first."""
        if (loaded := len(sys.modules)) >= self._loaded + MANY:
            self._loaded = loaded
            gc.freeze()
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [at for at, (held, most) in enumerate(counts) if held > most]
        if due:
            gc.collect(due[-1])
