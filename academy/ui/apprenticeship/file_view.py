"""A kept photo or PDF in the window. Nothing is handed to another program."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from academy.apprenticeship.facts_logs import FileShown
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.layout import scrolled
from academy.ui.parts.pdfview import PdfView
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea

PDF = "application/pdf"
WIDE, HIGH = 760, 520


class FileDialog(Dialog):
    """One file: a PDF page by page, a photo fitted to the dialog."""

    def __init__(self, parent: QWidget, workspace: Workspace, file: FileShown, title: str) -> None:
        super().__init__(parent, title, width=WIDE + 48)
        self._workspace = workspace
        self.view: PdfView | None = None
        self.picture: QLabel | None = None
        if file.media == PDF:
            self.view = PdfView(workspace)
            self.view.setFixedHeight(self.room(WIDE, HIGH).height())
            self.body.addWidget(self.view)
            self.view.show_pdf(file.content)
        else:
            self.body.addWidget(self._photo(file))
        self.set_close()

    def _photo(self, file: FileShown) -> "QScrollArea":
        shown = QLabel()
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown.setAccessibleName(file.name)
        self.picture = shown
        area = scrolled(shown)
        room = self.room(WIDE, HIGH)
        area.setMinimumSize(room)
        ratio, content = self.devicePixelRatioF(), file.content
        self._workspace.worker.draw(self, lambda: _fitted(content, ratio, room), self._on_drawn)
        return area

    def _on_drawn(self, image: QImage) -> None:
        if self.picture is not None:
            self.picture.setPixmap(QPixmap.fromImage(image))


def _fitted(content: bytes, ratio: float, given: QSize) -> QImage:
    image = QImage.fromData(content)
    room = QSize(round((given.width() - 16) * ratio), round((given.height() - 16) * ratio))
    if image.width() > room.width() or image.height() > room.height():
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(room, keep, smooth)
    image.setDevicePixelRatio(ratio)
    return image
