"""A scan to look at: drawn as large as there is room for."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from academy.ui.parts.layout import CENTRE
from academy.ui.parts.theme import theme


class ScanView(QWidget):
    """Paper stays white in both schemes."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._image, self._words = QImage(), words
        self.setMinimumWidth(280)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        return QSize(360, 480)

    def show_file(self, media: str, content: bytes) -> None:
        """A picture; anything else leaves the place empty."""
        self._image = QImage.fromData(content) if media.startswith("image/") else QImage()
        self.update()

    def clear(self) -> None:
        """Nothing is chosen."""
        self._image = QImage()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image.isNull():
            painter.setPen(theme().colour("muted"))
            painter.setFont(theme().font("table"))
            painter.drawText(
                self.rect().adjusted(12, 0, -12, 0), CENTRE | Qt.TextFlag.TextWordWrap, self._words
            )
            return
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        painter.drawImage(QRect(left, top, size.width(), size.height()), self._image)
        painter.setPen(theme().colour("line"))
        painter.drawRect(left, top, size.width() - 1, size.height() - 1)
