"""The program, shaken from inside while a program outside reads it: seeded acts in its window without rest.

Pages come and go, lists are read anew, sorted, emptied and filled, records and dialogs open and close, words
are typed, menus pop up, look and language change. It ends by itself with `SHAKEN`.
"""

import os
import random
import sys
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QMenu, QWidget
from shiboken6 import isValid

from academy import app
from academy.ui import showing
from academy.ui.parts.models import FactsModel, PagedModel
from academy.ui.parts.notices import Notices
from academy.ui.parts.table import Table
from academy.ui.window import MainWindow
from tests.journeys.outside.program import StoryClock

LEFT_ALONE = (
    "退出登录", "锁定", "移到 PostgreSQL", "删除演示数据", "其他开始方式", "换一个账号登录", "打印", "语言",
    "Sign out", "Lock", "PostgreSQL", "the demo", "Print", "Language",
)  # fmt: skip
WORDS = ("王", "", "a", "高", "1", "x" * 30)
SHAKES, SEED = "ACADEMY_SHAKES", "ACADEMY_SHAKES_SEED"
EVERY = 20  # milliseconds between two acts: the reader gets its answers in between


class Shaker:
    """One act of the list at a time, weighted, as its dice say."""

    def __init__(self, window: MainWindow) -> None:
        self._window, self._left = window, int(os.environ[SHAKES])
        self._dice = random.Random(int(os.environ[SEED]))
        self._timer = QTimer(window, interval=EVERY, singleShot=True)
        self._timer.timeout.connect(self._on_turn)
        self._timer.start()
        acts = (
            (20, self._page), (25, self._lists), (10, self._record), (10, window.shell.pop), (7, self._type),
            (3, self._menu), (1, window.shell._on_find_all), (2, window.shell.show_help), (2, self._look),
            (1, self._language), (20, self._press),
        )  # fmt: skip
        self._acts = [act for weight, act in acts for _ in range(weight)]

    def _on_turn(self) -> None:
        if self._window.actor is not None and not self._window.gate.isVisible():
            popup, dialog = QApplication.activePopupWidget(), QApplication.activeModalWidget()
            if popup is not None:
                self._in_popup(popup)
            elif dialog is not None:
                self._in_dialog(dialog)
            else:
                self._dice.choice(self._acts)()
            self._left -= 1
        if self._left:
            self._timer.start()
        else:
            sys.stderr.write("SHAKEN\n")
            os._exit(0)  # what is unsaved in open forms is not what is tried here

    def _in_popup(self, popup: QWidget) -> None:
        down = isinstance(popup, QMenu) and self._dice.random() < 0.5
        QTest.keyClick(popup, Qt.Key.Key_Down if down else Qt.Key.Key_Escape)
        if isValid(popup) and self._dice.random() < 0.3:
            popup.close()

    def _in_dialog(self, dialog: QWidget) -> None:
        chance = self._dice.random()
        if chance < 0.35 and isinstance(dialog, QDialog):
            dialog.done(0)
        elif chance < 0.45:
            self._type(dialog)
        else:
            self._press(dialog)

    def _page(self) -> None:
        self._window.shell.show_page(self._dice.choice(self._window.shell.specs()).key)

    def _tables(self) -> list[Table]:
        page = self._window.shell.page()
        return [each for each in page.findChildren(Table) if each.isVisible()] if page is not None else []

    def _lists(self) -> None:
        for table in self._tables():
            model, chance = table.facts_model(), self._dice.random()
            if chance < 0.4:
                model.reload() if isinstance(model, PagedModel) else model.show(model.facts())
            elif chance < 0.6:
                order = self._dice.choice(list(Qt.SortOrder))
                model.sort(self._dice.randrange(model.columnCount()), order)
            elif chance < 0.8 and isinstance(model, FactsModel):
                held = model.facts()
                model.show([])
                QTimer.singleShot(EVERY, lambda m=model, f=held: m.show(f) if isValid(m) else None)
            elif count := min(model.rowCount(), 20):
                table.setFocus()
                table.selectRow(self._dice.randrange(count))

    def _record(self) -> None:
        if tables := [each for each in self._tables() if each.model().rowCount()]:
            table = self._dice.choice(tables)
            table.selectRow(self._dice.randrange(min(table.model().rowCount(), 10)))
            if (fact := table.fact()) is not None:
                table.opened.emit(fact)

    def _menu(self) -> None:
        if tables := self._tables():
            shell = self._window.shell
            self._dice.choice(tables).row_menu().popup(shell.mapToGlobal(shell.rect().center()))

    def _look(self) -> None:
        self._window.workspace.theme.use(self._dice.choice(("light", "dark")))

    def _language(self) -> None:
        self._window.shell._switch(self._dice.choice(("zh", "en")))

    def _type(self, inside: QWidget | None = None) -> None:
        fields = (inside or self._window.shell).findChildren(QLineEdit)
        if found := [each for each in fields if each.isVisible() and each.isEnabled()]:
            field = self._dice.choice(found)
            field.setFocus()
            field.setText(self._dice.choice(WORDS))

    def _press(self, inside: QWidget | None = None) -> None:
        buttons = (inside or self._window.shell).findChildren(QAbstractButton)
        if found := [each for each in buttons if self._may_press(each)]:
            QTest.mouseClick(self._dice.choice(found), Qt.MouseButton.LeftButton)

    def _may_press(self, each: QAbstractButton) -> bool:
        words = each.text() or each.accessibleName()
        has_menu = hasattr(each, "menu") and each.menu() is not None
        usable = each.isVisible() and each.isEnabled() and not has_menu
        return usable and not any(word in words for word in LEFT_ALONE)


def shaken_window(*arguments: Any, **more: Any) -> MainWindow:
    window = SHOWN(*arguments, **more)
    window._shaker = Shaker(window)  # type: ignore[attr-defined]  # it lives as long
    return window


SHOWN = showing.shown_window

if __name__ == "__main__":
    app.SystemClock = StoryClock  # type: ignore[misc]
    for box in ("open_file", "open_files", "save_file", "folder"):
        setattr(Notices, box, lambda *_: None)  # every file box is closed again
    QDesktopServices.openUrl = lambda *_: True  # type: ignore[method-assign,assignment]
    showing.shown_window = shaken_window
    sys.exit(app.main())
