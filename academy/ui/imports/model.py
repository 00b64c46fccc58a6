"""The file of a dry run as a grid: its cells as they stand, coloured by what was found in them."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from academy.base.problems import Problem
from academy.people.facts_roster import Finding, FindingKind, RosterReading, RosterRow, RowState
from academy.sheets.facts import Column
from academy.ui.parts.models import Index

KIND = Qt.ItemDataRole.UserRole
ROW_STATE = Qt.ItemDataRole.UserRole + 1
NAMED = Qt.ItemDataRole.UserRole + 2  # of a heading: whether the column is understood
_ROOT = QModelIndex()
WEIGHT = (FindingKind.ERROR, FindingKind.ASK, FindingKind.WARNING, FindingKind.REPAIRED)
HIDDEN = frozenset({"sequence"})


class ImportModel(QAbstractTableModel):
    """Rows of the file with their numbers, columns with their letters."""

    def __init__(self, sentence: Callable[[Problem], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentence = sentence
        self.columns: tuple[Column, ...] = ()
        self._every: tuple[Column, ...] = ()
        self.rows: list[Any] = []
        self._all: tuple[Any, ...] = ()
        self._several = False
        self._letters: dict[str, dict[str, int]] = {}

    def show_reading(self, reading: RosterReading) -> None:
        read = [sheet for sheet in reading.sheets if sheet.columns and not sheet.left_out]
        self.beginResetModel()
        self._every = read[0].columns if read else ()
        self.columns = tuple(each for each in self._every if each.field not in HIDDEN)
        self._letters = {
            sheet.name: {column.title: column.index for column in sheet.columns} for sheet in read
        }
        self._several = len(read) > 1
        self._all = reading.rows
        self.rows = list(self._all)
        self.endResetModel()

    def columns_of_sheet(self) -> tuple[Column, ...]:
        """Every column of the first sheet that is read, running numbers too."""
        return self._every

    def narrow(self, kind: FindingKind | None, good: bool = False) -> None:
        """Only rows with such a finding, or only those to be taken."""
        self.beginResetModel()
        self.rows = [
            row
            for row in self._all
            if (kind is None or any(each.kind is kind for each in row.findings))
            and (not good or row.state is RowState.ACCEPTED)
        ]
        self.endResetModel()

    def findings_at(self, row: int, column: int) -> list[Finding]:
        """Of one cell, the gravest first."""
        found = self.rows[row]
        place = self._place(found, column) + 1
        mine = [each for each in found.findings if each.column == place]
        return sorted(mine, key=lambda each: WEIGHT.index(each.kind))

    def place_of(self, finding: Finding) -> QModelIndex:
        """Where a finding stands in the grid; invalid when its row is filtered out."""
        for row, found in enumerate(self.rows):
            if (found.sheet, found.number) == (finding.sheet, finding.row):
                for column in range(len(self.columns)):
                    if self._place(found, column) + 1 == finding.column:
                        return self.index(row, column)
                return self.index(row, 0)
        return QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_STATE:
            return row.state
        if role == KIND:
            found = self.findings_at(index.row(), index.column())
            return found[0].kind if found else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._shown(row, index.column())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            found = self.findings_at(index.row(), index.column())
            return "\n".join(self._sentence(each.problem) for each in found) or None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole and orientation == Qt.Orientation.Horizontal:
            return self._hint(self.columns[section])
        if role not in (Qt.ItemDataRole.DisplayRole, KIND, NAMED, ROW_STATE):
            return None
        if orientation == Qt.Orientation.Vertical:
            row = self.rows[section]
            if role == ROW_STATE:
                return row.state
            return f"{row.sheet[:4]} {row.number}" if self._several else str(row.number)
        column = self.columns[section]
        if role == NAMED:
            return bool(column.field)
        return column.letter if role == KIND else column.title.replace("\n", " ")

    def _hint(self, column: Column) -> str:
        if column.field:
            return self.tr("Click to say what this column is")
        return self.tr("This column is not read. Click to say what it is")

    def _place(self, row: Any, column: int) -> int:
        """The file's column (from 0) under this heading on the row's own sheet; -1 where it has none."""
        return self._letters.get(row.sheet, {}).get(self.columns[column].title, -1)

    def _shown(self, row: Any, column: int) -> str:
        """What was understood where it was mended, else the cell as it stands."""
        place, field = self._place(row, column), self.columns[column].field
        mended = isinstance(row, RosterRow) and row.state is not RowState.REFUSED
        if mended and field in ("name", "doc_no", "phone"):
            return str(getattr(row, field))
        if not 0 <= place < len(row.cells):
            return ""
        cell = row.cells[place]
        return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
