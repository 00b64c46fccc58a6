"""Painted marks: pill, stamp, chip, steps, keys, the academy's seal."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from academy.ui.parts.described import of_chip
from academy.ui.parts.icons import paint_icon
from academy.ui.parts.layout import CENTRE, LEFT
from academy.ui.parts.paint import paint_bar, paint_pill, paint_stamp, pill_width, stamp_width
from academy.ui.parts.seal import paint_seal
from academy.ui.parts.theme import theme
from academy.ui.parts.tokens import ink, soft

_FIXED = QSizePolicy.Policy.Fixed


class Mark(QWidget):
    """A painted word: named for screen readers, sized by what it paints."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self._room: QSize | None = None  # layouts ask some dozens of times
        self.setSizePolicy(_FIXED, _FIXED)
        self.setAccessibleName(text)

    def set_text(self, text: str) -> None:
        self.text = text
        self.setAccessibleName(text)
        self._measure_again()

    def _measure_again(self) -> None:
        self._room = None
        self.updateGeometry()
        self.update()

    def _measured(self) -> QSize:
        """What it paints needs so much."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        if self._room is None:
            self._room = self._measured()
        return self._room

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Pill(Mark):
    def __init__(self, text: str, tone: str = "neutral") -> None:
        super().__init__(text)
        self.tone = tone

    def show_state(self, text: str, tone: str) -> None:
        self.tone = tone
        self.set_text(text)

    def _measured(self) -> QSize:
        return QSize(pill_width(self.text), 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_pill(QPainter(self), QRectF(self.rect()), self.text, self.tone)


class Stamp(Mark):
    def __init__(self, text: str, pending: bool = False) -> None:
        super().__init__(text)
        self._pending = pending

    def _measured(self) -> QSize:
        return QSize(stamp_width(self.text), 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_stamp(QPainter(self), QRectF(self.rect()), self.text, self._pending)


class Keys(Mark):
    """A keyboard hint such as Ctrl+K."""

    def _measured(self) -> QSize:
        return QSize(theme().metrics("caption").horizontalAdvance(self.text) + 12, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.setBrush(theme().colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(theme().colour("muted"))
        painter.setFont(theme().font("caption"))
        painter.drawText(QRectF(self.rect()), CENTRE, self.text)


class Initial(Mark):
    """A person without a photo: the family name in a quiet square."""

    def __init__(
        self, name: str, side: int = 32, ground: str = "neutralSoft", token: str = "neutral"
    ) -> None:
        super().__init__(name[:1])
        self._side, self._ground, self._token = side, ground, token

    def _measured(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(self._ground))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setPen(theme().colour(self._token))
        painter.setFont(theme().font(int(self._side * 0.44), strong=True))
        painter.drawText(QRectF(self.rect()), CENTRE, self.text)


class BrandSeal(QWidget):
    """The academy's seal in a row of other things."""

    def __init__(self, side: int = 32) -> None:
        super().__init__()
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        paint_seal(QPainter(self), QRectF(self.rect()), look.tokens, look.drawing("brand", "onSeal"))


class Handle(QPushButton):
    """What of a painted control has the keys and can be pressed from outside; its owner paints."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self.setProperty("kind", "nav")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Its owner paints."""


class Chip(Mark):
    """A filter: off, on (ticked), or removable with ×. A mark icon makes it the legend of cell colours."""

    clicked = Signal()
    removed = Signal()

    def __init__(
        self, text: str, on: bool = False, removable: bool = False, tone: str = "accent", mark: str = "",
        legend: bool = False,
    ) -> None:  # fmt: skip
        """`legend`: it names a colour of cells and is no switch, so it bears no tick."""
        super().__init__(text)
        self._legend = legend
        self._on, self._removable, self._tone, self._mark, self._over = on, removable, tone, mark, False
        self._handle = Handle(self)
        self._handle.clicked.connect(self._on_pressed)  # a method: a lambda would keep the chip from dying
        self._handle.setAccessibleName(text)
        self._told = of_chip(legend=legend, removable=removable)
        self._handle.setAccessibleDescription(self._told)
        self.setFocusProxy(self._handle)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _on_pressed(self) -> None:
        self.clicked.emit()

    def is_on(self) -> bool:
        return self._on

    def is_legend(self) -> bool:
        """Whether it only names a colour."""
        return self._legend

    def set_on(self, on: bool) -> None:
        self._on = on
        self._handle.setAccessibleDescription(f"{self.tr('on')} · {self._told}" if on else self._told)
        self._measure_again()

    def set_text(self, text: str) -> None:
        super().set_text(text)
        self._handle.setAccessibleName(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._handle.setGeometry(self.rect())

    def _measured(self) -> QSize:
        words = theme().metrics("table").horizontalAdvance(self.text)
        return QSize(words + 24 + (18 if self.sign() else 0) + (16 if self._removable else 0), 28)

    def sign(self) -> str:
        """The icon before the words: its mark, or the tick that says “on” without colour."""
        return self._mark or ("check" if self._on and not self._removable and not self._legend else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme()
        tone = ink(self._tone)
        width = 2 if self.hasFocus() else 1
        edge = "focus" if self.hasFocus() else tone if self._on else "control" if self._over else "line"
        painter.setPen(QPen(look.colour(edge), width))
        painter.setBrush(look.colour(soft(self._tone) if self._on else "surface"))
        area = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(area, 14 - width / 2, 14 - width / 2)
        left = 12
        if sign := self.sign():
            paint_icon(painter, QRectF(left, 7, 14, 14), sign, tone)
            left += 18
        painter.setPen(look.colour(tone if self._on else "text2"))
        painter.setFont(look.font("table"))
        painter.drawText(QRectF(left, 0, self.width() - left, 28), LEFT, self.text)
        if self._removable:
            paint_icon(painter, QRectF(self.width() - 23, 7, 14, 14), "x", tone if self._on else "muted")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            at_cross = self._removable and event.position().x() > self.width() - 28
            (self.removed if at_cross else self.clicked).emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clicked.emit()
        elif self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._over = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._over = False
        self.update()
        super().leaveEvent(event)


class Bar(QWidget):
    """A share of a whole, 0 to 100, with its number."""

    def __init__(self, percent: int, tone: str = "accent") -> None:
        super().__init__()
        self._percent, self._tone = percent, tone
        self.setMinimumSize(96, 20)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, _FIXED)
        self.setAccessibleName(f"{percent}%")

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_bar(QPainter(self), QRectF(self.rect()), self._percent, self._tone)
