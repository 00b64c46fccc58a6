"""How wide the columns of a table stand: as declared where there is room, else a little narrower.

Qt's own stretching leaves a column what the others do not need, which on a small screen is nothing.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHeaderView

from academy.ui.parts.columns import Column

STRETCHED_LEAST, OTHERS_LEAST = 0.7, 0.85  # of the declared width; below that the table scrolls
GIVING = ("text", "name", "two")  # dates, numbers and pills are never cut


class Widths(QObject):
    """Shares the table's width among its columns; what the user drew himself stays as he drew it."""

    def __init__(self, header: QHeaderView, columns: Sequence[Column]) -> None:
        super().__init__(header)
        self._header, self._columns = header, columns
        self._own: dict[int, int] = {}
        self._sharing = False
        header.sectionResized.connect(self._on_resized)

    def own(self) -> dict[int, int]:
        """The widths the user drew himself."""
        return dict(self._own)

    def set_own(self, widths: Mapping[int, int]) -> None:
        """Widths as the user drew them another time."""
        self._own = dict(widths)

    def forget(self) -> None:
        """Back to the declared widths."""
        self._own.clear()

    def share(self, room: int) -> None:
        """Fit the columns that are shown into `room` pixels."""
        shown = [at for at in range(len(self._columns)) if not self._header.isSectionHidden(at)]
        widths = {at: self._own.get(at, self._columns[at].width) for at in shown}
        free = [at for at in shown if at not in self._own]
        stretched = [at for at in free if self._columns[at].stretch]
        spare = room - sum(widths.values())
        if spare > 0:
            _widen(widths, stretched, spare)
        elif spare < 0:
            others = [at for at in free if self._columns[at].kind in GIVING and at not in stretched]
            spare = _narrow(widths, stretched, spare, STRETCHED_LEAST)
            _narrow(widths, others, spare, OTHERS_LEAST)
        self._sharing = True
        for at, width in widths.items():
            self._header.resizeSection(at, width)
        self._sharing = False

    def _on_resized(self, place: int, _old: int, new: int) -> None:
        if not self._sharing and new:
            self._own[place] = new


def _widen(widths: dict[int, int], places: Sequence[int], spare: int) -> None:
    for number, at in enumerate(places):
        widths[at] += spare * (number + 1) // len(places) - spare * number // len(places)


def _narrow(widths: dict[int, int], places: Sequence[int], spare: int, least: float) -> int:
    """Take what is missing from these columns by their size; answers what is still missing (below 0)."""
    can_give = {at: widths[at] - int(widths[at] * least) for at in places}
    whole = sum(can_give.values())
    if not whole:
        return spare
    share = min(1.0, -spare / whole)
    for at, most in can_give.items():
        given = round(most * share)
        widths[at] -= given
        spare += given
    return min(spare, 0)
