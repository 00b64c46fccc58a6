"""The paper as it will be printed: pages of a PDF, drawn away from the window, sharp on any screen."""

from contextlib import closing
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from academy.base.pdfium import opened_pdf
from academy.ui.parts.buttons import button
from academy.ui.parts.layout import appear, box, column, label, row, scrolled
from academy.ui.parts.ring import Ring
from academy.ui.parts.theme import theme
from academy.ui.parts.workspace import Workspace

_EDGE = 12  # room around the sheet, for its shadow
_ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)  # of the width of the view
_FIT = 2
_READABLE = 400  # pixels: a page as a whole is not made narrower
# A line is drawn a pixel wide at least: on a small picture ornament would be as heavy as text. Such a picture
# is drawn larger (so many times at most, about so many pixels wide) and made smaller.
_FINEST, _SMOOTH = 4, 1600


def draw_page(
    data: bytes, number: int, width: int, height: int = 0, least: int = 0
) -> tuple[bytes, int, int, int]:
    """One page as BGRx pixels, `width` device pixels wide, or less so that it is at most `height` high.

    Less than `least` pixels wide it is made for no height.

    Gives (pixels, width, height, pages).

    Called on the worker's picture thread, so that a slow page keeps nobody waiting.
    """
    with opened_pdf(data) as document:
        page = document[number]
        scale = width / page.get_width()
        if height:
            scale = min(scale, max(height / page.get_height(), least / page.get_width()))
        finer = min(_FINEST, max(1, round(_SMOOTH / (scale * page.get_width()))))
        with closing(page.render(scale=scale * finer, rev_byteorder=False, prefer_bgrx=True)) as bitmap:
            pixels, size = bytes(bitmap.buffer), (bitmap.width, bitmap.height)
        wide, high = (-(-side // finer) for side in size)
        if finer == 1:
            return pixels, wide, high, len(document)
        drawn = QImage(pixels, *size, QImage.Format.Format_RGB32)
        fitted = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        small = drawn.scaled(wide, high, *fitted)  # held until its pixels are copied
        return bytes(small.constBits()), wide, high, len(document)


class Sheet(QWidget):
    """The page on its shadow. Paper stays white in both schemes."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_image(self, image: QImage) -> None:
        self._image = image
        size = image.deviceIndependentSize().toSize()
        self.setFixedSize(size.width() + 2 * _EDGE, size.height() + 2 * _EDGE)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.setPen(Qt.PenStyle.NoPen)
        for spread in range(6, 0, -1):
            painter.setBrush(theme().colour("scrim", 10))
            painter.drawRoundedRect(area.adjusted(-spread, -spread + 2, spread, spread + 2), 3, 3)
        painter.fillRect(area, theme().colour("paper"))
        painter.drawImage(area.topLeft(), self._image)


class PdfView(QWidget):
    """Pages of one PDF: ← → or PgUp PgDn turn them, Ctrl+wheel and + − zoom, 0 fits the view again.

    `whole`: the page always fits the view as a whole, without buttons; something else turns it.
    `at_a_glance`: 0 and the first look fit the whole page, where it is not too small then.
    `snug`: as high as the page that fits, so that nothing stands below it but what follows.
    """

    turned = Signal(int)

    def __init__(
        self, workspace: Workspace, whole: bool = False, at_a_glance: bool = False, snug: bool = False
    ) -> None:
        super().__init__()
        self._whole, self._at_a_glance, self._snug = whole, at_a_glance, snug
        self._workspace = workspace
        self._data = b""
        self._number, self._pages, self._zoom, self._asked = 0, 0, _FIT, 0
        self._sheet = Sheet()
        Ring(self)
        self._area: QScrollArea = scrolled(self._sheet)
        self._area.setWidgetResizable(False)
        centre, top = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignTop
        if whole:
            self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAlignment(Qt.AlignmentFlag.AlignCenter if whole else centre | top)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._place = label("", "table", "text2")
        turn, size = self.turn, self.zoom
        self._back = button("", "quiet", "chevron-left", self.tr("Previous page"), on=lambda: turn(-1))
        self._next = button("", "quiet", "chevron-right", self.tr("Next page"), on=lambda: turn(1))
        less = button("", "quiet", "zoom-out", self.tr("Smaller"), on=lambda: size(-1))
        more = button("", "quiet", "zoom-in", self.tr("Larger"), on=lambda: size(1))
        self._buttons = box(row(self._back, self._place, self._next, None, less, more, gap=4))
        appear(self._buttons, not whole)
        made = column(self._buttons, self._area, gap=4)
        made.setStretch(1, 1)
        self.setLayout(made)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(280, 240)
        self._settle()

    def show_pdf(self, data: bytes) -> None:
        """Show the first page of a PDF; empty bytes clear the view."""
        self._data, self._number, self._pages = data, 0, 0
        self._asked += 1  # what is still being drawn is of another paper
        if data:
            self._draw()
        else:
            self._sheet.show_image(QImage())
            self._settle()

    def page(self) -> int:
        return self._number

    def pages(self) -> int:
        """How many pages there are; 0 until the first is drawn."""
        return self._pages

    def turn(self, step: int) -> None:
        target = self._number + step
        if 0 <= target < self._pages:
            self._number = target
            self._draw()
            self.turned.emit(target)

    def zoom(self, step: int) -> None:
        self._zoom = min(max(self._zoom + step, 0), len(_ZOOMS) - 1)
        self._draw()

    def sizeHint(self) -> QSize:
        return QSize(360, 200) if self._whole else QSize(440, 560)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {
            Qt.Key.Key_Left: (self.turn, -1),
            Qt.Key.Key_PageUp: (self.turn, -1),
            Qt.Key.Key_Right: (self.turn, 1),
            Qt.Key.Key_PageDown: (self.turn, 1),
            Qt.Key.Key_Plus: (self.zoom, 1),
            Qt.Key.Key_Minus: (self.zoom, -1),
            Qt.Key.Key_0: (self.zoom, _FIT - self._zoom),
        }
        act = keys.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act[0](act[1])

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def _draw(self) -> None:
        """Ask for the page at the size and pixel ratio needed now; a later question makes this one void."""
        if not self._data:
            return
        self._asked += 1
        now, data, number, ratio = self._asked, self._data, self._number, self.devicePixelRatioF()
        bar = self._area.verticalScrollBar().sizeHint().width()  # kept free: it must not come and go
        room = max(160, self._area.width() - bar - 2 * _EDGE)
        zoom = _ZOOMS[self._zoom] * ratio
        width, height, least = round(room * zoom), 0, 0
        if self._whole:
            height = round(max(96, self.height() - 2 * _EDGE - 2) * ratio)
        elif self._at_a_glance:
            height = round(max(96, self._area.height() - 2 * _EDGE) * zoom)
            least = round(_READABLE * zoom)
        self._workspace.worker.draw(
            self,
            lambda: draw_page(data, number, width, height, least) if now == self._asked else None,
            lambda drawn: self._on_drawn(now, drawn, ratio),
        )

    def _on_drawn(self, asked: int, drawn: Any, ratio: float) -> None:
        if asked != self._asked or drawn is None:
            return
        pixels, wide, high, self._pages = drawn
        image = QImage(pixels, wide, high, wide * 4, QImage.Format.Format_RGB32).copy()
        image.setDevicePixelRatio(ratio)
        self._sheet.show_image(image)
        if self._snug and self._zoom == _FIT:
            self.setFixedHeight(self._buttons.sizeHint().height() + 4 + self._sheet.height())
        self._settle()

    def _settle(self) -> None:
        self._place.setText(f"{self._number + 1} / {self._pages}" if self._pages else "—")
        self._place.adjustSize()
        self._back.setEnabled(self._number > 0)
        self._next.setEnabled(self._number + 1 < self._pages)
