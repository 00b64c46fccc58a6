"""What the week grid looks like, and what its keys do."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTransform

from academy.courses.facts_timetable import DayFacts, DayMark, SessionCell
from academy.ui.parts.dates import clock_text
from academy.ui.parts.layout import RIGHT
from academy.ui.parts.theme import theme
from academy.ui.timetable import grid_paint as draw
from academy.ui.timetable.grid_keys import GridKeys
from academy.ui.timetable.hour_block import lines_of, paint_block, paint_more
from academy.ui.timetable.layout import HEAD, NAMES, PART_NAMES, PARTS, Lane, Spot, View
from academy.ui.timetable.words import month_day, short_name, weekday

if TYPE_CHECKING:
    from academy.ui.timetable.grid import WeekGrid


tr = QCoreApplication.translate


class GridView:
    """Draws one grid."""

    def __init__(self, grid: "WeekGrid") -> None:
        self._grid = grid
        self.keys = GridKeys(grid)

    def paint(self) -> None:
        grid = self._grid
        painter = QPainter(grid.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(grid.viewport().rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.setBrush(theme().colour("surface"))
        painter.drawRoundedRect(whole, 8, 8)
        if grid.layout_ is None or grid.sheet is None:
            return
        painter.save()
        painter.setClipRect(whole.adjusted(1, HEAD, -1, -1))
        painter.setTransform(QTransform.fromTranslate(0, -grid.verticalScrollBar().value()), True)
        self._body(painter)
        painter.restore()
        self._heads(painter)
        painter.save()
        painter.setClipRect(whole.adjusted(1, HEAD + 1, -1, -1))
        self._hand(painter, whole.adjusted(0, HEAD, 0, 0))
        painter.restore()
        if grid.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("focus"), 2))
            painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), 8, 8)

    def tip(self, cell: SessionCell) -> str:
        """Everything of a session that its block has no room for; of all where only their number stands."""
        more = self._grid.layout_.more(self._wide()) if self._grid.layout_ is not None else []
        held = next((cells for _, cells in more if cell.id in {each.id for each in cells}), [cell])
        return "\n\n".join(map(self._told, held))

    def _told(self, cell: SessionCell) -> str:
        word = self._grid.workspace.language.words.word
        lines = [
            cell.name,
            f"{clock_text(cell.starts)}–{clock_text(cell.ends)} · {word(f'session_kind.{cell.kind.value}')}"
            f" · {cell.hours} {tr('WeekGrid', 'credit hours')}",
            " · ".join(filter(None, (cell.topic, cell.instructor, cell.place))),
        ]
        lines += [
            self._grid.workspace.language.sentence(each) for each in self._grid.conflicts.get(cell.id, ())
        ]
        return "\n".join(filter(None, lines))

    def note(self, cell: SessionCell) -> str:
        """The second line of a block: what the row itself does not say."""
        kind = self._grid.workspace.language.words.word(f"session_kind.{cell.kind.value}")
        who = {View.TEACHER: cell.place, View.PLACE: cell.instructor}
        return " · ".join(filter(None, (who.get(self._grid.view, cell.instructor or cell.place), kind)))

    def _title(self, cell: SessionCell, area: QRectF) -> str:
        """The class; in the row of its class, which says it already, the time."""
        if self._grid.view is not View.CLASS:
            return short_name(cell.name)
        advance = theme().metrics("caption", strong=True).horizontalAdvance
        room = area.width() - (29 if cell.pinned else 13)
        span = f"{clock_text(cell.starts)}–{clock_text(cell.ends)}"
        return span if advance(span) <= room else clock_text(cell.starts)

    def _fitting(self, cell: SessionCell, area: QRectF, *, timed: bool = True) -> str:
        """As much of the second line as there is room for: with the time, without it, without the kind."""
        whole = self.note(cell)
        short = whole.rpartition(" · ")[0]
        both = f"{clock_text(cell.starts)}  {whole}"
        if timed and self._fits(both, area):
            return both
        if self._fits(whole, area):
            return whole
        if area.height() >= draw.THREE_LINES:
            lines = len(lines_of(whole, theme().metrics("caption"), area.width() - 13))
            return whole if lines <= self._left(cell, area) else short
        return short  # a kind that has no room is in the tip; a person's name may be shortened

    def _left(self, cell: SessionCell, area: QRectF) -> int:
        """Lines a high block has below its title."""
        wide = theme().metrics("caption", strong=True).horizontalAdvance(self._title(cell, area))
        return 1 if wide > area.width() - (29 if cell.pinned else 13) + 1 else 2

    def _fits(self, text: str, area: QRectF) -> bool:
        return theme().metrics("caption").horizontalAdvance(text) <= area.width() - 13

    def _wide(self) -> float:
        return float(self._grid.viewport().width() - 1)

    def _body(self, painter: QPainter) -> None:
        grid, layout = self._grid, self._grid.layout_
        assert layout is not None
        self._shut(painter)
        self._lines(painter)
        for lane in layout.lanes:
            self._lane_head(painter, lane)
        for spot, slot in [(each, at) for at, (each, _) in enumerate(grid.free, 1)]:
            if not layout.blocks.get(spot):
                held = grid.current()
                area = layout.landing(spot, held, self._wide()) if held else layout.area(spot, self._wide())
                draw.free_slot(painter, area, slot, tr("WeekGrid", "Free"))
        layout.chosen, more = grid.selected, layout.more(self._wide())
        over = {cell.id for _, cells in more for cell in cells}
        for cells in layout.blocks.values():
            for cell in (each for each in cells if each.id not in over):
                self._session(painter, cell)
        for area, cells in more:
            paint_more(painter, area, len(cells), grid.selected in {each.id for each in cells})

    def _shut(self, painter: QPainter) -> None:
        grid, layout = self._grid, self._grid.layout_
        assert layout is not None
        assert grid.sheet is not None
        shown: set[Spot] = set()
        held = {View.PLACE: grid.sheet.shut, View.TEACHER: grid.sheet.away}.get(layout.view, ())
        for each in held:
            for part in range(PARTS) if each.part is None else (each.part,):
                spot = Spot(each.key, each.day, part)
                if spot in shown or each.key not in layout.by_key:
                    continue
                shown.add(spot)
                area = layout.area(spot, self._wide())
                draw.hatch(painter, area)
                if not layout.blocks.get(spot) and (part == 0 or each.part is not None):
                    why = grid.workspace.language.sentence(each.why)
                    left = 10 if self._fits(why, area) else 3
                    draw.words(painter, area.adjusted(left, 0, -2, 0), why)
        for day in (each for each in grid.sheet.days if each.is_off):
            for lane in layout.lanes:
                for part in range(PARTS):
                    if Spot(lane.row.key, day.day, part) not in shown:
                        area = layout.area(Spot(lane.row.key, day.day, part), self._wide())
                        painter.fillRect(area, theme().colour("sunken"))

    def _lines(self, painter: QPainter) -> None:
        layout = self._grid.layout_
        assert layout is not None
        right = self._wide()
        painter.setPen(QPen(theme().colour("line"), 1))
        for column in range(len(layout.days)):
            x = round(NAMES + PART_NAMES + column * layout.wide(self._wide())) + 0.5
            painter.drawLine(QPointF(x, HEAD), QPointF(x, layout.height))
        for lane in layout.lanes:
            for place, (top, _, _) in enumerate(layout.bands(lane)):
                strong = place == 0
                colour = theme().colour("control", 150) if strong else theme().colour("line")
                style = Qt.PenStyle.SolidLine if strong else Qt.PenStyle.DotLine
                painter.setPen(QPen(colour, 1, style))
                at = round(top) + 0.5
                painter.drawLine(QPointF(0 if strong else NAMES, at), QPointF(right, at))
        at = round(layout.height) + 0.5
        painter.setPen(QPen(theme().colour("control", 150), 1))
        painter.drawLine(QPointF(0, at), QPointF(right, at))

    def _lane_head(self, painter: QPainter, lane: Lane) -> None:
        row, top = lane.row, lane.top
        name = short_name(row.name) if self._grid.view is View.CLASS else row.name
        high = draw.two_lines(painter, QRectF(16, top + 8, NAMES - 20, 40), name, "text", "table")
        draw.words(painter, QRectF(16, top + 10 + high, NAMES - 20, 16), self._size(row.note))
        assert self._grid.layout_ is not None
        parts = (tr("WeekGrid", "a.m."), tr("WeekGrid", "p.m."), tr("WeekGrid", "eve."))
        edge = HEAD + self._grid.verticalScrollBar().value()
        for place, (y, high, time) in enumerate(self._grid.layout_.bands(lane)):
            area = QRectF(NAMES, y, PART_NAMES - 6, min(high, 18) if time else high)
            if not time or y >= edge:  # the head would cut a time in two
                draw.words(painter, area, time or parts[place], align=RIGHT)

    def _size(self, note: str) -> str:
        kind, mark, count = note.partition(":")
        if not mark:
            return note
        return (
            tr("WeekGrid", "{count} stations") if kind == "stations" else tr("WeekGrid", "{count} seats")
        ).format(count=count)

    def _heads(self, painter: QPainter) -> None:
        grid, layout = self._grid, self._grid.layout_
        assert layout is not None
        assert grid.sheet is not None
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.drawLine(QPointF(1, HEAD + 0.5), QPointF(self._wide(), HEAD + 0.5))
        language, today = grid.workspace.language.name, grid.workspace.clock.today()
        for column, day in enumerate(grid.sheet.days):
            wide = layout.wide(self._wide())
            area = QRectF(NAMES + PART_NAMES + column * wide, 0, wide, HEAD)
            painter.setPen(QPen(theme().colour("line"), 1))
            painter.drawLine(QPointF(round(area.left()) + 0.5, 1), QPointF(round(area.left()) + 0.5, HEAD))
            mark = tr("WeekGrid", "today") if day.day == today else self._mark(day)
            draw.day_head(
                painter,
                area,
                weekday(day.day, language),
                month_day(day.day, language),
                mark,
                day.day == today,
                HEAD,
            )

    def _mark(self, day: DayFacts) -> str:
        if day.mark is DayMark.HOLIDAY and day.name:
            return day.name
        if day.mark is DayMark.WORKDAY:
            return ""
        return self._grid.workspace.language.words.word(f"day_mark.{day.mark.value}")

    def _session(self, painter: QPainter, cell: SessionCell) -> None:
        grid, layout = self._grid, self._grid.layout_
        assert layout is not None
        area = layout.block(cell, self._wide())
        if grid.hand is not None and grid.hand.cell.id == cell.id and grid.hand.hours is None:
            draw.left_behind(painter, area, grid.hues[cell.class_id], tr("WeekGrid", "was here"))
            return
        hue = grid.hues[cell.class_id]
        if layout.timed:
            begins, note = clock_text(cell.starts), self.note(cell)
            times, notes = (f"{begins}–{clock_text(cell.ends)}", begins), (note, note.rpartition(" · ")[0])
            paint_block(painter, area, hue, short_name(cell.name), times, notes, cell.pinned)
        else:
            name, note = self._title(cell, area), self._fitting(cell, area)
            if name != short_name(cell.name):
                note = self._fitting(cell, area, timed=False)
            draw.block(painter, area, hue, name, note, cell.pinned)
        tried = grid.tried.get(grid.hand.spot) if grid.hand and grid.hand.spot else None
        if tried is not None and cell.id in tried.clashes:
            draw.outline(painter, area, "danger")
        elif cell.id in grid.conflicts:
            draw.outline(painter, area, "danger", dashed=True, width=1.5)
        if cell.id == grid.selected and grid.hand is None:
            draw.outline(painter, area.adjusted(-1, -1, 1, 1), "focus")

    def _hand(self, painter: QPainter, bounds: QRectF) -> None:
        grid, layout = self._grid, self._grid.layout_
        hand = grid.hand
        if hand is None or layout is None:
            return
        if hand.hours is not None:
            self._stretching(painter, bounds, hand.cell, hand.hours)
            return
        spot, scrolled = hand.spot, grid.verticalScrollBar().value()
        if spot is None or spot == layout.spot_of(hand.cell) or spot.key not in layout.by_key:
            return
        area = layout.landing(spot, hand.cell, self._wide()).translated(0, -scrolled)
        tried = grid.tried.get(spot)
        free = tried is not None and not tried.forbids
        draw.target(painter, area, free)
        ghost, note = QRectF(area.left() + 14, area.top() + 10, area.width() - 6, 39), self.note(hand.cell)
        if spot.starts is not None:
            ends = spot.starts + hand.cell.ends - hand.cell.starts
            ghost, note = area.adjusted(3, 1, -2, -1), f"{clock_text(spot.starts)}–{clock_text(ends)}"
        draw.ghost(painter, ghost, grid.hues[hand.cell.class_id], short_name(hand.cell.name), note, free)
        if tried is not None:
            draw.verdict(painter, ghost, bounds, tried, grid.workspace.language.sentence)

    def _stretching(self, painter: QPainter, bounds: QRectF, cell: SessionCell, hours: int) -> None:
        layout = self._grid.layout_
        assert layout is not None
        area = layout.block(cell, self._wide()).translated(0, -self._grid.verticalScrollBar().value())
        ends = cell.ends + (hours - cell.hours) * 45
        grown = area.adjusted(0, 0, 0, (hours - cell.hours) * layout.step)
        longer = self._grid.longer
        told = (longer.forbids or longer.warns) if longer is not None else ()
        tone = "info" if not told else "danger" if longer is not None and longer.forbids else "warn"
        name, hue = short_name(cell.name), self._grid.hues[cell.class_id]
        draw.ghost(painter, grown, hue, name, self.note(cell), tone != "danger" and hours != cell.hours)
        text = tr("WeekGrid", "{before} → {after} credit hours, {starts}–{ends}").format(
            before=cell.hours, after=hours, starts=clock_text(cell.starts), ends=clock_text(ends)
        )
        if told:
            text += "\n" + self._grid.workspace.language.sentence(replace(told[0], where=""))
        draw.bubble(painter, grown, bounds, text, tone)
