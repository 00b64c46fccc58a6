"""A table in its card: what stands above it, the rows or why there are none, totals below."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget

from academy.ui.parts.layout import Item, box, column, label, row, rule
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.table import Table


class TableCard(QFrame):
    """Shows the rows once they came, the empty state when there are none, "nothing matches" when filtered."""

    def __init__(self, table: Table, empty: EmptyState, above: Item = None) -> None:
        super().__init__()
        self.setObjectName("card")
        self.table = table
        self._filtered = False
        self._count = label("", "caption", "muted")
        self._totals = label("", "table", "text2")
        nothing = EmptyState("search", self.tr("Nothing matches. Change the search or clear the filters."))
        reading = label(self.tr("Reading…"), "body", "muted", wrap=True)
        reading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        for each in (reading, table, empty, nothing):
            self._stack.addWidget(each)
        self._foot = box(row(self._count, None, self._totals, gap=12, margins=(12, 8, 12, 8)))
        self._foot.setFixedHeight(40)
        head = [box(_padded(above)), rule()] if above is not None else []
        made = column(*head, self._stack, rule(), self._foot, gap=0, margins=(4, 4, 4, 0))
        made.setStretch(len(head), 1)
        self.setLayout(made)
        model = table.model()
        model.modelReset.connect(self._on_rows)
        model.rowsInserted.connect(self._on_rows)
        table.picked.connect(self._recount)

    def set_footer(self, text: str) -> None:
        """Totals of the filtered set, at the right."""
        self._totals.setText(text)

    def set_filtered(self, filtered: bool) -> None:
        """Whether a search or filter is in force: an empty answer then means "nothing matches"."""
        self._filtered = filtered

    def set_loading(self) -> None:
        """Say that the rows are being read, until they come."""
        self._stack.setCurrentIndex(0)

    def _on_rows(self) -> None:
        found = self.table.model().rowCount()
        self._stack.setCurrentIndex(1 if found else 3 if self._filtered else 2)
        self._recount()

    def _recount(self) -> None:
        found, chosen = self.table.model().rowCount(), len(self.table.rows())
        # a subclass's tr() would put the number into the English text before it looks here
        words = QCoreApplication.translate("TableCard", "%Ln row(s)", "", found)
        if chosen:
            words = self.tr("{rows}, {chosen} selected").format(rows=words, chosen=f"{chosen:,}")
        self._count.setText(words)


def _padded(item: Item) -> QHBoxLayout:
    return row(item, margins=(12, 8, 12, 8))
