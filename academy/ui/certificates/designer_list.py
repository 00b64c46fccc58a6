"""All certificate templates: the program's own and the academy's; what one looks like beside the list."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from academy.base.actor import Actor
from academy.certificates.facts import CertificateKind
from academy.certificates.facts_template import TemplateDraft, TemplateRow, TemplateSheet, TemplateState
from academy.ui.certificates.designer_kept import kept_title
from academy.ui.certificates.designer_page import FILES, DesignerPage
from academy.ui.certificates.words import TEMPLATES, design_title
from academy.ui.parts.beside import Beside
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.layout import card, flow, heading
from academy.ui.parts.led import Led
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.pdfview import PdfView
from academy.ui.parts.record import RecordRef
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service_templates import TemplateService

SAMPLE = "invented-2"


class TemplatesPage(Page):
    """Enter opens one in the designer; a built-in one is opened as the beginning of an own one."""

    shows = frozenset({"certificates"})

    chooses_within = True

    def __init__(
        self,
        workspace: Workspace,
        service: "TemplateService",
        actor: Actor,
        confirm: Callable[[str], object],
    ) -> None:
        super().__init__(workspace)
        self._service, self._actor, self._confirm = service, actor, confirm
        self._shown = ""
        self._places: dict[str, int] = {}  # a built-in template has no id of its own
        self.model = FactsModel(self._columns(), id_of=lambda fact: fact.id or self._places[fact.key])
        self.table = Table(self.model)
        self.view = PdfView(workspace, snug=True)
        self._build()
        self._led = Led(self, self.card, "certificate_template")

    def opened(self) -> None:
        self.workspace.worker.run(self, lambda: self._service.templates(self._actor), self._on_rows)

    def record(self) -> RecordRef | None:
        fact = self.table.fact()
        own = isinstance(fact, TemplateRow) and fact.id  # what came with the program has no history
        return RecordRef("certificate_template", fact.id, fact.title) if fact is not None and own else None

    def open_record(self, record_id: int) -> None:
        """Choose a template, now or as soon as the list has come."""
        self._led.to(record_id)

    def resume(self, title: str) -> None:
        """The designer opens with what was designed when the program stopped."""
        for fact in self.model.facts():
            if fact.id and kept_title(fact.title) == title:
                self._on_open(fact)
                return
        for fact in self.model.facts():
            if kept_title(self._own_title(fact.title)) == title:
                self._on_copy(fact)
                return

    def help_text(self) -> str:
        return self.tr(
            "Open a template to change it; what is published stays and gets a new edition. Whoever prepared "
            "it cannot publish it. The usual template of a kind is taken where nobody chooses another."
        )

    def _build(self) -> None:
        may = self._actor.may("certificates.template")
        self.table.opened.connect(self._on_open)
        self.table.picked.connect(self._on_picked)
        actions = [RowAction(self.tr("Open"), self._on_open, "pencil", single=True)]
        if may:
            actions += [
                RowAction(self.tr("Copy as a new template"), self._on_copy, "copy", single=True),
                RowAction(self.tr("Make it the usual one"), self._on_usual, "star", single=True,
                          allowed=lambda facts: facts[0].state is TemplateState.PUBLISHED),
                RowAction(self.tr("Take out of use"), self._on_retire, "archive", single=True,
                          allowed=lambda facts: bool(facts[0].id)),
            ]  # fmt: skip
        self.table.set_actions(actions)
        acts = [button(self.tr("Import…"), icon_name="upload", on=self._on_import)] if may else []
        opens = [button(self.tr("Open"), "primary", "pencil", on=lambda: self._on_open(self.table.fact()))]
        nothing = self.tr(
            "There is no template yet. A new one is drawn, tried on names, and published by a second person."
        )
        self.card = TableCard(
            self.table,
            EmptyState(
                "layers",
                nothing,
            ),
        )
        self.card.offer(self.workspace, "certificates.templates")
        self.card.set_loading()
        paper = card(heading(self.tr("Sample")), self.view, None, gap=8)
        self.body.addLayout(flow(None, *acts, *opens))
        self.body.addLayout(Beside((self.card, paper), (2, 1)), 1)

    def _columns(self) -> list[Column]:
        word = self.workspace.language.words.word

        def kinds(kinds: tuple[CertificateKind, ...]) -> str:
            comma = "、" if self.workspace.language.name == "zh" else ", "
            return comma.join(word(f"certificates.kind.{kind.value}") for kind in kinds)

        def state(fact: TemplateRow) -> tuple[str, str]:
            if not fact.id:
                return self.tr("Built in"), "info"
            return word(f"state.certificates.template.{fact.state.value}"), TEMPLATES[fact.state]

        def title(fact: TemplateRow) -> str:
            return design_title(self.workspace.language, fact)

        def size(fact: TemplateRow) -> str:
            return f"{fact.size[0]:g} × {fact.size[1]:g}"

        return [
            Column("title", self.tr("Template"), "name", width=192, sort="title", stretch=True, value=title),
            Column("kinds", self.tr("For"), width=152, value=lambda fact: kinds(fact.kinds)),
            Column("size", self.tr("Sheet, mm"), width=100, value=size),
            Column("edition", self.tr("Edition"), "number", width=56),
            Column("state", self.tr("State"), "pill", width=92, value=state),
            Column("used", self.tr("Usual for"), width=128, value=lambda fact: kinds(fact.used_for)),
        ]

    def _on_rows(self, rows: list[TemplateRow]) -> None:
        self._places = {each.key: at for at, each in enumerate(rows, 1)}
        own = sorted(rows, key=lambda each: (not each.id, each.title if each.id else ""))
        self.model.show(own)
        self.set_note(self.tr("%Ln template(s)", "", len(rows)))
        self._led.settle({each.id for each in rows})
        if self.table.fact() is None:
            self.table.selectRow(0)
        self._on_picked()

    def _on_picked(self) -> None:
        fact = self.table.fact()
        if fact is None or fact.key == self._shown:
            return
        self._shown = key = fact.key

        def job() -> bytes:
            sheet = self._service.template(self._actor, key)
            kind = sheet.template.kinds[0] if sheet.template.kinds else CertificateKind.COMPLETION
            trial = self._service.preview_template(self._actor, sheet.template, kind, SAMPLE, sheet.scan)
            return trial.pdf

        self.workspace.worker.run(
            self, job, lambda pdf: self.view.show_pdf(pdf) if key == self._shown else None
        )

    def _on_open(self, fact: TemplateRow | None) -> None:
        if fact is not None:
            self.workspace.worker.run(
                self, lambda: self._service.template(self._actor, fact.key), self._design
            )

    def _on_copy(self, fact: TemplateRow) -> None:
        self.workspace.worker.run(
            self, lambda: self._service.template(self._actor, fact.key),
            lambda sheet: self._design(sheet, copied=True),
        )  # fmt: skip

    def _design(self, sheet: TemplateSheet, copied: bool = False) -> None:
        """A built-in template cannot be changed: it is the beginning of an own one."""
        own = bool(sheet.row.id) and not copied
        title = sheet.template.title if own else self._own_title(sheet.template.title)
        draft = TemplateDraft(
            replace(sheet.template, title=title), sheet.row.id if own else 0, sheet.row.version if own else 0,
            sheet.row.branch_id if own else None, sheet.scan,
        )  # fmt: skip
        self._show(draft, sheet.row if own else None)

    def _own_title(self, title: str) -> str:
        return self.tr("{title} (own)").format(title=title)

    def _show(self, draft: TemplateDraft, found: TemplateRow | None) -> None:
        self._shown = ""
        page = DesignerPage(self.workspace, self._service, self._actor, self._confirm, draft, found)
        self.opening.emit(page)

    def _on_usual(self, fact: TemplateRow) -> None:
        branch = self._actor.branch_id

        def job() -> None:
            for kind in fact.kinds:
                self._service.choose_template(self._actor, branch, kind, fact.key)

        self.workspace.worker.run(
            self, job, lambda _: self.workspace.notices.toast(self, self.tr("It is the usual one now"))
        )

    def _on_retire(self, fact: TemplateRow) -> None:
        self.workspace.notices.ask(
            self, self.tr("Take the template out of use?"),
            self.tr("What was issued with it stays as it is; nothing new is issued with it."),
            self.tr("Take out of use"),
            lambda: self.workspace.worker.run(
                self, lambda: self._service.retire_template(self._actor, fact.id, fact.version)
            ),
        )  # fmt: skip

    def _on_import(self) -> None:
        def read(file: Path) -> None:
            self.workspace.worker.run(
                self, lambda: self._service.read_template(self._actor, file.read_bytes()),
                lambda draft: self._show(draft, None),
            )  # fmt: skip

        self.workspace.notices.open_file(self, self.tr("Import a template"), FILES, read)
