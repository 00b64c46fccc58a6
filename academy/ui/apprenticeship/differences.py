"""What differs from what was signed, side by side; an amendment's paper in a dialog."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from academy.apprenticeship.facts_amendment import AmendmentRow, Difference
from academy.base.actor import Actor
from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.marks import Keys
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.pdfview import PdfView
from academy.ui.parts.table import Table
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.apprenticeship.service import ApprenticeshipService

PDF = "PDF (*.pdf)"
WIDE, HIGH = 920, 560
ROOM, LINE, MOST = 96, 40, 12  # pixels of the table's head and of a row; rows shown without scrolling


class DifferencesDialog(Dialog):
    """Old and new in two columns; nothing to decide."""

    def __init__(
        self, workspace: Workspace, found: Sequence[Difference], number: str, parent: QWidget
    ) -> None:
        title = QCoreApplication.translate("Amendments", "What differs from what was signed")
        super().__init__(parent, title, number, WIDE)
        words = workspace.language.words

        def what(each: Difference) -> str:
            section = words.word(f"difference.section.{each.section}")
            place = f" {each.place}" if each.place else ""
            return f"{section}{place} · {words.word(_key(workspace, each.name))}"

        columns = [
            Column("what", self.tr("What"), "name", width=220, value=what),
            Column("before", self.tr("As signed"), width=320),
            Column("after", self.tr("Now"), width=320, stretch=True),
        ]
        self.model = FactsModel(columns, id_of=lambda each: 1 + found.index(each))
        self.table = Table(self.model)
        self.model.show(found)
        self.table.setFixedHeight(self.room(WIDE, ROOM + LINE * min(MOST, len(found))).height())
        same = EmptyState("circle-check", self.tr("Everything is as it was signed."))
        self.body.addWidget(self.table if found else same)
        self.set_close()


def _key(workspace: Workspace, name: str) -> str:
    """A fact that only another kind of paper has is told without its own word."""
    key = f"difference.name.{name}"
    try:
        workspace.language.words.word(key)
    except KeyError:
        return "difference.name.other"
    return key


class AmendmentPaper(Dialog):
    """The very file that is printed; a draft is drawn with the places of its seals."""

    def __init__(
        self, workspace: Workspace, service: "ApprenticeshipService", actor: Actor, row: AmendmentRow,
        parent: QWidget,
    ) -> None:  # fmt: skip
        title = QCoreApplication.translate("Amendments", "Supplementary agreement")
        digest = row.head.text_sha256
        super().__init__(parent, title, f"SHA-256 {digest[:8]}…{digest[-4:]}" if digest else "", WIDE)
        self._workspace, self._service, self._actor, self._row = workspace, service, actor, row
        self.view = PdfView(workspace)
        self.view.setFixedHeight(self.room(WIDE, HIGH).height())
        self.body.addWidget(self.view)
        self.save = button(self.tr("Save PDF…"), icon_name="download", on=lambda: self._keep(self._on_saved))
        self.print = button(
            self.tr("Print…"), "primary", "printer", on=lambda: self._keep(self._on_print), keys="Ctrl+P"
        )
        close = button(self.tr("Close"), on=self.reject)
        self.set_foot(Keys("Esc"), close, None, self.save, self.print)
        read = lambda: service.preview_amendment(actor, row.head.id)  # noqa: E731
        workspace.worker.run(self, read, self.view.show_pdf)

    def _keep(self, then: Callable[[Path], object]) -> None:
        service, actor, key = self._service, self._actor, self._row.head.id
        name = f"{self._row.head.number or self.tr('draft amendment')}.pdf"

        def write(path: Path) -> None:
            job = lambda: service.save_amendment(actor, key, path)  # noqa: E731
            self._workspace.worker.run(self, job, then)

        title = self.tr("Save the supplementary agreement")
        self._workspace.notices.save_file(self, title, name, PDF, write)

    def _on_saved(self, path: Path) -> None:
        self._workspace.notices.toast(self, self.tr("Saved: {name}").format(name=path.name))

    def _on_print(self, path: Path) -> None:
        self._on_saved(path)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
