"""Tab goes as one reads: as the layouts stand, not as the widgets happened to be made."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QSplitter, QWidget


def set_reading_order(root: QWidget) -> None:
    """Chain what takes keys inside `root` in the order it is read."""
    found = list(takers(root))
    for before, after in pairwise(found):
        if _next_taker(before) is not after:
            QWidget.setTabOrder(before, after)


def takers(root: QWidget) -> Iterator[QWidget]:
    """Visible widgets Tab stops at, line by line as the layouts have them."""
    for each in _children(root):
        if not each.isVisibleTo(root):
            continue
        if _takes_keys(each):
            yield each
        yield from takers(each)


def _children(widget: QWidget) -> list[QWidget]:
    inner: Any = widget.layout()
    if isinstance(widget, QScrollArea):
        return _there(widget.widget())
    if isinstance(widget, QSplitter):
        return _there(*(widget.widget(place) for place in range(widget.count())))
    if inner is not None:
        return list(_laid_out(inner))
    return [each for each in widget.children() if isinstance(each, QWidget) and not each.isWindow()]


def _there(*widgets: QWidget | None) -> list[QWidget]:
    return [each for each in widgets if each is not None]


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    """Asked by what stands in it, never for its items: PySide keeps every item it was asked for under its
    address, and gives it, dead, to whichever layout gets its next item there; then that one falls over.
    """
    asked: Any = layout
    inside = (*asked.parentWidget().children(), *asked.children())
    found = [(asked.indexOf(each), each) for each in inside if isinstance(each, (QWidget, QLayout))]

    def place(one: tuple[int, Any]) -> Any:
        """In a grid by line and column."""
        return asked.getItemPosition(one[0])[:2] if isinstance(layout, QGridLayout) else one[0]

    for _, each in sorted((one for one in found if one[0] >= 0), key=place):
        if isinstance(each, QWidget):
            yield each
        else:
            yield from _laid_out(each)


def _next_taker(widget: QWidget) -> QWidget:
    """Where Tab would go by itself."""
    at: Any = widget.nextInFocusChain()  # a ring: there is always one
    while at is not widget and not (at.isVisible() and _takes_keys(at)):
        at = at.nextInFocusChain()
    found: QWidget = at
    return found


def _takes_keys(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isEnabled() and widget.focusProxy() is None
