"""The quiet picture of an empty page: sheets with nothing on them, and the place where the seal will be."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from academy.ui.parts.icons import paint_icon
from academy.ui.parts.theme import theme

WIDE, HIGH = 136, 120  # pixels of the whole drawing
LOW = 0.7  # for a table that shares its page with others
SEAL = 48


class Drawing(QWidget):
    """The icon of what is missing stands in the seal's place."""

    def __init__(self, name: str, low: bool = False) -> None:
        super().__init__()
        self._name, self._scale = name, LOW if low else 1.0
        self.setFixedSize(round(WIDE * self._scale), round(HIGH * self._scale))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._scale, self._scale)
        edge = QPen(look.colour("control"), 1.25)
        painter.setPen(edge)
        painter.setBrush(look.colour("sunken"))
        painter.drawRoundedRect(QRectF(20, 13, 92, 106), 6, 6)
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(QRectF(10, 1, 92, 106), 6, 6)
        painter.setPen(QPen(look.colour("line"), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for top, wide in ((22, 40), (38, 64), (54, 64), (70, 40)):
            painter.drawLine(24, top, 24 + wide, top)
        seal = QRectF(78, 58, SEAL, SEAL)
        dashed = QPen(look.colour("control"), 1.5, Qt.PenStyle.DashLine)
        painter.setPen(dashed)
        painter.drawRoundedRect(seal, 6, 6)
        paint_icon(painter, seal.adjusted(11, 11, -11, -11), self._name, "muted")
