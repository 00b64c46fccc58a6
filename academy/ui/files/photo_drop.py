"""A photo dropped where no person stands: whose it is, then his page takes it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.picker import Found, PickerField
from academy.ui.parts.workspace import Workspace


@dataclass(frozen=True, slots=True)
class WhoseDraft:
    person_id: int | None = None


def whose_photo(
    workspace: Workspace, find: Callable[[str], list[Found]], path: Path, parent: QWidget,
    then: Callable[[int], object],
) -> "FormDialog[WhoseDraft]":  # fmt: skip
    """`then` is told the person."""
    tr = QCoreApplication.translate
    field = PickerField("person_id", tr("PhotoDrop", "Person"), workspace, find, required=True)
    form = Form(workspace, WhoseDraft(), [field])
    return FormDialog(
        workspace, tr("PhotoDrop", "Whose photo is this?"), form, lambda draft: draft.person_id or 0, then,
        parent, verb=tr("PhotoDrop", "Continue"), note=path.name,
    )  # fmt: skip
