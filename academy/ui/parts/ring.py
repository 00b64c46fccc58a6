"""A ring around what has the keys, for lists and scrolled parts, which show none of themselves."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

from academy.ui.parts.theme import theme

CLICK, POPUP = Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason


class Ring(QWidget):
    """Shown once the keys come, or are used; a click alone needs none, and a menu above changes nothing."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        around.installEventFilter(self)
        if isinstance(around, QScrollArea):
            around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            around.verticalScrollBar().rangeChanged.connect(self._on_range)

    def _on_range(self, _low: int, high: int) -> None:
        """What need not be scrolled is no stop of Tab."""
        policy = Qt.FocusPolicy.StrongFocus if high else Qt.FocusPolicy.NoFocus
        if (around := self.parentWidget()) is not None:
            around.setFocusPolicy(policy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind, around = event.type(), self.parentWidget()
        if watched is not around:
            return False
        if isinstance(event, QFocusEvent):
            if event.gotFocus() and event.reason() not in (CLICK, POPUP):
                self._show(around)
            elif event.lostFocus() and event.reason() is not POPUP:
                self.hide()
        elif kind == QEvent.Type.KeyPress and around.hasFocus() and not self.isVisible():
            self._show(around)
        elif kind == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(around.rect())
        return False

    def _show(self, around: QWidget) -> None:
        self.setGeometry(around.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("focus"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
