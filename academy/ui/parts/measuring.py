"""Tells the columns of a table what their cells in sight need, once their rows have been read."""

import re
from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from academy.ui.parts.cells import CellDelegate
from academy.ui.parts.columns import NONE
from academy.ui.parts.table_model import FactsTable
from academy.ui.parts.widths import GIVING, Widths

IN_SIGHT = 40  # rows whose cells say how wide the columns should be
_WORD = re.compile("[!-~]+")  # what stands between two blanks or beside Chinese
TURN = 0.008  # seconds of one turn of the event loop: the list stays in hand meanwhile


class Measuring(QObject):
    """Belongs to one table: after a reset the first rows are measured, some columns in each turn."""

    def __init__(
        self, parent: QObject, model: FactsTable, cells: CellDelegate, widths: Widths, room: Callable[[], int]
    ) -> None:
        super().__init__(parent)
        self._model, self._cells, self._widths, self._room = model, cells, widths, room
        self._is_measured = False
        self._needs: dict[int, int] = {}
        self._whole: list[int] = []
        self._words: dict[int, int] = {}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.measure)
        model.modelReset.connect(self._on_reset)
        model.dataChanged.connect(self._on_read)
        self._soon.start()

    def measure(self) -> None:
        """Let the columns grow to the words they hold, where there is room; goes on in the next turn."""
        end = perf_counter() + TURN
        model = self._model
        last = min(model.rowCount(), IN_SIGHT) - 1
        facts = model.read_in([(0, last)]) if last >= 0 else []
        if not facts:
            return
        self._is_measured = True
        for at in range(len(self._needs), len(model.columns)):
            column = model.columns[at]
            told = [(column.of(fact), column.words(fact)) for fact in facts]
            self._needs[at] = max(self._cells.room_for(at, value, words) for value, words in told)
            if column.kind in GIVING:
                longest = max(
                    (word for _, words in told for word in _WORD.findall(words)), key=len, default=""
                )
                self._words[at] = self._cells.room_for(at, ("", ""), longest)
            if any(words for _, words in told) and all(_is_code(words) for _, words in told):
                self._whole.append(at)
            if perf_counter() > end and at + 1 < len(model.columns):
                self._soon.start()
                return
        self._widths.learn(self._needs, self._whole, self._words)
        self._widths.share(self._room())
        self._begin()

    def _begin(self) -> None:
        self._needs, self._whole, self._words = {}, [], {}

    def _on_reset(self) -> None:
        self._is_measured = False
        self._begin()
        self._soon.start()

    def _on_read(self) -> None:
        if not self._is_measured:
            self._soon.start()


def _is_code(words: str) -> bool:
    """A number or a code, which is read as one piece; blanks and dashes for none are no other thing."""
    return (words.isascii() and " " not in words) or words == NONE
