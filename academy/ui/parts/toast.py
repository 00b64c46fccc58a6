"""A word at the bottom of the window that goes by itself, with a way back where there is one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from academy.ui.parts.theme import theme

_HIGHEST = 240  # pixels it may rise
_UNDO_TIME, _PLAIN_TIME = 10_000, 4_000  # milliseconds a toast stays


class Toast(QWidget):
    """Bottom centre, ten seconds with undo, four without; never for errors."""

    def __init__(self, window: QWidget, text: str, undo: Callable[[], object] | None = None) -> None:
        super().__init__(window)
        self._window, self._undo = window, undo
        self._act = self.tr("Undo") if undo is not None else ""
        self.text = text
        self.setAccessibleName(" ".join(filter(None, (text, self._act))))
        if undo is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.resize(self.sizeHint())
        self._place()
        window.installEventFilter(self)
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.dismiss)
        self._clock.start(_UNDO_TIME if undo is not None else _PLAIN_TIME)
        self.show()
        self.raise_()

    def dismiss(self) -> None:
        self.hide()
        self.deleteLater()

    def sizeHint(self) -> QSize:
        words = theme().metrics("table").horizontalAdvance(self.text)
        tail = theme().metrics("table", strong=True).horizontalAdvance(self._act) + 24 if self._act else 0
        return QSize(words + 32 + tail, 40)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        """Above the status line, or higher where it would lie on what can be pressed."""
        window = self._window
        left, top = (window.width() - self.width()) // 2, window.height() - self.height() - 56
        pressed = [
            QRect(each.mapTo(window, QPoint(0, 0)), each.size())
            for each in window.findChildren(QAbstractButton)
            if each.isVisible() and each.window() is window
        ]
        places = (QRect(left, top - step, self.width(), self.height()) for step in range(0, _HIGHEST, 8))
        free = (each for each in places if not any(each.intersects(area) for area in pressed))
        self.move(left, next(free, QRect(left, top, 0, 0)).y())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._take()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As a button: Enter and the space bar act; Escape puts it away; every other key goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever has reached it may take his time."""
        super().focusInEvent(event)
        self._clock.stop()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._clock.start(_UNDO_TIME)

    def _take(self) -> None:
        if self._undo is not None:
            self._undo()
        self.dismiss()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("text"))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        area = QRectF(self.rect()).adjusted(16, 0, -16, 0)
        painter.setPen(theme().colour("surface"))
        painter.setFont(theme().font("table"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | middle, self.text)
        painter.setFont(theme().font("table", strong=True))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | middle, self._act)
        if self.hasFocus():
            painter.setPen(QPen(theme().colour("surface"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 5, 5)
