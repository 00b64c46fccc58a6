"""The moment the window first stands on the screen."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from academy.ui.parts.turns import Turns


class FirstPaint(QWidget):
    """Tells when it first stands on the screen: what takes time begins after that."""

    seen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("window")
        self._told, self._turns = False, Turns(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._told:
            self._told = True
            self._turns.later(self.seen.emit)
