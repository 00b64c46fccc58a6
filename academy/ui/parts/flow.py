"""A line of things that goes on below where the window is narrow: heads of cards, bars of buttons."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget, QWidgetItem

from academy.ui.parts.measured import Measured

Part = QWidget | QLayout | int | None


class Line(QLabel):
    """Words that ask for one line and are content with several."""

    def __init__(self, text: str, role: str, tone: str = "text") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        words = self.text().split() or [""]
        most = min(self.sizeHint().width(), max(map(self.fontMetrics().horizontalAdvance, words)) + 2, 160)
        return QSize(most, self.fontMetrics().height())


class Flow(Measured):
    """Items side by side, those behind `None` at the right edge; what has no room begins another line."""

    _items: list[QLayoutItem] = []

    def __init__(self, items: Sequence[Part], gap: int = 8, least: int = 0) -> None:
        super().__init__()
        self._items = []
        self._gap, self._least = gap, least
        self._turn: int | None = None  # from this item on they stand at the right
        self.setContentsMargins(0, 0, 0, 0)
        for item in items:
            if item is None:
                self._turn = len(self._items)
            elif isinstance(item, QWidget):
                self.addWidget(item)
            elif isinstance(item, int):
                self.addItem(QSpacerItem(item, 1))
            else:
                self.addChildLayout(item)
                self.addItem(item)

    def turn(self) -> None:
        """What is added from now on stands at the right edge."""
        self._turn = len(self._items)

    def addItem(self, item: QLayoutItem) -> None:
        widget: Any = item.widget()  # an item of ours: one of Qt's may be taken for a dead one at its address
        self._items.append(item if widget is None else QWidgetItem(widget))
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        if self._turn is not None and index < self._turn:
            self._turn -= 1
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.once(width, lambda: self._arrange(QRect(0, 0, width, 0), move=False))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.once("hint", self._hint)

    def _hint(self) -> QSize:
        sizes = [each.sizeHint() for _, each in self._shown()]
        wide = sum(each.width() for each in sizes) + self._gap * max(0, len(sizes) - 1)
        high = max((each.height() for each in sizes), default=0)
        return QSize(wide, max(high, self._least))

    def minimumSize(self) -> QSize:
        return self.once("least", self._smallest)

    def _smallest(self) -> QSize:
        sizes = [each.minimumSize() for _, each in self._shown()]
        wide = max((each.width() for each in sizes), default=0)
        high = max((each.height() for each in sizes), default=0)
        return QSize(wide, max(high, self._least))

    def _shown(self) -> list[tuple[int, QLayoutItem]]:
        return [(at, each) for at, each in enumerate(self._items) if not each.isEmpty() or each.spacerItem()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Lay the items out in lines; answers how high they are together."""
        line: list[tuple[int, QLayoutItem, int]] = []
        top, wide = rect.top(), 0
        for at, item in self._shown():
            own = min(item.sizeHint().width(), rect.width())
            if line and wide + self._gap + own > rect.width():
                top += self._lay(line, rect, top, move=move) + self._gap
                line, wide = [], 0
            wide += own + (self._gap if line else 0)
            line.append((at, item, own))
        if line:
            top += self._lay(line, rect, top, move=move)
        return max(top - rect.top(), self._least)

    def _lay(self, line: list[tuple[int, QLayoutItem, int]], rect: QRect, top: int, *, move: bool) -> int:
        highs = [
            item.heightForWidth(own) if item.hasHeightForWidth() else item.sizeHint().height()
            for _, item, own in line
        ]
        high = max([self._least, *highs])
        spare = rect.width() - sum(own for _, _, own in line) - self._gap * (len(line) - 1)
        at_left = rect.left()
        for (at, item, own), its in zip(line, highs, strict=True):
            if self._turn is not None and at >= self._turn:
                at_left, spare = at_left + max(0, spare), 0
            if move:
                item.setGeometry(QRect(QPoint(at_left, top + (high - its) // 2), QSize(own, its)))
            at_left += own + self._gap
        return high
