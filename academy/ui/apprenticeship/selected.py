"""Agreements and contract files of the rows chosen in the list: one PDF each, in a folder."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from academy.apprenticeship.facts_forms import Form, FormWanted
from academy.apprenticeship.facts_shown import ContractRow
from academy.base.actor import Actor
from academy.base.progress import Progress
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.apprenticeship.service import ApprenticeshipService


class SelectedPapers(QObject):
    """A draft has no paper to keep, so only numbered contracts are written; `owner` is the page."""

    def __init__(
        self, workspace: Workspace, service: "ApprenticeshipService", actor: Actor, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._workspace, self._service, self._actor, self._owner = workspace, service, actor, owner

    def save_agreements(self, rows: Sequence[ContractRow]) -> None:
        self._save(rows, Form.AGREEMENT, self.tr("Saving agreements"))

    def save_files(self, rows: Sequence[ContractRow]) -> None:
        self._save(rows, Form.FILE, self.tr("Saving contract files"))

    def allowed(self, rows: Sequence[ContractRow]) -> bool:
        return any(row.number for row in rows)

    def _save(self, rows: Sequence[ContractRow], form: Form, title: str) -> None:
        numbered = [(row.id, row.number) for row in rows if row.number]

        def into(folder: Path) -> None:
            self._workspace.worker.start(
                self._owner, title, self._job(numbered, form, folder), self._on_saved
            )

        self._workspace.notices.folder(self._owner, self.tr("Folder for the papers"), into)

    def _job(
        self, numbered: Sequence[tuple[int, str]], form: Form, folder: Path
    ) -> Callable[[Progress], list[Path]]:
        """One file after the other, each whole; cancelling keeps those that are written."""
        service, actor = self._service, self._actor
        ending = f"-{self._workspace.language.words.word('contract.form.file')}" if form is Form.FILE else ""

        def job(progress: Progress) -> list[Path]:
            files = []
            for done, (key, number) in enumerate(numbered):
                progress.step(done, len(numbered))
                files.append(
                    service.save_form(actor, key, FormWanted(form), folder / f"{number}{ending}.pdf")
                )
            progress.step(len(numbered), len(numbered))
            return files

        return job

    def _on_saved(self, files: list[Path]) -> None:
        self._workspace.notices.toast(self._owner, self.tr("%n file(s) saved", "", len(files)))
