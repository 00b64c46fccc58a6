"""The form of a path template; saving a change makes a new edition."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from academy.apprenticeship.facts_template import TemplateDraft, TemplateRow
from academy.base.actor import Actor
from academy.ui.apprenticeship.fields import OwnField
from academy.ui.apprenticeship.path_editor import PathEditor
from academy.ui.parts.buttons import button
from academy.ui.parts.field import Field
from academy.ui.parts.fields import ChoiceField, NumberField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import Saving
from academy.ui.parts.in_order import InOrder
from academy.ui.parts.layout import box, card, column, label, row
from academy.ui.parts.marks import Keys
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.apprenticeship.service import ApprenticeshipService

FORM_WIDTH = 860
LEVELS = range(1, 9)
Branches = list[tuple[int, str]]


class TemplatePage(Page):
    """New when `held` is None, else the edition that is changed. `saved(id)` follows a save."""

    saved = Signal(object)  # the edition's id: 63 bits, too long for Signal(int)

    def __init__(
        self,
        workspace: Workspace,
        service: "ApprenticeshipService",
        actor: Actor,
        branches: Branches,
        draft: TemplateDraft,
        held: TemplateRow | None = None,
    ) -> None:
        super().__init__(workspace)
        self.title = self.tr("Change path template") if held else self.tr("New path template")
        self._service, self._actor, self._held = service, actor, held
        self.form = Form(workspace, draft, self._fields(branches))
        self.form.line_up()
        self.form.field("branch_id").setEnabled(held is None)
        stored = self._stored if held else None
        self._saving = Saving(workspace, self.form, self._save, self._on_saved, stored)
        inner = card(self.form, margins=(24, 20, 24, 24))
        inner.setMaximumWidth(FORM_WIDTH)
        self.save_button = button(self.tr("Save template"), "primary", on=self.save, keys="Ctrl+S")
        InOrder(self, "Ctrl+S", self.save_button.click, elsewhere=False)  # the button has the key
        bar = box(
            row(button(self.tr("Cancel"), on=self.closing.emit), None, Keys("Ctrl+S"), self.save_button)
        )
        bar.setMaximumWidth(FORM_WIDTH)
        note = self.tr("Contracts keep the steps they were filled with; a change here touches none of them.")
        self.body.addLayout(column(label(note, "table", "muted", wrap=True), inner, bar, None, gap=16))

    def unsaved(self) -> bool:
        return self.form.changed()

    def save(self) -> None:
        self._saving.go(self.form.settle)

    def _save(self, draft: TemplateDraft) -> int:
        """On the database thread."""
        if self._held is None:
            return self._service.add_template(self._actor, draft)
        return self._service.change_template(self._actor, self._held.id, draft, self._held.version)

    def _stored(self) -> tuple[TemplateDraft, Callable[[TemplateDraft], int]]:
        """On the database thread: the template as another one has left it."""
        if self._held is None:
            raise LookupError("a new template has nobody to meet")
        fresh = self._service.template_sheet(self._actor, self._held.id)
        if fresh.editions[0].id != fresh.row.id:  # a change makes another edition
            fresh = self._service.template_sheet(self._actor, fresh.editions[0].id)

        def save(draft: TemplateDraft) -> int:
            return self._service.change_template(self._actor, fresh.row.id, draft, fresh.row.version)

        return fresh.draft, save

    def _on_saved(self, template_id: int) -> None:
        self.workspace.notices.toast(self, self.tr("Template saved"))
        self.saved.emit(template_id)
        self.closing.emit()

    def record(self) -> RecordRef | None:
        held = self._held
        return RecordRef("path_template", held.id, held.title) if held is not None else None

    def _fields(self, branches: Branches) -> list[Field | str]:
        words = self.workspace.language.words
        levels = [(level, words.word(f"level.{level}")) for level in LEVELS]
        shared = self.tr("One of the head academy is offered to every branch")
        months = self.tr("Steps are adapted to the term of each contract")
        path = OwnField("path", self.tr("Development path"), PathEditor(words))
        return [
            ChoiceField("branch_id", self.tr("Academy"), branches, required=True, hint=shared),
            TextField("title", self.tr("Title"), required=True, longest=60),
            TextField("trade", self.tr("Trade"), required=True, longest=40),
            ChoiceField("target_level", self.tr("Target level"), levels, required=True),
            NumberField("months", self.tr("Length"), required=True, unit=self.tr("months"), hint=months),
            path,
        ]


def keep_as_template(
    page: Page, service: "ApprenticeshipService", actor: Actor, contract_id: int
) -> Callable[[], None]:
    """What a contract's page does to save its path as a template."""

    def read() -> tuple[TemplateDraft, Branches]:
        return service.template_of(actor, contract_id), service.branches(actor)

    def show(answer: tuple[TemplateDraft, Branches]) -> None:
        draft, branches = answer
        page.opening.emit(TemplatePage(page.workspace, service, actor, branches, draft))

    return lambda: page.workspace.worker.run(page, read, show)
