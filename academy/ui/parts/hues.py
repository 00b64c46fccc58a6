"""The colours of classes, the same on every page, and what tells those apart that share one."""

from collections.abc import Iterable
from zlib import crc32

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from academy.ui.parts.theme import theme

DASHES, GAP = (7.0, 2.0), 3.0  # pixels of a class's bar, by how many before it have its colour


def hues_of(classes: Iterable[int]) -> dict[int, int]:
    """A hue for each class: its own from week to week, unless another one shown beside it has it already.

    Of more classes than hues the second round has a dashed bar, the third a dotted one.
    """
    found: dict[int, int] = {}
    many = len(theme().hues)
    taken = dict.fromkeys(range(many), 0)
    for key in sorted(set(classes)):
        first = crc32(str(key).encode()) % len(taken)
        ring = [(first + step) % len(taken) for step in range(len(taken))]
        hue = min(ring, key=lambda hue: taken[hue])  # the first of those taken least
        found[key] = hue + many * taken[hue]
        taken[hue] += 1
    return found


def hue_of(hue: int) -> tuple[QColor, QColor, QColor]:
    """Bar, ground and ink."""
    bar, ground, text = theme().hues[hue % len(theme().hues)]
    return QColor(bar), QColor(ground), QColor(text)


def class_ground(painter: QPainter, area: QRectF, hue: int) -> None:
    """A session's ground; of a class whose colour is another's too with a dashed edge."""
    bar, ground, _ = hue_of(hue)
    shared = hue >= len(theme().hues)
    painter.setPen(QPen(bar, 1, Qt.PenStyle.DashLine) if shared else Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5) if shared else area, 4, 4)


def class_bar(painter: QPainter, area: QRectF, hue: int) -> None:
    """The class's colour along the edge: whole, dashed, or dotted where the colour is another's too."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(hue_of(hue)[0])
    turn = min(hue // len(theme().hues), len(DASHES))
    if not turn:
        painter.drawRoundedRect(area, 1.5, 1.5)
        return
    dash, top = DASHES[turn - 1], area.top()
    while top < area.bottom():
        high = min(dash, area.bottom() - top)
        painter.drawRect(QRectF(area.left(), top, area.width(), high))
        top += dash + GAP
