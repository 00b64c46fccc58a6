"""A box to write a signature into, with pen, finger or mouse; kept as the strokes it is made of."""

from itertools import pairwise

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from academy.ui.parts.buttons import button
from academy.ui.parts.layout import column, label, row
from academy.ui.parts.theme import theme

SHARPNESS = 3  # pixels of the picture for one of the window: it is printed later
INK, INK_WIDTH = QColor("#10131a"), 2.6
MARGIN = 8
LEAST = 12  # a dot is no signature: its strokes are at least this long together


class Paper(QWidget):
    """Where the strokes are written. White in both schemes, as paper is."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.strokes: list[list[QPointF]] = []
        self.setMinimumSize(320, 136)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Signature"))

    def sizeHint(self) -> QSize:
        return QSize(420, 136)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.strokes.append([event.position()])
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.strokes and event.buttons() & Qt.MouseButton.LeftButton:
            self.strokes[-1].append(event.position())
            self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.edited.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("control"), 1))
        painter.setBrush(theme().colour("paper"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        line = self.height() - 32
        painter.setPen(QPen(QColor("#c9d1cd"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(24, line, self.width() - 24, line)
        draw(painter, self.strokes)


def draw(painter: QPainter, strokes: list[list[QPointF]]) -> None:
    """Round pen, smoothed between the points the hand gave."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ink = QPen(INK, INK_WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(ink)
    for points in strokes:
        path = QPainterPath(points[0])
        for before, after in pairwise(points):
            path.quadTo(before, (before + after) / 2)
        path.lineTo(points[-1])
        painter.drawPath(path)


class SignPad(QWidget):
    """The paper with a way to begin again."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.paper = Paper()
        self.paper.edited.connect(self.edited)
        again = button(self.tr("Write again"), "quiet", "undo-2", small=True, on=self._on_again)
        note = label(self.tr("Sign here with pen, finger or mouse."), "caption", "muted")
        self.setLayout(column(self.paper, row(note, None, again), gap=4))

    def clear(self) -> None:
        self.paper.strokes = []
        self.paper.update()

    def picture(self) -> bytes:
        """The signature as a PNG cut to its strokes; empty when there is none."""
        strokes = self.paper.strokes
        points = [point for stroke in strokes for point in stroke]
        if _length(strokes) < LEAST:
            return b""
        left, right = min(each.x() for each in points), max(each.x() for each in points)
        top, bottom = min(each.y() for each in points), max(each.y() for each in points)
        wide, high = round(right - left) + 2 * MARGIN, round(bottom - top) + 2 * MARGIN
        image = QImage(wide * SHARPNESS, high * SHARPNESS, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(
            QTransform(SHARPNESS, 0, 0, SHARPNESS, SHARPNESS * (MARGIN - left), SHARPNESS * (MARGIN - top))
        )
        draw(painter, strokes)
        painter.end()
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know no name of a format
        return bytes(content.data())

    def _on_again(self) -> None:
        self.clear()
        self.edited.emit()


def _length(strokes: list[list[QPointF]]) -> float:
    return sum((after - before).manhattanLength() for points in strokes for before, after in pairwise(points))
