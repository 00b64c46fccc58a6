"""Work that would hold the window when done at once, in steps between the window's own events."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

Step = Callable[[], object]


class Turns(QObject):
    """Runs steps one a turn of the event loop: what each changed is laid out and painted before the next.

    A timer's turn, not `singleShot(0)`: that is a posted event, and Qt deals with all of those, paints among
    them, before it listens to the keyboard again.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: list[Step] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_turn)

    def run(self, *steps: Step) -> None:
        """The first at once; those of an earlier call that were not reached yet are given up."""
        first, *rest = steps
        self.later(*rest)
        first()

    def later(self, *steps: Step) -> None:
        """As `run`, but all of them after what is waiting now."""
        self._steps = list(steps)
        if self._steps:
            self._timer.start()

    def waiting(self) -> bool:
        """Whether a step is still to come."""
        return bool(self._steps)

    def _on_turn(self) -> None:
        step = self._steps.pop(0) if self._steps else None
        if not self._steps:
            self._timer.stop()
        if step is not None:
            step()
