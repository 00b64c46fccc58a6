"""A person's one-inch photo, or the family name where there is none."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from academy.ui.parts.layout import CENTRE
from academy.ui.parts.theme import theme

WIDE, HIGH = 80, 112  # pixels: the shape of 25 × 35 mm


class Portrait(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._initial, self._photo = name[:1], QImage()
        self.setFixedSize(WIDE, HIGH)
        self.setAccessibleName(name)

    def show_photo(self, content: bytes) -> None:
        self._photo = QImage.fromData(content)
        self.update()

    def has_photo(self) -> bool:
        return not self._photo.isNull()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, area = QPainter(self), theme(), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(area, 6, 6)
        if self.has_photo():
            painter.setClipPath(shape)
            painter.drawImage(area, self._photo, self._whole(area))
            painter.setClipping(False)
        else:
            painter.fillPath(shape, look.colour("neutralSoft"))
            painter.setPen(look.colour("neutral"))
            painter.setFont(look.font(36, strong=True))
            painter.drawText(area, CENTRE, self._initial)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawPath(shape)

    def _whole(self, area: QRectF) -> QRectF:
        """The middle of the photo in the shape of the frame."""
        wide, high = self._photo.width(), self._photo.height()
        scale = min(wide / area.width(), high / area.height())
        cut = QRectF(0, 0, area.width() * scale, area.height() * scale)
        cut.moveCenter(QRectF(0, 0, wide, high).center())
        return cut
