"""Where a wizard or a record stands: its steps in a line."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from academy.ui.parts.icons import paint_icon
from academy.ui.parts.layout import CENTRE, LEFT
from academy.ui.parts.theme import theme

FAR, NEAR = 42, 30  # pixels from one step to the next


class Stepper(QWidget):
    """Steps of a wizard: done, current, to come. Number, tick and weight say it, not colour alone."""

    def __init__(self, words: Sequence[str], current: int = 0) -> None:
        super().__init__()
        self._words, self._current = list(words), current
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setToolTip(" → ".join(self._words))
        self._announce()

    def go(self, current: int) -> None:
        self._current = current
        self._announce()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = theme().metrics("table", strong=True)
        return QSize(sum(metrics.horizontalAdvance(word) + 34 + FAR for word in self._words) - FAR + 4, 32)

    def minimumSizeHint(self) -> QSize:
        """Where there is little room the steps are numbers, and only the present one is a word too."""
        word = theme().metrics("table", strong=True).horizontalAdvance(self._words[self._current])
        return QSize(len(self._words) * (22 + NEAR) + word + 12, 32)

    def _announce(self) -> None:
        self.setAccessibleName(f"{self._current + 1}/{len(self._words)} {self._words[self._current]}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = theme().metrics("table", strong=True)
        left, middle = 1.0, self.height() / 2
        roomy = self.width() >= self.sizeHint().width()
        for place, word in enumerate(self._words):
            self._dot(painter, QRectF(left, middle - 11, 22, 22), place)
            left += 22
            if roomy or place == self._current:
                painter.setFont(theme().font("table", strong=place == self._current))
                painter.setPen(theme().colour("text" if place == self._current else "text2"))
                width = metrics.horizontalAdvance(word) + 4
                painter.drawText(QRectF(left + 8, 0, width, self.height()), LEFT, word)
                left += 8 + width
            gap = FAR if roomy else NEAR
            if place < len(self._words) - 1:
                painter.setPen(QPen(theme().colour("accent" if place < self._current else "line"), 2))
                painter.drawLine(QPointF(left + 6, middle), QPointF(left + gap - 12, middle))
            left += gap

    def _dot(self, painter: QPainter, area: QRectF, place: int) -> None:
        look = theme()
        done, here = place < self._current, place == self._current
        painter.setPen(QPen(look.colour("accent" if done or here else "control"), 1.5))
        painter.setBrush(look.colour("accent" if here else "accentSoft" if done else "surface"))
        painter.drawEllipse(area)
        if done:
            paint_icon(painter, area.adjusted(5, 5, -5, -5), "check", "accent")
            return
        painter.setPen(look.colour("onAccent" if here else "text2"))
        painter.setFont(look.font("caption", strong=here))
        painter.drawText(area, CENTRE, str(place + 1))
