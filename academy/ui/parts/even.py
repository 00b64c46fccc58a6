"""Cells of one width in as many columns as there is room for: facts about a record, tiles."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget, QWidgetItem

from academy.ui.parts.measured import Measured


class Even(Measured):
    """`most` side by side, else half as many, else one below the other; each line as high as its highest."""

    _items: list[QLayoutItem] = []

    def __init__(self, cells: Sequence[QWidget], most: int = 4, across: int = 16, down: int = 6) -> None:
        super().__init__()
        self._items = []
        self._most, self._across, self._down = most, across, down
        self.setContentsMargins(0, 0, 0, 0)
        for cell in cells:
            self.addChildWidget(cell)
            self._items.append(QWidgetItem(cell))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

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
        return self.once("hint", lambda: self._size(self._most))

    def minimumSize(self) -> QSize:
        return self.once("least", lambda: self._size(1))

    def _size(self, columns: int) -> QSize:
        widest = self._widest()
        wide = columns * widest + (columns - 1) * self._across
        return QSize(wide, self.heightForWidth(wide) if columns > 1 else 0)

    def _widest(self) -> int:
        return max((each.minimumSize().width() for each in self._shown()), default=0)

    def _shown(self) -> list[QLayoutItem]:
        return [each for each in self._items if not each.isEmpty()]

    def _columns(self, width: int) -> int:
        columns = self._most
        while columns > 1 and columns * self._widest() + (columns - 1) * self._across > width:
            columns //= 2
        return columns

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Answers how high all lines are together."""
        columns, shown = self._columns(rect.width()), self._shown()
        own = (rect.width() - (columns - 1) * self._across) // columns
        top = rect.top()
        for begin in range(0, len(shown), columns):
            line = shown[begin : begin + columns]
            high = max(_high(each, own) for each in line)
            for place, each in enumerate(line if move else ()):
                each.setGeometry(QRect(rect.left() + place * (own + self._across), top, own, high))
            top += high + self._down
        return max(0, top - self._down - rect.top())


def _high(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
