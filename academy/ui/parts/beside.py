"""Parts of a page beside one another where there is room, one below the other where there is not."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QScrollArea, QWidget, QWidgetItem

from academy.ui.parts.even import Even
from academy.ui.parts.measured import Measured

GAP = 16  # between cards, across as along
LOWEST = 300  # what a list or a paper keeps above a panel, in pixels
PANEL = 29  # percent of a wide window a panel may take
LEAST = 440  # what a list beside a panel keeps, in pixels


class Beside(Measured):
    """`shares` are the parts' shares of the width; `side` pixels for the last where it is a panel, and up to
    `widest` where the window is wide: a paper is read there.

    They stand below each other as soon as one would be narrower than it can be, or the first than `least`.
    """

    _items: list[QLayoutItem] = []

    def __init__(
        self,
        parts: Sequence[QWidget | QLayout],
        shares: Sequence[int] = (),
        side: int = 0,
        widest: int = 0,
        least: int = LEAST,
        gap: int = GAP,
    ) -> None:
        super().__init__()
        self._items = []
        self._shares = tuple(shares) or (1,) * len(parts)
        self._side, self._widest, self._least, self._gap = side, max(side, widest), least, gap
        self.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            if isinstance(part, QWidget):
                self.addWidget(part)
                if (inner := _scrolled_in(part)) is not None:
                    inner.installEventFilter(self)
            else:
                self.addChildLayout(part)
                self.addItem(part)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A scrolled panel that stands below is as high as what was filled into it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.invalidate()
        return False

    def addItem(self, item: QLayoutItem) -> None:
        widget: Any = item.widget()  # an item of ours: one of Qt's may be taken for a dead one at its address
        self._items.append(item if widget is None else QWidgetItem(widget))
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Along where a part of it does: tiles in a pile of tiles are no higher than their words."""
        grows = Qt.Orientation.Horizontal
        for each in self._shown():
            grows |= each.expandingDirections() & Qt.Orientation.Vertical
        return grows

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.once(width, lambda: self._height(width))

    def _height(self, width: int) -> int:
        shown = self._shown()
        if (widths := self._widths(width)) is not None:
            return max((_least_high(each, own) for each, own in zip(shown, widths, strict=True)), default=0)
        return sum(_high(each, width) for each in shown) + self._gap * (len(shown) - 1)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        if (widths := self._widths(rect.width())) is None:
            self._stack(rect)
            return
        left = rect.left()
        for each, own in zip(self._shown(), widths, strict=True):
            each.setGeometry(QRect(left, rect.top(), own, rect.height()))
            left += own + self._gap

    def sizeHint(self) -> QSize:
        return self.once("hint", self._hint)

    def _hint(self) -> QSize:
        shown = self._shown()
        wide = sum(each.sizeHint().width() for each in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(wide, max((each.sizeHint().height() for each in shown), default=0))

    def minimumSize(self) -> QSize:
        return self.once("least", self._smallest)

    def _smallest(self) -> QSize:
        shown = self._shown()
        wide = max((each.minimumSize().width() for each in shown), default=0)
        return QSize(wide, max((each.minimumSize().height() for each in shown), default=0))

    def _shown(self) -> list[QLayoutItem]:
        return [each for each in self._items if not each.isEmpty()]

    def _widths(self, width: int) -> list[int] | None:
        """Each part's width side by side; None where they have to stand below each other."""
        return self.once(("widths", width), lambda: self._divided(width))

    def _divided(self, width: int) -> list[int] | None:
        shown = self._shown()
        least = [each.minimumSize().width() for each in shown]
        if len(shown) < 2:
            return [width] * len(shown)
        if shown[0] is self._items[0]:
            least[0] = max(least[0], self._least)
        panel = bool(self._side) and shown[-1] is self._items[-1]
        free = width - self._gap * (len(shown) - 1)
        if panel:
            least[-1] = min(self._widest, max(self._side, free * PANEL // 100))
        if sum(least) > free:
            return None
        shares = [self._shares[self._items.index(each)] for each in shown]
        if panel:
            shares[-1] = 0
        return _shared(free, least, shares)

    def _stack(self, rect: QRect) -> None:
        shown, top = self._shown(), rect.top()
        highs = [_high(each, rect.width()) for each in shown]
        spare = rect.height() - sum(highs) - self._gap * (len(shown) - 1)
        for each, high in zip(shown, highs, strict=True):
            if spare > 0 and each.expandingDirections() & Qt.Orientation.Vertical:
                high, spare = high + spare, 0
            each.setGeometry(QRect(rect.left(), top, rect.width(), high))
            top += high + self._gap


def _shared(free: int, least: Sequence[int], shares: Sequence[int]) -> list[int]:
    """The width by shares, nobody below his least; a share of 0 keeps it."""
    held = {place for place, share in enumerate(shares) if not share}
    while True:
        rest = free - sum(least[place] for place in held)
        whole = sum(share for place, share in enumerate(shares) if place not in held)
        widths = [
            least[place] if place in held else rest * share // whole for place, share in enumerate(shares)
        ]
        short = {place for place, own in enumerate(widths) if place not in held and own < least[place]}
        if not short:
            return widths
        held |= short


def _scrolled_in(part: QWidget | None) -> QWidget | None:
    return part.widget() if isinstance(part, QScrollArea) and part.widgetResizable() else None


def _high(item: QLayoutItem, width: int) -> int:
    if (inner := _scrolled_in(item.widget())) is not None:  # whole: the page scrolls, not the panel in it
        return inner.heightForWidth(width) if inner.hasHeightForWidth() else inner.sizeHint().height()
    own = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
    return max(own, LOWEST) if item.expandingDirections() & Qt.Orientation.Vertical else own


def _least_high(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.minimumSize().height()


def fours(first: QWidget, second: QWidget, third: QWidget, fourth: QWidget) -> Even:
    """Four tiles in a line, two and two where that is too narrow."""
    return Even((first, second, third, fourth), 4, GAP, GAP)
