"""Issued certificates as files: one PDF, one file each, printed copies."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.base.progress import Progress
from academy.certificates.facts_issue import BatchDraft
from academy.certificates.facts_ledger import Order, PrintDraft
from academy.certificates.facts_template import TemplateRow
from academy.ui.certificates.life_acts import LifeActs
from academy.ui.certificates.run_job import LOT, Further
from academy.ui.parts.message_dialog import Choice
from academy.ui.parts.printers import Printers
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
        self._acts = LifeActs(workspace, service, actor, owner)
        self.printers = Printers()

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

    def save_electronic(self, keys: Sequence[int]) -> None:
        """Signed electronic copies, one file each, in a folder."""

        def into(folder: Path) -> None:
            job = lambda progress: self._service.save_electronic(self._actor, keys, folder, progress)  # noqa: E731
            self._workspace.worker.start(self._owner, self.tr("Signing copies"), job, self._on_files)

        self._workspace.notices.folder(self._owner, self.tr("Folder for the electronic copies"), into)

    def save_in_order(self, keys: Sequence[int], name: str) -> None:
        """One PDF in the order papers are handed out: by employer, then by name."""
        job = lambda: self._service.hand_order(self._actor, keys, Order.UNIT)  # noqa: E731
        self._workspace.worker.run(self._owner, job, lambda found: self.save_one(found, name))

    def save_specimens(self, draft: BatchDraft, number: str) -> None:
        """样张 of everybody in a draft as a PDF, opened so that it can be printed."""

        def into(target: Path) -> None:
            job = lambda progress: self._service.save_specimens(self._actor, draft, target, progress)  # noqa: E731
            self._workspace.worker.start(self._owner, self.tr("Drawing specimens"), job, self._on_printed)

        name = " ".join(filter(None, (self.tr("Specimens"), number)))
        self._workspace.notices.save_file(self._owner, self.tr("Save specimens"), f"{name}.pdf", PDF, into)

    def print_copies(self, keys: Sequence[int], name: str) -> None:
        """Count copies and blanks used, and print: straight, or as a file the system's viewer prints."""
        self._acts.ask_print(keys, self.printers.names(), lambda draft: self._print(keys, name, draft))

    def _send(self, keys: Sequence[int], name: str, draft: PrintDraft) -> None:
        """Straight to the printer. Counted first: a blank that is not there, and nothing is printed."""

        def job(progress: Progress) -> int:
            self._service.record_print(self._actor, keys, draft)
            for done in range(0, len(keys), LOT):
                lot = keys[done : done + LOT]
                data = self._service.export_for_printer(self._actor, lot, draft.printer)
                self.printers.send(draft.printer, data, name, Further(progress, done, len(keys)))
            return len(keys)

        sent = lambda count: self._workspace.notices.toast(  # noqa: E731
            self._owner, self.tr("%n sheet(s) sent to the printer", "", count)
        )
        self._workspace.worker.start(self._owner, self.tr("Printing"), job, sent)

    def _print(self, keys: Sequence[int], name: str, draft: PrintDraft) -> None:
        if draft.printer in self.printers.names():
            ask = lambda: self._service.unmeasured(self._actor, keys, draft.printer)  # noqa: E731
            self._workspace.worker.run(self._owner, ask, lambda rows: self._on_rows(keys, name, draft, rows))
            return

        def into(target: Path) -> None:
            job = lambda progress: self._service.save_to_print(  # noqa: E731
                self._actor, keys, target, draft, progress
            )
            self._workspace.worker.start(self._owner, self.tr("Preparing to print"), job, self._on_printed)

        title = self.tr("Save and print")
        self._workspace.notices.save_file(self._owner, title, f"{name}.pdf", PDF, into)

    def _on_rows(
        self, keys: Sequence[int], name: str, draft: PrintDraft, rows: Sequence[TemplateRow]
    ) -> None:
        """Bought forms, and nobody has measured where this printer puts them: a sheet would be lost."""
        printer = draft.printer
        if not rows:
            self._send(keys, name, draft)
            return
        text = self.tr(
            "{printer} was never measured for “{design}”. Nothing is moved, and what is printed may not lie "
            "in its place on the form. Print a test sheet on plain paper, enter what you measure, then print."
        )
        sentence = text.format(printer=printer, design="、".join(row.title for row in rows))
        choices = [
            Choice(self.tr("Cancel"), lambda: None),
            Choice(self.tr("Print all the same"), lambda: self._send(keys, name, draft)),
            Choice(self.tr("Test sheet"), lambda: self._test(keys, printer, rows), "primary"),
        ]
        title = self.tr("Printer not measured")
        self._workspace.notices.show_message(self._owner, title, [sentence], "warn", choices)

    def _test(self, keys: Sequence[int], printer: str, rows: Sequence[TemplateRow]) -> None:
        """The test sheets; then the page where what was measured is entered."""

        def job(progress: Progress) -> int:
            for row in rows:
                data = self._service.test_sheet(self._actor, printer, row.key)
                self.printers.send(printer, data, self.tr("Test sheet"), progress)
            return len(rows)

        self._workspace.worker.start(
            self._owner, self.tr("Test sheet"), job, lambda _count: self._acts.overprint(keys, printer)
        )

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
