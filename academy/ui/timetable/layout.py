"""Where everything of the week lies: rows of lanes, three half-days in each, days across. No painting."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QPointF, QRectF

from academy.courses.facts_timetable import LaneRow, SessionCell, WeekSheet, part_of
from academy.ui.parts.first import first

HEAD, NAMES, PART_NAMES = 48, 124, 40
TRACK, EMPTY = 44, 26
TALL, NARROW = 66, 130  # a session's height where a day is narrower than this: names go on a second line
PARTS = 3
STEP = 14  # pixels of stretching that make one credit hour


class View(IntEnum):
    """What the rows are."""

    PLACE = 0
    TEACHER = 1
    CLASS = 2
    BRANCH = 3


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell of the grid: the row's key, the day, the half-day; by the hour also the minute it begins."""

    key: int
    day: date
    part: int
    starts: int | None = None


@dataclass(slots=True)
class Hand:
    """What is held: the session, where it is over, how long it has become; `grip` below its upper edge."""

    cell: SessionCell
    spot: Spot | None = None
    point: QPointF | None = None
    hours: int | None = None
    by_key: bool = False
    grip: float = 0


@dataclass(slots=True)
class Lane:
    """A row with the height of its half-days; `blocks` by spot in the order of time."""

    row: LaneRow
    top: float = 0
    heights: list[float] = field(default_factory=lambda: [float(EMPTY)] * PARTS)

    @property
    def height(self) -> float:
        return sum(self.heights)


def key_of(view: View, cell: SessionCell) -> int:
    """The row a session stands in; 0 = none is known."""
    keys = {View.PLACE: cell.place_id, View.TEACHER: cell.instructor_id, View.CLASS: cell.class_id}
    return keys.get(view, cell.branch_id) or 0


class WeekLayout:
    """Made anew for each week and view."""

    step: float = STEP
    timed = False  # whether a session's height is its length
    chosen: int | None = None  # the session chosen in the grid

    def __init__(self, sheet: WeekSheet, view: View, others: str, only_used: bool) -> None:
        self.view, self.days = view, [each.day for each in sheet.days]
        self.blocks: dict[Spot, list[SessionCell]] = {}
        for cell in sheet.cells:
            spot = self.spot(key_of(view, cell), cell.day, cell.starts)
            self.blocks.setdefault(spot, []).append(cell)
        used = {spot.key for spot in self.blocks}
        rows = [each for each in _rows(sheet, view) if not only_used or each.key in used]
        known = {each.key for each in rows}
        if used - known:
            rows.append(LaneRow(0, others, ""))
            for spot in [each for each in self.blocks if each.key not in known]:
                merged = replace(spot, key=0)
                if spot != merged:
                    self.blocks.setdefault(merged, []).extend(self.blocks.pop(spot))
        self._track = TRACK
        self.lanes = [Lane(row) for row in rows]
        self.by_key = {lane.row.key: lane for lane in self.lanes}
        self._measure()

    def _measure(self) -> None:
        top = float(HEAD)
        for lane in self.lanes:
            lane.top = top
            for part in range(PARTS):
                most = max(
                    (len(self.blocks.get(Spot(lane.row.key, day, part), ())) for day in self.days), default=0
                )
                lane.heights[part] = self._track * most if most else EMPTY
            top += lane.height
        self.height = top

    def fit(self, _high: float, width: float) -> None:
        """How large the view is: half-days are as high as the words of their sessions need."""
        self._track = TALL if self.wide(width) < NARROW else TRACK
        self._measure()

    def bands(self, lane: Lane) -> list[tuple[float, float, str]]:
        """Lines across a row from top to bottom: where, how high, and the time there (half-days: none)."""
        tops = [lane.top + sum(lane.heights[:part]) for part in range(PARTS)]
        return [(top, high, "") for top, high in zip(tops, lane.heights, strict=True)]

    def spot(self, key: int, day: date, starts: int) -> Spot:
        """The cell in which a session of that time stands."""
        return Spot(key, day, part_of(starts))

    def around(self, spot: Spot) -> list[Spot]:
        """What is asked of at once when the hand comes here: every cell of the week."""
        del spot
        return [
            Spot(lane.row.key, day, part)
            for lane in self.lanes
            for day in self.days
            for part in range(PARTS)
            if lane.row.key
        ]

    def landing(self, spot: Spot, cell: SessionCell, width: float) -> QRectF:
        """Where a session would lie."""
        del cell
        return self.area(spot, width)

    def wide(self, width: float) -> float:
        return (width - NAMES - PART_NAMES) / max(1, len(self.days))

    def area(self, spot: Spot, width: float) -> QRectF:
        """A cell's rectangle, before scrolling."""
        lane, wide = self.by_key[spot.key], self.wide(width)
        left = NAMES + PART_NAMES + self.days.index(spot.day) * wide
        return QRectF(left, lane.top + sum(lane.heights[: spot.part]), wide, lane.heights[spot.part])

    def block(self, cell: SessionCell, width: float) -> QRectF:
        """A session's rectangle within its cell: several share it from top to bottom."""
        spot = self.spot_of(cell)
        held = self.blocks[spot]
        area = self.area(spot, width)
        high = area.height() / len(held)
        place = first(at for at, each in enumerate(held) if each.id == cell.id)
        return QRectF(area.left(), area.top() + place * high, area.width(), high).adjusted(3, 3, -2, -2)

    def more(self, width: float) -> list[tuple[QRectF, list[SessionCell]]]:
        """Where sessions stand that there is no room for."""
        del width
        return []

    def spot_of(self, cell: SessionCell) -> Spot:
        key = key_of(self.view, cell)
        return self.spot(key if key in self.by_key else 0, cell.day, cell.starts)

    def spot_at(self, point: QPointF, width: float) -> Spot | None:
        """The cell under a point that already includes the scrolling."""
        left = point.x() - NAMES - PART_NAMES
        if left < 0 or point.y() < HEAD:
            return None
        column = int(left // self.wide(width))
        if column >= len(self.days):
            return None
        for lane in self.lanes:
            if lane.top <= point.y() < lane.top + lane.height:
                return Spot(lane.row.key, self.days[column], self._part(lane, point.y()))
        return None

    def name_at(self, point: QPointF) -> str:
        """The whole name of the row whose head is under a point; "" beside it."""
        lanes = self.lanes if point.x() < NAMES else ()
        return next((each.row.name for each in lanes if each.top <= point.y() < each.top + each.height), "")

    def _part(self, lane: Lane, y: float) -> int:
        low = lane.top
        for part in range(PARTS):
            low += lane.heights[part]
            if y < low:
                return part
        return PARTS - 1

    def cell_at(self, point: QPointF, width: float) -> SessionCell | None:
        spot = self.spot_at(point, width)
        for cell in self.blocks.get(spot, ()) if spot else ():
            if self.block(cell, width).contains(point):
                return cell
        return None

    def cells(self) -> list[SessionCell]:
        """In the order the arrow keys go: rows, then time."""
        order = {lane.row.key: at for at, lane in enumerate(self.lanes)}
        held = [
            (order[spot.key], cell)
            for spot, cells in self.blocks.items()
            for cell in cells
            if spot.key in order
        ]
        return [
            cell
            for _, cell in sorted(held, key=lambda each: (each[0], each[1].day, each[1].starts, each[1].id))
        ]

    def neighbour(self, spot: Spot, right: int, down: int, fine: bool = False) -> Spot:
        """One cell further; at the edges it stays. By the hour a cell is a quarter, `fine` five minutes."""
        del fine
        flat = [(lane.row.key, part) for lane in self.lanes for part in range(PARTS)]
        at = flat.index((spot.key, spot.part)) + down
        key, part = flat[min(max(at, 0), len(flat) - 1)]
        column = min(max(self.days.index(spot.day) + right, 0), len(self.days) - 1)
        return Spot(key, self.days[column], part)


def _rows(sheet: WeekSheet, view: View) -> Sequence[LaneRow]:
    return (sheet.places, sheet.teachers, sheet.classes, sheet.branches)[view]
