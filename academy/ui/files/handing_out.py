"""Everything held of a person, handed to him on his request."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.ui.parts.fields import TextField
from academy.ui.parts.form import Form
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.files.service import FileService

KINDS = "Excel (*.xlsx)"


@dataclass(frozen=True, slots=True)
class RequestDraft:
    """What is written into the journal: who asked, and how."""

    reason: str = ""


class HandingOut(QObject):
    """From the button to the file."""

    def __init__(
        self, page: QWidget, workspace: Workspace, files: "FileService", actor: Actor, person_id: int
    ) -> None:
        super().__init__(page)
        self._page, self._workspace, self._files = page, workspace, files
        self._actor, self._person_id = actor, person_id

    def ask(self) -> None:
        """The request first: full numbers leave the house."""
        hint = self.tr("Who took the data, when and on whose request is kept in the journal.")
        fields = [TextField("reason", self.tr("Request"), required=True, hint=hint)]
        FormDialog(
            self._workspace, self.tr("Hand out the person's own data"),
            Form(self._workspace, RequestDraft(), fields), lambda draft: draft, self._on_asked, self._page,
            verb=self.tr("Save…"),
        ).open()  # fmt: skip

    def _on_asked(self, draft: RequestDraft) -> None:
        def save(target: Path) -> None:
            self._workspace.worker.run(
                self, lambda: self._write(draft.reason, target), lambda _: self._on_saved()
            )

        name = f"{self.tr('Personal data')} {self._workspace.clock.today():%Y-%m-%d}.xlsx"
        self._workspace.notices.save_file(self._page, self.tr("Save the data"), name, KINDS, save)

    def _write(self, reason: str, target: Path) -> int:
        language = self._workspace.language.name
        return self._files.save_own_data(self._actor, self._person_id, reason, target, language)

    def _on_saved(self) -> None:
        self._workspace.notices.toast(self._page, self.tr("Saved"))
