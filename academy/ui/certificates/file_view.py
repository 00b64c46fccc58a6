"""A kept scan in the window. Nothing is handed to another program."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from academy.ui.parts.dialog import Dialog
from academy.ui.parts.layout import scrolled
from academy.ui.parts.pdfview import PdfView
from academy.ui.parts.workspace import Workspace

WIDE, HIGH = 760, 520


class ScanDialog(Dialog):
    """A PDF page by page, a photo fitted to the dialog."""

    def __init__(self, parent: QWidget, workspace: Workspace, content: bytes, title: str) -> None:
        super().__init__(parent, title, width=WIDE + 48)
        room = self.room(WIDE, HIGH)
        if content.startswith(b"%PDF"):
            view = PdfView(workspace)
            view.setFixedHeight(room.height())
            view.show_pdf(content)
            self.body.addWidget(view)
        else:
            picture = QLabel()
            picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
            picture.setAccessibleName(title)
            area = scrolled(picture)
            area.setMinimumSize(room)
            self.body.addWidget(area)
            ratio = self.devicePixelRatioF()
            show = lambda image: picture.setPixmap(QPixmap.fromImage(image))  # noqa: E731
            workspace.worker.draw(self, lambda: _fitted(content, ratio, room), show)
        self.set_close()


def _fitted(content: bytes, ratio: float, given: QSize) -> QImage:
    image = QImage.fromData(content)
    room = QSize(round((given.width() - 16) * ratio), round((given.height() - 16) * ratio))
    if image.width() > room.width() or image.height() > room.height():
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(room, keep, smooth)
    image.setDevicePixelRatio(ratio)
    return image
