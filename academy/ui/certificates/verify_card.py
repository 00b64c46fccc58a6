"""One paper checked: its number or code typed or scanned, or a photo, a scan, a PDF of it dropped here."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from academy.base.actor import Actor
from academy.certificates.facts_verify import Outcome, Verification
from academy.ui.certificates.verify_facts import FactsView
from academy.ui.certificates.words import OUTCOMES
from academy.ui.parts.buttons import button
from academy.ui.parts.layout import Glyph, box, column, label, refill, row, rule
from academy.ui.parts.marks import Pill
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.certificates.service import CertificateService

KINDS = "*.pdf *.jpg *.jpeg *.png *.bmp *.tif *.tiff *.webp"


class VerifyCard(QWidget):
    """Enter checks; the answer stands below, and the field is ready for the next paper."""

    answered = Signal(object)

    def __init__(self, workspace: Workspace, service: "CertificateService", actor: Actor) -> None:
        super().__init__()
        self._workspace, self._service, self._actor = workspace, service, actor
        self.setAcceptDrops(True)
        self.field = QLineEdit(maxLength=400)
        self.field.setAccessibleName(self.tr("Number or code"))
        self.field.setAccessibleDescription(self.tr("Type or scan it, then Enter"))
        self.field.returnPressed.connect(self.check)
        self.pill = Pill("", "neutral")
        self.pill.hide()
        self.sentence = label(
            self.tr("Type the number, scan the code, or drop a photo, a scan or a PDF here."),
            "body", "text2", wrap=True,
        )  # fmt: skip
        self._lines = QVBoxLayout()
        self._lines.setSpacing(12)
        self.open = button(self.tr("Photo, scan or PDF…"), icon_name="scan-line", on=self._on_open)
        verify = button(self.tr("Verify"), "primary", "shield-check", on=self.check)
        field = row(self.field, verify, gap=8)
        field.setStretch(0, 1)
        answer = row(self.pill, self.sentence, gap=12)
        answer.setStretch(1, 1)
        answer.setAlignment(self.pill, Qt.AlignmentFlag.AlignTop)
        caption = label(self.tr("Number or code"), "table", "muted")
        self.setLayout(
            column(column(caption, field, gap=4), row(self.open, None), answer, self._lines, gap=16)
        )

    def check(self) -> None:
        text = self.field.text()
        self._workspace.worker.run(self, lambda: self._service.verify(self._actor, text), self._show)

    def check_file(self, path: Path) -> None:
        """Read and judge a file off this thread."""
        self.field.setText("")
        job = lambda: self._service.verify_file(self._actor, path.read_bytes())  # noqa: E731
        self._workspace.worker.run(self, job, self._show)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.check_file(Path(event.mimeData().urls()[0].toLocalFile()))

    def _on_open(self) -> None:
        kinds = self.tr("Photos, scans and PDF ({kinds})").format(kinds=KINDS)
        self._workspace.notices.open_file(self, self.tr("Check a file"), kinds, self.check_file)

    def _show(self, found: Verification) -> None:
        language = self._workspace.language
        word = language.words.word(f"certificates.outcome.{found.outcome.value}")
        self.pill.show_state(word, OUTCOMES[found.outcome])
        self.pill.show()
        self.sentence.setText(language.sentence(found.reason))
        self.setAccessibleDescription(f"{word} {self.sentence.text()}")
        self.field.selectAll()
        refill(self._lines, *self._answer(found))
        self.answered.emit(found)

    def _answer(self, found: Verification) -> list[QWidget]:
        language = self._workspace.language
        lines: list[QWidget] = []
        if found.note is not None:
            note = row(
                Glyph("info", "info", 16), label(language.sentence(found.note), "table", wrap=True), gap=8
            )
            note.setStretch(1, 1)
            lines.append(box(note))
        if found.facts:
            lines += [rule(), label(self._heading(found), "strong"), FactsView(self._workspace, found)]
        return lines

    def _heading(self, found: Verification) -> str:
        if found.outcome in (Outcome.VOID, Outcome.REPLACED):
            return self.tr("What the paper said that no longer holds")
        if found.issuer:
            return self.tr("What the code says; compare it with the paper")
        if found.looks:
            return self.tr("What was printed, and what the file shows of it")
        return self.tr("What must stand on the paper; compare it")
