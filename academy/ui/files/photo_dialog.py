"""A photo is cut by hand: a frame of one inch with a face in it, moved and sized over the picture."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QImageReader,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from academy.files.facts_photo import Frame
from academy.ui.parts.buttons import button
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.layout import label, row
from academy.ui.parts.theme import theme

WIDE, HIGH = 25, 35  # of the frame: one inch
SIDE = 460  # pixels of the widget
SMALLEST = 0.2  # of the largest frame
LARGEST_PICTURE = 8_000  # pixels a side: larger ones are read smaller


def read_picture(path: Path) -> QImage:
    """The picture as it is seen, small enough to be shown; null when it is none."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > LARGEST_PICTURE:
        return QImage()
    return reader.read()


class CropView(QWidget):
    """Drag moves the frame, the wheel sizes it, arrow keys do both (with Shift)."""

    sized = Signal(int)

    def __init__(self, picture: QImage) -> None:
        super().__init__()
        self._picture = picture
        self.setFixedSize(QSize(SIDE, SIDE))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.setAccessibleName(self.tr("Picture with the frame of the photo"))
        scale = min(SIDE / picture.width(), SIDE / picture.height())
        wide, high = picture.width() * scale, picture.height() * scale
        self._place = QRectF((SIDE - wide) / 2, (SIDE - high) / 2, wide, high)
        self._most = min(wide, high * WIDE / HIGH)
        self._share = 1.0
        self._centre = QPointF(self._place.center().x(), self._place.top() + self._most * HIGH / WIDE / 2)
        self._held: QPointF | None = None
        self._settle()

    def frame_rect(self) -> QRectF:
        """The frame on the widget."""
        wide = self._most * self._share
        high = wide * HIGH / WIDE
        return QRectF(self._centre.x() - wide / 2, self._centre.y() - high / 2, wide, high)

    def frame(self) -> Frame:
        """The frame in shares of the picture."""
        found, place = self.frame_rect(), self._place
        return Frame(
            (found.left() - place.left()) / place.width(), (found.top() - place.top()) / place.height(),
            found.width() / place.width(), found.height() / place.height(),
        )  # fmt: skip

    def size_to(self, percent: int) -> None:
        self._share = min(1.0, max(SMALLEST, percent / 100))
        self._settle()

    def move_by(self, right: float, down: float) -> None:
        self._centre += QPointF(right, down)
        self._settle()

    def _settle(self) -> None:
        """Keep the frame inside the picture."""
        found, place = self.frame_rect(), self._place
        x = min(max(found.left(), place.left()), place.right() - found.width()) + found.width() / 2
        y = min(max(found.top(), place.top()), place.bottom() - found.height()) + found.height() / 2
        self._centre = QPointF(x, y)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, found = QPainter(self), theme(), self.frame_rect()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.colour("sunken"))
        painter.drawImage(self._place, self._picture)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("scrim", 120))
        for part in (
            QRectF(0, 0, SIDE, found.top()), QRectF(0, found.bottom(), SIDE, SIDE - found.bottom()),
            QRectF(0, found.top(), found.left(), found.height()),
            QRectF(found.right(), found.top(), SIDE - found.right(), found.height()),
        ):  # fmt: skip
            painter.drawRect(part)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("accent"), 2))
        painter.drawRect(found)
        painter.setPen(QPen(look.colour("onAccent"), 1.5, Qt.PenStyle.DashLine))
        face = QRectF(0, 0, found.width() * 0.56, found.height() * 0.54)
        face.moveCenter(QPointF(found.center().x(), found.top() + found.height() * 0.42))
        painter.drawEllipse(face)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            step = event.position() - self._held
            self._held = event.position()
            self.move_by(step.x(), step.y())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._held = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.size_to(round(self._share * 100 + event.angleDelta().y() / 24))
        self.sized.emit(round(self._share * 100))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-4, 0), Qt.Key.Key_Right: (4, 0), Qt.Key.Key_Up: (0, -4),
            Qt.Key.Key_Down: (0, 4),
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.size_to(round(self._share * 100) + (step[0] - step[1]) // 2)
            self.sized.emit(round(self._share * 100))
        elif step is not None:
            self.move_by(*step)
        else:
            super().keyPressEvent(event)


class PhotoDialog(Dialog):
    """`take` gets the frame; the photo is cut from the file itself, not from what is shown here."""

    def __init__(self, parent: QWidget, picture: QImage, name: str, take: Callable[[Frame], object]) -> None:
        super().__init__(parent, self.tr("One-inch photo"), name, 520)
        self._take = take
        self.view = CropView(picture)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(round(SMALLEST * 100), 100)
        self._slider.setValue(100)
        self._slider.setAccessibleName(self.tr("Size of the frame"))
        self._slider.valueChanged.connect(self.view.size_to)
        self.view.sized.connect(self._slider.setValue)
        self.body.addWidget(self.view, 0, Qt.AlignmentFlag.AlignCenter)
        self.body.addLayout(row(label(self.tr("Frame"), "table", "text2"), self._slider))
        hint = self.tr(
            "Put the face into the oval. 25×35 mm, 300 dots an inch; place and camera are left out."
        )
        self.body.addWidget(label(hint, "caption", "muted", wrap=True))
        done = button(self.tr("Take the photo"), "primary", on=self._on_take)
        self.set_foot(*self.way_out(), None, done)

    def _on_take(self) -> None:
        frame = self.view.frame()
        self.accept()
        self._take(frame)
