"""The rows behind one figure: contracts or log entries; Enter opens the contract."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from academy.apprenticeship.facts_figures import ENTRIES, FigureCell, FigureRows
from academy.base.actor import Actor
from academy.ui.apprenticeship.states import month_words, state_pill
from academy.ui.parts.columns import Column
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.apprenticeship.service import ApprenticeshipService


class FigureRowsPage(Page):
    """What one figure of one branch and year, or of the whole, counts."""

    shows = frozenset({"apprenticeship", "people"})

    def __init__(
        self,
        workspace: Workspace,
        service: "ApprenticeshipService",
        actor: Actor,
        cell: FigureCell,
        show_contract: Callable[[int], None],
    ) -> None:
        super().__init__(workspace)
        self._service, self._actor, self._cell, self._show = service, actor, cell, show_contract
        word = workspace.language.words.word(f"figure.{cell.kind.value}")
        self.title = f"{word} {cell.year}" if cell.year else word
        self._entries = cell.kind in ENTRIES
        self.model = FactsModel(self._of_entries() if self._entries else self._of_contracts())
        self.table = Table(self.model)
        self.table.opened.connect(self._on_open)
        self.table.set_actions([RowAction(self.tr("Open"), self._on_open, "external-link", single=True)])
        self.card = TableCard(self.table, EmptyState("inbox", self.tr("This figure counts nothing.")))
        self.card.offer(self.workspace, "apprenticeship.figure_rows")
        self.body.addWidget(self.card, 1)
        self.card.set_loading()

    def opened(self) -> None:
        ask = lambda: self._service.figure_rows(self._actor, self._cell)  # noqa: E731
        self.workspace.worker.run(self, ask, self._on_rows)

    def _of_contracts(self) -> list[Column]:
        words = self.workspace.language.words
        return [
            Column("number", self.tr("Number"), "quiet", 136, value=lambda fact: fact.number or None),
            Column("apprentice", self.tr("Apprentice"), "name", 96),
            Column("character", self.tr("Character mentor"), width=104),
            Column("technical", self.tr("Technical mentor"), width=104),
            Column("branch", self.tr("Branch"), width=160, stretch=True),
            Column("starts", self.tr("Starts"), "date", 100),
            Column("ends", self.tr("Ends"), "date", 100),
            Column("state", self.tr("State"), "pill", 128, value=lambda fact: state_pill(words, fact)),
        ]

    def _of_entries(self) -> list[Column]:
        words = self.workspace.language.words
        return [
            Column("month", self.tr("Month"), width=96, text=month_words),
            Column(
                "side",
                self.tr("Side"),
                width=72,
                value=lambda fact: words.word(f"contract.side.{fact.side.value}"),
            ),
            Column("mentor", self.tr("Mentor"), "name", 96),
            Column("apprentice", self.tr("Apprentice"), width=96),
            Column("number", self.tr("Number"), "quiet", 136, value=lambda fact: fact.number or None),
            Column("branch", self.tr("Branch"), width=160, stretch=True),
            Column("written_on", self.tr("Written"), "date", 100),
            Column("days", self.tr("Days from due"), "number", 104),
        ]

    def _on_rows(self, found: FigureRows) -> None:
        shown = found.entries if self._entries else found.contracts
        self.model.show(shown)
        self.set_note(self.tr("%n row(s)", "", len(shown)))

    def _on_open(self, fact: object) -> None:
        self._show(getattr(fact, "contract_id" if self._entries else "id"))
