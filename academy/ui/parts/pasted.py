"""Cells from and to an office program's clipboard, in a grid that is typed into."""

import csv
from io import StringIO

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView

from academy.ui.parts.copied import copied

GUARDED = ("=", "+", "-", "@")


def pasted_rows(text: str) -> list[list[str]]:
    """Rows of cells as Excel, WPS and Calc put them on the clipboard: tabs between, quotes around lines."""
    lines = list(csv.reader(StringIO(text, newline=""), delimiter="\t"))
    while lines and not any(lines[-1]):
        lines.pop()
    return [[_bare(cell) for cell in line] for line in lines]


class CellClipboard(QObject):
    """Ctrl+C copies the chosen cells, Ctrl+V fills from the current cell on; the model judges each."""

    def __init__(self, grid: QAbstractItemView) -> None:
        super().__init__(grid)
        self._grid = grid
        grid.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Paste):
                self.paste()
                return True
            if event.matches(QKeySequence.StandardKey.Copy):
                self.copy()
                return True
        return False

    def paste(self) -> int:
        """Answers how many cells took their value; what lies beyond the grid is left."""
        model, here = self._grid.model(), self._grid.currentIndex()
        if not here.isValid():
            return 0
        taken = 0
        for row, cells in enumerate(pasted_rows(QGuiApplication.clipboard().text()), here.row()):
            for column, text in enumerate(cells, here.column()):
                if row < model.rowCount() and column < model.columnCount():
                    taken += model.setData(model.index(row, column), text)
        return taken

    def copy(self) -> None:
        """The block around the chosen cells, as shown."""
        chosen = self._grid.selectionModel().selectedIndexes()
        if not chosen:
            return
        rows, columns = [each.row() for each in chosen], [each.column() for each in chosen]
        model, held = self._grid.model(), {(each.row(), each.column()) for each in chosen}
        block = [
            [
                str(model.index(row, column).data() or "") if (row, column) in held else ""
                for column in range(min(columns), max(columns) + 1)
            ]
            for row in range(min(rows), max(rows) + 1)
        ]
        QGuiApplication.clipboard().setMimeData(copied(block))


def _bare(cell: str) -> str:
    """Without the apostrophe our own copies set before what looks like a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in GUARDED else cell
