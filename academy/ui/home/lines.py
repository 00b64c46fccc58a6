"""One line of words that gives way when there is little room; the whole stands in its tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from academy.ui.parts.layout import LEFT
from academy.ui.parts.theme import theme


class Elided(QWidget):
    """Painted, so that the layout may make it narrower than its words."""

    def __init__(self, text: str, size: str = "body", tone: str = "text") -> None:
        super().__init__()
        self.text, self._size, self._tone = text, size, tone
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = theme().metrics(self._size)
        return QSize(metrics.horizontalAdvance(self.text) + 2, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, self.sizeHint().height())

    def is_cut(self) -> bool:
        return self.width() < self.sizeHint().width() - 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(self.text if self.is_cut() else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme().colour(self._tone))
        painter.setFont(theme().font(self._size))
        shown = painter.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), LEFT, shown)
