"""The academy's square seal, one character (匠) as a drawing: no font need be loaded for it.

It stands on the ground of the window before anything else does.
"""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen
from PySide6.QtSvg import QSvgRenderer

from academy.base.paths import RESOURCES

SIDE, INSET, GRID = 48, 0.2, 24  # pixels; the share of the side round the character; its drawing's own units
BRAND = RESOURCES / "icons" / "brand.svg"


def paint_ground(painter: QPainter, area: QRectF, look: Mapping[str, str]) -> QRectF:
    """The ground with the seal in its middle, in the colours of a scheme; answers where the seal stands.

    As one drawing: the first brush or pen makes all of Qt's numbers known to Python, a fifth of a start.
    """
    seal = QRectF(0, 0, SIDE, SIDE)
    seal.moveCenter(area.center())
    QSvgRenderer(_ground(area, seal.topLeft() - area.topLeft(), look).encode()).render(painter, area)
    return seal


def _ground(area: QRectF, at: QPointF, look: Mapping[str, str]) -> str:
    wide, high, inset = area.width(), area.height(), SIDE * INSET
    drawn = BRAND.read_text("utf-8").replace("currentColor", look["onSeal"])
    character = drawn[drawn.index("<path") : drawn.rindex("</svg>")]
    scale = (SIDE - 2 * inset) / GRID
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}">'
        f'<rect width="{wide}" height="{high}" fill="{look["bg"]}"/>'
        f'<g transform="translate({at.x()} {at.y()})">'
        f'<rect width="{SIDE}" height="{SIDE}" rx="5" fill="{look["seal"]}"/>'
        f'<rect x="2.5" y="2.5" width="{SIDE - 5}" height="{SIDE - 5}" rx="3" fill="none"'
        f' stroke="{look["onSeal"]}" stroke-opacity="0.667"/>'
        f'<g transform="translate({inset} {inset}) scale({scale})" fill="{look["onSeal"]}">{character}</g>'
        "</g></svg>"
    )


def paint_seal(painter: QPainter, area: QRectF, look: Mapping[str, str], drawing: QSvgRenderer) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    square = QPainterPath()
    square.addRoundedRect(area, 5, 5)
    painter.fillPath(square, QColor(look["seal"]))
    edge = QColor(look["onSeal"])
    edge.setAlpha(170)
    painter.setBrush(QBrush())
    painter.setPen(QPen(edge, 1))
    painter.drawRoundedRect(area.adjusted(2.5, 2.5, -2.5, -2.5), 3, 3)
    inset = area.width() * INSET
    drawing.render(painter, area.adjusted(inset, inset, -inset, -inset))
