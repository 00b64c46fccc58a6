"""A session by the hour: its name on as many lines as it needs, its time, what its row does not say."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetrics, QPainter

from academy.ui.parts.hues import class_bar, class_ground, hue_of
from academy.ui.parts.icons import paint_icon
from academy.ui.parts.layout import CENTRE, broken
from academy.ui.parts.theme import theme
from academy.ui.timetable.grid_paint import words

LINE, LEFT, RIGHT, EDGES = 17, 8, 3, 7  # pixels: a line, the margins of the words, above and below together
PIN = 14


def lines_of(text: str, metrics: QFontMetrics, width: float, most: int = 9) -> list[str]:
    """Words on as many lines as they need; what is left over stands on the last."""
    lines: list[str] = []
    while text and len(lines) + 1 < most:
        first, text = broken(text, metrics, int(width))
        lines.append(first)
    return [*lines, text] if text else lines


def height_of(name: str, width: float) -> float:
    """How high a block of this width is with its whole name and its time."""
    room = width - LEFT - RIGHT
    return (len(lines_of(name, theme().metrics("caption", strong=True), room)) + 1) * LINE + EDGES


def paint_block(
    painter: QPainter, area: QRectF, hue: int, name: str, times: Sequence[str], notes: Sequence[str],
    pinned: bool = False,
) -> None:  # fmt: skip
    """The name first; of `times` and `notes`, the longest first, the one that fits, or none."""
    ink = hue_of(hue)[2]
    class_ground(painter, area, hue)
    class_bar(painter, QRectF(area.left(), area.top(), 3, area.height()), hue)
    room = area.width() - LEFT - RIGHT - (PIN if pinned else 0)
    free = max(1, int((area.height() - EDGES + 2) // LINE))
    told = [(line, True) for line in lines_of(name, theme().metrics("caption", strong=True), room, free)]
    plain = theme().metrics("caption")
    if len(told) < free:
        told += [(each, False) for each in times if plain.horizontalAdvance(each) <= room][:1]
    for note in notes:
        lines = lines_of(note, plain, room)
        if len(told) + len(lines) <= free:
            told += [(line, False) for line in lines]
            break
    top = area.top() + EDGES // 2
    for line, strong in told:
        words(painter, QRectF(area.left() + LEFT, top, room, LINE), line, ink, strong=strong)
        top += LINE
    if pinned:
        paint_icon(painter, QRectF(area.right() - 16, area.top() + 4, 12, 12), "pin", "text2")


def paint_more(painter: QPainter, area: QRectF, count: int, chosen: bool) -> None:
    """How many more sessions meet then than there is room for."""
    painter.setPen(theme().colour("focus" if chosen else "control"))
    painter.setBrush(theme().colour("sunken"))
    painter.drawRoundedRect(area, 4, 4)
    words(painter, area, f"+{count}", "text", strong=True, align=CENTRE)
