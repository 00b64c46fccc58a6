"""Layouts follow words, sizes and looks in their own time, a turn of the event loop each."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

ROUNDS = 3  # a part that asks for a turn, and whoever follows it in the next
MOST = 200  # what has not come to rest by then swings for ever


def still() -> None:
    """Go on until nothing on the screen has moved for a few turns."""
    places: list[QRect] = []
    rest = 0
    for _ in range(MOST):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        now = [_place(each) for each in QApplication.allWidgets()]
        rest, places = (rest + 1 if now == places else 0), now
        if rest == ROUNDS:
            return
    raise AssertionError("the layout does not come to rest")


def _place(widget: QWidget) -> QRect:
    return widget.geometry() if widget.isVisible() else QRect()
