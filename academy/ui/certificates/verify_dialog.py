"""Checking a paper over another page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.ui.certificates.verify_card import VerifyCard
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService


class VerifyDialog(Dialog):
    """The card and nothing else."""

    def __init__(
        self, workspace: Workspace, service: "CertificateService", actor: Actor, parent: QWidget
    ) -> None:
        super().__init__(parent, QCoreApplication.translate("VerifyDialog", "Verify a certificate"))
        self.card = VerifyCard(workspace, service, actor)
        self.field, self.pill = self.card.field, self.card.pill
        self.body.addWidget(self.card)
        self.set_close("").setDefault(False)  # Enter checks
