"""Scans of signatures: shown, or added when they were not at hand on the day of signing."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.apprenticeship.facts_contract import party_key
from academy.apprenticeship.facts_shown import ContractSheet, SignatureRow
from academy.base.actor import Actor
from academy.ui.apprenticeship.dialogs import Asked
from academy.ui.apprenticeship.file_fields import ScanField
from academy.ui.parts.file_view import FileDialog
from academy.ui.parts.form import Form
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.apprenticeship.service import ApprenticeshipService


@dataclass(frozen=True, slots=True)
class ScanDraft:
    scan: bytes = b""


class ScanActs:
    """Dialogs over `parent`."""

    def __init__(
        self, workspace: Workspace, service: "ApprenticeshipService", actor: Actor, parent: QWidget
    ) -> None:
        self._workspace, self._service, self._actor, self._parent = workspace, service, actor, parent

    def show_or_add(self, sheet: ContractSheet, found: SignatureRow) -> None:
        """What is kept is only shown."""
        service, actor, key = self._service, self._actor, sheet.row.id
        party = self._workspace.language.words.word(party_key(sheet.terms.kind, found.party))
        title = f"{party} · {found.signer}"
        if not found.scan:
            self._ask(sheet, found, title)
            return
        self._workspace.worker.run(
            self._parent,
            lambda: service.signature_scan(actor, key, found.party),
            lambda file: FileDialog(self._parent, self._workspace, file.content, title, file.name).open(),
        )

    def _ask(self, sheet: ContractSheet, found: SignatureRow, title: str) -> None:
        translate = QCoreApplication.translate
        service, actor, key = self._service, self._actor, sheet.row.id
        hint = translate("ScanActs", "The signed page: PDF, JPEG or PNG")
        field = ScanField("scan", translate("ScanActs", "Scan"), self._workspace, hint=hint)
        form = Form(self._workspace, ScanDraft(), [field])
        save = lambda draft: service.add_scan(actor, key, found.party, draft.scan)  # noqa: E731
        done = translate("ScanActs", "Scan kept")
        toast = lambda _answer: self._workspace.notices.toast(self._parent, done)  # noqa: E731
        asked = Asked(self._workspace, self._parent, save, toast)
        asked.show(title, form, translate("ScanActs", "Keep the scan"))
