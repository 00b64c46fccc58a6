"""Certificates of others: what is due first, each with its scan and the answer of the query site."""

from array import array
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.certificates.facts_recorded import (
    QUERY_SITES,
    CheckDraft,
    Checked,
    Due,
    RecordedDraft,
    RecordedFilter,
    RecordedRow,
)
from academy.ui.certificates.recorded_form import check_form, recorded_form
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.file_view import FileDialog
from academy.ui.parts.form_dialog import FormDialog, stored_row
from academy.ui.parts.layout import column, flow
from academy.ui.parts.list_tools import PageFilter
from academy.ui.parts.marks import Chip
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import Ask, PagedModel, Source
from academy.ui.parts.search import SearchField
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService

DUE = {Due.NONE: "ok", Due.REVIEW: "warn", Due.EXPIRING: "warn", Due.EXPIRED: "danger"}
CHECKED = {Checked.GENUINE: "ok", Checked.DIFFERS: "danger", Checked.NOT_FOUND: "danger"}


class RecordedPanel(QWidget):
    """A list with a search, three chips for what asks for something, and a form."""

    def __init__(self, workspace: Workspace, service: "CertificateService", actor: Actor) -> None:
        super().__init__()
        self.workspace, self._service, self._actor = workspace, service, actor
        self._due: Due | None = None
        word = workspace.language.words.word
        self.typed = SearchField(self.tr("Number, name, pinyin, issuer"), width=300)
        self.typed.searched.connect(lambda _text: self.reload())
        wanted = (Due.REVIEW, Due.EXPIRING, Due.EXPIRED)
        self.chips = {each: Chip(word(f"recorded.due.{each.value}"), tone=DUE[each]) for each in wanted}
        for each, chip in self.chips.items():
            chip.clicked.connect(lambda due=each: self._on_chip(due))
        source = Source(ids=self._ids, rows=lambda keys: service.recorded_rows(actor, keys))
        self.model = PagedModel(self._columns(), workspace.worker, source)
        self.table = Table(self.model)
        may = actor.may("certificates.record")
        acts: list[QWidget] = []
        if may:
            acts = [button(self.tr("Record a certificate"), "primary", "plus", on=self._on_new)]
        self._set_actions(may)
        empty = EmptyState(
            "id-card", self.tr("No certificate of others is on record yet."),
            self.tr("Record a certificate") if may else "", self._on_new,
        )  # fmt: skip
        self.card = TableCard(self.table, empty)
        self.card.offer(self.workspace, "certificates.recorded", PageFilter(self._filter, self._use_filter))
        made = column(flow(self.typed, 4, *self.chips.values(), None, *acts), self.card, gap=12)
        made.setStretch(1, 1)
        self.setLayout(made)

    def reload(self) -> None:
        text, old = self.typed.text().strip(), self.model.question
        self.card.set_filtered(bool(text or self._due))
        self.model.ask(Ask(text, old.sort, old.descending, {"due": self._due}))

    def _filter(self) -> dict[str, Any]:
        """The filter as it is kept under a name."""
        return {"text": self.typed.text().strip(), "due": self._due.value if self._due else None}

    def _use_filter(self, kept: Mapping[str, Any]) -> None:
        self.typed.setText(str(kept.get("text") or ""))
        self._due = Due(kept["due"]) if kept.get("due") else None
        for each, chip in self.chips.items():
            chip.set_on(each is self._due)
        self.reload()

    def _set_actions(self, may: bool) -> None:
        look = RowAction(self.tr("Scan"), self._on_scan, "scan-line", single=True)
        query = RowAction(
            self.tr("Copy number and open the query site"), self._on_query, "external-link", single=True
        )
        if not may:
            self.table.opened.connect(self._on_scan)
            self.table.set_actions([look, query])
            return
        self.table.opened.connect(self._on_edit)
        self.table.set_actions(
            [
                RowAction(self.tr("Edit"), self._on_edit, "pencil", "F2", single=True),
                query,
                RowAction(self.tr("Note the answer…"), self._on_check, "badge-check", single=True),
                look,
                RowAction(self.tr("Remove"), self._on_remove, "trash-2", "Del", single=True),
            ]
        )

    def _columns(self) -> list[Column]:
        word = self.workspace.language.words.word

        def due(fact: RecordedRow) -> tuple[str, str]:
            return word(f"recorded.due.{fact.due.value}"), DUE[fact.due]

        def checked(fact: RecordedRow) -> tuple[str, str] | None:
            if fact.checked is Checked.NOT_YET:
                return None
            return word(f"recorded.checked.{fact.checked.value}"), CHECKED[fact.checked]

        return [
            Column("number", self.tr("Number"), width=192, sort="number"),
            Column("name", self.tr("Name"), "name", width=84, sort="name", strokes="strokes"),
            Column("kind", self.tr("Kind"), width=132, sort="kind",
                   value=lambda fact: word(f"recorded.kind.{fact.kind.value}")),
            Column("occupation", self.tr("Occupation"), width=96),
            Column("level", self.tr("Level"), width=88, sort="level",
                   value=lambda fact: word(f"level.{fact.level}") if fact.level else "—"),
            Column("issuer", self.tr("Issued by"), width=108, sort="issuer", stretch=True),
            Column("issued_on", self.tr("Date"), "date", width=100, sort="issued_on"),
            Column("expires_on", self.tr("Valid until"), "date", width=100, sort="expires_on"),
            Column("due", self.tr("State"), "pill", width=112, value=due),
            Column("checked", self.tr("Looked up"), "pill", width=100, value=checked),
        ]  # fmt: skip

    def _ids(self, ask: Ask) -> "array[int]":
        wanted = RecordedFilter(
            text=ask.text, due=ask.filters.get("due"), sort=ask.sort or "issued_on",
            descending=ask.descending if ask.sort else True,
        )  # fmt: skip
        return array("q", self._service.recorded_ids(self._actor, wanted))

    def _on_chip(self, due: Due) -> None:
        self._due = None if self._due is due else due
        for each, chip in self.chips.items():
            chip.set_on(each is self._due)
        self.reload()

    def _on_new(self) -> None:
        self._edit(RecordedDraft(), None)

    def _on_edit(self, fact: RecordedRow) -> None:
        self._edit(_typed(fact), fact)

    def _edit(self, draft: RecordedDraft, held: RecordedRow | None) -> None:
        service, actor = self._service, self._actor
        form = recorded_form(self.workspace, lambda text: service.holders(actor, text), draft, held)

        def save(row: RecordedRow | None, typed: RecordedDraft) -> object:
            key, version = (row.id, row.version) if row else (0, 0)
            return service.save_recorded(actor, key, replace(typed, level=typed.level or 0), version)

        key = held.id if held else 0
        read = lambda: service.recorded_rows(actor, [key])  # noqa: E731
        stored = stored_row(read, key, _typed, save) if held else None
        title = self.tr("Edit the record") if held else self.tr("Record a certificate of others")
        again = None if held else RecordedDraft
        FormDialog(
            self.workspace, title, form, lambda typed: save(held, typed), self._on_saved, self, again=again,
            stored=stored,
        ).open()  # fmt: skip

    def _on_saved(self, _answer: object) -> None:
        self.workspace.notices.toast(self, self.tr("Recorded"))

    def _on_query(self, fact: RecordedRow) -> None:
        QGuiApplication.clipboard().setText(fact.number)
        if site := QUERY_SITES.get(fact.kind):
            QDesktopServices.openUrl(QUrl(site))
        self.workspace.notices.toast(self, self.tr("Number copied: {number}").format(number=fact.number))

    def _on_check(self, fact: RecordedRow) -> None:
        form = check_form(self.workspace, CheckDraft(on=self.workspace.clock.today()))
        service, actor = self._service, self._actor

        def save(row: RecordedRow, draft: CheckDraft) -> None:
            service.note_check(actor, row.id, draft, row)

        read = lambda: service.recorded_rows(actor, [fact.id])  # noqa: E731
        title = self.tr("What the query said of {number}").format(number=fact.number)
        FormDialog(
            self.workspace, title, form, lambda typed: save(fact, typed), self._on_saved, self,
            self.tr("Note it"), stored=stored_row(read, fact.id, _checked, save),
        ).open()  # fmt: skip

    def _on_scan(self, fact: RecordedRow) -> None:
        def show(content: bytes | None) -> None:
            if content is None:
                self.workspace.notices.toast(self, self.tr("No scan was kept with this record"))
            else:
                FileDialog(self, self.workspace, content, fact.number).open()

        self.workspace.worker.run(self, lambda: self._service.recorded_scan(self._actor, fact.id), show)

    def _on_remove(self, fact: RecordedRow) -> None:
        job = lambda: self._service.remove_recorded(self._actor, fact.id, fact.version)  # noqa: E731
        done = self.tr("Removed; the recycle bin keeps it")
        self.workspace.worker.run(self, job, lambda _: self.workspace.notices.toast(self, done))


def _typed(fact: RecordedRow) -> RecordedDraft:
    """A recorded certificate as its form shows it; its scan stays as it is."""
    return RecordedDraft(
        fact.kind, fact.person_id, fact.number, fact.issuer, fact.occupation, fact.trade, fact.level,
        fact.issued_on, fact.expires_on, fact.review_on, b"", fact.remark,
    )  # fmt: skip


def _checked(fact: RecordedRow) -> CheckDraft:
    return CheckDraft(fact.checked, fact.checked_on)
