"""The place in the top bar where the one search begins."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from academy.ui.parts.icons import paint_icon
from academy.ui.parts.layout import LEFT
from academy.ui.parts.marks import Keys
from academy.ui.parts.theme import theme

WIDTH, LEAST, MOST, HEIGHT = 320, 120, 440, 32


class FindBox(QAbstractButton):
    """Looks like a search field, opens the palette: words typed there find everything.

    `short` is what it says where the window has no room for the whole `hint`.
    """

    def __init__(self, hint: str, short: str) -> None:
        super().__init__()
        self._short = short
        self.setText(hint)
        self.setAccessibleName(hint)
        self.setToolTip(hint)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(LEAST)
        self._keys = Keys("Ctrl+K")
        self._keys.setParent(self)
        self._keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        words = theme().metrics("table").horizontalAdvance(self.text()) + self._keys.sizeHint().width() + 52
        return QSize(min(max(WIDTH, words), MOST), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = 2 if self.hasFocus() else 1
        area = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        lit = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(look.colour("focus" if lit else "control"), edge))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(area, 6, 6)
        paint_icon(painter, QRectF(10, area.center().y() - 8, 16, 16), "search", "muted")
        size = self._keys.sizeHint()
        self._keys.setGeometry(
            self.width() - size.width() - 6, (self.height() - size.height()) // 2, size.width(), size.height()
        )
        words = area.adjusted(34, 0, -size.width() - 14, 0)
        painter.setFont(look.font("table"))
        painter.setPen(look.colour("muted"))
        metrics, room = painter.fontMetrics(), int(words.width())
        fits = metrics.horizontalAdvance(self.text()) <= room
        shown = self.text() if fits else metrics.elidedText(self._short, Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, LEFT, shown)
