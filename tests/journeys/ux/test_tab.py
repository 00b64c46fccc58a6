"""U33: Tab goes through the window as one reads it, and back; nothing is passed over, nothing is a trap."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from shiboken6 import isValid

from academy.courses.facts import ClassState
from academy.ui.courses.class_page import TABS, ClassPage
from academy.ui.parts.buttons import Segment
from academy.ui.parts.reading import takers
from academy.ui.parts.table import Table
from tests.journeys.desk import Desk
from tests.journeys.ux.test_pages import every_page, in_language
from tests.ui.still import still

MOST = 400  # presses after which there is a trap


def held(desk: Desk) -> QWidget:
    """Where the keys are; the window has them first."""
    shell = desk.window.shell
    desk.until(lambda: shell.isActiveWindow() or shell.activateWindow())
    return QApplication.focusWidget() or shell


def walked(desk: Desk, key: Qt.Key) -> list[QWidget]:
    """What has the keys, press by press, once round the window from its navigation."""
    held(desk)
    desk.window.shell._nav.take_keys()
    found = [held(desk)]
    for _ in range(MOST):
        QTest.keyClick(found[-1], key)
        if held(desk) is found[0]:
            return found
        found.append(held(desk))
        assert len(set(map(id, found))) == len(found), f"Tab comes back to {name(found[-1])} too early"
    raise AssertionError(f"Tab never comes back: {', '.join(map(name, found[-5:]))}")


def name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} “{words or widget.accessibleName()}”"


def usable(root: QWidget) -> Iterator[QWidget]:
    """All that can be seen and may have the keys, found without any order."""
    for each in root.findChildren(QWidget):
        tab = each.focusPolicy() & Qt.FocusPolicy.TabFocus
        if (
            tab
            and each.isVisible()
            and each.isEnabled()
            and each.focusProxy() is None
            and each.window() is root
        ):
            yield each


def branches(one: QWidget, other: QWidget) -> tuple[QRect, QRect]:
    """The places of both in what holds both: of the parts of it that they stand in."""
    lines = []
    for each in (one, other):
        line = [each]
        while (above := line[-1].parentWidget()) is not None:
            line.append(above)
        lines.append(line[::-1])
    at = next(place for place, (a, b) in enumerate(zip(*lines, strict=False)) if a is not b)
    first, second = lines[0][at], lines[1][at]
    return QRect(first.geometry()), QRect(second.geometry())


def misread(found: list[QWidget]) -> list[str]:
    """Pairs where the later one stands above the earlier, or to its left in the same line."""
    wrong = []
    for one, other in combinations(found, 2):
        if one.isAncestorOf(other) or other.isAncestorOf(one):
            continue
        a, b = branches(one, other)
        above = b.bottom() < a.top() and b.left() <= a.right()
        before = b.right() < a.left() and b.top() <= a.center().y() <= b.bottom()
        if above or before:
            wrong.append(f"{name(other)} after {name(one)}")
    return wrong


def judged(desk: Desk) -> list[str]:
    """What is wrong with the way round the window as it stands."""
    shell = desk.window.shell
    onward, back = walked(desk, Qt.Key.Key_Tab), walked(desk, Qt.Key.Key_Backtab)
    missed = [name(each) for each in usable(shell) if not any(each is one for one in onward)]
    wrong = [f"not reached: {each}" for each in missed] + misread(onward)
    if [id(each) for each in onward[:1] + onward[:0:-1]] != [id(each) for each in back]:
        wrong.append(f"back: {', '.join(map(name, back))} | onward: {', '.join(map(name, onward))}")
    return wrong


def records(desk: Desk, key: str) -> Iterator[str]:
    """The first record of each list of a page, where opening it leads to a page of its own."""
    page = desk.page()
    for number, table in enumerate(page.findChildren(Table)):
        if not isValid(table) or not table.isVisible() or not table.model().rowCount():
            continue
        table.selectRow(0)
        desk.settled()
        fact = table.fact()
        if fact is None:
            continue
        table.opened.emit(fact)
        desk.settled()
        front = QApplication.activeModalWidget()
        if isinstance(front, QDialog):
            front.done(0)
        desk.settled()
        if desk.page() is not page and desk.window.shell.page_key() == key:
            still()
            yield f"{key}, list {number + 1}"
            desk.window.shell._pop()
            desk.settled()
        if desk.window.shell.page_key() != key:
            desk.go(key)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_u33_tab_goes_through_every_page_and_the_frame_as_one_reads(desk: Desk, language: str) -> None:
    in_language(desk, language)
    wrong, deeper = [], 0
    for key, _ in every_page(desk):
        wrong += [f"{key}: {each}" for each in judged(desk)]
        for place in records(desk, key):
            wrong += [f"{place}: {each}" for each in judged(desk)]
            deeper += 1
    assert wrong == []
    assert deeper >= 4


def test_u33_tab_goes_through_a_class_whatever_was_exchanged_in_it(desk: Desk) -> None:
    """Buttons of its head are made anew each time it is read; a tab is built when it is first looked at."""
    page = desk.go("classes")
    desk.until(lambda: page.model.rowCount())
    running = [each for each in page.model.facts() if each.state is ClassState.RUNNING]
    page.table.opened.emit(running[0])
    desk.settled()
    opened = desk.page()
    assert isinstance(opened, ClassPage)
    for place in range(len(TABS)):
        opened.go(place)
        desk.settled()
        still()
        before = walked(desk, Qt.Key.Key_Tab)
        opened.opened()
        desk.settled()
        still()
        assert judged(desk) == [], TABS[place]
        onward = walked(desk, Qt.Key.Key_Tab)
        assert len(onward) == len(before)
        chosen = [each for each in onward if isinstance(each, Segment)]
        assert [each.isChecked() for each in chosen if opened.views.isAncestorOf(each)] == [True]
        acts = [each for each in onward if isValid(each) and opened.acts.indexOf(each) >= 0]
        assert len(acts) == opened.acts.count() >= 2


def test_u33_the_keys_go_on_from_where_a_pressed_button_stood(desk: Desk) -> None:
    """What is pressed may be exchanged by the press: the next Tab begins neither above nor in the frame."""
    page = desk.go("classes")
    desk.until(lambda: page.model.rowCount())
    page.table.opened.emit(next(each for each in page.model.facts() if each.state is ClassState.RUNNING))
    desk.settled()
    opened = desk.page()
    still()
    held(desk)
    act = next(takers(opened))
    act.setFocus()
    opened._show_acts(opened.sheet)
    still()
    assert opened.isAncestorOf(held(desk))
