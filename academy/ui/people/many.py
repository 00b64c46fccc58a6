"""What the list of people lets change at once."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.people.facts import Level
from academy.people.facts_many import ManyDraft, ManyField, ManyPreview
from academy.ui.parts.many_change import ManyAct, ManyChange, Typed
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.people.service_many import ManyService


def people_change(page: QWidget, workspace: Workspace, service: "ManyService", actor: Actor) -> ManyChange:
    """Everything but who somebody is: name and document are changed one by one."""
    tr = QCoreApplication.translate
    fields = [
        (ManyField.UNIT, tr("PeopleChange", "Employer")), (ManyField.POST, tr("PeopleChange", "Post")),
        (ManyField.TRADE, tr("PeopleChange", "Trade")), (ManyField.LEVEL, tr("PeopleChange", "Skill level")),
        (ManyField.EDUCATION, tr("PeopleChange", "Education")),
        (ManyField.POLITICAL, tr("PeopleChange", "Political status")),
        (ManyField.CATEGORY, tr("PeopleChange", "Category")),
        (ManyField.REMARK, tr("PeopleChange", "Remark")),
    ]  # fmt: skip

    def meant(typed: Typed) -> ManyDraft:
        """A level typed as a word by its number."""
        if typed.field is not ManyField.LEVEL:
            return ManyDraft(typed.field, typed.value)
        word = workspace.language.words.word
        known = {word(f"level.{level.value}"): str(level.value) for level in Level if level}
        return ManyDraft(typed.field, known.get(typed.value.strip(), "0" if not typed.value.strip() else "?"))

    def said(field: ManyField, value: str) -> str:
        if field is not ManyField.LEVEL:
            return value
        return workspace.language.words.word(f"level.{value}") if value not in ("", "0") else ""

    def preview(ids: Sequence[int], typed: Typed) -> ManyPreview:
        return service.preview_many(actor, ids, meant(typed))

    def change(ids: Sequence[int], typed: Typed) -> int:
        return service.change_many(actor, ids, meant(typed))

    hints = {each: tr("PeopleChange", "Empty clears the field.") for each, _ in fields}
    hints[ManyField.LEVEL] = tr(
        "PeopleChange", "A level by its word, such as {word}; empty clears it."
    ).format(word=workspace.language.words.word(f"level.{Level.SENIOR.value}"))
    return ManyChange(page, workspace, ManyAct(fields, preview, change, hints, said))
