"""What every list can do besides showing: columns, filters with counts, saved filters, totals, files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QWidget

from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.layout import appear, flow, row
from academy.ui.parts.list_export import ListExport
from academy.ui.parts.marks import Chip
from academy.ui.parts.remembered import RememberedColumns
from academy.ui.parts.saved_filters import SavedFilters
from academy.ui.parts.short_model import FactsModel
from academy.ui.parts.table import Table
from academy.ui.parts.workspace import Workspace

MOST_CHOICES = 40  # more different words in a column are searched for, not chosen from
FILTERED = frozenset(("text", "name", "quiet", "pill", "tone", "stamp", "icon", "number", "check"))
LONGEST = 24


@dataclass(frozen=True, slots=True)
class PageFilter:
    """The filter of the page around a list: `read` as it is kept, `use` puts one in its place."""

    read: Callable[[], Mapping[str, Any]]
    use: Callable[[Mapping[str, Any]], object]


class ListTools(QWidget):
    """Stands at the foot of a list's card; `name` is what the list is kept under.

    `export` takes the place of the file as it stands on the screen, where a list has an export of its own.
    """

    def __init__(
        self, workspace: Workspace, table: Table, name: str,
        page_filter: PageFilter | None = None, export: Callable[[], object] | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self._workspace, self._table, self._page = workspace, table, page_filter
        model = table.model()
        self._model = model if isinstance(model, FactsModel) else None
        self.strip = FilterStrip()
        self.strip.dropped.connect(self._drop)
        self._export = export or ListExport(workspace, table, name).open
        self.columns = self._tool("table-2", self.tr("Columns and rows"), self._on_columns)
        self.funnel = self._tool("funnel", self.tr("Filter by a column"), self._on_funnel)
        appear(self.funnel, self._model is not None)
        self.saved = SavedFilters(workspace, name, self.read, self.use)
        self.out = self._tool("download", self.tr("Export…"), lambda: self._export())
        self.setLayout(row(self.columns, self.funnel, self.saved, self.out, gap=2))
        if self._model is not None:
            self._model.narrowed.connect(self._on_narrowed)
        self._whole: dict[str, int] = {}
        self._remembered: RememberedColumns | None = None
        self._name = name
        workspace.lists.served.connect(self._on_served)
        self._on_served()

    def read(self) -> dict[str, Any]:
        """The filter as it stands: of the page, and of the columns."""
        found: dict[str, Any] = dict(self._page.read()) if self._page is not None else {}
        if self._model is not None:
            found["columns"] = {key: sorted(words) for key, words in self._model.filters().items()}
        return found

    def use(self, kept: Mapping[str, Any]) -> None:
        """Put a kept filter in place of the one in use."""
        if self._page is not None:
            self._page.use(kept)
        if self._model is not None:
            columns = kept.get("columns") or {}
            self._model.narrow({str(key): frozenset(map(str, words)) for key, words in columns.items()})

    def show_all(self) -> None:
        """No column narrows the list any longer."""
        self._narrow({})

    def fill_filters(self, menu: QMenu) -> None:
        """One submenu a column: its words with their counts, those in force ticked."""
        if self._model is None:
            return
        for column in self._model.columns:
            if column.kind not in FILTERED or not column.title:
                continue
            choices = self._model.choices(column.key)
            repeats = any(count > 1 for _, count in choices)  # a number of its own says nothing of others
            if (repeats and 1 < len(choices) <= MOST_CHOICES) or column.key in self._model.filters():
                self._fill_column(menu.addMenu(column.title), column, choices)
        if not menu.actions():
            menu.addAction(self.tr("No column has few enough different values")).setEnabled(False)
        elif self._model.filters():
            menu.addSeparator()
            menu.addAction(self.tr("Clear all")).triggered.connect(lambda: self._narrow({}))

    def set_whole(self, sums: Mapping[str, int]) -> None:
        """Totals by column key of all that the page's filter wants; a long list shows the first of it."""
        self._whole = dict(sums)

    def sums(self) -> list[tuple[str, str]]:
        """Totals of the filtered rows, or of the chosen ones where several are: (heading, sum)."""
        if self._model is None:
            return []
        chosen = self._table.facts()
        several, filters = len(chosen) > 1, self._model.filters()
        facts = chosen if several else self._model.shown()
        found = []
        for column in self._model.columns:
            if column.total is not None:
                whole = None if several or filters else self._whole.get(column.key)
                found.append((column.title, sum(map(column.total, facts)) if whole is None else whole))
        return [(title, f"{amount:,}") for title, amount in found]

    def _fill_column(self, menu: QMenu, column: Column, choices: list[tuple[str, int]]) -> None:
        assert self._model is not None
        held = self._model.filters().get(column.key, frozenset())
        for word, count in choices:
            shown = word if len(word) <= LONGEST else f"{word[:LONGEST]}…"
            entry = menu.addAction(f"{shown or self.tr('(empty)')}　{count:,}".replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(word in held)
            entry.triggered.connect(partial(self._toggle, column.key, word))

    def _toggle(self, key: str, word: str, _on: bool = False) -> None:
        assert self._model is not None
        filters = self._model.filters()
        words = filters.pop(key, frozenset()) ^ {word}
        self._narrow({**filters, key: words} if words else filters)

    def _drop(self, key: str) -> None:
        assert self._model is not None
        filters = self._model.filters()
        filters.pop(key, None)
        self._narrow(filters)

    def _narrow(self, filters: Mapping[str, frozenset[str]]) -> None:
        if self._model is not None:
            self._model.narrow(filters)

    def _on_narrowed(self) -> None:
        assert self._model is not None
        titles = {column.key: column.title for column in self._model.columns}
        self.strip.show_filters(
            [(key, titles[key], sorted(words)) for key, words in self._model.filters().items()]
        )

    def _on_served(self) -> None:
        """Another account's list is its own."""
        account = self._workspace.lists.account
        if self._remembered is not None:
            self._remembered.deleteLater()
            self._remembered = None
        if account:
            self._remembered = RememberedColumns(self._table, account, self._name)
        appear(self.out, bool(account))

    def _tool(self, icon: str, hint: str, on: Callable[[], object]) -> QPushButton:
        return button("", "quiet", icon, hint, small=True, on=on)

    def _on_columns(self) -> None:
        self._above(self.columns, self._table.columns_menu())

    def _on_funnel(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        self.fill_filters(menu)
        self._above(self.funnel, menu)

    def _above(self, tool: QWidget, menu: QMenu) -> None:
        place = tool.mapToGlobal(tool.rect().topLeft())
        place.setY(place.y() - menu.sizeHint().height())
        menu.popup(place)


class FilterStrip(QFrame):
    """The columns' filters in force as chips above the rows; hidden while there is none."""

    dropped = Signal(str)  # a column's filter is taken off

    def __init__(self) -> None:
        super().__init__()
        self._row = flow(gap=6)
        self.setLayout(row(self._row, margins=(12, 8, 12, 8)))
        self.chips: list[Chip] = []
        self.hide()

    def show_filters(self, filters: list[tuple[str, str, list[str]]]) -> None:
        """Chips of (column key, heading, words)."""
        for old in self.chips:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.chips = []
        for key, title, words in filters:
            first = words[0] or "—"
            text = f"{title}: {first}"
            if len(words) > 1:
                text = QCoreApplication.translate(
                    "FilterStrip", "{title}: {first} and %n more", "", len(words) - 1
                )
                text = text.format(title=title, first=first)
            chip = Chip(text, True, removable=True)
            chip.removed.connect(partial(self._on_removed, key))
            chip.clicked.connect(partial(self._on_removed, key))
            self._row.addWidget(chip)
            self.chips.append(chip)
        self.setVisible(bool(filters))

    def _on_removed(self, key: str) -> None:
        self.dropped.emit(key)
