"""A kept photo, scan or PDF in the window. Nothing is handed to another program."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from academy.ui.parts.dialog import Dialog
from academy.ui.parts.layout import scrolled
from academy.ui.parts.pdfview import PdfView
from academy.ui.parts.workspace import Workspace

WIDE, HIGH = 760, 520


class FileDialog(Dialog):
    """One file: a PDF page by page, a photo fitted to the dialog. `name` is what a photo is called."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, content: bytes, title: str, name: str = ""
    ) -> None:
        super().__init__(parent, title, width=WIDE + 48)
        self._workspace = workspace
        self.view: PdfView | None = None
        self.picture: QLabel | None = None
        if content.startswith(b"%PDF"):
            self.view = PdfView(workspace)
            self.view.setFixedHeight(self.room(WIDE, HIGH).height())
            self.body.addWidget(self.view)
            self.view.show_pdf(content)
        else:
            self.body.addWidget(self._photo(content, name or title))
        self.set_close()

    def _photo(self, content: bytes, name: str) -> QScrollArea:
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(name)
        area = scrolled(self.picture)
        room = self.room(WIDE, HIGH)
        area.setMinimumSize(room)
        ratio = self.devicePixelRatioF()
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
