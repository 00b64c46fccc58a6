"""Tab goes as one reads: as the layouts stand, not as the widgets happened to be made.

Not by Qt's chain: in it a widget that hands its keys on (a chip to its handle, a field to its entry) is a
stop by itself, at the place where it was made. Who chains the inner ones anew leaves the outer ones behind,
and Tab jumps over all between. And what is filled in later stands at the end until somebody sorts it.
"""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)

GRAVE = ("seal", "quiet")  # kinds of buttons that put on record, or end things
WHOLE = (QAbstractButton, QAbstractScrollArea, QAbstractSpinBox, QComboBox, QLabel, QLineEdit)


def go_on(window: QWidget, onward: bool) -> bool:
    """Give the keys to what is read next in `window`, or before; round at its ends. False: there is no other.

    Qt asks for the next, too, where what has the keys is hidden or disabled, as by its own press: then they
    stay as near as can be, in the least part of the window around it that has anything for them.
    """
    here: Any = window.focusWidget()
    order = list(_read(window))
    places = {id(each): place for place, each in enumerate(order)}
    at, mates = here, _group(here)
    while at is not None and id(at) not in places:
        at = at.parentWidget()
    place = places[id(at)] if at is not None else -1
    stops = [each for each in order if _takes_keys(each) and each is not here and each not in mates]
    if not stops:
        return False
    if here is not None and not (here.isVisibleTo(window) and here.isEnabled()):
        stops = _nearest(here, stops)
        onward = onward and places[id(stops[-1])] > place
    behind = [each for each in stops if places[id(each)] > place]
    before = [each for each in stops if places[id(each)] < place]
    chosen = (behind or stops)[0] if onward else (before or stops)[-1]
    chosen.setFocus(Qt.FocusReason.TabFocusReason if onward else Qt.FocusReason.BacktabFocusReason)
    _bring_into_sight(chosen)
    return True


def _nearest(gone: QWidget, stops: list[QWidget]) -> list[QWidget]:
    """Those in the least part around it that has any; a second press must not do what nobody looked at."""
    light = [each for each in stops if each.property("kind") not in GRAVE] or stops
    around = gone.parentWidget()
    while around is not None:
        if found := [each for each in light if around.isAncestorOf(each)]:
            return found
        around = around.parentWidget()
    return light


def takers(root: QWidget) -> Iterator[QWidget]:
    """Visible widgets Tab stops at, line by line as the layouts have them; of a group only the chosen one."""
    return (each for each in _read(root) if _takes_keys(each))


def _read(root: QWidget) -> Iterator[QWidget]:
    """All inside `root`; what is hidden by itself, without its insides."""
    for each in _children(root):
        yield each
        if not each.isHidden():
            yield from _read(each)


def _children(widget: QWidget) -> list[QWidget]:
    """In the order of reading; what no layout holds stands above the rest, and is read last.

    What is whole in itself is not looked into: Qt's own parts of it are never asked for.
    """
    if isinstance(widget, QScrollArea):
        return _there(widget.widget())
    if isinstance(widget, WHOLE):
        return []
    inner: Any = widget.layout()
    laid_out = [] if inner is None else list(_laid_out(inner))
    held = {id(each) for each in laid_out}
    every = [each for each in widget.children() if isinstance(each, QWidget) and not each.isWindow()]
    return laid_out + [each for each in every if id(each) not in held]


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


def _takes_keys(widget: QWidget) -> bool:
    if widget.isHidden() or not widget.isEnabled() or widget.focusProxy() is not None:
        return False
    if len(group := _group(widget)) > 1:
        return widget is next((each for each in group if each.isChecked()), group[0])
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _group(one: QWidget | None) -> list[QAbstractButton]:
    """Those of which one is on; arrows go on among them."""
    if not isinstance(one, QAbstractButton):
        return []
    held: Any = one.group()
    if not one.isCheckable() or not (held.exclusive() if held is not None else one.autoExclusive()):
        return []
    around: Any = one.parentWidget()
    found = held.buttons() if held is not None else [
        each for each in around.children()
        if isinstance(each, QAbstractButton) and each.autoExclusive() and each.group() is None
    ]  # fmt: skip
    no_keys = Qt.FocusPolicy.NoFocus
    return [
        each for each in found if each.isEnabled() and not each.isHidden() and each.focusPolicy() != no_keys
    ]


def _bring_into_sight(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None and not around.isWindow():
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
