"""Pages one above the other, of which one is seen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget


class Piled(QStackedLayout):
    """Asks for the room of the page that is seen, not for that of the largest one behind it."""

    def __init__(self, lowest: int) -> None:
        super().__init__()
        self._lowest = lowest

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        hint = super().sizeHint() if shown is None else shown.sizeHint()
        return hint.expandedTo(self.minimumSize())

    def minimumSize(self) -> QSize:
        shown = self.currentWidget()
        if shown is None:
            return QSize(0, self._lowest)
        hint, own = (
            shown.minimumSizeHint(),
            shown.minimumSize(),
        )  # what was set counts before what is asked for
        return QSize(own.width() or hint.width(), max(own.height() or hint.height(), self._lowest))

    def hasHeightForWidth(self) -> bool:
        shown = self.currentWidget()
        return shown is not None and shown.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        shown = self.currentWidget()
        return -1 if shown is None else max(shown.heightForWidth(width), self.minimumSize().height())

    def minimumHeightForWidth(self, width: int) -> int:
        shown = self.currentWidget()
        inner = shown.layout() if shown is not None else None
        least = inner.totalMinimumHeightForWidth(width) if inner is not None else 0
        return max(least, self.minimumSize().height())


class Pile(QFrame):
    """The widget of it; `lowest` are pixels it is never lower than."""

    def __init__(self, lowest: int = 0) -> None:
        super().__init__()
        self._pages = Piled(lowest)
        self.setLayout(self._pages)
        self._pages.currentChanged.connect(lambda _place: self._pages.invalidate())

    def addWidget(self, page: QWidget) -> int:
        return self._pages.addWidget(page)

    def setCurrentIndex(self, place: int) -> None:
        self._pages.setCurrentIndex(place)

    def currentIndex(self) -> int:
        return self._pages.currentIndex()

    def currentWidget(self) -> QWidget | None:
        return self._pages.currentWidget()
