"""Which columns of a table are shown, and how high its rows are."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from academy.ui.parts.columns import Column
from academy.ui.parts.table_model import FactsTable
from academy.ui.parts.widths import Widths

ROW, DENSE_ROW = 40, 36


class ColumnsMenu(QMenu):
    """Columns in their order, ticked where they are shown; narrow rows; back as they were declared."""

    def __init__(
        self, table: QTableView, columns: Sequence[Column], widths: Widths, settled: Callable[[], object]
    ) -> None:
        super().__init__(table)
        self._table, self._columns, self._widths, self._settled = table, columns, widths, settled
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        header = table.horizontalHeader()
        for place in map(header.logicalIndex, range(header.count())):
            if not columns[place].title or widths.left_out(place):
                continue
            entry = self.addAction(columns[place].title)
            entry.setCheckable(True)
            entry.setChecked(not header.isSectionHidden(place))
            entry.setEnabled(place > 0)  # the first column carries the mark of the chosen row
            entry.toggled.connect(lambda on, where=place: self._show_column(where, on))
        self.addSeparator()
        model = table.model()
        if isinstance(model, FactsTable) and model.has_words():
            strokes = self.addAction(self.tr("Chinese words by strokes"))
            strokes.setCheckable(True)
            strokes.setChecked(model.by_strokes)
            strokes.toggled.connect(self._on_strokes)
        narrow = self.addAction(self.tr("Narrow rows"))
        narrow.setCheckable(True)
        narrow.setChecked(is_dense(table))
        narrow.toggled.connect(self._on_dense)
        self.addAction(self.tr("Restore the columns")).triggered.connect(self._on_restore)

    def _show_column(self, place: int, on: bool) -> None:
        self._table.horizontalHeader().setSectionHidden(place, not on)
        self._settled()
        self._widths.share(self._table.viewport().width())

    def _on_strokes(self, on: bool) -> None:
        order_by_strokes(self._table, on)
        self._settled()

    def _on_dense(self, dense: bool) -> None:
        set_dense(self._table, dense)
        self._settled()

    def _on_restore(self) -> None:
        as_declared(self._table.horizontalHeader(), self._widths)
        self._widths.share(self._table.viewport().width())
        self._settled()


def order_by_strokes(table: QTableView, on: bool) -> None:
    """Chinese words by strokes (姓氏笔画) or by pinyin; what is sorted by one now is sorted by the other."""
    model, header = table.model(), table.horizontalHeader()
    if isinstance(model, FactsTable):
        model.by_strokes = on
        if header.isSortIndicatorShown():
            model.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())


def as_declared(header: QHeaderView, widths: Widths) -> None:
    """Every column shown, in the order and width it was declared with."""
    widths.show_all()
    for place in range(header.count()):
        header.moveSection(header.visualIndex(place), place)
    widths.forget()


def set_dense(table: QTableView, dense: bool) -> None:
    table.verticalHeader().setDefaultSectionSize(DENSE_ROW if dense else ROW)


def is_dense(table: QTableView) -> bool:
    return table.verticalHeader().defaultSectionSize() == DENSE_ROW
