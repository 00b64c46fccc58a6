"""One line of words that gives way when there is little room; the whole stands in its tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from academy.ui.parts.layout import LEFT
from academy.ui.parts.theme import theme


class Elided(QWidget):
    """Painted, so that the layout may make it narrower than its words; `whole` is what they are short for.

    What ends in what tells it from others, such as the term of a class, gives way in the `middle`.
    """

    def __init__(
        self, text: str, size: str = "body", tone: str = "text", whole: str = "", middle: bool = False
    ) -> None:
        super().__init__()
        self.text, self._size, self._tone = text, size, tone
        self._whole = whole or text
        self._mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        self.setAccessibleName(self._whole)
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
        self.setToolTip(self._whole if self.is_cut() or self._whole != self.text else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme().colour(self._tone))
        painter.setFont(theme().font(self._size))
        shown = painter.fontMetrics().elidedText(self.text, self._mode, self.width())
        painter.drawText(self.rect(), LEFT, shown)
