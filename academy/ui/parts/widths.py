"""How wide the columns of a table stand: as declared where there is room, shared by what the cells need else.

Qt's own stretching leaves a column what the others do not need, which on a small screen is nothing.
"""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHeaderView

from academy.ui.parts.columns import Column
from academy.ui.parts.theme import theme

STRETCHED_LEAST, OTHERS_LEAST = 0.7, 0.85  # of the declared width; below that the table scrolls
GIVING = ("text", "name", "two", "quiet", "tone", "icon")  # dates, numbers and pills are never cut
INSET = 12
STRETCH = 160  # pixels a stretched column grows alone; what a wide screen has beyond is shared by all
MOST = 440  # what one cell may ask for; longer words end in an ellipsis, the whole in the tip


class Widths(QObject):
    """Shares the table's width among its columns; what the user drew himself stays as he drew it."""

    def __init__(self, header: QHeaderView, columns: Sequence[Column]) -> None:
        super().__init__(header)
        self._header, self._columns = header, columns
        self._own: dict[int, int] = {}
        self._needs: dict[int, int] = {}
        self._whole: set[int] = set()  # columns of numbers and codes, which are not broken into two lines
        self._words: dict[int, int] = {}  # the widest single word of a column, which is not broken either
        self._sharing = False
        self._left_out: dict[int, bool] = {}  # column → whether the user had hidden it himself
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

    def leave_out(self, keys: Collection[str]) -> None:
        """Hide columns that have nothing to say of what is listed: the page's choice, not the user's.

        They come back as the user had left them when they are no longer named.
        """
        places = [at for at, column in enumerate(self._columns) if column.key in keys]
        for at in [at for at in self._left_out if at not in places]:
            self._header.setSectionHidden(at, self._left_out.pop(at))
        for at in places:
            self._left_out.setdefault(at, self._header.isSectionHidden(at))
            self._header.setSectionHidden(at, True)

    def left_out(self, at: int) -> bool:
        return at in self._left_out

    def hidden(self, at: int) -> bool:
        """Whether the user has hidden a column."""
        return self._left_out.get(at, self._header.isSectionHidden(at))

    def show_all(self) -> None:
        """Every column is shown but those that have nothing to say."""
        for at in range(self._header.count()):
            self._header.setSectionHidden(at, at in self._left_out)
            if at in self._left_out:
                self._left_out[at] = False

    def learn(
        self, needs: Mapping[int, int], whole: Collection[int] = (), words: Mapping[int, int] | None = None
    ) -> None:
        """What the cells in sight need. It only grows: a list does not shift while it is being filtered."""
        for at, need in needs.items():
            self._needs[at] = min(MOST, max(need, self._needs.get(at, 0)))
        for at, word in (words or {}).items():
            self._words[at] = min(MOST // 2, max(word, self._words.get(at, 0)))
        self._whole |= set(whole)

    def share(self, room: int) -> None:
        """Fit the columns that are shown into `room` pixels."""
        shown = [at for at in range(len(self._columns)) if not self._header.isSectionHidden(at)]
        heads = {at: max(self._head(at), self._words.get(at, 0)) for at in shown}
        widths = {at: self._own.get(at, self._base(at, heads[at])) for at in shown}
        free = [at for at in shown if at not in self._own]
        stretched = [at for at in free if self._columns[at].stretch]
        self._even_out(widths, free, heads, room)
        spare = room - sum(widths.values())
        if spare > 0:
            first = min(spare, STRETCH) if stretched else 0
            _widen(widths, stretched, first)
            _share_out(widths, {at: widths[at] for at in free if stretched}, spare - first)
        elif spare < 0:
            heads |= {at: max(heads[at], self._needs.get(at, 0)) for at in shown if at in self._whole}
            others = [at for at in free if self._columns[at].kind in GIVING and at not in stretched]
            spare = _narrow(widths, stretched, spare, STRETCHED_LEAST, heads)
            _narrow(widths, others, spare, OTHERS_LEAST, heads)
        self._sharing = True
        for at, width in widths.items():
            self._header.resizeSection(at, width)
        self._sharing = False

    def _base(self, at: int, head: int) -> int:
        """As declared; a word that must not be cut makes its column wider even so."""
        column = self._columns[at]
        gives = column.kind in GIVING and at not in self._whole
        return max(column.width, head, 0 if gives else self._needs.get(at, 0))

    def _head(self, at: int) -> int:
        """A heading is never cut."""
        title = self._columns[at].title
        return theme().metrics("caption", strong=True).horizontalAdvance(title) + 2 * INSET if title else 0

    def _even_out(
        self, widths: dict[int, int], free: Sequence[int], heads: Mapping[int, int], room: int
    ) -> None:
        """What cells lack comes from the spare room first, then from columns wider than their words."""
        lack = {at: self._needs[at] - widths[at] for at in free if self._needs.get(at, 0) > widths[at]}
        least = {at: max(self._needs[at], heads[at]) for at in free if at in self._needs}
        slack = {at: widths[at] - low for at, low in least.items() if low < widths[at]}
        spare = room - sum(widths.values())
        wanted = sum(lack.values())
        taken = max(0, min(wanted - spare, sum(slack.values())))
        _share_out(widths, slack, -taken)
        _share_out(widths, lack, max(0, min(wanted, spare + taken)))

    def _on_resized(self, place: int, old: int, new: int) -> None:
        if not self._sharing and old and new:  # 0: it was hidden, or is
            self._own[place] = new


def _share_out(widths: dict[int, int], parts: Mapping[int, int], amount: int) -> None:
    """Add `amount` (below 0: take it away) in proportion to `parts`, to the last pixel."""
    whole, given, seen = sum(parts.values()) or 1, 0, 0
    for at, part in parts.items():
        seen += part
        share = amount * seen // whole - given
        widths[at] += share
        given += share


def _widen(widths: dict[int, int], places: Sequence[int], spare: int) -> None:
    for number, at in enumerate(places):
        widths[at] += spare * (number + 1) // len(places) - spare * number // len(places)


def _narrow(
    widths: dict[int, int], places: Sequence[int], spare: int, least: float, heads: Mapping[int, int]
) -> int:
    """Take what is missing from these columns by their size; answers what is still missing (below 0)."""
    can_give = {at: max(0, widths[at] - max(int(widths[at] * least), heads[at])) for at in places}
    whole = sum(can_give.values())
    if not whole:
        return spare
    share = min(1.0, -spare / whole)
    for at, most in can_give.items():
        given = round(most * share)
        widths[at] -= given
        spare += given
    return min(spare, 0)
