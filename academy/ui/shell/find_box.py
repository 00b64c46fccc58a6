"""The place in the top bar where the one search begins."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from academy.ui.parts.icons import paint_icon
from academy.ui.parts.layout import LEFT
from academy.ui.parts.marks import Keys
from academy.ui.parts.theme import theme

WIDTH, MOST, HEIGHT = 320, 440, 32
MARK, SIDE = 34, 14  # pixels before the words, and between them and the keys


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
        self._keys = Keys("Ctrl+K")
        self._keys.setParent(self)
        self._keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

        self.be_small(False)

    def be_small(self, small: bool) -> None:
        """The glass alone, or at least the short words and the keys."""
        metrics, keys = theme().metrics("table"), self._keys.sizeHint().width()
        least = MARK + metrics.horizontalAdvance(self._short) + 2 + keys + SIDE
        self.setMinimumWidth(HEIGHT + 4 if small else least)

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
        size, least = self._keys.sizeHint(), theme().metrics("table").horizontalAdvance(self._short)
        tail = size.width() + SIDE if self.width() >= MARK + least + size.width() + SIDE else 6
        left = self.width() - size.width() - 6 if tail > 6 else self.width()  # out of sight: this paints
        self._keys.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
        if self.width() < MARK + least + tail:
            return
        words = area.adjusted(MARK, 0, -tail, 0)
        painter.setFont(look.font("table"))
        painter.setPen(look.colour("muted"))
        metrics, room = painter.fontMetrics(), int(words.width())
        fits = metrics.horizontalAdvance(self.text()) <= room
        shown = self.text() if fits else metrics.elidedText(self._short, Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, LEFT, shown)
