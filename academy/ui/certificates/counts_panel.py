"""How many certificates by kind, level, academy, month; each figure leads to the certificates it counts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.certificates.facts_issue import CertificateFilter
from academy.certificates.facts_ledger import Count
from academy.ui.parts.buttons import Segments
from academy.ui.parts.columns import Column
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.layout import column, flow, label
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService

BOXES = ("kind", "level", "branch", "month")


@dataclass(frozen=True, slots=True)
class Line:
    """A count with the words of its box and its share of the whole."""

    id: int
    title: str
    issued: int
    holding: int
    void: int
    share: int
    count: Count


class CountsPanel(QWidget):
    """`drill(filter, words)` shows the certificates behind a figure."""

    def __init__(
        self,
        workspace: Workspace,
        service: "CertificateService",
        actor: Actor,
        drill: Callable[[CertificateFilter, str], object],
    ) -> None:
        super().__init__()
        self.workspace, self._service, self._actor, self._drill = workspace, service, actor, drill
        words = [self.tr("By kind"), self.tr("By level"), self.tr("By academy"), self.tr("By month")]
        self.boxes = Segments(words)
        self.boxes.chosen.connect(lambda _place: self.reload())
        self.year = CalmCombo()
        self.year.setAccessibleName(self.tr("Year"))
        self.year.setMinimumWidth(120)
        self.year.currentIndexChanged.connect(lambda _place: self.reload())
        self._shown = (BOXES[0], 0)  # what the figures were counted by, and of which year
        self.model = FactsModel(self._columns())
        self.table = Table(self.model)
        self.table.opened.connect(self._on_open)
        self.table.set_actions(
            [
                RowAction(self.tr("Show them"), self._on_open, "eye", single=True),
                RowAction(self.tr("Show those that hold"), self._on_holding, "check", single=True),
                RowAction(self.tr("Show void and replaced ones"), self._on_void, "ban", single=True),
            ]
        )
        empty = EmptyState("chart-column", self.tr("No certificate is dated in this year."))
        self.card = TableCard(self.table, empty)
        self.card.offer(self.workspace, "certificates.counts")
        note = label(self.tr("As of today; prepared certificates are not counted"), "caption", "muted")
        made = column(flow(self.boxes, 8, self.year, None, note), self.card, gap=12)
        made.setStretch(1, 1)
        self.setLayout(made)

    def reload(self) -> None:
        service, actor = self._service, self._actor
        year, box = self.year.currentData(), BOXES[self.boxes.current()]

        def ask() -> tuple[list[int], int, list[Count]]:
            years = service.count_years(actor)
            chosen = year if year is not None else (years[0] if years else 0)
            return years, chosen, service.counts(actor, chosen, box)

        self.workspace.worker.run(self, ask, lambda found: self._show(box, *found))

    def _show(self, box: str, years: Sequence[int], year: int, counts: Sequence[Count]) -> None:
        self._shown = (box, year)
        self._show_years(years)
        whole = sum(each.issued for each in counts) or 1
        self.model.show(
            [
                Line(each.id, self._title(box, each), each.issued, each.holding, each.void,
                     round(100 * each.issued / whole), each)
                for each in counts
            ]
        )  # fmt: skip
        total = self.tr("{issued} issued, {holding} valid").format(
            issued=f"{sum(each.issued for each in counts):,}",
            holding=f"{sum(each.holding for each in counts):,}",
        )
        self.card.set_footer(total)

    def _show_years(self, years: Sequence[int]) -> None:
        if self.year.count() == len(years) + 1:
            return
        self.year.blockSignals(True)
        self.year.clear()
        for each in years:
            self.year.addItem(str(each), each)
        self.year.addItem(self.tr("All years"), 0)
        self.year.blockSignals(False)

    def _title(self, box: str, count: Count) -> str:
        word = self.workspace.language.words.word
        if box == "kind":
            return word(f"certificates.kind.{count.key}")
        if box == "level":
            return word(f"level.{count.key}") if count.key != "0" else self.tr("Without a level")
        if box == "month":
            return self.tr("Month {number}").format(number=count.title)
        return count.title

    def _columns(self) -> list[Column]:
        return [
            Column("title", self.tr("Of"), "name", width=240, stretch=True),
            Column("issued", self.tr("Issued"), "number", width=104),
            Column("holding", self.tr("Valid"), "number", width=104),
            Column("void", self.tr("Void or replaced"), "number", width=140),
            Column("share", self.tr("Share"), "progress", width=180),
        ]

    def _on_open(self, fact: Line) -> None:
        self._lead(fact, "issued", "")

    def _on_holding(self, fact: Line) -> None:
        self._lead(fact, "holding", self.tr("Valid"))

    def _on_void(self, fact: Line) -> None:
        self._lead(fact, "void", self.tr("Void or replaced"))

    def _lead(self, fact: Line, figure: str, words: str) -> None:
        box, year = self._shown
        told = (str(year) if year else self.tr("All years"), fact.title, words)
        self._drill(fact.count.behind(box, year, figure), " · ".join(filter(None, told)))
