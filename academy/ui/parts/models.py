"""The model of a long list, facts by the page; the short list's (`FactsModel`) is handed on with it."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from academy.base.progress import Progress
from academy.ui.parts.columns import Column
from academy.ui.parts.short_model import FactsModel as FactsModel
from academy.ui.parts.spans import Span
from academy.ui.parts.table_model import ROOT, FactsTable, in_words
from academy.ui.parts.table_model import Index as Index
from academy.ui.parts.worker import Worker

PAGE = 128  # rows read at once
TAKEN = 1_000  # … where all of them are taken away as a file
_KEPT = 64  # pages kept
_WAITING = 4  # pages waiting to be read; older wishes were scrolled past


@dataclass(frozen=True, slots=True)
class Ask:
    """What a long list is asked for: words to find, order, and the page's own filters."""

    text: str = ""
    sort: str = ""
    descending: bool = False
    filters: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a long list comes from; each function runs on the database thread.

    `ids(ask)` every id in order; `rows(ids)` their facts, in any order; `first(ask, count)` the first facts,
    where a source can have them much sooner than all ids.
    """

    ids: Callable[[Ask], "array[int]"]
    rows: Callable[[Sequence[int]], Sequence[Any]]
    first: Callable[[Ask, int], Sequence[Any]] | None = None
    id_of: Callable[[Any], int] = attrgetter("id")


class PagedModel(FactsTable):
    """A long list: one number per row, and the pages in sight. Answers to older questions are thrown away."""

    counted = Signal(int)  # how many rows the question has, once it is known

    def __init__(
        self, columns: Sequence[Column], worker: Worker, source: Source, parent: QObject | None = None
    ) -> None:
        super().__init__(columns, parent)
        self._worker, self._source = worker, source
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, list[Any | None]] = OrderedDict()
        self._wanted: list[int] = []
        self._reading = False
        self._generation = 0
        self._layout = 0  # which ids stand where: a page read for other ids is thrown away
        self._stale: set[int] = set()  # pages shown as they were before a change
        self.question = Ask()

    def ask(self, question: Ask) -> None:
        """Show the answer to a question: the first rows at once where the source can, then all."""
        self.question = question
        self._generation += 1
        now, first = self._generation, self._source.first
        if first is not None:
            head = partial(self._if_current, now, lambda: first(question, PAGE))
            self._worker.run(self, head, partial(self._on_head, now))
        job = partial(self._if_current, now, lambda: self._source.ids(question))
        self._worker.run(self, job, partial(self._on_ids, now))

    def reload(self) -> None:
        """The same question again, after a change: what is in sight stays until its new facts are read."""
        self._generation += 1
        now = self._generation
        job = partial(self._if_current, now, lambda: self._source.ids(self.question))
        self._worker.run(self, job, partial(self._on_again, now))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def ids(self) -> "array[int]":
        """Every id of the list, in its order."""
        return self._ids

    def id_at(self, row: int) -> int:
        return self._ids[row]

    def row_of(self, wanted: int) -> int:
        try:
            return self._ids.index(wanted)
        except ValueError:
            return -1

    def fact_at(self, row: int) -> Any | None:
        number = row // PAGE
        page = self._pages.get(number)
        if page is None:
            self._want(number)
            return None
        if number in self._stale:
            self._stale.discard(number)
            self._want(number)
        self._pages.move_to_end(number)
        return page[row - number * PAGE]

    def read_in(self, parts: Sequence[Span]) -> list[Any]:
        found: list[Any] = []
        for top, bottom in parts:
            for number in range(top // PAGE, bottom // PAGE + 1):
                first = number * PAGE
                held = self._pages.get(number, [])[max(0, top - first) : bottom + 1 - first]
                found += [fact for fact in held if fact is not None]
        return found

    def fetch(self, rows: Sequence[int], then: Callable[[list[Any]], object]) -> None:
        wanted = [self._ids[row] for row in rows]
        self._worker.run(self, lambda: self._in_order(wanted), lambda facts: then([f for f in facts if f]))

    def tell(
        self, rows: Sequence[int], columns: Sequence[Column], then: Callable[[list[list[str]]], object]
    ) -> None:
        """The words too are made on the other thread: of a hundred thousand rows that takes seconds."""
        wanted = [self._ids[row] for row in rows]

        def read() -> list[list[str]]:
            found: list[list[str]] = []
            for start in range(0, len(wanted), TAKEN):
                facts = self._in_order(wanted[start : start + TAKEN])
                found += in_words([fact for fact in facts if fact is not None], columns)
            return found

        self._worker.run(self, read, then)

    def takeaway(self, ids: Sequence[int]) -> Callable[[Progress], list[Any]]:
        wanted, rows = list(ids), self._source.rows
        id_of = self._source.id_of

        def read(progress: Progress) -> list[Any]:
            found: list[Any] = []
            for start in range(0, len(wanted), TAKEN):
                progress.step(start, len(wanted))
                part = wanted[start : start + TAKEN]
                known = {id_of(fact): fact for fact in rows(part)}
                found += [known[key] for key in part if key in known]
            return found

        return read

    def has_words(self) -> bool:
        return any(column.strokes for column in self.columns)

    def can_sort(self, section: int) -> bool:
        return bool(self.columns[section].sort)

    def sort(self, section: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if section < 0 or not self.can_sort(section):
            return
        old, column = self.question, self.columns[section]
        name = column.strokes if self.by_strokes and column.strokes else column.sort
        self.ask(Ask(old.text, name, order == Qt.SortOrder.DescendingOrder, old.filters))

    def _if_current(self, generation: int, job: Callable[[], Any]) -> Any:
        """On the database thread: a question nobody waits for any more is not put."""
        return job() if generation == self._generation else None

    def _on_head(self, generation: int, facts: Sequence[Any] | None) -> None:
        if generation != self._generation or facts is None:
            return
        self._reset(array("q", map(self._source.id_of, facts)))
        self._pages[0] = list(facts)

    def _on_ids(self, generation: int, ids: "array[int] | None") -> None:
        if generation != self._generation or ids is None:
            return
        shown = len(self._ids)
        if self._source.first is not None and 0 < shown < len(ids) and ids[:shown] == self._ids:
            self.beginInsertRows(ROOT, shown, len(ids) - 1)
            self._ids = ids
            if shown % PAGE:  # the last page grew
                self._pages.pop(shown // PAGE, None)
                self._layout += 1
            self.endInsertRows()
        elif self._source.first is None or ids != self._ids:
            self._reset(ids)
        self.counted.emit(len(ids))

    def _on_again(self, generation: int, ids: "array[int] | None") -> None:
        if generation != self._generation or ids is None:
            return
        if ids != self._ids:
            known = {self._source.id_of(fact): fact for page in self._pages.values() for fact in page if fact}
            numbers = list(self._pages)
            self._reset(ids)
            for number in numbers:
                held = ids[number * PAGE : (number + 1) * PAGE]
                if held and all(key in known for key in held):
                    self._pages[number] = [known[key] for key in held]
        self._stale = set(self._pages)
        self._reading = False
        if ids:
            top, end = self.index(0, 0), self.index(len(ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(top, end)
        self.counted.emit(len(ids))

    def _reset(self, ids: "array[int]") -> None:
        self.beginResetModel()
        self._ids = ids
        self._layout += 1
        self._pages.clear()
        self._wanted.clear()
        self.endResetModel()

    def _want(self, number: int) -> None:
        if number in self._wanted:
            return
        self._wanted = [*self._wanted[1 - _WAITING :], number]
        self._read()

    def _read(self) -> None:
        """One page at a time, the last wish first: what was scrolled past is not read."""
        if self._reading or not self._wanted:
            return
        self._reading = True
        number, now, layout = self._wanted[-1], self._generation, self._layout
        wanted = self._ids[number * PAGE : (number + 1) * PAGE].tolist()
        job = partial(self._if_current, now, lambda: self._in_order(wanted))
        self._worker.run(self, job, partial(self._on_page, layout, number), self._on_refused)

    def _in_order(self, wanted: Sequence[int]) -> list[Any | None]:
        found = {self._source.id_of(fact): fact for fact in self._source.rows(wanted)}
        return [found.get(each) for each in wanted]

    def _on_refused(self, no: Any) -> None:
        self._reading = False
        self._wanted.clear()
        self._worker.refused.emit(self, no)

    def _on_page(self, layout: int, number: int, facts: list[Any | None] | None) -> None:
        self._reading = False
        if layout == self._layout and facts is not None:
            if number in self._wanted:
                self._wanted.remove(number)
            self._pages[number] = facts
            if len(self._pages) > _KEPT:
                self._pages.popitem(last=False)
            top = self.index(number * PAGE, 0)
            self.dataChanged.emit(top, self.index(number * PAGE + len(facts) - 1, len(self.columns) - 1))
        self._read()
