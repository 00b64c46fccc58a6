"""The week by the hour: the same rows, but each as long as the day, so that start and length are read."""

from bisect import bisect_right
from datetime import date
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF

from academy.courses.facts_timetable import EVENING, NOON, SessionCell, WeekSheet, part_of
from academy.ui.timetable.hour_block import height_of
from academy.ui.timetable.layout import HEAD, NAMES, PART_NAMES, Lane, Spot, View, WeekLayout
from academy.ui.timetable.words import short_name

FROM, UNTIL = 8 * 60, 21 * 60  # shown in any case; earlier and later sessions widen it
SNAP, FINE = 15, 5  # minutes: of the mouse and the arrows, and of the arrows with Ctrl
LEAST = 0.5  # pixels of a minute: a credit hour is a line of words
DENSE = 1.1  # … at the most, where the names of sessions side by side need more lines
QUIET = 0.4  # … of an hour in which the row has nothing: its time stands in a line of its own
CREDIT = 45
SLIM, TAG = 34, 26  # pixels: of a session beside others, and of what says how many more there are
BOUNDS = (0, NOON, EVENING, 1440)


class HourLayout(WeekLayout):
    """What meets at the same time stands side by side."""

    def __init__(self, sheet: WeekSheet, view: View, others: str, only_used: bool) -> None:
        cells = sheet.cells
        self._from = min([FROM, *(each.starts // 60 * 60 for each in cells)])
        self._until = max([UNTIL, *(-(-each.ends // 60) * 60 for each in cells)])
        self._scale, self._least = 1.0, LEAST
        self._tops: dict[int, list[float]] = {}  # of each row: where its hours begin, and where the last ends
        self._beside: dict[int, tuple[int, int]] = {}
        self._groups: dict[
            int, list[SessionCell]
        ] = {}  # of each session: all that meet meanwhile, itself too
        super().__init__(sheet, view, others, only_used)
        self._pack()

    @property
    def step(self) -> float:  # type: ignore[override]
        return CREDIT * self._scale * self._least

    timed = True

    def fit(self, high: float, width: float) -> None:
        """Few rows are as high as the view; names have the lines they need."""
        self._scale, self._least = 1.0, LEAST
        self._measure()
        needs = [
            height_of(short_name(cell.name), self.block(cell, width).width())
            / max(1, cell.ends - cell.starts)
            for cells in self.blocks.values()
            for cell in cells
            if not self._is_over(cell, width)
        ]
        self._least = min(max([LEAST, *needs]), DENSE)
        self._measure()
        self._scale = max(1.0, (high - HEAD - 1) / max(1.0, self.height - HEAD))
        self._measure()

    def bands(self, lane: Lane) -> list[tuple[float, float, str]]:
        tops = self._tops[lane.row.key]
        return [
            (lane.top + low, high - low, f"{hour:02}:00")
            for low, high, hour in zip(tops, tops[1:], range(self._from // 60, 24), strict=False)
        ]

    def spot(self, key: int, day: date, starts: int) -> Spot:
        return Spot(key, day, part_of(starts), starts)

    def around(self, spot: Spot) -> list[Spot]:
        """Every quarter of an hour of that row and day."""
        times = {*range(self._from, self._until, SNAP), spot.starts or self._from}
        return [self.spot(spot.key, spot.day, each) for each in sorted(times)] if spot.key else []

    def landing(self, spot: Spot, cell: SessionCell, width: float) -> QRectF:
        starts = self._from if spot.starts is None else spot.starts
        return self._rect(spot, starts, starts + cell.ends - cell.starts, width)

    def area(self, spot: Spot, width: float) -> QRectF:
        """A half-day, or the credit hour that begins at its minute."""
        if spot.starts is None:
            low, high = (
                min(max(each, self._from), self._until) for each in BOUNDS[spot.part : spot.part + 2]
            )
            return self._rect(spot, low, high, width)
        return self._rect(spot, spot.starts, spot.starts + CREDIT, width)

    def block(self, cell: SessionCell, width: float) -> QRectF:
        if self._is_over(cell, width):
            return self._tag(cell, width)
        area = self._rect(self.spot_of(cell), cell.starts, cell.ends, width)
        at, of = self._beside.get(cell.id, (0, 1))
        room = self._columns(of, width)
        part = area.width() / of if room == of else (area.width() - TAG) / room
        return QRectF(area.left() + at * part, area.top(), part, area.height()).adjusted(3, 1, -2, -1)

    def spot_at(self, point: QPointF, width: float) -> Spot | None:
        left = point.x() - NAMES - PART_NAMES
        column = int(left // self.wide(width))
        if left < 0 or column >= len(self.days):
            return None
        for lane in self.lanes:
            if lane.top <= point.y() < lane.top + lane.height:
                minute = self._minute(lane.row.key, point.y() - lane.top)
                return self.spot(lane.row.key, self.days[column], round(minute / SNAP) * SNAP)
        return None

    def cell_at(self, point: QPointF, width: float) -> SessionCell | None:
        held = [cell for cells in self.blocks.values() for cell in cells]
        found = [cell for cell in held if self.block(cell, width).contains(point)]
        before = [at for at, cell in enumerate(found) if cell.id == self.chosen]
        return found[(before[0] + 1) % len(found) if before else 0] if found else None

    def more(self, width: float) -> list[tuple[QRectF, list[SessionCell]]]:
        """Of each group wider than its day: where the rest stands, one on the other."""
        found: dict[int, list[SessionCell]] = {}
        for group in self._groups.values():
            if over := [each for each in group if self._is_over(each, width)]:
                found.setdefault(over[0].id, over)
        return [(self._tag(cells[0], width), cells) for cells in found.values()]

    def _columns(self, of: int, width: float) -> int:
        """How many of so many sessions side by side a day has room for."""
        wide = self.wide(width)
        return of if of * SLIM <= wide else max(1, int((wide - TAG) // SLIM))

    def _is_over(self, cell: SessionCell, width: float) -> bool:
        at, of = self._beside.get(cell.id, (0, 1))
        return at >= self._columns(of, width)

    def _tag(self, cell: SessionCell, width: float) -> QRectF:
        over = [each for each in self._groups[cell.id] if self._is_over(each, width)]
        starts, ends = min(each.starts for each in over), max(each.ends for each in over)
        area = self._rect(self.spot_of(cell), starts, ends, width)
        return QRectF(area.right() - TAG, area.top(), TAG, area.height()).adjusted(1, 1, -2, -1)

    def neighbour(self, spot: Spot, right: int, down: int, fine: bool = False) -> Spot:
        column = min(max(self.days.index(spot.day) + right, 0), len(self.days) - 1)
        starts = (self._from if spot.starts is None else spot.starts) + down * (FINE if fine else SNAP)
        keys = [lane.row.key for lane in self.lanes]
        row = keys.index(spot.key)
        if starts < self._from and row > 0:
            row, starts = row - 1, self._until - CREDIT
        elif starts >= self._until and row + 1 < len(keys):
            row, starts = row + 1, self._from
        starts = min(max(starts, self._from), self._until - FINE)
        return self.spot(keys[row], self.days[column], starts)

    def _rect(self, spot: Spot, starts: int, ends: int, width: float) -> QRectF:
        wide, lane = self.wide(width), self.by_key[spot.key]
        left = NAMES + PART_NAMES + self.days.index(spot.day) * wide
        low, high = self._down(spot.key, starts), self._down(spot.key, ends)
        return QRectF(left, lane.top + low, wide, high - low)

    def _down(self, key: int, minute: float) -> float:
        """How far below the row's upper edge a minute stands."""
        tops = self._tops[key]
        hour = min(max(int(minute - self._from) // 60, 0), len(tops) - 2)
        return tops[hour] + (minute - self._from - hour * 60) / 60 * (tops[hour + 1] - tops[hour])

    def _minute(self, key: int, down: float) -> float:
        """The minute that far below the row's upper edge."""
        tops = self._tops[key]
        hour = min(max(bisect_right(tops, down) - 1, 0), len(tops) - 2)
        return self._from + hour * 60 + (down - tops[hour]) / (tops[hour + 1] - tops[hour]) * 60

    def _measure(self) -> None:
        busy: dict[int, set[int]] = {}
        for spot, cells in self.blocks.items():
            for cell in cells:
                busy.setdefault(spot.key, set()).update(range(cell.starts // 60, -(-cell.ends // 60)))
        top = float(HEAD)
        for lane in self.lanes:
            held = busy.get(lane.row.key, ())
            hours = range(self._from // 60, self._until // 60)
            highs = [60 * self._scale * (self._least if each in held else QUIET) for each in hours]
            self._tops[lane.row.key] = [0.0, *accumulate(highs)]
            lane.top, lane.heights = top, [sum(highs), 0, 0]
            top += lane.height
        self.height = top

    def _pack(self) -> None:
        """Sessions of one row that overlap share its width."""
        days: dict[tuple[int, date], list[SessionCell]] = {}
        for spot, cells in self.blocks.items():
            days.setdefault((spot.key, spot.day), []).extend(cells)
        for cells in days.values():
            group: list[tuple[SessionCell, int]] = []
            ends: list[int] = []
            for cell in sorted(cells, key=lambda each: (each.starts, each.ends, each.id)):
                if group and cell.starts >= max(ends):
                    self._share(group, len(ends))
                    group, ends = [], []
                at = next((at for at, end in enumerate(ends) if end <= cell.starts), len(ends))
                ends[at : at + 1] = [cell.ends]
                group.append((cell, at))
            self._share(group, len(ends))

    def _share(self, group: list[tuple[SessionCell, int]], of: int) -> None:
        for cell, at in group:
            self._beside[cell.id] = (at, of)
            self._groups[cell.id] = [each for each, _ in group]
