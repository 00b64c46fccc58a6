"""Checking a paper: type its number, or let a scanner type the code."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from academy.base.actor import Actor
from academy.certificates.facts_issue import Verification
from academy.ui.certificates.words import OUTCOMES
from academy.ui.parts.buttons import button
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.layout import box, column, facts_grid, label, row
from academy.ui.parts.marks import Pill
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService


class VerifyDialog(Dialog):
    """Enter checks; the answer stands below, and the field is ready for the next paper."""

    def __init__(
        self, workspace: Workspace, service: "CertificateService", actor: Actor, parent: QWidget
    ) -> None:
        super().__init__(parent, QCoreApplication.translate("VerifyDialog", "Verify a certificate"))
        self._workspace, self._service, self._actor = workspace, service, actor
        self.field = QLineEdit(maxLength=400, placeholderText="QH-YF-2026-0103-0001")
        self.field.setAccessibleName(self.tr("Number or code"))
        self.field.returnPressed.connect(self._on_check)
        self.pill = Pill("", "neutral")
        self.pill.hide()
        self.sentence = label(
            self.tr("Type the number, or scan the code on the paper."), "body", "text2", wrap=True
        )
        self._facts = box(column())
        self.body.addLayout(column(label(self.tr("Number or code"), "table", "muted"), self.field, gap=4))
        answer = row(self.pill, self.sentence, gap=12)
        answer.setStretch(1, 1)
        self.body.addLayout(answer)
        self.body.addWidget(self._facts)
        close = button(self.tr("Close"), on=self.reject)
        self.set_foot(close, None, button(self.tr("Verify"), "primary", "shield-check", on=self._on_check))

    def _on_check(self) -> None:
        text = self.field.text()
        job = lambda: self._service.verify(self._actor, text)  # noqa: E731
        self._workspace.worker.run(self, job, self._show)

    def _show(self, found: Verification) -> None:
        language = self._workspace.language
        word = language.words.word(f"certificates.outcome.{found.outcome.value}")
        self.pill.show_state(word, OUTCOMES[found.outcome])
        self.pill.show()
        self.sentence.setText(language.sentence(found.reason))
        self.setAccessibleDescription(f"{word} {self.sentence.text()}")
        self.field.selectAll()
        fresh = box(column())
        if (row_found := found.row) is not None:
            kind = language.words.word(f"certificates.kind.{row_found.kind.value}")
            fresh = box(
                facts_grid(
                    [
                        (self.tr("Number"), row_found.number), (self.tr("Name"), row_found.name),
                        (self.tr("Kind"), kind), (self.tr("Date"), row_found.issued_on.isoformat()),
                        (self.tr("Class"), row_found.class_name), (self.tr("Issuer"), row_found.branch),
                    ],
                    columns=1,
                )
            )  # fmt: skip
        self.body.replaceWidget(self._facts, fresh)
        self._facts.deleteLater()
        self._facts = fresh
