"""Two mentors on one axis of months: what each did, and the acts of record between them."""

from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from academy.ui.apprenticeship.lane_facts import Lanes, Seat, Turn
from academy.ui.apprenticeship.states import month_short, month_words, months_between
from academy.ui.parts.layout import CENTRE, LEFT, RIGHT
from academy.ui.parts.paint import paint_stamp, stamp_width
from academy.ui.parts.spots import Spots
from academy.ui.parts.theme import theme

NAMES, NAMES_MOST, AXIS, RECORD, LANE = 132, 208, 28, 40, 56
BAR_HIGH = 34
WIDE = 420  # pixels, at least: a month of two years keeps eight


class LanesView(QWidget):
    """Paints the lanes; a click on a missing month asks for its entry."""

    month_clicked = Signal(date)

    def __init__(self) -> None:
        super().__init__()
        self._lanes: Lanes | None = None
        self._children = Spots(self)
        self._told: tuple[tuple[QRect, str], ...] = ()
        self._names = NAMES
        self._months: list[date] = []
        self._spots: list[tuple[QRectF, str]] = []
        self._gaps: list[tuple[QRectF, date]] = []
        self.setMinimumSize(WIDE, AXIS + RECORD + 2 * LANE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Timeline of both mentors"))

    def sizeHint(self) -> QSize:
        return QSize(720, AXIS + RECORD + 2 * LANE)

    def show_lanes(self, lanes: Lanes, summary: str) -> None:
        """`summary` says in words what the picture shows."""
        self._lanes = lanes
        metrics = theme().metrics("caption")
        wide = max(metrics.horizontalAdvance(seat.what) for seat in (lanes.character, lanes.technical))
        self._names = min(max(NAMES, wide + 12), NAMES_MOST)
        self._months = months_between(lanes.starts, max(lanes.ends, lanes.starts))
        self.setAccessibleDescription(summary)
        self.update()

    def place_of(self, day: date) -> float:
        """Where a day stands on the axis."""
        first = self._months[0]
        months = (day.year - first.year) * 12 + day.month - first.month
        place = months + (day.day - 1) / 31
        return self._names + place * self._step()

    def _step(self) -> float:
        return (self.width() - self._names - 12) / max(1, len(self._months))

    def paintEvent(self, _event: QPaintEvent) -> None:
        lanes = self._lanes
        if lanes is None:
            return
        self._spots, self._gaps = [], []
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tab = self._tab(lanes.today)
        self._axis(painter, tab)
        self._record(painter, lanes)
        self._head(painter, AXIS + RECORD, lanes.character)
        self._today_line(painter, lanes.today, tab)
        self._talks(painter, lanes)
        self._head(painter, AXIS + RECORD + LANE, lanes.technical)
        self._hours(painter, lanes)
        self._today_tab(painter, tab)
        self._stamps(painter, lanes)
        self._tell()

    def _tell(self) -> None:
        """The same for a screen reader; not while it is painted, for children change the layout."""
        found = tuple((area.toRect(), words) for area, words in self._spots)
        if found != self._told:
            self._told = found
            QTimer.singleShot(0, self, lambda: self._children.show(found))

    def _stamps(self, painter: QPainter, lanes: Lanes) -> None:
        """On their days; one that would cover the one before stands beside it."""
        free = float(self._names)
        for day, word in lanes.stamps:
            wide = stamp_width(word)
            left = min(max(self.place_of(day) - wide / 2, free), self.width() - wide)
            area = QRectF(left, AXIS + 8, wide, 24)
            paint_stamp(painter, self._stamped(painter, area), word)
            self._spots.append((area, f"{day.isoformat()}  {word}"))
            free = left + wide + 3

    def _stamped(self, painter: QPainter, area: QRectF) -> QRectF:
        """A stamp stands on the ground of its card, or the span would run through its word."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("surface"))
        painter.drawRoundedRect(area, 3, 3)
        return area

    def _words(
        self, painter: QPainter, area: QRectF, text: str, token: str = "muted", strong: bool = False,
        size: str = "caption", align: Qt.AlignmentFlag = LEFT,
    ) -> None:  # fmt: skip
        painter.setFont(theme().font(size, strong))
        painter.setPen(theme().colour(token))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, align, shown)

    def _axis(self, painter: QPainter, tab: QRectF) -> None:
        """A caption every few months: as many as fit without touching."""
        metrics = theme().metrics("caption")
        wide = max(metrics.horizontalAdvance(month_words(each)) for each in self._months) + 14
        every = next((n for n in (1, 2, 3, 6, 12) if n * self._step() >= wide), 12)
        for place, month in enumerate(self._months):
            if place % every:
                continue
            left = self.place_of(month)
            painter.setPen(QPen(theme().colour("line"), 1))
            painter.drawLine(QPointF(left, 4), QPointF(left, self.height()))
            if left + wide > self.width():
                continue
            named = month_words(month) if place == 0 or month.month <= every else month_short(month)
            room = QRectF(left + 4, 0, every * self._step() - 4, AXIS - 4)
            if tab.intersects(QRectF(room.left(), 0, metrics.horizontalAdvance(named), AXIS)):
                room.setLeft(tab.right() + 6)  # the month stands beside today, not under it
            if metrics.horizontalAdvance(named) <= room.width():
                self._words(painter, room, named)

    def _record(self, painter: QPainter, lanes: Lanes) -> None:
        self._words(
            painter, QRectF(0, AXIS, self._names, RECORD), self.tr("On record"), "sealText", True, "table"
        )
        self._span(painter, lanes.starts, lanes.ends, "accentSoft")
        if lanes.done_until > lanes.starts:
            self._span(painter, lanes.starts, min(lanes.done_until, lanes.ends), "chart")
        for since, until in lanes.pauses:
            self._span(painter, since, min(until, lanes.ends), "warnSoft")

    def _span(self, painter: QPainter, since: date, until: date, token: str) -> None:
        left = self.place_of(since)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(token))
        painter.drawRoundedRect(QRectF(left, AXIS + 16, max(4.0, self.place_of(until) - left), 8), 4, 4)

    def _head(self, painter: QPainter, top: int, seat: Seat) -> None:
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.drawLine(QPointF(0, top), QPointF(self.width(), top))
        self._words(painter, QRectF(0, top + 9, self._names - 8, 20), seat.name, "text", True, "table")
        self._words(painter, QRectF(0, top + 28, self._names - 8, 18), seat.what)
        for turn in seat.turns:
            self._turn(painter, top, turn)

    def _turn(self, painter: QPainter, top: int, turn: Turn) -> None:
        """A line across the lane where the mentor changed; left of it who it was until then."""
        left = self.place_of(turn.day)
        painter.setPen(QPen(theme().colour("sealText"), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(left, top + 2), QPointF(left, top + LANE - 2))
        wide = min(theme().metrics("caption").horizontalAdvance(turn.before) + 4, left - self._names - 4)
        if wide > 0:
            area = QRectF(left - wide - 4, top + 1, wide, 15)
            self._words(painter, area, turn.before, "sealText", align=RIGHT)
        self._spots.append((QRectF(left - 6, top, 12, LANE), turn.tip))

    def _talks(self, painter: QPainter, lanes: Lanes) -> None:
        top = AXIS + RECORD
        taken = 0.0
        for dot in lanes.dots:
            at = QPointF(self.place_of(dot.day), top + 21)
            token = "surface" if dot.hollow else "accent"
            painter.setPen(QPen(theme().colour("control"), 1.5) if dot.hollow else Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour(token))
            painter.drawEllipse(at, 5.5, 5.5)
            self._spots.append((QRectF(at.x() - 8, top, 16, LANE), dot.tip))
            wide = theme().metrics("caption").horizontalAdvance(dot.word) + 4
            left = self._beside_today(min(at.x() - wide / 2, self.width() - wide), wide, lanes.today)
            if dot.word and left >= taken:
                tone = "muted" if dot.hollow else "text2"
                self._words(painter, QRectF(left, top + 31, wide + 2, 18), dot.word, tone, align=CENTRE)
                taken = left + wide + 4

    def _beside_today(self, left: float, wide: float, today: date) -> float:
        """The line of today crosses no word: one that would lie on it stands at its side."""
        line = self.place_of(today)
        if not left - 2 < line < left + wide + 2:
            return left
        return line + 6 if line + 6 + wide <= self.width() else line - wide - 6

    def _hours(self, painter: QPainter, lanes: Lanes) -> None:
        floor = AXIS + RECORD + 2 * LANE - 10
        most = max((bar.hours for bar in lanes.bars), default=0) or 1
        wide = min(16.0, self._step() * 0.66)
        for bar in lanes.bars:
            high = max(2.0, BAR_HIGH * bar.hours / most)
            area = QRectF(self._middle(bar.month) - wide / 2, floor - high, wide, high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("chart"))
            painter.drawRoundedRect(area, 2, 2)
            self._spots.append((area.adjusted(-2, -8, 2, 4), bar.tip))
        for month, tip in lanes.missing:
            area = QRectF(self._middle(month) - max(wide, 16) / 2, floor - BAR_HIGH, max(wide, 16), BAR_HIGH)
            painter.setBrush(theme().colour("warnSoft"))
            painter.setPen(QPen(theme().colour("warn"), 1.5, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(area, 3, 3)
            self._words(painter, area, self.tr("!"), "warn", True, align=CENTRE)
            self._spots.append((area, tip))
            self._gaps.append((area, month))

    def _middle(self, month: date) -> float:
        return self.place_of(month) + self._step() / 2

    def _tab(self, today: date) -> QRectF:
        """Where the word for today stands; an invalid place when today is off the axis."""
        if not self._months[0] <= today or self.place_of(today) > self.width():
            return QRectF()
        left = self.place_of(today)
        wide = theme().metrics("caption").horizontalAdvance(self.tr("Today")) + 14
        return QRectF(min(left - wide / 2, self.width() - wide), 3, wide, 20)

    def _today_line(self, painter: QPainter, today: date, tab: QRectF) -> None:
        """Below what stands on that day."""
        if tab.isValid():
            left = self.place_of(today)
            painter.setPen(QPen(theme().colour("accent"), 1.5))
            painter.drawLine(QPointF(left, AXIS - 4), QPointF(left, self.height()))

    def _today_tab(self, painter: QPainter, tab: QRectF) -> None:
        if not tab.isValid():
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("accent"))
        painter.drawRoundedRect(tab, 4, 4)
        self._words(painter, tab, self.tr("Today"), "onAccent", align=CENTRE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = any(area.contains(event.position()) for area, _ in self._gaps)
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for area, month in self._gaps:
            if area.contains(event.position()):
                self.month_clicked.emit(month)
                return

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            tip = next((text for area, text in self._spots if area.contains(QPointF(event.pos()))), "")
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)
