"""Cells from and to an office program's clipboard, in a grid that is typed into."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView

from academy.ui.parts.copied import OWN, copied

GUARDED = ("=", "+", "-", "@")
CALC = "application/x-libreoffice-tsvc"  # as the plain text, but cells of several lines stay one cell


def pasted_cells(held: QMimeData | None) -> list[list[str]]:
    """What was copied, here or in an office program, by the kind of it that says most."""
    if held is None:
        return []
    if held.hasFormat(OWN):
        return [[str(cell) for cell in row] for row in json.loads(bytes(held.data(OWN).data()))]
    if held.hasFormat(CALC):
        return _rows(bytes(held.data(CALC).data()).decode("utf-8", "replace"))
    return pasted_rows(held.text())


def pasted_rows(text: str) -> list[list[str]]:
    """Rows of cells as Excel, WPS and Calc put them on the clipboard: tabs between, quotes around lines."""
    return [[_bare(cell) for cell in row] for row in _rows(text)]


def _rows(text: str) -> list[list[str]]:
    rows: list[list[str]] = []
    row: list[str] = []
    at, end = 0, len(text)
    while at < end:
        cell, at = _cell(text, at)
        row.append(cell)
        if at >= end or text[at] != "\t":
            rows.append(row)
            row = []
            at += 2 if text[at : at + 2] == "\r\n" else 1
            continue
        at += 1
        if at == end:
            row.append("")
    if row:
        rows.append(row)
    while rows and not any(rows[-1]):
        rows.pop()
    return rows


def _cell(text: str, at: int) -> tuple[str, int]:
    """A cell and where it ends. Office programs set quotes only around a cell that holds a tab or a line:

    any other quotes are the cell's own.
    """
    if text[at : at + 1] == '"':
        end = at + 1
        while (end := text.find('"', end)) >= 0 and text[end + 1 : end + 2] == '"':
            end += 2
        inner = text[at + 1 : end]
        if end > 0 and text[end + 1 : end + 2] in ("", "\t", "\n", "\r") and set(inner) & set("\t\n\r"):
            return inner.replace('""', '"').replace("\r\n", "\n"), end + 1
    ends = [place for place in (text.find(sign, at) for sign in "\t\r\n") if place >= 0]
    end = min(ends, default=len(text))
    return text[at:end], end


class CellClipboard(QObject):
    """Ctrl+C copies the chosen cells, Ctrl+V fills from the current cell on; the model judges each.

    `pasted` tells how many rows and columns lay beyond the grid and were left.
    """

    pasting = Signal()
    pasted = Signal(int, int)

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
        """Answers how many cells took their value."""
        model, here = self._grid.model(), self._grid.currentIndex()
        if not here.isValid():
            return 0
        self.pasting.emit()
        block = pasted_cells(QGuiApplication.clipboard().mimeData())
        high, wide = model.rowCount() - here.row(), model.columnCount() - here.column()
        taken = 0
        for down, cells in enumerate(block[:high]):
            for right, text in enumerate(cells[:wide]):
                taken += model.setData(model.index(here.row() + down, here.column() + right), text)
        broad = max((_wide(cells) for cells in block[:high]), default=0)
        self.pasted.emit(sum(bool(_wide(cells)) for cells in block[high:]), max(broad - wide, 0))
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


def _wide(cells: Sequence[str]) -> int:
    """Up to the last cell that holds anything."""
    return max((at for at, cell in enumerate(cells, 1) if cell.strip()), default=0)


def _bare(cell: str) -> str:
    """Without the apostrophe our own copies set before what looks like a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in GUARDED else cell
