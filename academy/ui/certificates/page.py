"""The register of certificates: work waiting for somebody, search, states; Enter opens one."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.certificates.facts_issue import (
    BatchRow,
    CertificateFilter,
    CertificateRow,
    CertificateState,
)
from academy.ui.certificates.certificate_page import CertificatePage
from academy.ui.certificates.classes_page import ClassesPage
from academy.ui.certificates.desk import Desk, batch_on_desk, confirmer, desk_of
from academy.ui.certificates.issue_page import IssuePage
from academy.ui.certificates.life_acts import LifeActs
from academy.ui.certificates.package_acts import PackageActs
from academy.ui.certificates.panels import Panels
from academy.ui.certificates.paper_files import PaperFiles
from academy.ui.certificates.register_columns import register_columns
from academy.ui.certificates.register_filter import filter_of
from academy.ui.certificates.verify_dialog import VerifyDialog
from academy.ui.certificates.void_acts import VoidActs
from academy.ui.certificates.work_list import WorkList
from academy.ui.parts.buttons import Segments, button
from academy.ui.parts.layout import box, column, flow
from academy.ui.parts.list_tools import PageFilter
from academy.ui.parts.marks import Chip
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import Ask, PagedModel, Source
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef, chosen
from academy.ui.parts.search import SearchField
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.access.service import AccessService
    from academy.certificates.service import CertificateService

EXCEL = "Excel (*.xlsx)"
SHOWN = (
    CertificateState.ISSUED,
    CertificateState.PRINTED,
    CertificateState.DELIVERED,
    CertificateState.VOID,
    CertificateState.REPLACED,
)


class CertificatesPage(Page):
    """Batches on the desk above, the register below."""

    shows = frozenset({"certificates"})

    def __init__(
        self, workspace: Workspace, service: "CertificateService", access: "AccessService", actor: Actor
    ) -> None:
        super().__init__(workspace)
        self._service, self._access, self._actor = service, access, actor
        self._state: CertificateState | None = None
        self._drilled: CertificateFilter | None = None
        self._files = PaperFiles(workspace, service, actor, self)
        self.typed = SearchField(self.tr("Number, name, pinyin, class"), width=300)
        self.search = self.typed
        words = [self.tr("Register"), self.tr("Of others"), self.tr("Numbers and blanks"), self.tr("Counts")]
        self.views = Segments(words)
        self.views.chosen.connect(self._on_view)
        self.stack = Panels(workspace, service, actor, self._on_drill)
        self._acts = LifeActs(workspace, service, actor, self)
        self._voids = VoidActs(workspace, service, actor, self)
        self._packages = PackageActs(workspace, service, actor, self)
        self._packages.taken.connect(self.open_record)
        self.typed.searched.connect(self._on_asked)
        word = workspace.language.words.word
        self.chips = {each: Chip(word(f"state.certificates.{each.value}")) for each in SHOWN}
        source = Source(ids=self._ids, rows=lambda keys: service.certificate_rows(actor, keys))
        self.model = PagedModel(register_columns(workspace.language), workspace.worker, source)
        self.model.counted.connect(self._on_counted)
        self.table = Table(self.model)
        self.work = WorkList(workspace.language, actor)
        self.work.opened.connect(self._on_batch)
        self.work.asked.connect(self.open_record)
        self.work.resumed.connect(self._acts.resume_run)
        self._build()

    def opened(self) -> None:
        self._reload()

    def record(self) -> RecordRef | None:
        if (view := self.stack.currentIndex()) == 1:
            return chosen(self.stack.recorded.table, "recorded_certificate", lambda fact: fact.number)
        if view == 2:
            return chosen(self.stack.ledger.sheets, "blank_delivery", lambda fact: fact.first)
        return chosen(self.table, "certificate", lambda fact: fact.number) if view == 0 else None

    def open_record(self, record_id: int) -> None:
        """A batch on the desk, else a certificate of the register."""
        service, actor = self._service, self._actor
        self.workspace.worker.run(
            self,
            lambda: batch_on_desk(service, actor, record_id),
            lambda batch: self._open_certificate(record_id) if batch is None else self._on_batch(batch),
        )

    def _open_certificate(self, certificate_id: int) -> None:
        self.opening.emit(CertificatePage(self.workspace, self._service, self._actor, certificate_id))

    def help_text(self) -> str:
        return self.tr(
            "Whoever prepares a batch submits it; another person checks and issues it. Enter opens a "
            "certificate: print again, hand over, void. A paper is verified by its number or its code."
        )

    def _build(self) -> None:
        for state, chip in self.chips.items():
            chip.clicked.connect(lambda each=state: self._on_chip(each))
        verify = button(self.tr("Verify…"), icon_name="scan-line", on=self._on_verify)
        acts: list[QWidget] = []
        if self._actor.may("certificates.print"):
            acts.append(button(self.tr("Ledger…"), icon_name="file-spreadsheet", on=self._on_ledger))
        self._of_register = [*acts]
        acts.append(verify)
        may_prepare = self._actor.may("certificates.prepare")
        if may_prepare:
            issue = button(self.tr("Issue certificates"), "primary", "award", on=self._on_new, keys="Ctrl+N")
            take = button(self.tr("Exchange package…"), icon_name="inbox", on=self._packages.take)
            acts += [take, issue]
            self._of_register += [take, issue]
        self._set_actions()
        act = self.tr("Issue certificates") if may_prepare else ""
        empty = EmptyState("award", self.tr("No certificate has been issued yet."), act, self._on_new)
        self.card = TableCard(self.table, empty)
        self.card.offer(self.workspace, "certificates", PageFilter(self._filter, self._use_filter))
        self.card.set_loading()
        self.drilled = Chip("", True, removable=True)
        self.drilled.removed.connect(self._on_undrilled)
        self.drilled.hide()
        register = column(self.work, flow(self.typed, *self.chips.values(), self.drilled), self.card, gap=12)
        register.setStretch(2, 1)
        self.stack.put(box(register))
        self.body.addLayout(flow(self.views, None, *acts))
        self.body.addWidget(self.stack, 1)

    def _set_actions(self) -> None:
        self.table.opened.connect(self._on_open)
        actions = [RowAction(self.tr("Open"), self._on_open, "eye", single=True)]
        if self._actor.may("certificates.print"):
            actions += [
                RowAction(self.tr("Save as one PDF…"), self._on_save, "file-text", "Ctrl+S"),
                RowAction(self.tr("One PDF in hand-out order…"), self._on_save_in_order, "layers"),
                RowAction(self.tr("One file each…"), self._on_each, "folder-open"),
                RowAction(self.tr("Electronic copies…"), self._on_electronic, "shield-check"),
                RowAction(self.tr("Print…"), self._on_print, "printer", "Ctrl+P"),
                RowAction(self.tr("Overprint on forms…"), lambda _: self._acts.overprint(self.table.ids())),
                RowAction(self.tr("Hand-out list…"), self._on_hand_list, "clipboard-list"),
                RowAction(self.tr("Hand out…"), self._on_hand_out, "user-check"),
                RowAction(self.tr("Notices of voiding…"), self._on_notices, "file-text"),
            ]
        self.table.set_actions(actions)

    def _ids(self, ask: Ask) -> "array[int]":
        return array("q", self._service.certificate_ids(self._actor, filter_of(ask)))

    def _reload(self) -> None:
        place = self.views.current()
        if place:
            self.stack.reload(place)
            return
        self.workspace.worker.run(self, self._on_desk, lambda found: self.work.show_work(*found))
        self._ask()

    def _on_desk(self) -> "Desk":
        return desk_of(self._service, self._actor)

    def _ask(self) -> None:
        text, old = self.typed.text().strip(), self.model.question
        states = frozenset({self._state}) if self._state else frozenset()
        self.card.set_filtered(bool(text or states or self._drilled))
        self.model.ask(Ask(text, old.sort, old.descending, {"states": states, "drilled": self._drilled}))

    def _filter(self) -> dict[str, Any]:
        """The filter as it is kept under a name."""
        return {"text": self.typed.text().strip(), "state": self._state.value if self._state else None}

    def _use_filter(self, kept: Mapping[str, Any]) -> None:
        self.typed.setText(str(kept.get("text") or ""))
        self._state = None
        if kept.get("state"):
            self._on_chip(CertificateState(kept["state"]))
        else:
            self._show_state()

    def _on_asked(self, _text: str) -> None:
        self._ask()

    def _on_chip(self, state: CertificateState) -> None:
        self._state = None if self._state is state else state
        self._show_state()

    def _show_state(self) -> None:
        for each, chip in self.chips.items():
            chip.set_on(each is self._state)
        self._ask()

    def _on_view(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        for each in self._of_register:
            each.setVisible(place == 0)
        self.search = self.stack.recorded.typed if place == 1 else self.typed
        self._reload()

    def _on_drill(self, wanted: CertificateFilter, words: str) -> None:
        """From a figure to exactly the certificates it counts: what narrowed the list before is cleared."""
        self._drilled, self._state = wanted, None
        self.typed.setText("")
        for chip in self.chips.values():
            chip.set_on(False)
        self.drilled.set_text(words)
        self.drilled.show()
        self.views.choose(0)
        self._on_view(0)

    def _on_undrilled(self) -> None:
        self._drilled = None
        self.drilled.hide()
        self._ask()

    def _on_ledger(self) -> None:
        def into(target: Path) -> None:
            wanted = filter_of(self.model.question)
            job = lambda: self._service.save_ledger(self._actor, wanted, target)  # noqa: E731
            saved = self.tr("Saved: {file}").format(file=target.name)
            self.workspace.worker.run(self, job, lambda _: self.workspace.notices.toast(self, saved))

        name = self.tr("Certificate ledger") + ".xlsx"
        self.workspace.notices.save_file(self, self.tr("Save the ledger"), name, EXCEL, into)

    def _on_hand_list(self, _facts: Sequence[CertificateRow]) -> None:
        self._acts.hand_list(self.table.ids())

    def _on_hand_out(self, _facts: Sequence[CertificateRow]) -> None:
        self._acts.hand_over(self.table.ids())

    def _on_notices(self, facts: Sequence[CertificateRow]) -> None:
        self._voids.notices(self.table.ids(), _name(facts))

    def _on_counted(self, count: int) -> None:
        self.set_note(self.tr("%Ln certificate(s)", "", count))

    def _on_new(self) -> None:
        self.opening.emit(ClassesPage(self.workspace, self._service, self._actor, self.confirm))

    def _on_batch(self, batch: BatchRow) -> None:
        ids = (batch.class_id, batch.id, batch.branch_id)
        self.opening.emit(IssuePage(self.workspace, self._service, self._actor, self.confirm, *ids))

    def beginnings(self) -> Mapping[str, Callable[[], object]]:
        return {"issue": self._on_new}

    def _on_open(self, fact: CertificateRow) -> None:
        self._open_certificate(fact.id)

    def _on_verify(self) -> None:
        VerifyDialog(self.workspace, self._service, self._actor, self).open()

    def _on_save(self, facts: Sequence[CertificateRow]) -> None:
        self._files.save_one(self.table.ids(), _name(facts))

    def _on_save_in_order(self, facts: Sequence[CertificateRow]) -> None:
        self._files.save_in_order(self.table.ids(), _name(facts))

    def _on_electronic(self, _facts: Sequence[CertificateRow]) -> None:
        self._files.save_electronic(self.table.ids())

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
