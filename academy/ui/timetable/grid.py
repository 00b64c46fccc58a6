"""The week: one widget that is dragged in, stretched, and walked through by the keys.

It decides nothing: it says what the hand does (`lifted`, `hovered`, `dropped`, `stretched`) and draws what
it is told of it (`show_tried`, `show_free`). Rows scroll under a head that stays.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame

from academy.base.problems import Problem
from academy.courses.facts_timetable import FreeSlot, SessionCell, Target, Tried, WeekSheet
from academy.ui.parts.hues import hues_of
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.grid_view import GridView
from academy.ui.timetable.layout import HEAD, Hand, Spot, View, WeekLayout
from academy.ui.timetable.layout_hours import HourLayout

EDGE = 7  # pixels at the foot of a block that stretch it
LEAST = 480  # pixels across, in the smallest window there is
LOOK_BACK = 60  # pixels above the session the view by the hour begins with


class WeekGrid(QAbstractScrollArea):
    """Signals carry facts; the page asks the services."""

    lifted = Signal(object)  # SessionCell
    hovered = Signal(object, object)  # SessionCell, Spot
    dropped = Signal(object, object)  # SessionCell, Spot
    stretched = Signal(object, int)  # SessionCell, hours
    stretching = Signal(object, int)  # SessionCell, hours: the hand has not let go yet
    put_back = Signal()
    chosen = Signal(object)  # SessionCell or None
    opened = Signal(object)
    slot_taken = Signal(int)
    asked = Signal(str)  # "pin", "remove", "substitute", "menu"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.layout_: WeekLayout | None = None
        self.sheet: WeekSheet | None = None
        self.view = View.PLACE
        self.hand: Hand | None = None
        self.selected: int | None = None
        self.hues: Mapping[int, int] = {}
        self.conflicts: Mapping[int, tuple[Problem, ...]] = {}
        self.tried: dict[Spot, Tried] = {}
        self.longer: Tried | None = None  # what the length in the hand would mean
        self.free: list[tuple[Spot, FreeSlot]] = []
        self.movable = True
        self._pressed: tuple[QPointF, SessionCell, bool] | None = None
        self._painter = GridView(self)
        self.setObjectName("card")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
        self.setAccessibleName(self.tr("Timetable of the week"))
        self.setMinimumSize(LEAST, 320)

    def show_week(self, sheet: WeekSheet, view: View, only_used: bool, by_hours: bool = False) -> None:
        """Another week, or other rows; what was chosen stays chosen when it is there."""
        before = (self.sheet.days[0].day if self.sheet else None, self.view, type(self.layout_))
        self.sheet, self.view, self.hand = sheet, view, None
        self.hues = hues_of(each.key for each in sheet.classes)
        self.tried, self.free = {}, []
        kind = HourLayout if by_hours else WeekLayout
        self.layout_ = kind(sheet, view, self.tr("No place given"), only_used)
        if self.selected not in {each.id for each in sheet.cells}:
            self.selected = None
        self._measure()
        if by_hours and before != (sheet.days[0].day, view, kind):
            self._to_first()

    def _to_first(self) -> None:
        """Begin at what comes next today in the first row that has something, else at its first session."""
        layout, now = self.layout_, self.workspace.clock.now()
        cells = layout.cells() if layout is not None else []
        if layout is None or not cells:
            return
        first = layout.spot_of(cells[0]).key
        row = [each for each in cells if layout.spot_of(each).key == first]
        minute = now.hour * 60 + now.minute
        coming = [each for each in row if (each.day, each.ends) > (now.date(), minute)]
        top = layout.block((coming or row)[0], self._wide()).top()
        self.verticalScrollBar().setValue(int(max(0, top - HEAD - LOOK_BACK)))

    def show_conflicts(self, found: Mapping[int, tuple[Problem, ...]]) -> None:
        self.conflicts = found
        self.viewport().update()

    def show_tried(self, answers: Mapping[Spot, Tried]) -> None:
        """What cells would mean for the session in the hand."""
        self.tried.update(answers)
        self.viewport().update()

    def show_longer(self, hours: int, answer: Tried) -> None:
        """What another length would mean for the session in the hand."""
        if self.hand is not None and self.hand.hours == hours:
            self.longer = answer
            self.viewport().update()

    def show_free(self, slots: Sequence[FreeSlot]) -> None:
        """Mark the best slots 1 to 3 in the grid, where they can be seen."""
        spots = ((self.spot_of(slot.target), slot) for slot in slots)
        self.free = [(spot, slot) for spot, slot in spots if spot is not None]
        self.viewport().update()

    def spot_of(self, target: Target) -> Spot | None:
        layout, cell = self.layout_, self.current()
        if layout is None or cell is None or target.day not in layout.days:
            return None
        keys = {View.PLACE: target.place_id, View.TEACHER: target.instructor_id, View.CLASS: cell.class_id}
        key = keys.get(self.view, cell.branch_id) or 0
        return layout.spot(key, target.day, target.starts) if key in layout.by_key else None

    def current(self) -> SessionCell | None:
        """The session in the hand, else the chosen one."""
        if self.hand is not None:
            return self.hand.cell
        if self.sheet is None or self.selected is None:
            return None
        return next((each for each in self.sheet.cells if each.id == self.selected), None)

    def choose(self, session_id: int | None) -> None:
        self.selected = session_id
        self.chosen.emit(self.current())
        self.viewport().update()

    def lift(self, cell: SessionCell, *, by_key: bool = False) -> None:
        """Take a session into the hand, unless it must stay where it is."""
        if not self.movable or self.layout_ is None:
            return
        self.hand, self.tried = Hand(cell, self.layout_.spot_of(cell), by_key=by_key), {}
        self.selected = cell.id
        self.lifted.emit(cell)
        self.viewport().update()

    def let_go(self) -> None:
        """Put the session back where it was."""
        if self.hand is not None:
            self.hand = None
            self.tried = {}
            self.put_back.emit()
            self.viewport().update()

    def missing(self, spot: Spot) -> list[Spot]:
        """The cells to be tried when the hand comes to one of which nothing is known yet."""
        return self.layout_.around(spot) if self.layout_ is not None and spot not in self.tried else []

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self._choose_at(event.position())
            self.asked.emit("menu")
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.setFocus()
        if self.hand is not None and self.hand.by_key:
            self._drop()
            return
        cell = self._choose_at(event.position())
        if cell is not None and self.layout_ is not None:
            foot = self.layout_.block(cell, self._wide()).bottom() - self._scrolled()
            self._pressed = (event.position(), cell, foot - event.position().y() <= EDGE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None and self.hand is None:
            self._show_cursor(event.position())
            return
        if self._pressed is not None:
            start, cell, at_foot = self._pressed
            far = (event.position() - start).manhattanLength() >= QApplication.startDragDistance()
            if self.hand is None and far:
                self.lift(cell)
                self._grip(start, cell)
            if self.hand is not None and at_foot:
                self._stretch(cell, event.position().y() - start.y())
                return
        if self.hand is not None:
            self._hover(event.position())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or self.hand is None or self.hand.by_key:
            return
        if self.hand.hours is not None:
            cell, hours, self.hand = self.hand.cell, self.hand.hours, None
            if hours != cell.hours:
                self.stretched.emit(cell, hours)
            self.viewport().update()
            return
        self._drop()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        cell = self._choose_at(event.position())
        if cell is not None:
            self.opened.emit(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._painter.keys.pressed(event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._painter.paint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def hover_spot(self, spot: Spot) -> None:
        """The hand is over another cell."""
        if self.hand is not None and spot != self.hand.spot:
            self.hand.spot = spot
            self.hovered.emit(self.hand.cell, spot)
            self.viewport().update()

    def drop(self) -> None:
        self._drop()

    def see(self, area: QRectF) -> None:
        """Scroll so far that a rectangle of the rows can be seen."""
        bar, low = self.verticalScrollBar(), self.viewport().height()
        if area.top() - bar.value() < HEAD:
            bar.setValue(int(area.top() - HEAD))
        elif area.bottom() - bar.value() > low:
            bar.setValue(int(area.bottom() - low))

    def _drop(self) -> None:
        hand = self.hand
        if hand is None:
            return
        if hand.spot is None or self.layout_ is None or hand.spot == self.layout_.spot_of(hand.cell):
            self.let_go()
            return
        self.dropped.emit(hand.cell, hand.spot)

    def _grip(self, point: QPointF, cell: SessionCell) -> None:
        """By the hour the block hangs from where it was taken, not from its upper edge."""
        if self.hand is not None and isinstance(self.layout_, HourLayout):
            self.hand.grip = point.y() + self._scrolled() - self.layout_.block(cell, self._wide()).top()

    def _hover(self, point: QPointF) -> None:
        if self.hand is None or self.layout_ is None:
            return
        self.hand.point = point
        shift = QPointF(0, self._scrolled() - self.hand.grip)
        spot = self.layout_.spot_at(point + shift, self._wide())
        if spot is not None and spot.key:
            self.hover_spot(spot)
        self.viewport().update()

    def _stretch(self, cell: SessionCell, far: float) -> None:
        if self.hand is not None:
            step = self.layout_.step if self.layout_ is not None else 1
            hours = max(1, cell.hours + round(far / step))
            if hours != self.hand.hours:
                self.hand.hours, self.longer = hours, None
                self.stretching.emit(cell, hours)
            self.viewport().update()

    def _choose_at(self, point: QPointF) -> SessionCell | None:
        if self.layout_ is None or point.y() < HEAD:
            return None
        cell = self.layout_.cell_at(point + QPointF(0, self._scrolled()), self._wide())
        self.choose(cell.id if cell else None)
        return cell

    def _show_cursor(self, point: QPointF) -> None:
        layout, at = self.layout_, point + QPointF(0, self._scrolled())
        cell = layout.cell_at(at, self._wide()) if layout else None
        shape = Qt.CursorShape.ArrowCursor
        if cell is not None and layout is not None and cell.movable and self.movable:
            foot = layout.block(cell, self._wide()).bottom() - self._scrolled()
            near = foot - point.y() <= EDGE
            shape = Qt.CursorShape.SizeVerCursor if near else Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(shape)
        self.setToolTip(self._painter.tip(cell) if cell else layout.name_at(at) if layout else "")

    def _measure(self) -> None:
        if self.layout_ is not None:
            high = self.viewport().height()
            self.layout_.fit(high, self._wide())
            self.verticalScrollBar().setRange(0, max(0, int(self.layout_.height) - high + 1))
            self.verticalScrollBar().setPageStep(high)
        self.viewport().update()

    def _wide(self) -> float:
        return float(self.viewport().width() - 1)

    def _scrolled(self) -> int:
        return self.verticalScrollBar().value()
