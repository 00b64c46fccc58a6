"""Path templates: those of the branches and the shared ones, with their steps beside the list."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from academy.apprenticeship.facts_template import TemplateDraft, TemplateRow, TemplateSheet, TemplateState
from academy.base.actor import Actor
from academy.base.changes import Changed
from academy.ui.apprenticeship.template_page import Branches, TemplatePage
from academy.ui.apprenticeship.template_words import step_note
from academy.ui.parts.beside import Beside
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.fields import ChoiceField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.layout import (
    appear,
    box,
    card,
    column,
    flow,
    heading,
    label,
    refill,
    rule,
    scrolled,
)
from academy.ui.parts.marks import Chip
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef, chosen
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.apprenticeship.service import ApprenticeshipService

SIDE = 368


@dataclass(frozen=True, slots=True)
class CopyTyped:
    branch_id: int | None = None


class TemplatesPage(Page):
    """Who may manage templates adds, changes, copies and retires them here; others look."""

    shows = frozenset({"apprenticeship"})

    def __init__(self, workspace: Workspace, service: "ApprenticeshipService", actor: Actor) -> None:
        super().__init__(workspace)
        self.title = self.tr("Path templates")
        self._service, self._actor = service, actor
        self._branches: Branches = []
        self._side: QVBoxLayout = column()
        self._shown = 0
        self.model = FactsModel(self._columns())
        self.table = Table(self.model)
        self.table.picked.connect(self._on_picked)
        self.retired = Chip(self.tr("With retired ones"))
        self.retired.clicked.connect(self._on_retired)
        may = actor.may("apprenticeship.template")
        self.new = button(self.tr("New template"), "primary", "plus", on=self._on_new, keys="Ctrl+N")
        appear(self.new, may)
        if may:
            self.table.opened.connect(self._on_edit)
            self.table.set_actions(self._acts())
        act = self.tr("New template") if may else ""
        empty = EmptyState("layers", self.tr("There are no path templates yet."), act, self._on_new)
        self.card = TableCard(self.table, empty)
        self.card.offer(self.workspace, "path_templates")
        self.card.set_loading()
        self.body.addLayout(flow(self.retired, None, self.new))
        self.body.addLayout(Beside((self.card, scrolled(box(self._side))), side=SIDE), 1)

    def help_text(self) -> str:
        return self.tr(
            "Each branch has templates of its own for its trades; those of the head academy are shared. "
            "A change makes a new edition; contracts keep the steps they have."
        )

    def record(self) -> RecordRef | None:
        return chosen(self.table, "path_template", lambda fact: fact.title)

    def opened(self) -> None:
        if not self._branches:
            ask = lambda: self._service.branches(self._actor)  # noqa: E731
            self.workspace.worker.run(self, ask, self._on_branches)
        self._reload()

    def _acts(self) -> list[RowAction]:
        allowed = lambda rows: all(map(self._may_change, rows))  # noqa: E731
        copy = RowAction(self.tr("Copy to a branch…"), self._on_copy, "copy", single=True)
        edit = RowAction(self.tr("Edit"), self._on_edit, "pencil", "F2", single=True, allowed=allowed)
        retire = RowAction(
            self.tr("Retire…"), self._on_retire, "archive", "Del", single=True, allowed=allowed
        )
        return [edit, copy, retire]

    def _columns(self) -> list[Column]:
        words = self.workspace.language.words

        def level(fact: TemplateRow) -> str:
            return words.word(f"level.{fact.target_level}")

        def state(fact: TemplateRow) -> tuple[str, str]:
            tone = "ok" if fact.state is TemplateState.ACTIVE else "neutral"
            return words.word(f"state.template.{fact.state.value}"), tone

        def branch(fact: TemplateRow) -> str:
            return self.tr("Shared") if fact.shared else fact.branch

        return [
            Column("title", self.tr("Title"), "name", 176, stretch=True),
            Column("trade", self.tr("Trade"), width=100),
            Column("branch", self.tr("Academy"), width=128, value=branch),
            Column("target_level", self.tr("Level"), width=100, value=level),
            Column("months", self.tr("Months"), "number", 76),
            Column("hours", self.tr("Hours"), "number", 64),
            Column("state", self.tr("State"), "pill", 104, value=state),
        ]

    def _may_change(self, fact: TemplateRow) -> bool:
        covers = self._actor.grants["apprenticeship.template"].covers(fact.branch_id)
        return covers and fact.state is TemplateState.ACTIVE

    def _reload(self) -> None:
        retired = self.retired.is_on()
        ask = lambda: self._service.templates(self._actor, retired)  # noqa: E731
        self.workspace.worker.run(self, ask, self._show)

    def _show(self, rows: list[TemplateRow]) -> None:
        self.model.show(rows)
        self.set_note(self.tr("%n template(s)", "", len(rows)))
        if not self.table.ids() and rows:
            self.table.choose(rows[0].id)
        self._reload_side()

    def _on_branches(self, branches: Branches) -> None:
        self._branches = branches

    def _on_retired(self) -> None:
        self.retired.set_on(not self.retired.is_on())
        self._reload()

    def _on_picked(self) -> None:
        fact = self.table.fact()
        if isinstance(fact, TemplateRow) and fact.id != self._shown:
            self._reload_side()

    def _reload_side(self) -> None:
        fact = self.table.fact()
        if not isinstance(fact, TemplateRow):
            self._clear()
            return
        self._shown = fact.id
        read = lambda: self._service.template_sheet(self._actor, fact.id)  # noqa: E731
        self.workspace.worker.run(self, read, self._show_side)

    def _clear(self) -> None:
        self._shown = 0
        refill(self._side)

    def _show_side(self, sheet: TemplateSheet) -> None:
        if sheet.row.id != self._shown:
            return
        self._clear()
        self._shown = sheet.row.id
        self._side.addWidget(self._steps(sheet))
        self._side.addStretch(1)

    def _steps(self, sheet: TemplateSheet) -> QFrame:
        words = self.workspace.language.words
        made = card(heading(self.tr("Steps")), gap=12)
        layout = made.layout()
        if layout is None:
            return made
        layout.addWidget(label(sheet.row.title, "strong", wrap=True))
        edition = self.tr("edition {edition} of {count}").format(
            edition=sheet.row.edition, count=len(sheet.editions)
        )
        layout.addWidget(label(edition, "caption", "muted"))
        for step in sheet.draft.path:
            layout.addWidget(rule())
            note = label(step_note(words, step), "caption", "muted", wrap=True)
            layout.addWidget(box(column(label(step.text, "table", wrap=True), note, gap=2)))
        return made

    def _on_new(self) -> None:
        own = self._actor.branch_id
        known = [key for key, _ in self._branches]
        draft = TemplateDraft(branch_id=own if own in known else None)
        self.opening.emit(TemplatePage(self.workspace, self._service, self._actor, self._branches, draft))

    def _on_edit(self, fact: TemplateRow) -> None:
        if not self._may_change(fact):
            return
        read = lambda: self._service.template_sheet(self._actor, fact.id)  # noqa: E731
        self.workspace.worker.run(self, read, self._open)

    def _open(self, sheet: TemplateSheet) -> None:
        self.opening.emit(
            TemplatePage(
                self.workspace, self._service, self._actor, self._branches, sheet.draft, sheet.row
            )
        )  # fmt: skip

    def _on_copy(self, fact: TemplateRow) -> None:
        fields = [ChoiceField("branch_id", self.tr("Academy"), self._branches, required=True)]
        first = self._branches[0][0] if len(self._branches) == 1 else None
        form = Form(self.workspace, CopyTyped(first), fields)

        def save(typed: CopyTyped) -> int:
            return self._service.copy_template(self._actor, fact.id, typed.branch_id or 0)

        verb, title = self.tr("Copy template"), self.tr("Copy the template to a branch")
        FormDialog(
            self.workspace, title, form, save, self._on_done, self, verb, note=fact.title
        ).open()  # fmt: skip

    def _on_retire(self, fact: TemplateRow) -> None:
        title = self.tr("Retire this template?")
        sentence = self.tr("“{title}” is offered no more. Contracts keep the steps they have.")
        retire = partial(self._service.retire_template, self._actor, fact.id, fact.version)
        run = lambda: self.workspace.worker.run(self, retire, self._on_done)  # noqa: E731
        self.workspace.notices.ask(
            self, title, sentence.format(title=fact.title), self.tr("Retire"), run
        )  # fmt: skip

    def _on_done(self, _answer: object) -> None:
        self.workspace.notices.toast(self, self.tr("Saved"))

    def renew(self, _change: Changed) -> None:
        self._reload()
