"""Chosen rows as spans: of a hundred thousand rows chosen at once, Qt's own list takes seconds to make."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QItemSelectionModel

if TYPE_CHECKING:
    from academy.ui.parts.table_model import FactsTable

Span = tuple[int, int]
# of a row the program chooses; `selectRow` would choose it beside the others while Ctrl or Shift is held
ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
FEW = 50  # records that are looked for one by one


def chosen(selection: QItemSelectionModel) -> list[Span]:
    """First and last of each run of chosen rows, in their order; whole rows are chosen in our tables."""
    return joined((each.top(), each.bottom()) for each in selection.selection().toList())


def joined(spans: Iterable[Span]) -> list[Span]:
    """Spans that touch or overlap as one."""
    found: list[Span] = []
    for top, bottom in sorted(spans):
        if found and top <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(bottom, found[-1][1]))
        else:
            found.append((top, bottom))
    return found


def count(spans: Iterable[Span]) -> int:
    return sum(bottom - top + 1 for top, bottom in spans)


def rows(spans: Iterable[Span]) -> list[int]:
    return [row for top, bottom in spans for row in range(top, bottom + 1)]


def found_again(model: "FactsTable", kept: Collection[int], first: int = 0) -> list[Span]:
    """Where these records stand now, from a row on."""
    if len(kept) <= FEW:
        return joined((place, place) for place in map(model.row_of, kept) if place >= first)
    found: list[Span] = []
    begun = -1
    for at, key in enumerate(model.ids()[first:], first):
        if (key in kept) == (begun < 0):  # a run begins or ends here
            if begun >= 0:
                found.append((begun, at - 1))
            begun = at if begun < 0 else -1
    return found if begun < 0 else [*found, (begun, model.rowCount() - 1)]


def choose(selection: QItemSelectionModel, model: QAbstractItemModel, spans: Iterable[Span]) -> None:
    """Choose these rows too."""
    last = model.columnCount() - 1
    made = QItemSelection()
    for top, bottom in spans:
        made.select(model.index(top, 0), model.index(bottom, last))
    selection.select(made, QItemSelectionModel.SelectionFlag.Select)
