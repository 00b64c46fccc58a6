"""What the two models behind every table share."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from academy.base.progress import Progress
from academy.ui.parts.columns import Column
from academy.ui.parts.layout import LEFT, RIGHT
from academy.ui.parts.spans import Span

Index = QModelIndex | QPersistentModelIndex
VALUE = Qt.ItemDataRole.UserRole
FACT = Qt.ItemDataRole.UserRole + 1
ROOT = QModelIndex()


def in_words(facts: Sequence[Any], columns: Sequence[Column]) -> list[list[str]]:
    """Each fact as the columns show it."""
    return [[each.words(fact) for each in columns] for fact in facts]


class FactsTable(QAbstractTableModel):
    """What both models share: columns on facts. A subclass says how many there are and which stands where."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.by_strokes = False  # whether Chinese words are sorted by strokes, else by pinyin

    def has_words(self) -> bool:
        """Whether there is anything that can be sorted by strokes."""
        raise NotImplementedError

    def fact_at(self, row: int) -> Any | None:
        """The fact in a row; None while it is being read."""
        raise NotImplementedError

    def read_in(self, parts: Sequence[Span]) -> list[Any]:
        """The facts of these spans of rows that are read; none is asked for."""
        raise NotImplementedError

    def id_at(self, row: int) -> int:
        raise NotImplementedError

    def row_of(self, wanted: int) -> int:
        """Where the record with this id stands, or -1."""
        raise NotImplementedError

    def fetch(self, rows: Sequence[int], then: Callable[[list[Any]], object]) -> None:
        """Hand `then` the facts of these rows, read or not yet read."""
        raise NotImplementedError

    def tell(
        self, rows: Sequence[int], columns: Sequence[Column], then: Callable[[list[list[str]]], object]
    ) -> None:
        """Hand `then` these rows in words, read or not yet read."""
        self.fetch(rows, lambda facts: then(in_words(facts, columns)))

    def ids(self) -> Sequence[int]:
        """The ids of all rows, in their order."""
        raise NotImplementedError

    def takeaway(self, ids: Sequence[int]) -> Callable[[Progress], list[Any]]:
        """What reads these records on another thread, in their order; asked for on the window's own."""
        raise NotImplementedError

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.right else LEFT
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.hint or None
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.right else LEFT
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, VALUE, FACT):
            return None
        fact = self.fact_at(index.row())
        if role == FACT or fact is None:
            return fact
        return column.of(fact) if role == VALUE else column.words(fact)
