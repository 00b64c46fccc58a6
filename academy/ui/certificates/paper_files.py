"""Issued certificates as files: one PDF, one file each, printed copies."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService

PDF = "PDF (*.pdf)"


class PaperFiles(QObject):
    """What a page offers for the certificates it shows; `owner` is the page."""

    def __init__(
        self, workspace: Workspace, service: "CertificateService", actor: Actor, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._workspace, self._service, self._actor, self._owner = workspace, service, actor, owner

    def save_one(self, keys: Sequence[int], name: str) -> None:
        """All of them in one PDF, where the clerk says."""
        title = self.tr("Save as one PDF")
        self._workspace.notices.save_file(
            self._owner, title, f"{name}.pdf", PDF, lambda target: self._save(keys, target)
        )

    def save_each(self, keys: Sequence[int]) -> None:
        """One file each, named by number, in a folder."""

        def into(folder: Path) -> None:
            job = lambda progress: self._service.export_files(self._actor, keys, folder, progress)  # noqa: E731
            self._workspace.worker.start(self._owner, self.tr("Saving certificates"), job, self._on_files)

        self._workspace.notices.folder(self._owner, self.tr("Folder for the certificates"), into)

    def print_copies(self, keys: Sequence[int], name: str) -> None:
        """Save, count the copies, and open the file in the system's viewer, which prints it."""

        def into(target: Path) -> None:
            def job(progress: object) -> Path:
                saved = self._service.save_merged(self._actor, keys, target, progress)  # type: ignore[arg-type]
                self._service.record_print(self._actor, keys)
                return saved

            self._workspace.worker.start(self._owner, self.tr("Preparing to print"), job, self._on_printed)

        title = self.tr("Save and print")
        self._workspace.notices.save_file(self._owner, title, f"{name}.pdf", PDF, into)

    def _save(self, keys: Sequence[int], target: Path) -> None:
        job = lambda progress: self._service.save_merged(self._actor, keys, target, progress)  # noqa: E731
        self._workspace.worker.start(self._owner, self.tr("Saving certificates"), job, self._on_saved)

    def _on_saved(self, target: Path) -> None:
        self._workspace.notices.toast(self._owner, self.tr("Saved: {file}").format(file=target.name))

    def _on_files(self, files: list[Path]) -> None:
        self._workspace.notices.toast(self._owner, self.tr("%n file(s) saved", "", len(files)))

    def _on_printed(self, target: Path) -> None:
        self._workspace.notices.toast(
            self._owner, self.tr("Opened for printing: {file}").format(file=target.name)
        )
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))
