"""How the week is drawn: heads, lines, shut cells, sessions, what is in the hand, free slots, the bubble."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from academy.base.problems import Problem
from academy.courses.facts_timetable import Tried
from academy.ui.parts.hues import class_bar, class_ground, hue_of
from academy.ui.parts.icons import paint_icon
from academy.ui.parts.layout import CENTRE, LEFT, RIGHT, broken
from academy.ui.parts.theme import theme

Words = Mapping[str, str]
THREE_LINES = 58  # pixels


def words(
    painter: QPainter, area: QRectF, text: str, token: str | QColor = "muted", size: str = "caption",
    strong: bool = False, align: Qt.AlignmentFlag = LEFT,
) -> None:  # fmt: skip
    """One line, shortened with dots where it does not fit."""
    painter.setFont(theme().font(size, strong))
    painter.setPen(token if isinstance(token, QColor) else theme().colour(token))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()) + 1)
    painter.drawText(area, align, shown)


def two_lines(
    painter: QPainter,
    area: QRectF,
    text: str,
    token: str | QColor,
    size: str = "caption",
    strong: bool = True,
) -> float:
    """Words on one line or two of 17 pixels, the second shortened; answers how high they are."""
    metrics = theme().metrics(size, strong)
    wide = int(area.width())
    if metrics.horizontalAdvance(text) <= wide + 1 or area.height() < 34:
        words(painter, QRectF(area.left(), area.top(), wide, 17), text, token, size, strong)
        return 17.0
    first, rest = broken(text, metrics, wide)
    words(painter, QRectF(area.left(), area.top(), wide, 17), first, token, size, strong)
    words(painter, QRectF(area.left(), area.top() + 17, wide, 17), rest, token, size, strong)
    return 34.0


def hatch(painter: QPainter, area: QRectF) -> None:
    """Shut: cannot be used."""
    painter.fillRect(area, theme().colour("sunken"))
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(theme().colour("line"), 1))
    high = int(area.height())
    for shift in range(-high, int(area.width()) + 1, 8):
        left = area.left() + shift
        painter.drawLine(QPointF(left, area.bottom()), QPointF(left + high, area.top()))
    painter.restore()


def block(painter: QPainter, area: QRectF, hue: int, name: str, note: str, pinned: bool = False) -> None:
    """A session: the class's bar and ground, two lines of twelve pixels, a pin when it is fixed."""
    ink = hue_of(hue)[2]
    class_ground(painter, area, hue)
    class_bar(painter, QRectF(area.left(), area.top(), 3, area.height()), hue)
    tail, middle = (20 if pinned else 4), area.center().y()
    left = area.left() + 9
    if area.height() < 32:
        words(
            painter, QRectF(left, area.top(), area.width() - 9 - tail, area.height()), name, ink, strong=True
        )
    else:
        top = area.top() + 5 if area.height() >= THREE_LINES else middle - 17
        room = area.height() - 25
        top += two_lines(painter, QRectF(left, top, area.width() - 9 - tail, room), name, ink)
        rest = QRectF(left, top, area.width() - 13, area.bottom() - 3 - top)
        two_lines(painter, rest, note, ink, strong=False)
    if pinned:
        paint_icon(painter, QRectF(area.right() - 18, area.top() + 5, 12, 12), "pin", "text2")


def outline(painter: QPainter, area: QRectF, token: str, dashed: bool = False, width: float = 2) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(theme().colour(token), width, style))
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 4, 4)


def left_behind(painter: QPainter, area: QRectF, hue: int, text: str) -> None:
    """Where the session in the hand came from."""
    painter.setBrush(theme().colour("surface"))
    painter.setPen(QPen(hue_of(hue)[0], 1, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(area, 4, 4)
    words(painter, area.adjusted(10, 0, -4, 0), text)


def target(painter: QPainter, area: QRectF, free: bool, solid: int = 255) -> None:
    """The cell under the hand: green where it may land, rust where it may not; always dashed."""
    tone = "ok" if free else "danger"
    painter.setBrush(theme().colour(f"{tone}Soft", solid))
    painter.setPen(QPen(theme().colour(tone), 2, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(area.adjusted(2, 2, -1, -1), 4, 4)


def free_slot(painter: QPainter, area: QRectF, rank: int, text: str) -> None:
    inner = area.adjusted(4, 4, -3, -3)
    painter.setBrush(theme().colour("okSoft"))
    painter.setPen(QPen(theme().colour("ok"), 1, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(inner, 4, 4)
    side = min(18.0, inner.height() - 2)
    disc = QRectF(inner.left() + 8, inner.center().y() - side / 2, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour("ok"))
    painter.drawEllipse(disc)
    words(painter, disc, str(rank), "surface", strong=True, align=CENTRE)
    words(painter, inner.adjusted(32, 0, -2, 0), text, "ok")


def ghost(painter: QPainter, area: QRectF, hue: int, name: str, note: str, free: bool) -> None:
    """The session in the hand, floating."""
    shadow(painter, area, 4)
    block(painter, area, hue, name, note)
    outline(painter, area, "ok" if free else "danger", width=1.5)


def shadow(painter: QPainter, area: QRectF, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in range(10, 0, -2):
        painter.setBrush(theme().colour("scrim", 12))
        painter.drawRoundedRect(
            area.adjusted(-spread, 4 - spread, spread, spread + 4), radius + spread, radius + spread
        )


def bubble(painter: QPainter, beside: QRectF, bounds: QRectF, sentence: str, tone: str = "danger") -> None:
    """A sentence beside the block: to its right where there is room, else to its left; never off the grid."""
    painter.setFont(theme().font("table"))
    needed = painter.boundingRect(QRectF(0, 0, 272, 400), int(Qt.TextFlag.TextWordWrap), sentence)
    wide, high = needed.width() + 52, needed.height() + 16
    left = beside.right() + 10
    if left + wide > bounds.right() - 4:
        left = max(bounds.left() + 4, beside.left() - 10 - wide)
    top = min(max(beside.center().y() - high + 4, bounds.top() + 4), bounds.bottom() - high - 4)
    area = QRectF(left, top, wide, high)
    shadow(painter, area, 6)
    painter.setPen(QPen(theme().colour(tone), 1))
    painter.setBrush(theme().colour("raised"))
    painter.drawRoundedRect(area, 6, 6)
    paint_icon(painter, QRectF(area.left() + 12, area.top() + 10, 16, 16), "circle-alert", tone)
    painter.setFont(theme().font("table"))
    painter.setPen(theme().colour(tone))
    painter.drawText(area.adjusted(36, 8, -12, -4), int(Qt.TextFlag.TextWordWrap), sentence)


def verdict(
    painter: QPainter, beside: QRectF, bounds: QRectF, tried: Tried, sentence: Callable[[Problem], str]
) -> None:
    """What speaks against the place under the hand, in one sentence; nothing when all is well."""
    if not (tried.forbids or tried.warns):
        return
    found = tried.forbids[0] if tried.forbids else tried.warns[0]
    tr = QCoreApplication.translate
    head = tr("WeekGrid", "Conflict: {sentence}") if tried.forbids else tr("WeekGrid", "Mind: {sentence}")
    text = head.format(sentence=sentence(replace(found, where="")))
    bubble(painter, beside, bounds, text, "danger" if tried.forbids else "warn")


def day_head(
    painter: QPainter, area: QRectF, name: str, day: str, mark: str, today: bool, low: float
) -> None:
    """Day of the week, date, and 今天, 休 or 班 at the right."""
    ink = "accent" if today else "text"
    inner = area.adjusted(10, 6, -6, -6)
    room = inner.width() - (theme().metrics("caption").horizontalAdvance(mark) + 4 if mark else 0)
    if theme().metrics("table", strong=True).horizontalAdvance(name) > room:
        mark, room = "", inner.width()  # the ground and the line below say the same
    words(painter, QRectF(inner.left(), inner.top(), room, 18), name, ink, "table", strong=True)
    words(
        painter,
        QRectF(inner.left(), inner.top() + 18, inner.width(), 18),
        day,
        "accent" if today else "muted",
    )
    words(painter, QRectF(inner.left(), inner.top(), inner.width(), 18), mark, "muted", align=RIGHT)
    if today:
        painter.fillRect(QRectF(area.left() + 1, low - 3, area.width() - 1, 3), theme().colour("accent"))
