"""The sheet in the designer: the very page that will be printed, and over it the boxes of its elements.

Drag moves, the handles resize, the arrows move by 0.1 mm (with Shift 1 mm); with Alt no line holds.
"""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from academy.certificates.facts_template import Element, ElementKind
from academy.certificates.facts_template_keys import SIDES_OF, SQUARE
from academy.ui.certificates.designer_design import Design
from academy.ui.certificates.designer_snap import Box, Landing, landing, tenth
from academy.ui.parts.ring import Ring
from academy.ui.parts.theme import theme

EDGE = 16  # pixels round the sheet
HANDLE = 4  # pixels: half a handle
ROOMY = 30  # pixels: a side that has room for a handle in its middle
SIDES = (1.0, 470.0)  # mm: the sides a drag makes where a kind of element has no bounds of its own
CORNERS = ((0, 0), (0.5, 0), (1, 0), (1, 0.5), (1, 1), (0.5, 1), (0, 1), (0, 0.5))
CURSORS = (
    Qt.CursorShape.SizeFDiagCursor,
    Qt.CursorShape.SizeVerCursor,
    Qt.CursorShape.SizeBDiagCursor,
    Qt.CursorShape.SizeHorCursor,
)
GROUNDS = (ElementKind.BOX, ElementKind.FRET, ElementKind.ROSETTES, ElementKind.WEAVE)


def box_of(element: Element) -> Box:
    return Box(element.x, element.y, element.w, element.h)


class Canvas(QWidget):
    """`design` is changed by mouse and keys; the page under it is drawn by whoever listens to `design`."""

    def __init__(self, design: Design) -> None:
        super().__init__()
        self._design = design
        self._scale = 3.0  # pixels a millimetre
        self._image = QImage()
        self._grab: tuple[QPointF, Element, int] | None = None  # where, what it was, handle (-1: the whole)
        self._landing: Landing | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Sheet"))
        design.changed.connect(self._follow)
        design.picked.connect(lambda _at: self.update())
        self._follow()
        Ring(self)

    def scale(self) -> float:
        return self._scale

    def set_scale(self, scale: float) -> None:
        """Pixels a millimetre."""
        self._scale = scale
        self._follow()

    def show_image(self, image: QImage) -> None:
        """The page as it will be printed, of any size: it is stretched over the sheet."""
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:
        page = self._design.template
        return QSize(round(page.width * self._scale) + 2 * EDGE, round(page.height * self._scale) + 2 * EDGE)

    def _follow(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()

    def sheet_rect(self) -> QRectF:
        page = self._design.template
        return QRectF(EDGE, EDGE, page.width * self._scale, page.height * self._scale)

    def rect_of(self, element: Element) -> QRectF:
        """Where an element is on the screen."""
        scale = self._scale
        return QRectF(
            EDGE + element.x * scale, EDGE + element.y * scale, element.w * scale, element.h * scale
        )

    def _at(self, point: QPointF) -> QPointF:
        return QPointF((point.x() - EDGE) / self._scale, (point.y() - EDGE) / self._scale)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sheet = self.sheet_rect()
        painter.fillRect(sheet, theme().colour("paper"))
        if not self._image.isNull():
            painter.drawImage(sheet, self._image)
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.drawRect(sheet)
        self._paint_outlines(painter)
        self._paint_guides(painter, sheet)
        if (chosen := self._design.element()) is not None:
            self._paint_chosen(painter, self.rect_of(chosen))

    def _paint_outlines(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().colour("accent", 70), 1, Qt.PenStyle.DotLine))
        for each in self._design.template.elements:
            if each.kind not in GROUNDS:
                painter.drawRect(self.rect_of(each))

    def _paint_guides(self, painter: QPainter, sheet: QRectF) -> None:
        if self._landing is None:
            return
        painter.setPen(QPen(theme().colour("seal"), 1))
        if self._landing.upright is not None:
            x = EDGE + self._landing.upright * self._scale
            painter.drawLine(QPointF(x, sheet.top() - 8), QPointF(x, sheet.bottom() + 8))
        if self._landing.level is not None:
            y = EDGE + self._landing.level * self._scale
            painter.drawLine(QPointF(sheet.left() - 8, y), QPointF(sheet.right() + 8, y))

    def _paint_chosen(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QPen(theme().colour("accent"), 2))
        painter.drawRect(rect)
        painter.setBrush(theme().colour("surface"))
        painter.setPen(QPen(theme().colour("accent"), 1))
        for handle in self._handles(rect).values():
            painter.drawRect(handle)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _handles(self, rect: QRectF) -> dict[int, QRectF]:
        """The handles by their place in CORNERS; a flat element has none in the middle of its long sides."""
        kept = [
            at
            for at, (a, b) in enumerate(CORNERS)
            if (a != 0.5 or rect.height() > ROOMY) and (b != 0.5 or rect.width() > ROOMY)
        ]
        out = {}
        for at in kept:
            a, b = CORNERS[at]
            x, y = rect.left() + rect.width() * a, rect.top() + rect.height() * b
            out[at] = QRectF(x - HANDLE, y - HANDLE, 2 * HANDLE, 2 * HANDLE)
        return out

    def element_at(self, point: QPointF) -> int:
        """The smallest element under a point of the screen; the sheet's ornament only at its edges."""
        best, least = -1, float("inf")
        for at, each in enumerate(self._design.template.elements):
            rect = self.rect_of(each).adjusted(-2, -2, 2, 2)
            inner = rect.adjusted(14, 14, -14, -14)
            if not rect.contains(point) or (each.kind in GROUNDS and inner.contains(point)):
                continue
            size = max(1.0, rect.width()) * max(1.0, rect.height())
            if size <= least:
                best, least = at, size
        return best

    def _handle_at(self, point: QPointF) -> int:
        chosen = self._design.element()
        if chosen is None:
            return -1
        found = self._handles(self.rect_of(chosen)).items()
        return next((at for at, each in found if each.adjusted(-2, -2, 2, 2).contains(point)), -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        point = event.position()
        handle = self._handle_at(point)
        if handle < 0:
            self._design.pick(self.element_at(point))
        if (chosen := self._design.element()) is not None:
            self._grab = (self._at(point), chosen, handle)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._grab is None:
            handle = self._handle_at(point)
            shape = CURSORS[handle % 4] if handle >= 0 else Qt.CursorShape.ArrowCursor
            self.setCursor(Qt.CursorShape.SizeAllCursor if handle < 0 <= self.element_at(point) else shape)
            return
        start, was, handle = self._grab
        by = self._at(point) - start
        if abs(by.x()) + abs(by.y()) < 0.3 and self._landing is None:
            return
        free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if handle < 0:
            self._move(was, by, free)
        else:
            self._resize(was, by, handle)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._grab = self._landing = None
        self.update()

    def _move(self, was: Element, by: QPointF, free: bool) -> None:
        page = self._design.template
        others = [box_of(each) for at, each in enumerate(page.elements) if at != self._design.chosen]
        moved = replace(box_of(was), x=was.x + by.x(), y=was.y + by.y())
        self._landing = landing(moved, others, (page.width, page.height), free)
        self._design.set_element("drag", x=self._landing.x, y=self._landing.y)

    def _resize(self, was: Element, by: QPointF, handle: int) -> None:
        a, b = CORNERS[handle]
        least, most = SIDES_OF.get(was.kind, SIDES)
        left, top, right, low = was.x, was.y, was.x + was.w, was.y + was.h
        w = right - left + (by.x() if a == 1 else -by.x() if a == 0 else 0)
        h = low - top + (by.y() if b == 1 else -by.y() if b == 0 else 0)
        if was.kind in SQUARE:
            w = h = w if b == 0.5 else h if a == 0.5 else max(w, h)
        if was.kind is ElementKind.RULE:  # a line stays level or upright
            w, h = (tenth(max(w, least)), 0.0) if was.w >= was.h else (0.0, tenth(max(h, least)))
        else:
            w, h = (tenth(min(max(side, least), most)) for side in (w, h))
        # what is not dragged stays where it is
        x = tenth(right - w) if a == 0 else left
        y = tenth(low - h) if b == 0 else top
        self._landing = Landing(x, y)
        self._design.set_element("size", x=x, y=y, w=w, h=h)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
        }  # fmt: skip
        chosen, key = self._design.element(), Qt.Key(event.key())
        if key in steps and chosen is not None:
            by = 1.0 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0.1
            dx, dy = steps[key]
            x, y = round(chosen.x + dx * by, 3), round(chosen.y + dy * by, 3)
            self._design.set_element("arrows", x=x, y=y)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and chosen is not None:
            self._design.remove()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and self._design.template.elements:
            step = 1 if key is Qt.Key.Key_PageDown else -1
            self._design.pick((self._design.chosen + step) % len(self._design.template.elements))
        elif key is Qt.Key.Key_Escape and chosen is not None:
            self._design.pick(-1)
        else:
            super().keyPressEvent(event)
