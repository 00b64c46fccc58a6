"""The model of a short list: every fact is here; it sorts and narrows itself."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from academy.base.progress import Progress
from academy.ui.parts.columns import Column
from academy.ui.parts.first import first
from academy.ui.parts.spans import Span
from academy.ui.parts.table_model import ROOT, FactsTable, Index

WORDS = frozenset(("text", "name", "quiet", "two", "tone"))


class FactsModel(FactsTable):
    """A short list, all of it here; sorts itself, empty last; shows what the columns' filters let through."""

    narrowed = Signal()  # other filters on the columns

    def __init__(
        self,
        columns: Sequence[Column],
        id_of: Callable[[Any], int] = attrgetter("id"),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self._id_of = id_of
        self._shown: list[Any] = []
        self._facts: list[Any] = []
        self._given: list[Any] = []
        self._sorted = (-1, False)
        self._filters: dict[str, frozenset[str]] = {}

    def show(self, facts: Sequence[Any]) -> None:
        """The only way in."""
        for fact in facts[:1]:
            self._id_of(fact)  # one that cannot be told from others would fail under the mouse only
        self.beginResetModel()
        self._given = list(facts)
        self._arrange()
        self.endResetModel()

    def facts(self) -> list[Any]:
        """All of them, as sorted, those the columns' filters hide too."""
        return list(self._facts)

    def shown(self) -> list[Any]:
        """Those in sight, as sorted."""
        return list(self._shown)

    def narrow(self, filters: Mapping[str, frozenset[str]]) -> None:
        """Show only rows whose cell (by column key) is one of these words; unknown keys are passed over."""
        known = {column.key for column in self.columns}
        wanted = {key: words for key, words in filters.items() if key in known and words}
        if wanted == self._filters:
            return
        self.beginResetModel()
        self._filters = wanted
        self._arrange()
        self.endResetModel()
        self.narrowed.emit()

    def filters(self) -> dict[str, frozenset[str]]:
        """The columns' filters in force."""
        return dict(self._filters)

    def narrowed_to(self) -> dict[str, frozenset[int]]:
        """The columns' filters, told by the records that have one of their words."""
        held = {key: column for column in self.columns if (key := column.key) in self._filters}
        return {
            key: frozenset(
                self._id_of(each) for each in self._facts if column.words(each) in self._filters[key]
            )
            for key, column in held.items()
        }

    def narrow_to(self, records: Mapping[str, frozenset[int]]) -> None:
        """Let through, by column, the words these records have."""
        words = {column.key: column.words for column in self.columns if column.key in records}
        self.narrow(
            {
                key: frozenset(told(each) for each in self._facts if self._id_of(each) in records[key])
                for key, told in words.items()
            }
        )

    def choices(self, key: str) -> list[tuple[str, int]]:
        """The words of a column and how many rows the other columns' filters leave of each, most first."""
        others = {each: words for each, words in self._filters.items() if each != key}
        column = first(each for each in self.columns if each.key == key)
        found = Counter(column.words(fact) for fact in self._passing(others))
        return sorted(found.items(), key=lambda each: (-each[1], each[0]))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def fact_at(self, row: int) -> Any | None:
        return self._shown[row]

    def read_in(self, parts: Sequence[Span]) -> list[Any]:
        return [fact for top, bottom in parts for fact in self._shown[top : bottom + 1]]

    def id_at(self, row: int) -> int:
        return self._id_of(self._shown[row])

    def ids(self) -> list[int]:
        return [self._id_of(fact) for fact in self._shown]

    def row_of(self, wanted: int) -> int:
        return next((row for row, fact in enumerate(self._shown) if self._id_of(fact) == wanted), -1)

    def fetch(self, rows: Sequence[int], then: Callable[[list[Any]], object]) -> None:
        then([self._shown[row] for row in rows])

    def takeaway(self, ids: Sequence[int]) -> Callable[[Progress], list[Any]]:
        wanted = set(ids)
        found = [fact for fact in self._shown if self._id_of(fact) in wanted]
        return lambda _progress: found

    def can_sort(self, _section: int) -> bool:
        return True

    def sort(self, section: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.beginResetModel()
        self._sorted = (section, order == Qt.SortOrder.DescendingOrder)
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        self._facts = self._in_order()
        self._shown = self._passing(self._filters) if self._filters else self._facts

    def _in_order(self) -> list[Any]:
        section, descending = self._sorted
        if section < 0:
            return list(self._given)
        rank = partial(self.columns[section].rank, by_strokes=self.by_strokes)
        filled = [fact for fact in self._given if not rank(fact)[0]]
        empty = [fact for fact in self._given if rank(fact)[0]]
        return sorted(filled, key=rank, reverse=descending) + empty

    def has_words(self) -> bool:
        return any(column.kind in WORDS for column in self.columns)

    def _passing(self, filters: Mapping[str, frozenset[str]]) -> list[Any]:
        judges = [(column, filters[column.key]) for column in self.columns if column.key in filters]
        return [fact for fact in self._facts if all(column.words(fact) in words for column, words in judges)]
