"""Tells the columns of a table what their cells in sight need, once their rows have been read."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from academy.ui.parts.cells import CellDelegate
from academy.ui.parts.columns import NONE
from academy.ui.parts.table_model import FactsTable
from academy.ui.parts.widths import Widths

IN_SIGHT = 40  # rows whose cells say how wide the columns should be


class Measuring(QObject):
    """Belongs to one table: after a reset the first rows are measured, in the next turn of the event loop."""

    def __init__(
        self, parent: QObject, model: FactsTable, cells: CellDelegate, widths: Widths, room: Callable[[], int]
    ) -> None:
        super().__init__(parent)
        self._model, self._cells, self._widths, self._room = model, cells, widths, room
        self._is_measured = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.measure)
        model.modelReset.connect(self._on_reset)
        model.dataChanged.connect(self._on_read)
        self._soon.start()

    def measure(self) -> None:
        """Let the columns grow to the words they hold, where there is room."""
        model = self._model
        rows = [place for place in range(min(model.rowCount(), IN_SIGHT)) if model.fact_at(place) is not None]
        if not rows:
            return
        self._is_measured = True
        need, index = self._cells.need, model.index
        columns = range(len(model.columns))
        needs = {at: max(need(index(place, at)) for place in rows) for at in columns}
        words = {at: [index(place, at).data() for place in rows] for at in columns}
        whole = [at for at, held in words.items() if any(held) and all(map(_is_code, held))]
        self._widths.learn(needs, whole)
        self._widths.share(self._room())

    def _on_reset(self) -> None:
        self._is_measured = False
        self._soon.start()

    def _on_read(self) -> None:
        if not self._is_measured:
            self._soon.start()


def _is_code(words: object) -> bool:
    """A number or a code, which is read as one piece; blanks and dashes for none are no other thing."""
    return isinstance(words, str) and ((words.isascii() and " " not in words) or words == NONE)
