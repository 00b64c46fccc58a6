"""Whose data is due for deletion, and the erasures: one proposes, another person approves."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from academy.base.actor import Actor
from academy.retention.facts import DuePerson, ErasureRow
from academy.ui.parts.buttons import Segments, button
from academy.ui.parts.columns import Column
from academy.ui.parts.late_pages import LatePages
from academy.ui.parts.layout import appear, flow
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace
from academy.ui.retention.erasure import TONES, ErasurePage

if TYPE_CHECKING:
    from academy.retention.service import RetentionService


DUE, BATCHES = 0, 1  # of the two lists


class RetentionPage(Page):
    """Two lists: people whose time is over with what prevents it, and what was proposed."""

    shows = frozenset({"retention", "people"})

    topic = "retention"

    def __init__(self, workspace: Workspace, service: "RetentionService", actor: Actor) -> None:
        super().__init__(workspace)
        self._service, self._actor = service, actor
        self.due, self.due_card = self._due_list()
        self.views = Segments([self.tr("Due"), self.tr("Erasures")])
        self.views.chosen.connect(self._on_view)
        self.propose = button(self.tr("Propose for deletion"), "primary", "trash-2", on=self._on_propose)
        appear(self.propose, actor.may("people.propose_erasure"))
        self._stack = LatePages([lambda: self.due_card, lambda: self.batches_card])
        self.body.addLayout(flow(self.views, None, self.propose))
        self.body.addWidget(self._stack, 1)
        self.due.picked.connect(self._settle)
        self._settle()

    @cached_property
    def batches_card(self) -> TableCard:
        return self._batch_list()

    def opened(self) -> None:
        self._reload()

    def open_record(self, record_id: int) -> None:
        self._open(record_id)

    def help_text(self) -> str:
        return self.tr(
            "Data is deleted when its purpose is reached and its period is over. One person proposes, "
            "another approves; names, numbers, photos, papers and old values in the journal then go for good."
        )

    def _due_list(self) -> tuple[Table, TableCard]:
        words = self.workspace.language.words

        def kept_for(each: DuePerson) -> str:
            return " ".join(filter(None, (words.word(f"retention.basis.{each.basis.value}"), each.about)))

        def held(each: DuePerson) -> str:
            return "；".join(self.workspace.language.sentence(bar) for bar in each.bars)

        def state(each: DuePerson) -> tuple[str, str]:
            return (self.tr("Due now"), "warn") if each.free else (self.tr("Not yet"), "neutral")

        table = Table(
            FactsModel(
                [
                    Column("free", self.tr("State"), "pill", 88, value=state),
                    Column("name", self.tr("Name"), "name", 104),
                    Column("number", self.tr("Number"), "quiet", 128),
                    Column("branch", self.tr("Branch"), "text", 160),
                    Column("unit", self.tr("Employer"), "quiet", 144),
                    Column("due_on", self.tr("Due since"), "date", 104),
                    Column("basis", self.tr("Kept for"), "text", 200, value=kept_for),
                    Column("bars", self.tr("What prevents it"), "quiet", 240, value=held, stretch=True),
                ]
            )
        )
        if self._actor.may("people.propose_erasure"):
            propose = RowAction(
                self.tr("Propose for deletion"), lambda _facts: self._on_propose(), "trash-2", "Del",
                allowed=lambda facts: all(each.free for each in facts),
            )  # fmt: skip
            table.set_actions([propose])
        nobody = EmptyState(
            "circle-check", self.tr("Nobody's data is due. Periods are kept in the settings.")
        )
        card = TableCard(table, nobody)
        card.offer(self.workspace, "retention.due")
        return table, card

    def _batch_list(self) -> TableCard:
        words = self.workspace.language.words

        def state(each: ErasureRow) -> tuple[str, str]:
            return words.word(f"state.erasure.{each.state.value}"), TONES[each.state]

        table = Table(
            FactsModel(
                [
                    Column("number", self.tr("Number"), "name", 168),
                    Column("state", self.tr("State"), "pill", 96, value=state),
                    Column("people", self.tr("People"), "number", 80, total=lambda each: each.people),
                    Column("prepared_by", self.tr("Proposed by"), "text", 120),
                    Column(
                        "prepared_at", self.tr("Proposed"), "date", 112, value=lambda e: e.prepared_at.date()
                    ),
                    Column("decided_by", self.tr("Decided by"), "text", 120),
                    Column(
                        "decided_at",
                        self.tr("Decided"),
                        "date",
                        112,
                        value=lambda e: e.decided_at.date() if e.decided_at else None,
                    ),
                    Column("returned_for", self.tr("Remark"), "quiet", 200, stretch=True),
                ]
            )
        )
        table.opened.connect(lambda each: self._open(each.id))
        card = TableCard(table, EmptyState("inbox", self.tr("Nothing was proposed for deletion yet.")))
        card.offer(self.workspace, "retention.erasures")
        return card

    def _reload(self) -> None:
        service, actor = self._service, self._actor
        self.workspace.worker.run(self, lambda: service.due(actor), self._show_due)
        if self.views.current() == BATCHES:
            self.workspace.worker.run(self, lambda: service.batches(actor), self._show_batches)

    def _show_due(self, found: Sequence[DuePerson]) -> None:
        self.due.facts_model().show(list(found))  # type: ignore[union-attr]
        free = sum(each.free for each in found)
        self.set_note(self.tr("%n due", "", free) if free else "")
        self._settle()

    def _show_batches(self, found: Sequence[ErasureRow]) -> None:
        self.batches_card.table.facts_model().show(list(found))  # type: ignore[union-attr]

    def _on_view(self, place: int) -> None:
        self._stack.choose(place)
        self._settle()
        if place == BATCHES:
            self._reload()

    def _settle(self) -> None:
        chosen = self.due.facts()
        on_due = self.views.current() == DUE
        self.propose.setVisible(on_due and self._actor.may("people.propose_erasure"))
        self.propose.setEnabled(bool(chosen) and all(each.free for each in chosen))

    def _on_propose(self) -> None:
        chosen = self.due.facts()
        if not chosen:
            return
        count = self.tr(
            "%n person(s) are proposed. Another person approves; then their data goes for good.",
            "",
            len(chosen),
        )
        examples = self.tr(", ").join(f"{each.name} {each.number}" for each in chosen[:5])
        self.workspace.notices.ask(
            self, self.tr("Propose for deletion?"), f"{count}\n{examples}", self.tr("Propose"),
            lambda: self._propose([each.id for each in chosen]),
        )  # fmt: skip

    def _propose(self, keys: Sequence[int]) -> None:
        service, actor = self._service, self._actor
        self.workspace.worker.run(self, lambda: service.propose(actor, keys), self._open)

    def _open(self, batch_id: int) -> None:
        self.opening.emit(ErasurePage(self.workspace, self._service, self._actor, batch_id))
