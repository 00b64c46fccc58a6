"""The founding form: a new academy and its first administrator, in a dialog or in the gate itself."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame

from academy.access.facts import FoundingDraft
from academy.ui.parts.buttons import button
from academy.ui.parts.field import Field
from academy.ui.parts.fields import TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import Saving
from academy.ui.parts.in_order import InOrder
from academy.ui.parts.layout import column, row
from academy.ui.parts.workspace import Workspace

Save = Callable[[FoundingDraft], Any]


def founding_form(workspace: Workspace) -> Form[FoundingDraft]:
    """Empty; there is no default account."""
    tr = QCoreApplication.translate
    fields: list[Field | str] = [
        tr("FoundingForm", "The academy"),
        TextField(
            "academy", tr("FoundingForm", "Name"), required=True,
            placeholder=tr("FoundingForm", "As on the seal"),
        ),
        TextField(
            "code", tr("FoundingForm", "Short code"), required=True, longest=6,
            hint=tr("FoundingForm", "Begins every number, such as QH"),
        ),
        tr("FoundingForm", "The first administrator"),
        TextField("administrator", tr("FoundingForm", "Your name"), required=True),
        TextField(
            "account", tr("FoundingForm", "Account"), required=True,
            hint=tr("FoundingForm", "Small letters and digits, such as wangwei"),
        ),
        TextField(
            "password", tr("FoundingForm", "Password"), required=True, secret=True,
            hint=tr(
                "FoundingForm", "At least 10 characters; three of capitals, small letters, digits, signs"
            ),
        ),
        TextField("repeated", tr("FoundingForm", "Once more"), required=True, secret=True),
    ]  # fmt: skip
    return Form(workspace, FoundingDraft(), fields)


class FoundingCard(QFrame):
    """The form in the gate, for a database that is connected but still empty."""

    def __init__(self, workspace: Workspace, save: Save, saved: Callable[[Any], object]) -> None:
        super().__init__()
        self.setObjectName("card")
        self.form = founding_form(workspace)
        self._saving = Saving(workspace, self.form, save, saved)
        self.found = button(self.tr("Found academy"), "primary", on=self._on_found, keys="Ctrl+S")
        InOrder(self, "Ctrl+S", self.found.click, elsewhere=False)  # the button has the key
        self.found.setAutoDefault(True)
        self.setLayout(column(self.form, row(None, self.found), gap=16, margins=(24, 24, 24, 24)))

    def focus_first(self) -> None:
        self.form.focus_first()

    def _on_found(self) -> None:
        self._saving.go(self.form.settle)
