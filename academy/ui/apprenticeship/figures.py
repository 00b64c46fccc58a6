"""The room's figures: cards for the whole, bars by year, a line for each branch and year with its rows."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from academy.apprenticeship.facts_figures import FigureCell, FigureKind, FigureLine, Figures
from academy.base.actor import Actor
from academy.ui.apprenticeship.figure_rows import FigureRowsPage
from academy.ui.parts.beside import fours
from academy.ui.parts.buttons import Segments, button
from academy.ui.parts.columns import NONE, Column
from academy.ui.parts.flow import Line
from academy.ui.parts.layout import column, flow, label
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.theme import theme
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.apprenticeship.service import ApprenticeshipService

KINDS = tuple(FigureKind)
ROW, LEFT_OF_BAR, GAP = 24, 56, 16


class YearBars(QWidget):
    """One bar a year that lies, the years running on downwards: year, bar, number."""

    def __init__(self) -> None:
        super().__init__()
        self._years: list[tuple[int, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_years(self, years: Sequence[tuple[int, int]]) -> None:
        self._years = list(years)
        self.setAccessibleDescription("\n".join(f"{year}\t{count}" for year, count in self._years))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, ROW * max(1, len(self._years)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme().font("table"))
        most = max((count for _, count in self._years), default=0)
        wide = painter.fontMetrics().horizontalAdvance(f"{most:,}") + GAP
        middle = Qt.AlignmentFlag.AlignVCenter
        for place, (year, count) in enumerate(self._years):
            area = QRectF(0, place * ROW, self.width(), ROW)
            painter.setPen(theme().colour("text2"))
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | middle, str(year))
            painter.setPen(theme().colour("text" if count else "muted"))
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | middle, f"{count:,}")
            if count:
                whole = self.width() - LEFT_OF_BAR - wide
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().colour("accent"))
                bar = QRectF(LEFT_OF_BAR, area.center().y() - 4, max(4.0, whole * count / most), 8)
                painter.drawRoundedRect(bar, 2, 2)


class FigureCard(QFrame):
    """One figure of the whole; its button shows the rows behind it."""

    def __init__(self, title: str, open_it: Callable[[], object] | None, words: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.figure = label(NONE, "figure")
        below = button(words, "link", small=True, on=open_it) if open_it else label(words, "table", "muted")
        self.setLayout(
            column(Line(title, "table", "text2"), None, self.figure, below, gap=4, margins=(16, 12, 16, 12))
        )


class FiguresPage(Page):
    """Numbers for everybody who may see the network; rows for those who may see contracts."""

    shows = frozenset({"apprenticeship"})

    def __init__(
        self,
        workspace: Workspace,
        service: "ApprenticeshipService",
        actor: Actor,
        show_contract: Callable[[int], None],
    ) -> None:
        super().__init__(workspace)
        self.title = self.tr("Figures")
        self._service, self._actor, self._show = service, actor, show_contract
        self._lines: tuple[FigureLine, ...] = ()
        words = workspace.language.words
        self.kinds = Segments([words.word(f"figure.{kind.value}") for kind in KINDS])
        self.kinds.chosen.connect(lambda _place: self._on_kind())
        self.bars = YearBars()
        self.model = FactsModel(self._columns())
        self.table = Table(self.model)
        self._fill()

    def help_text(self) -> str:
        return self.tr(
            "A contract counts in the year it came into force, a log entry in the year of its month. "
            "Choose what is counted; Enter on a line shows the rows behind its figure."
        )

    def opened(self) -> None:
        self._reload()

    def _fill(self) -> None:
        may = self._actor.may("apprenticeship.read")
        rows = self.tr("Show the rows")

        def card(title: str, kind: FigureKind) -> FigureCard:
            return FigureCard(
                title, (lambda: self._open(FigureCell(kind))) if may else None, rows if may else ""
            )

        self.pairs = card(self.tr("Pairs"), FigureKind.PAIRS)
        self.rate = card(self.tr("Completed, of those that are over"), FigureKind.COMPLETED)
        self.response = card(self.tr("Entries written, on average"), FigureKind.WRITTEN)
        self.overdue = card(self.tr("Overdue log entries and talks"), FigureKind.OVERDUE)
        if may:
            self.table.opened.connect(self._on_line)
            shown = RowAction(rows, self._on_line, "list-checks", single=True)
            self.table.set_actions([shown])
        empty = EmptyState("chart-column", self.tr("No contract has come into force yet."))
        self.card = TableCard(self.table, empty)
        self.card.offer(self.workspace, "apprenticeship.figures")
        self.card.set_loading()
        bars = QFrame()
        bars.setObjectName("card")
        head = flow(label(self.tr("By year"), "section"), None, self.kinds)
        bars.setLayout(column(head, self.bars, gap=8, margins=(16, 12, 16, 12)))
        self.body.addLayout(fours(self.pairs, self.rate, self.response, self.overdue))
        self.body.addWidget(bars)
        self.body.addWidget(self.card, 1)

    def _columns(self) -> list[Column]:
        words = self.workspace.language.words
        counted = [Column(kind.value, words.word(f"figure.{kind.value}"), "number", 88) for kind in KINDS]
        return [
            Column("branch", self.tr("Branch"), "name", 200, stretch=True),
            Column("year", self.tr("Year"), width=72, text=str, value=lambda line: line.year),
            *counted[:-2],
            Column("rate", self.tr("Completion"), "progress", 120),
            *counted[-2:],
            Column(
                "response", self.tr("On average"), "number", 104,
                value=lambda line: self._days(line.response), order=lambda line: line.response,
            ),
        ]  # fmt: skip

    def _reload(self) -> None:
        self.workspace.worker.run(self, lambda: self._service.contract_figures(self._actor), self._on_figures)

    def _on_figures(self, found: Figures) -> None:
        self._lines = found.lines
        whole = found.total
        self.pairs.figure.setText(self.tr("%Ln pair(s)", "", whole.pairs))
        self.rate.figure.setText(NONE if whole.rate is None else f"{whole.rate}%")
        self.response.figure.setText(self._days(whole.response))
        self.overdue.figure.setText(f"{whole.overdue:,}")
        self.set_note(self.tr("as of {day}").format(day=found.as_of.isoformat()))
        self.model.show(found.lines)
        self._on_kind()

    def _days(self, response: int | None) -> str:
        """Minus is before the day they were due."""
        if response is None:
            return NONE
        if response <= 0:
            return self.tr("%n day(s) early", "", -response)
        return self.tr("%n day(s) overdue", "", response)

    def _on_kind(self) -> None:
        kind = KINDS[self.kinds.current()]
        years: Counter[int] = Counter()
        for line in self._lines:
            years[line.year] += int(getattr(line, kind.value))
        self.bars.setAccessibleName(self.workspace.language.words.word(f"figure.{kind.value}"))
        self.bars.show_years(sorted(years.items()))

    def _on_line(self, line: FigureLine) -> None:
        self._open(FigureCell(KINDS[self.kinds.current()], line.branch_id, line.year))

    def _open(self, cell: FigureCell) -> None:
        page = FigureRowsPage(self.workspace, self._service, self._actor, cell, self._show)
        self.opening.emit(page)
