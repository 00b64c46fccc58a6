"""The words beside a box that is ticked."""

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox

from academy.ui.parts.flow import Line


class TickWords(Line):
    """The words of a box, on several lines where there is little room; a click on them is one on the box."""

    def __init__(self, tick: QCheckBox, words: str) -> None:
        super().__init__(words, "body")
        self._tick = tick

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._tick.isEnabled() and self.rect().contains(event.position().toPoint()):
            self._tick.click()
