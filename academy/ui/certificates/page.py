"""The register of certificates: work waiting for somebody, search, states; Enter opens one."""

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.certificates.facts_issue import (
    BatchRow,
    CertificateFilter,
    CertificateRow,
    CertificateState,
)
from academy.ui.certificates.certificate_page import CertificatePage
from academy.ui.certificates.classes_page import ClassesPage
from academy.ui.certificates.desk import confirmer
from academy.ui.certificates.issue_page import IssuePage
from academy.ui.certificates.paper_files import PaperFiles
from academy.ui.certificates.verify_dialog import VerifyDialog
from academy.ui.certificates.words import state_pill
from academy.ui.certificates.work_list import WorkList
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.layout import row
from academy.ui.parts.marks import Chip
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import Ask, PagedModel, Source
from academy.ui.parts.page import Page
from academy.ui.parts.search import SearchField
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.access.service import AccessService
    from academy.certificates.service import CertificateService

SHOWN = (
    CertificateState.ISSUED,
    CertificateState.PRINTED,
    CertificateState.DELIVERED,
    CertificateState.VOID,
    CertificateState.REPLACED,
)


class CertificatesPage(Page):
    """Batches on the desk above, the register below."""

    def __init__(
        self, workspace: Workspace, service: "CertificateService", access: "AccessService", actor: Actor
    ) -> None:
        super().__init__(workspace)
        self._service, self._access, self._actor = service, access, actor
        self._state: CertificateState | None = None
        self._files = PaperFiles(workspace, service, actor, self)
        self.typed = SearchField(self.tr("Number, name, pinyin, class"), width=300)
        self.search = self.typed
        self.typed.searched.connect(self._on_asked)
        word = workspace.language.words.word
        self.chips = {each: Chip(word(f"state.certificates.{each.value}")) for each in SHOWN}
        source = Source(ids=self._ids, rows=lambda keys: service.certificate_rows(actor, keys))
        self.model = PagedModel(self._columns(), workspace.worker, source)
        self.model.counted.connect(self._on_counted)
        self.table = Table(self.model)
        self.work = WorkList(workspace.language, actor)
        self.work.opened.connect(self._on_batch)
        self._build()
        workspace.worker.changed.connect(self._on_changed)

    def opened(self) -> None:
        self._reload()

    def help_text(self) -> str:
        return self.tr(
            "Whoever prepares a batch submits it; another person checks and issues it. Enter opens a "
            "certificate: print again, hand over, void. A paper is verified by its number or its code."
        )

    def _build(self) -> None:
        for state, chip in self.chips.items():
            chip.clicked.connect(lambda each=state: self._on_chip(each))
        verify = button(self.tr("Verify…"), icon_name="scan-line", on=self._on_verify)
        acts: list[QWidget] = [verify]
        may_prepare = self._actor.may("certificates.prepare")
        if may_prepare:
            acts.append(
                button(self.tr("Issue certificates"), "primary", "award", on=self._on_new, keys="Ctrl+N")
            )
        self.table.opened.connect(self._on_open)
        actions = [RowAction(self.tr("Open"), self._on_open, "eye", single=True)]
        if self._actor.may("certificates.print"):
            actions += [
                RowAction(self.tr("Save as one PDF…"), self._on_save, "file-text", "Ctrl+S"),
                RowAction(self.tr("One file each…"), self._on_each, "folder-open"),
                RowAction(self.tr("Print…"), self._on_print, "printer", "Ctrl+P"),
            ]
        self.table.set_actions(actions)
        act = self.tr("Issue certificates") if may_prepare else ""
        empty = EmptyState("award", self.tr("No certificate has been issued yet."), act, self._on_new)
        self.card = TableCard(self.table, empty)
        self.card.set_loading()
        self.body.addWidget(self.work)
        self.body.addLayout(row(self.typed, 4, *self.chips.values(), None, *acts))
        self.body.addWidget(self.card, 1)

    def _columns(self) -> list[Column]:
        language = self.workspace.language

        def kind(fact: CertificateRow) -> str:
            return language.words.word(f"certificates.kind.{fact.kind.value}")

        def state(fact: CertificateRow) -> tuple[str, str]:
            if fact.void_asked:
                return self.tr("Void asked"), "warn"
            return state_pill(language, fact)

        return [
            Column("number", self.tr("Number"), width=184, sort="number"),
            Column("name", self.tr("Name"), "name", width=104, sort="name"),
            Column("class_name", self.tr("Class or contract"), width=220, sort="class_name", stretch=True),
            Column("branch", self.tr("Branch"), width=132),
            Column("kind", self.tr("Kind"), width=112, value=kind, sort="kind"),
            Column("issued_on", self.tr("Date"), "date", width=104, sort="issued_on"),
            Column("state", self.tr("State"), "pill", width=112, value=state, sort="state"),
        ]

    def _ids(self, ask: Ask) -> "array[int]":
        wanted = CertificateFilter(
            text=ask.text, states=ask.filters.get("states", frozenset()), sort=ask.sort or "number",
            descending=ask.descending if ask.sort else True,
        )  # fmt: skip
        return array("q", self._service.certificate_ids(self._actor, wanted))

    def _reload(self) -> None:
        self.workspace.worker.run(self, lambda: self._service.batches(self._actor), self.work.show_batches)
        self._ask()

    def _ask(self) -> None:
        text, old = self.typed.text().strip(), self.model.question
        states = frozenset({self._state}) if self._state else frozenset()
        self.card.set_filtered(bool(text or states))
        self.model.ask(Ask(text, old.sort, old.descending, {"states": states}))

    def _on_asked(self, _text: str) -> None:
        self._ask()

    def _on_chip(self, state: CertificateState) -> None:
        self._state = None if self._state is state else state
        for each, chip in self.chips.items():
            chip.set_on(each is self._state)
        self._ask()

    def _on_counted(self, count: int) -> None:
        self.set_note(self.tr("%Ln certificate(s)", "", count))

    def _on_changed(self, change: Changed) -> None:
        if change.room == "certificates" and self.isVisible():
            self._reload()

    def _on_new(self) -> None:
        self.opening.emit(ClassesPage(self.workspace, self._service, self._actor, self.confirm))

    def _on_batch(self, batch: BatchRow) -> None:
        ids = (batch.class_id, batch.id, batch.branch_id)
        self.opening.emit(IssuePage(self.workspace, self._service, self._actor, self.confirm, *ids))

    def _on_open(self, fact: CertificateRow) -> None:
        self.opening.emit(CertificatePage(self.workspace, self._service, self._actor, fact.id))

    def _on_verify(self) -> None:
        VerifyDialog(self.workspace, self._service, self._actor, self).open()

    def _on_save(self, facts: Sequence[CertificateRow]) -> None:
        self._files.save_one(self.table.ids(), _name(facts))

    def _on_each(self, _facts: Sequence[CertificateRow]) -> None:
        self._files.save_each(self.table.ids())

    def _on_print(self, facts: Sequence[CertificateRow]) -> None:
        self._files.print_copies(self.table.ids(), _name(facts))

    def confirm(self, password: str) -> None:
        """The signed-in person once more, before an act of record; raises Refused. On a worker's thread."""
        confirmer(self._access, self._actor)(password)


def _name(facts: Sequence[CertificateRow]) -> str:
    """A file's name holds numbers, never a person."""
    return facts[0].number if len(facts) == 1 else f"{facts[0].number}+{len(facts) - 1}"
