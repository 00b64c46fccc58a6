"""The pages that are open, one in front, and where the keys are in each."""

from weakref import WeakKeyDictionary, ref

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QWidget,
)
from shiboken6 import isValid

from academy.ui.parts.buttons import OneOfMany
from academy.ui.parts.page import Page
from academy.ui.parts.reading import takers
from academy.ui.parts.worker import Worker

BY_KEY = Qt.FocusReason.TabFocusReason  # so that it is seen
HARMLESS = (OneOfMany, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit)  # a key there does no act


class PageStack(QStackedWidget):
    """Left to itself, Qt gives the keys of a hidden page to whatever is near, such as an act beside them."""

    def __init__(self, worker: Worker) -> None:
        super().__init__()
        self._worker = worker
        self._left: WeakKeyDictionary[QWidget, ref[QWidget]] = WeakKeyDictionary()

    def bring(self, area: QScrollArea) -> None:
        """To the front. Keys that are among the pages wait here until `hand_on`."""
        now, before = self.window().focusWidget(), self.currentWidget()
        if now is not None and self.isAncestorOf(now):
            if before is not None and before.isAncestorOf(now):
                self._left[before] = ref(now)
            self.setFocus()
        self.setCurrentWidget(area)

    def hand_on(self, page: Page) -> None:
        """To where they were when this page was left; in a new one to its first place, once it is read."""
        if self.window().focusWidget() is not self:  # in the frame, or the page has taken them itself
            return
        area = self.currentWidget()
        known = self._left.get(area) if area is not None else None
        left = known() if known is not None else None
        if left is not None and isValid(left) and left.isVisibleTo(page) and left.isEnabled():
            left.setFocus(BY_KEY)
        else:
            self._worker.run(page, lambda: None, lambda _: self._give(page))

    def _give(self, page: Page) -> None:
        area = self.currentWidget()
        if self.window().focusWidget() is not self or area is None or not area.isAncestorOf(page):
            return
        stops = list(takers(page))
        harmless = (each for each in stops if isinstance(each, HARMLESS))
        if (first := page.first_keys() or next(harmless, stops[0] if stops else None)) is not None:
            first.setFocus(BY_KEY)
