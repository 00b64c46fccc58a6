"""What a user made of a list's columns (which, in what order, how wide, sorted how), kept for later."""

import json
from typing import Any

from PySide6.QtCore import QObject, QSettings, Qt, QTimer

from academy.ui.parts.table import Table

PAUSE = 400  # milliseconds after the last change


class RememberedColumns(QObject):
    """Belongs to one table; `account` and `name` say whose list it is. On this machine, for this user."""

    def __init__(self, table: Table, account: str, name: str) -> None:
        super().__init__(table)
        self._table, self._key = table, f"lists/{account}/{name}"
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.keep)
        self.restore()
        header = table.horizontalHeader()
        for changed in (header.sectionMoved, header.sectionResized, header.sortIndicatorChanged):
            changed.connect(self._pause.start)
        table.columns_settled.connect(self._pause.start)

    def keep(self) -> None:
        """Write the columns down as they stand."""
        header, columns = self._table.horizontalHeader(), self._table.model_columns()
        shown = [header.logicalIndex(place) for place in range(header.count())]
        sorted_by = header.sortIndicatorSection() if header.isSortIndicatorShown() else -1
        state = {
            "order": [columns[at].key for at in shown],
            "hidden": [columns[at].key for at in shown if self._table.widths.hidden(at)],
            "widths": {columns[at].key: width for at, width in self._table.widths.own().items()},
            "sort": columns[sorted_by].key if 0 <= sorted_by < len(columns) else "",
            "dense": self._table.dense(),
            "strokes": self._table.facts_model().by_strokes,
            "descending": header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder,
        }
        QSettings().setValue(self._key, json.dumps(state))

    def restore(self) -> None:
        """Show the columns as they were left; columns that are gone or new are simply passed over."""
        state = _read(QSettings().value(self._key, ""))
        header, columns = self._table.horizontalHeader(), self._table.model_columns()
        places = {column.key: at for at, column in enumerate(columns)}
        for target, key in enumerate(key for key in state.get("order", ()) if key in places):
            header.moveSection(header.visualIndex(places[key]), target)
        for key in state.get("hidden", ()):
            if places.get(key, 0) > 0:  # the first column carries the mark of the chosen row
                header.setSectionHidden(places[key], True)
        widths = {places[key]: int(wide) for key, wide in state.get("widths", {}).items() if key in places}
        self._table.widths.set_own(widths)
        self._table.widths.share(self._table.viewport().width())
        if "dense" in state:
            self._table.set_dense(bool(state["dense"]))
        self._table.facts_model().by_strokes = bool(state.get("strokes"))
        if state.get("sort") in places:
            order = Qt.SortOrder.DescendingOrder if state.get("descending") else Qt.SortOrder.AscendingOrder
            header.setSortIndicatorShown(True)
            header.setSortIndicator(places[state["sort"]], order)
            self._table.model().sort(places[state["sort"]], order)


def _read(text: Any) -> dict[str, Any]:
    """What was written, or nothing: a file of settings may have been edited by hand."""
    try:
        found = json.loads(str(text)) if text else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
