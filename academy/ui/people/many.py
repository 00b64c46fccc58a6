"""One change to everybody chosen: which field, which value, whom it would change; then done as one act."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.people.facts import Level
from academy.people.facts_many import ManyDraft, ManyField, ManyPreview
from academy.ui.parts.fields import ChoiceField, TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.people.service_many import ManyService


class ManyChange(QWidget):
    """Belongs to a page; shows nothing until it is asked."""

    def __init__(self, page: QWidget, workspace: Workspace, service: "ManyService", actor: Actor) -> None:
        super().__init__(page)
        self.hide()
        self._page, self._workspace, self._service, self._actor = page, workspace, service, actor

    def open(self, ids: Sequence[int]) -> None:
        """Ask what is to be changed for these people."""
        fields = [
            (ManyField.UNIT, self.tr("Employer")), (ManyField.POST, self.tr("Post")),
            (ManyField.TRADE, self.tr("Trade")), (ManyField.LEVEL, self.tr("Skill level")),
            (ManyField.EDUCATION, self.tr("Education")), (ManyField.POLITICAL, self.tr("Political status")),
            (ManyField.CATEGORY, self.tr("Category")), (ManyField.REMARK, self.tr("Remark")),
        ]  # fmt: skip
        hint = self.tr("Empty clears the field. A level by its word, such as 高级工.")
        form = Form(
            self._workspace, ManyDraft(),
            [
                ChoiceField("field", self.tr("Change"), fields, required=True),
                TextField("value", self.tr("To"), hint=hint),
            ],
        )  # fmt: skip
        FormDialog(
            self._workspace, self.tr("Change %Ln people", "", len(ids)), form,
            lambda draft: self._preview(ids, self._meant(draft)),
            lambda found: self._on_preview(ids, *found), self._page, verb=self.tr("Preview…"),
        ).open()  # fmt: skip

    def _preview(self, ids: Sequence[int], draft: ManyDraft) -> tuple[ManyDraft, ManyPreview]:
        return draft, self._service.preview_many(self._actor, ids, draft)

    def _meant(self, draft: ManyDraft) -> ManyDraft:
        """A level typed as a word by its number."""
        if draft.field is not ManyField.LEVEL:
            return draft
        word = self._workspace.language.words.word
        known = {word(f"level.{level.value}"): str(level.value) for level in Level if level}
        return ManyDraft(draft.field, known.get(draft.value.strip(), "0" if not draft.value.strip() else "?"))

    def _on_preview(self, ids: Sequence[int], draft: ManyDraft, found: ManyPreview) -> None:
        lines = "\n".join(
            f"{name}: {before or '—'} → {after or '—'}" for name, before, after in found.examples
        )
        sentence = self.tr("{changed} people change, {same} have this value already.").format(
            changed=found.changed, same=found.same
        )
        self._workspace.notices.ask(
            self._page, self.tr("Make this change?"), f"{sentence}\n{lines}", self.tr("Change"),
            lambda: self._change(ids, draft),
        )  # fmt: skip

    def _change(self, ids: Sequence[int], draft: ManyDraft) -> None:
        job = lambda: self._service.change_many(self._actor, ids, draft)  # noqa: E731
        done = lambda count: self._workspace.notices.toast(  # noqa: E731
            self._page, self.tr("%Ln people changed", "", count)
        )
        self._workspace.worker.run(self._page, job, done)
