"""The figures of all branches as a table: for whoever wants numbers, or cannot see bars."""

from collections.abc import Sequence
from dataclasses import dataclass

from academy.ui.parts.columns import Column
from academy.ui.parts.models import FactsModel
from academy.ui.parts.table import Table


@dataclass(frozen=True, slots=True)
class BranchLine:
    """One branch with every figure, in the order of the columns."""

    id: int
    name: str
    counts: tuple[int, ...]


class BranchTable(Table):
    """`words` name the figures."""

    def __init__(self, title: str, words: Sequence[str]) -> None:
        def figure(place: int, word: str) -> Column:
            return Column(f"figure{place}", word, "number", width=104, value=lambda line: line.counts[place])

        columns = [Column("name", title, "name", width=160, stretch=True)]
        columns += [figure(place, word) for place, word in enumerate(words)]
        self.lines = FactsModel(columns)
        super().__init__(self.lines)
        self.set_dense(True)

    def show_lines(self, lines: Sequence[BranchLine]) -> None:
        self.lines.show(list(lines))
        high = self.horizontalHeader().sizeHint().height()
        self.setMinimumHeight(high + self.verticalHeader().defaultSectionSize() * len(lines) + 4)
