"""A share of a whole as a ring with its number inside."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from academy.ui.parts.layout import CENTRE
from academy.ui.parts.theme import theme


class ShareRing(QWidget):
    """0 to 100."""

    def __init__(self, side: int = 72) -> None:
        super().__init__()
        self._percent, self._words = 0, ""
        self.setFixedSize(side, side)

    def show_percent(self, percent: int, words: str = "") -> None:
        """`words` stand inside in place of the percentage, such as 12/16."""
        self._percent, self._words = percent, words or f"{percent}%"
        self.setAccessibleName(self._words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(5, 5, -5, -5)
        for token, share in (("neutralSoft", 100), ("accent", self._percent)):
            painter.setPen(QPen(theme().colour(token), 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawArc(area, 90 * 16, -round(360 * 16 * share / 100))
        painter.setPen(theme().colour("text"))
        painter.setFont(theme().font("body", strong=True))
        painter.drawText(QRectF(self.rect()), CENTRE, self._words)
