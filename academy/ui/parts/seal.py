"""The academy's square seal, one character (匠) as a drawing: no font need be loaded for it.

It stands on the ground of the window before anything else does.
"""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from academy.base.paths import RESOURCES

SIDE = 48
BRAND = RESOURCES / "icons" / "brand.svg"


def paint_ground(painter: QPainter, area: QRectF, look: Mapping[str, str]) -> QRectF:
    """The ground with the seal in its middle, in the colours of a scheme; answers where the seal stands."""
    painter.fillRect(area, QColor(look["bg"]))
    seal = QRectF(0, 0, SIDE, SIDE)
    seal.moveCenter(area.center())
    drawing = BRAND.read_text("utf-8").replace("currentColor", look["onSeal"])
    paint_seal(painter, seal, look, QSvgRenderer(drawing.encode()))
    return seal


def paint_seal(painter: QPainter, area: QRectF, look: Mapping[str, str], drawing: QSvgRenderer) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look["seal"]))
    painter.drawRoundedRect(area, 5, 5)
    edge = QColor(look["onSeal"])
    edge.setAlpha(170)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(edge, 1))
    painter.drawRoundedRect(area.adjusted(2.5, 2.5, -2.5, -2.5), 3, 3)
    inset = area.width() * 0.2
    drawing.render(painter, area.adjusted(inset, inset, -inset, -inset))
