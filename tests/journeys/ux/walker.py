"""Opens everything there is to open: every page, tab, sub-page, dialog and menu, by the buttons a user sees.

What a press did is seen from what stands in front afterwards, so that a new page is walked without being
named here. Each look goes to `see(place, widget)`.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu, QPushButton, QWidget
from shiboken6 import isValid

from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.page import Page
from academy.ui.parts.table import Table
from tests.journeys.desk import Desk

See = Callable[[str, QWidget], object]
DEEP = 3  # a dialog above a dialog above a page is as far as the window goes
KINDS = 3  # rows of a list that are opened: the first of three states


class Walker:
    """One walk through one window; `leave_alone` are words of buttons that would end it."""

    def __init__(self, desk: Desk, see: See, leave_alone: tuple[str, ...]) -> None:
        self.desk, self._see, self._leave_alone = desk, see, leave_alone
        self._done: set[tuple[str, str]] = set()
        self.kinds: set[str] = set()  # of what was seen
        self._shell = desk.window.shell

    def walk(self, keys: list[str] | None = None) -> None:
        for key in keys or [spec.key for spec in self._shell.specs()]:
            self._shell.lead(key, 0)  # a record that another page led to stands on top
            self.desk.settled()
            self._page(key)
        for each in (self._shell._top, self._shell._nav, self._shell._status):
            self._press_all(each, "frame", self._shell.page(), 0)

    def _page(self, place: str, depth: int = 0) -> None:
        page = self.desk.page()
        self._look(place, page)
        self._open_rows(page, place, depth)
        if isValid(page):
            self._press_all(page, place, page, depth)

    def _press_all(self, root: QWidget, place: str, page: QWidget | None, depth: int) -> None:
        """Every button that is seen now, and every one that comes into sight by pressing one."""
        while isValid(root) and (chosen := next(self._untried(root, place), None)) is not None:
            words = _words(chosen)
            menu = chosen.menu() if isinstance(chosen, QPushButton) else None
            if menu is not None:
                self._menu(menu, f"{place} > {words}", page, depth)
            else:
                chosen.click()
                self._after(f"{place} > {words}", page, depth)

    def _untried(self, root: QWidget, place: str) -> Iterator[QAbstractButton]:
        kind = _kind(root) if isinstance(root, Page) else place
        for each in root.findChildren(QAbstractButton):
            words = re.sub(r"[\d.:,-]+", "0", _words(each))
            if (kind, words) in self._done or not words or not each.isVisible() or not each.isEnabled():
                continue
            self._done.add((kind, words))
            if not any(word in words for word in self._leave_alone):
                yield each

    def _open_rows(self, page: QWidget, place: str, depth: int) -> None:
        for number, table in enumerate(page.findChildren(Table)):
            mark = (_kind(page), f"rows {number}")
            if mark in self._done or not table.isVisible():
                continue
            self._done.add(mark)
            for at in range(min(KINDS, table.model().rowCount())):
                if not isValid(table) or not table.isVisible():
                    break
                table.selectRow(at)
                self.desk.settled()
                self._row(table, f"{place} > row {at + 1}", page, depth)

    def _row(self, table: Table, place: str, page: QWidget, depth: int) -> None:
        self._look(place, page)
        self._press_all(page, place, page, depth)
        fact = table.fact() if isValid(table) else None
        if fact is None:
            return
        table.opened.emit(fact)
        self._after(f"{place} opened", page, depth)
        for number in range(len(table._actions) if isValid(table) else 0):
            if not isValid(table) or number >= len(table._actions):
                return
            action = table._actions[number][0]
            mark = (_kind(page), f"action {action.text}")
            chosen = table.facts()
            if mark in self._done or not chosen or (action.allowed and not action.allowed(chosen)):
                continue
            if (action.single and len(chosen) != 1) or any(w in action.text for w in self._leave_alone):
                continue
            self._done.add(mark)
            table._do(action)
            self._after(f"{place} > {action.text}", page, depth)

    def _menu(self, menu: QMenu, place: str, page: QWidget | None, depth: int) -> None:
        menu.aboutToShow.emit()
        for action in list(menu.actions()):
            if not isValid(action):
                return
            inner: Any = action.menu()
            words = action.text()
            if any(word in words for word in self._leave_alone) or not action.isEnabled():
                continue
            if isinstance(inner, QMenu):
                self._menu(inner, f"{place} > {words}", page, depth)
            elif words:
                action.trigger()
                self._after(f"{place} > {words}", page, depth)

    def _after(self, place: str, page: QWidget | None, depth: int) -> None:
        """Look at what stands in front now, go on inside it, and come back."""
        key = self._key_of(page)
        self.desk.settled()
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        front = self._front()
        if isinstance(front, QDialog):
            self._dialog(front, place, depth)
        elif self._shell.page() is not page:
            now = self._shell.page()
            if now is not None and depth < DEEP:
                self._page(place, depth + 1)
            self._back_to(page, key)
        elif page is not None and isValid(page):
            self._look(place, page)

    def _dialog(self, dialog: QDialog, place: str, depth: int) -> None:
        self._look(place, dialog)
        if depth < DEEP:
            self._press_inside(dialog, place, depth)
        for _ in range(DEEP + 2):
            front = self._front()
            if not isinstance(front, QDialog):
                break
            front.done(0)
            self.desk.settled()

    def _press_inside(self, dialog: QDialog, place: str, depth: int) -> None:
        """What a dialog shows more of; its own verb is pressed last, with nothing typed."""
        verbs = [dialog.save_button] if isinstance(dialog, FormDialog) else []
        while isValid(dialog) and (chosen := self._next_inside(dialog, verbs)) is not None:
            words = _words(chosen)
            if isinstance(chosen, QPushButton) and chosen.menu() is not None:
                continue
            chosen.click()
            self.desk.settled()
            front = self._front()
            if isinstance(front, QDialog) and front is not dialog:
                self._dialog_above(front, dialog, f"{place} > {words}", depth)
            elif isValid(dialog) and dialog.isVisible():
                self._look(f"{place} > {words}", dialog)

    def _dialog_above(self, front: QDialog, dialog: QDialog, place: str, depth: int) -> None:
        self._look(place, front)
        while isinstance(front, QDialog) and front is not dialog:
            front.done(0)
            self.desk.settled()
            front = self._front()  # type: ignore[assignment]

    def _next_inside(self, dialog: QDialog, verbs: list[Any]) -> QAbstractButton | None:
        name = f"{type(dialog).__name__} {dialog.windowTitle()}"
        found = [each for each in self._untried(dialog, name) if each not in verbs and _is_more(each)]
        return found[0] if found else None

    def _back_to(self, page: QWidget | None, key: str) -> None:
        """To the page the press was made on, wherever it led."""
        if page is None or not isValid(page) or not key:
            return
        for _ in range(DEEP + 2):
            self._shell.show_page(key)
            self.desk.settled()
            if self._shell.page() is page or not self._shell._trails.deep(key):
                return
            self._shell._pop()

    def _key_of(self, page: QWidget | None) -> str:
        """Under which page of the navigation this one stands; "" once it is gone."""
        for key, trail in self._shell._trails._areas.items():
            if page is not None and any(isValid(area) and area.widget() is page for area in trail):
                return key
        return ""

    def _front(self) -> QWidget | None:
        modal = QApplication.activeModalWidget()
        if modal is not None and modal.isVisible():
            return modal
        shown = [each for each in self._shell.findChildren(QDialog) if each.isVisible()]
        return shown[-1] if shown else None

    def _look(self, place: str, widget: QWidget) -> None:
        self.kinds.add(_kind(widget))
        QApplication.processEvents()
        self._see(place, widget)


def _kind(widget: QWidget | None) -> str:
    return f"{type(widget).__module__.removeprefix('academy.ui.')}.{type(widget).__name__}"


def _words(each: QAbstractButton) -> str:
    return each.text() or each.accessibleName()


def _is_more(each: QAbstractButton) -> bool:
    """Shows more of the dialog, rather than doing what it is for or leaving it."""
    return each.property("kind") not in ("primary", "seal") and each.isCheckable()
