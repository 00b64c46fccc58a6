"""The agreement itself beside the contract: the very file that is printed."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame

from academy.apprenticeship.facts_forms import Form
from academy.apprenticeship.facts_shown import ContractSheet
from academy.base.actor import Actor
from academy.ui.apprenticeship.form_choice import FormChoice
from academy.ui.parts.buttons import button
from academy.ui.parts.layout import appear, column, heading, label, row
from academy.ui.parts.pdfview import PdfView
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.apprenticeship.service import ApprenticeshipService

PDF = "PDF (*.pdf)"


class PaperCard(QFrame):
    """Preview, save, print. Without the right to print the paper stays hidden: it bears document numbers."""

    def __init__(self, workspace: Workspace, service: "ApprenticeshipService", actor: Actor) -> None:
        super().__init__()
        self.setObjectName("card")
        self._workspace, self._service, self._actor = workspace, service, actor
        self._sheet: ContractSheet | None = None
        self._data = b""
        self.view = PdfView(workspace, snug=True)
        self.view.setMinimumHeight(480)  # until the first page has come
        self.digest = label("", "caption", "muted")
        self.save = button(self.tr("Save PDF…"), icon_name="download", on=self._on_save)
        self.print = button(self.tr("Print…"), icon_name="printer", on=self._on_print, keys="Ctrl+P")
        hidden = label(self.tr("Your role does not see the paper."), "table", "muted", wrap=True)
        may = actor.may("apprenticeship.print")
        for each in (self.view, self.save, self.print):
            appear(each, may)
        appear(hidden, not may)
        self.choice = FormChoice(workspace)
        appear(self.choice, may)
        self.choice.chosen.connect(self._on_chosen)
        head = heading(self.tr("Paper"), self.digest)
        acts = row(self.print, self.save, None)
        self.setLayout(column(head, self.choice, self.view, hidden, acts, gap=8, margins=(16, 12, 16, 12)))

    def show_paper(self, sheet: ContractSheet, data: bytes) -> None:
        self._sheet = sheet
        self.choice.show_sheet(sheet)
        if self.choice.wanted().form is not Form.AGREEMENT:
            self._on_chosen()
            return
        self._show(sheet, data)

    def _on_chosen(self) -> None:
        """Another form of the same contract, as it would be printed now."""
        if (sheet := self._sheet) is None:
            return
        service, actor, wanted = self._service, self._actor, self.choice.wanted()
        preview = lambda: service.preview_form(actor, sheet.row.id, wanted)  # noqa: E731
        self._workspace.worker.run(self, preview, lambda data: self._show(sheet, data))

    def _show(self, sheet: ContractSheet, data: bytes) -> None:
        self.digest.setText(f"SHA-256 {sheet.sha256[:8]}…{sheet.sha256[-4:]}" if sheet.sha256 else "")
        self.digest.adjustSize()
        if data != self._data:
            self._data = data
            self.view.show_pdf(data)

    def _on_save(self) -> None:
        self._keep(self._on_saved)

    def _on_print(self) -> None:
        self._keep(self._on_to_print)

    def _keep(self, then: Callable[[Path], object]) -> None:
        """Ask where, write the file, note it in the journal; `then(path)` follows."""
        if self._sheet is None:
            return
        service, actor, contract = self._service, self._actor, self._sheet.row
        wanted = self.choice.wanted()
        number = contract.number or self.tr("draft agreement")
        ending = "" if wanted.form is Form.AGREEMENT else f"-{self.choice.words()}"
        name = f"{number}{ending}.pdf"

        def write(path: Path) -> None:
            if wanted.form is Form.AGREEMENT:
                job = lambda: service.save_agreement(actor, contract.id, path)  # noqa: E731
            else:
                job = lambda: service.save_form(actor, contract.id, wanted, path)  # noqa: E731
            self._workspace.worker.run(self, job, then)

        self._workspace.notices.save_file(self, self.tr("Save the paper"), name, PDF, write)

    def _on_saved(self, path: Path) -> None:
        self._workspace.notices.toast(self, self.tr("Saved: {name}").format(name=path.name))

    def _on_to_print(self, path: Path) -> None:
        self._on_saved(path)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
