"""A table in its card: what stands above it, the rows or why there are none, totals below."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from academy.ui.parts.flow import Flow
from academy.ui.parts.layout import Item, box, column, label, row, rule
from academy.ui.parts.list_tools import ListTools, PageFilter
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.pile import Pile
from academy.ui.parts.short_model import FactsModel
from academy.ui.parts.table import Table
from academy.ui.parts.workspace import Workspace

LOWEST = 160  # pixels: the headings and three rows


class TableCard(QFrame):
    """Shows the rows once they came, the empty state when there are none, "nothing matches" when filtered."""

    def __init__(self, table: Table, empty: EmptyState, above: Item = None) -> None:
        super().__init__()
        self.setObjectName("card")
        self.table = table
        self._filtered, self._told, self._whole = False, "", 0
        self.tools: ListTools | None = None
        self._count = label("", "caption", "muted")
        self._totals = label("", "table", "text2")
        nothing = EmptyState(
            "search", self.tr("Nothing matches. Change the search or clear the filters."), low=empty.low
        )
        reading = label(self.tr("Reading…"), "body", "muted", wrap=True)
        reading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = Pile(LOWEST)
        for each in (reading, table, empty, nothing):
            self._stack.addWidget(each)
        self._feet = Flow([self._count, None, self._totals], gap=12, least=32)
        self._foot = box(row(self._feet, margins=(12, 4, 8, 4)))
        self._foot.setMinimumHeight(40)
        head = [box(_padded(above)), rule()] if above is not None else []
        self._strip = column(gap=0)
        self._low_rule = rule()
        made = column(
            *head, self._strip, self._stack, self._low_rule, self._foot, gap=0, margins=(4, 4, 4, 0)
        )
        made.setStretch(len(head) + 1, 1)
        self.setLayout(made)
        model = table.model()
        model.modelReset.connect(self._on_rows)
        model.rowsInserted.connect(self._on_rows)
        table.picked.connect(self._recount)

    def offer(
        self, workspace: Workspace, name: str, page_filter: PageFilter | None = None,
        export: Callable[[], object] | None = None,
    ) -> ListTools:  # fmt: skip
        """What every list can do, at its foot; `name` is what columns and filters are kept under."""
        self.tools = ListTools(workspace, self.table, name, page_filter, export)
        self._strip.addWidget(self.tools.strip)
        self._feet.addWidget(self.tools)
        return self.tools

    def set_footer(self, text: str) -> None:
        """Totals of the filtered set, at the right."""
        self._told = text
        self._recount()

    def set_whole(self, rows: int, sums: Mapping[str, int]) -> None:
        """How many rows the filter wants in all, and their totals by column key, as the service counted them.

        For a list that shows the first of very many only.
        """
        self._whole = rows
        if self.tools is not None:
            self.tools.set_whole(sums)
        self._recount()

    def set_filtered(self, filtered: bool) -> None:
        """Whether a search or filter is in force: an empty answer then means "nothing matches"."""
        self._filtered = filtered

    def set_loading(self) -> None:
        """Say that the rows are being read, until they come."""
        self._stack.setCurrentIndex(0)

    def _on_rows(self) -> None:
        found = self.table.model().rowCount()
        model = self.table.model()
        filtered = self._filtered or (isinstance(model, FactsModel) and bool(model.filters()))
        self._stack.setCurrentIndex(1 if found else 3 if filtered else 2)
        for each in (self._low_rule, self._foot):  # nothing to count, to filter or to write into a file
            each.setVisible(bool(found or filtered))
        self._recount()

    def _recount(self) -> None:
        found, chosen = self.table.model().rowCount(), self.table.chosen()
        # a subclass's tr() would put the number into the English text before it looks here
        words = QCoreApplication.translate("TableCard", "%Ln row(s)", "", found)
        model = self.table.model()
        if isinstance(model, FactsModel) and len(model.facts()) < self._whole:
            words = self.tr("{listed} shown of {all}").format(listed=f"{found:,}", all=f"{self._whole:,}")
        ticked = any(column.kind == "check" for column in self.table.model_columns())
        if chosen and not ticked:  # where rows are ticked, the ticks are what is chosen
            words = self.tr("{rows}, {chosen} selected").format(rows=words, chosen=f"{chosen:,}")
        self._count.setText(words)
        sums = [f"{title} {amount}" for title, amount in self.tools.sums()] if self.tools else []
        self._totals.setText("　".join(filter(None, [*sums, self._told])))


def _padded(item: Item) -> QHBoxLayout:
    return row(item, margins=(12, 8, 12, 8))
