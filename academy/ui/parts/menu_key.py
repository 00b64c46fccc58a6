"""The context menu of a table by Shift+F10, at the chosen row; Qt knows it on Windows alone."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QTableView

from academy.ui.parts.described import of_table
from academy.ui.parts.in_order import OwnKeys


class MenuKey(QShortcut):
    """Belongs to a table; `menu()` makes what a right click would show."""

    def __init__(self, table: QTableView, menu: Callable[[], QMenu]) -> None:
        super().__init__(QKeySequence("Shift+F10"), table, context=Qt.ShortcutContext.WidgetShortcut)
        self._table, self._menu = table, menu
        table.setAccessibleDescription(of_table())  # nobody who cannot see the menu would look for it
        self.activated.connect(self._show)
        OwnKeys(table)  # what the menu offers has keys, too

    def _show(self) -> None:
        place = self._table.visualRect(self._table.currentIndex())
        corner = place.bottomLeft() if place.isValid() else self._table.rect().topLeft()
        self._menu().popup(self._table.viewport().mapToGlobal(corner))
