"""One proposal of erasure: its people, what prevents, the approval, and the record that stays."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.retention.facts import ErasureItem, ErasureSheet, ErasureState, ItemState
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.fields import LinesField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import (
    appear,
    box,
    card,
    column,
    facts_grid,
    heading,
    label,
    refill,
    row,
)
from academy.ui.parts.marks import Pill
from academy.ui.parts.messages import EmptyState, NoteStrip
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef
from academy.ui.parts.table import Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.retention.service import RetentionService

TONES = {
    ErasureState.PROPOSED: "ask", ErasureState.ERASED: "ok", ErasureState.RETURNED: "warn",
    ErasureState.WITHDRAWN: "neutral",
}  # fmt: skip
ITEM_TONES = {ItemState.PROPOSED: "ask", ItemState.ERASED: "ok", ItemState.LEFT: "warn"}
KINDS = "PDF (*.pdf);;Excel (*.xlsx);;CSV (*.csv)"


@dataclass(frozen=True, slots=True)
class Reason:
    reason: str = ""


class ErasurePage(Page):
    """Who proposed it cannot approve it; what was erased has its record as PDF or Excel."""

    shows = frozenset({"retention"})

    topic = "retention"

    def __init__(
        self, workspace: Workspace, service: "RetentionService", actor: Actor, batch_id: int
    ) -> None:
        super().__init__(workspace, self.tr("Erasure"))
        self._service, self._actor, self._batch_id = service, actor, batch_id
        self.sheet: ErasureSheet | None = None
        self._head = column(gap=8)
        self.warning = NoteStrip("warn", "")
        self.warning.hide()
        self.table = Table(FactsModel(self._columns()))
        self.card = TableCard(self.table, EmptyState("inbox", self.tr("Nobody is in this proposal.")))
        self.card.offer(workspace, "retention.people")
        self._buttons()
        self.body.addWidget(self.warning)
        self.body.addWidget(card(self._head))
        self.body.addWidget(self.card, 1)
        self.body.addWidget(
            box(
                row(self.withdraw, self.decline, None, self.save, self.approve, margins=(16, 12, 16, 12)),
                "actionBar",
            )
        )

    def opened(self) -> None:
        self._reload()

    def record(self) -> RecordRef:
        return RecordRef("erasure_batch", self._batch_id, self.sheet.row.number if self.sheet else "")

    def _buttons(self) -> None:
        self.withdraw = button(self.tr("Withdraw"), "", "undo-2", on=self._on_withdraw)
        self.decline = button(self.tr("Send back…"), "", "arrow-left", on=self._on_decline)
        self.save = button(self.tr("Save the record…"), "", "file-text", on=self._on_save)
        self.approve = button(self.tr("Approve and delete"), "seal", "trash-2", on=self._on_approve)
        for each in (self.withdraw, self.decline, self.save, self.approve):
            each.hide()

    def _columns(self) -> list[Column]:
        words = self.workspace.language.words

        def state(item: ErasureItem) -> tuple[str, str]:
            return words.word(f"state.erasure_item.{item.state.value}"), ITEM_TONES[item.state]

        def kept_for(item: ErasureItem) -> str:
            return " ".join(filter(None, (words.word(f"retention.basis.{item.basis.value}"), item.about)))

        def held(item: ErasureItem) -> str:
            return "；".join(self.workspace.language.sentence(bar) for bar in item.bars)

        return [
            Column("state", self.tr("State"), "pill", 96, value=state),
            Column("number", self.tr("Number"), "name", 144),
            Column("name", self.tr("Name"), "text", 112),
            Column("due_on", self.tr("Due since"), "date", 112),
            Column("basis", self.tr("Kept for"), "text", 240, value=kept_for),
            Column("bars", self.tr("Why it was left"), "quiet", 240, value=held, stretch=True),
        ]

    def _reload(self) -> None:
        service, actor, wanted = self._service, self._actor, self._batch_id
        self.workspace.worker.run(self, lambda: service.batch(actor, wanted), self._show, self.unread)

    def _show(self, sheet: ErasureSheet) -> None:
        self.sheet = sheet
        found, words = sheet.row, self.workspace.language.words
        state = Pill(words.word(f"state.erasure.{found.state.value}"), TONES[found.state])
        facts = [
            (self.tr("Proposed by"), f"{found.prepared_by}　{found.prepared_at:%Y-%m-%d %H:%M}"),
            (self.tr("People"), str(found.people)),
        ]
        if found.decided_at is not None:
            facts.append((self.tr("Decided by"), f"{found.decided_by}　{found.decided_at:%Y-%m-%d %H:%M}"))
        if found.returned_for:
            facts.append((self.tr("Sent back because"), found.returned_for))
        told = [f"{words.word(f'retention.part.{name}')} {count:,}" for name, count in sheet.counts if count]
        gone = label(self.tr("What went: {parts}").format(parts="　".join(told)), "table", "text2", wrap=True)
        appear(gone, bool(told))
        refill(self._head, heading(found.number, state), box(facts_grid(facts)), gone)
        self.table.facts_model().show(list(sheet.items))  # type: ignore[union-attr]
        self._settle(sheet)

    def _settle(self, sheet: ErasureSheet) -> None:
        waits = sheet.row.state is ErasureState.PROPOSED
        mine = sheet.row.preparer_id == self._actor.person_id
        may = self._actor.may("people.erase")
        self.withdraw.setVisible(waits and self._actor.may("people.propose_erasure"))
        self.decline.setVisible(waits and may and not mine)
        self.approve.setVisible(waits and may and not mine)
        self.save.setVisible(sheet.row.state is ErasureState.ERASED)
        self.warning.setVisible(waits)
        if waits and may and not mine:
            self.warning.say(
                self.tr(
                    "This cannot be taken back. Numbers of certificates and agreements and all figures stay."
                )
            )
        elif waits:
            self.warning.say(self.tr("Another person with the right to approve decides about it."))

    def _on_withdraw(self) -> None:
        if (sheet := self.sheet) is None:
            return
        service, actor, found = self._service, self._actor, sheet.row
        self.workspace.worker.run(
            self, lambda: service.withdraw(actor, found.id, found.version), lambda _done: self._reload()
        )

    def _on_decline(self) -> None:
        if (sheet := self.sheet) is None:
            return
        service, actor, found = self._service, self._actor, sheet.row
        form = Form(self.workspace, Reason(), [LinesField("reason", self.tr("Reason"), required=True)])
        FormDialog(
            self.workspace, self.tr("Send back the proposal"), form,
            lambda typed: service.return_to_preparer(actor, found.id, found.version, typed.reason),
            lambda _done: self._reload(), self, self.tr("Send back"),
        ).open()  # fmt: skip

    def _on_approve(self) -> None:
        if (sheet := self.sheet) is None:
            return
        words = self.tr(
            "The data of %n person(s) goes for good: names, numbers, photos, papers, old journal values.",
            "", len(sheet.items),
        )  # fmt: skip
        title = self.tr("Delete for good?")
        self.workspace.notices.ask(self, title, words, self.tr("Delete"), self._approve)

    def _approve(self) -> None:
        if (sheet := self.sheet) is None:
            return
        service, actor, found = self._service, self._actor, sheet.row
        self.approve.setEnabled(False)
        self.workspace.worker.start(
            self, self.tr("Deleting personal data"),
            lambda progress: service.erase(actor, found.id, found.version, progress), self._on_erased,
        )  # fmt: skip

    def _on_erased(self, sheet: ErasureSheet) -> None:
        self.approve.setEnabled(True)
        self._show(sheet)
        self.workspace.notices.toast(self, self.tr("%n person(s) anonymised", "", sheet.erased))

    def _on_save(self) -> None:
        if (sheet := self.sheet) is None:
            return
        title, name = self.tr("Save the record of erasure"), f"{sheet.row.number}.pdf"
        self.workspace.notices.save_file(self, title, name, KINDS, self._save)

    def _save(self, target: Path) -> None:
        service, actor, wanted = self._service, self._actor, self._batch_id
        language = self.workspace.language.name
        self.workspace.worker.start(
            self, self.tr("Saving the record"),
            lambda _progress: service.save_protocol(actor, wanted, target, language),
            lambda made: self.workspace.notices.toast(self, self.tr("Saved: {name}").format(name=made.name)),
            made=target,
        )  # fmt: skip

    def renew(self, change: Changed) -> None:
        if change.id in (0, self._batch_id):
            self._reload()
