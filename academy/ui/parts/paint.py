"""How the small marks are drawn: alone as widgets, or inside the cells of a table."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from academy.ui.parts.layout import CENTRE, LEFT, RIGHT
from academy.ui.parts.theme import theme
from academy.ui.parts.tokens import ink, soft


def paint_pill(painter: QPainter, rect: QRectF, text: str, tone: str) -> None:
    """A state: a soft ground, a small square, and always the word."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour(soft(tone)))
    painter.drawRoundedRect(rect, 4, 4)
    painter.setBrush(theme().colour(ink(tone)))
    painter.drawRoundedRect(QRectF(rect.left() + 8, rect.center().y() - 3, 6, 6), 1.5, 1.5)
    painter.setPen(theme().colour(ink(tone)))
    painter.setFont(theme().font("caption"))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()) - 26)
    painter.drawText(rect.adjusted(20, 0, -4, 0), LEFT, shown)


def pill_width(text: str) -> int:
    return theme().metrics("caption").horizontalAdvance(text) + 28


def paint_stamp(painter: QPainter, rect: QRectF, text: str, pending: bool = False) -> None:
    """An act on record: a double-edged box in seal red, the word in Song. Not yet sealed: dashed and grey."""
    tone = theme().colour("muted" if pending else "sealText")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    style = Qt.PenStyle.DashLine if pending else Qt.PenStyle.SolidLine
    painter.setPen(QPen(tone, 1 if pending else 1.5, style))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 3, 3)
    if not pending:
        painter.setPen(QPen(theme().colour("sealText", 130), 0.75))
        painter.drawRoundedRect(rect.adjusted(3, 3, -3, -3), 2, 2)
    painter.setPen(tone)
    painter.setFont(theme().font("caption", family="song"))
    painter.drawText(rect, CENTRE, text)


def stamp_width(text: str) -> int:
    return theme().metrics("caption", family="song").horizontalAdvance(text) + 20


def paint_bar(painter: QPainter, area: QRectF, percent: int, tone: str = "accent") -> None:
    """The bar and its number at the right."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    bar = QRectF(area.left(), area.center().y() - 3, max(0.0, area.width() - 44), 6)
    paint_track(painter, bar, percent / 100, tone)
    painter.setPen(theme().colour("text2"))
    painter.setFont(theme().font("table"))
    painter.drawText(area, RIGHT, f"{percent}%")


def paint_track(painter: QPainter, bar: QRectF, share: float, tone: str = "accent") -> None:
    """The bar alone."""
    painter.setPen(Qt.PenStyle.NoPen)
    radius = bar.height() / 2
    look = theme()  # the rest of it is seen on the ground of a chosen row, too
    for part, colour in ((1.0, look.colour("control", 64)), (min(1.0, max(0.0, share)), look.colour(tone))):
        if part:
            painter.setBrush(colour)
            width = max(bar.height(), bar.width() * part)
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), width, bar.height()), radius, radius)
