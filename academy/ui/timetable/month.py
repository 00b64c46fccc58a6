"""The month: six weeks of days with the sessions of each; a session is dragged to another day."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from academy.courses.facts_timetable import DayMark, SessionCell, Tried, WeekSheet
from academy.ui.parts.dates import clock_text
from academy.ui.parts.hues import class_bar, hue_of, hues_of
from academy.ui.parts.layout import CENTRE, LEFT, RIGHT
from academy.ui.parts.ring import Ring
from academy.ui.parts.theme import theme
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.grid_paint import block, left_behind, outline, shadow, target, verdict, words
from academy.ui.timetable.month_lines import MonthLines
from academy.ui.timetable.words import short_name, weekday

HEAD, DAY_HEAD, LINE, LEAST = 28, 24, 19, 480  # three lines a day in a small window, so wide at least
THROUGH = 110  # the sessions of the day under the hand stay to be seen (of 255)


class MonthGrid(QWidget):
    """What a day has no room for is counted; a click on the count opens the week."""

    chosen = Signal(object)  # SessionCell or None
    lifted = Signal(object)  # SessionCell
    hovered = Signal(object, object)  # SessionCell, date
    put_back = Signal()
    moved = Signal(object, object)  # SessionCell, date
    opened = Signal(object)
    week_wanted = Signal(object)  # date

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.sheet: WeekSheet | None = None
        self.month = 1
        self.selected: int | None = None
        self.movable = True
        self._by_day: Mapping[date, list[SessionCell]] = {}
        self._hues: Mapping[int, int] = {}
        self.lines = MonthLines(())
        self._drag: tuple[SessionCell, QPointF, QPointF] | None = None
        self._over_day: date | None = None
        self._lifted = False
        self.tried: dict[date, Tried] = {}
        self.conflicts: Mapping[int, object] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(LEAST, 420)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Timetable of the month"))
        Ring(self)

    def sizeHint(self) -> QSize:
        return QSize(900, 420)

    def show_month(self, sheet: WeekSheet, month: int) -> None:
        self.sheet, self.month, self._drag, self._lifted, self.tried = sheet, month, None, False, {}
        found: dict[date, list[SessionCell]] = {}
        for cell in sheet.cells:
            found.setdefault(cell.day, []).append(cell)
        self._by_day, self._hues = found, hues_of(each.key for each in sheet.classes)
        self.lines = MonthLines(sheet.cells)
        self.update()

    def show_conflicts(self, found: Mapping[int, object]) -> None:
        """Sessions that cannot stand where they are."""
        self.conflicts = found
        self.update()

    def choose(self, session_id: int) -> None:
        """A session chosen elsewhere."""
        cells = self.sheet.cells if self.sheet else ()
        cell = next((each for each in cells if each.id == session_id), None)
        self.selected = cell.id if cell else None
        self.chosen.emit(cell)
        self.update()

    def held(self) -> bool:
        """Whether a session is in the hand."""
        return self._lifted

    def show_tried(self, cell: SessionCell, answers: Mapping[date, Tried]) -> None:
        """What each day would mean for the session in the hand."""
        if self._lifted and self._drag is not None and self._drag[0].id == cell.id:
            self.tried = dict(answers)
            self.update()

    def let_go(self) -> None:
        """Put the session back where it was."""
        was, self._drag, self._lifted, self.tried = self._lifted, None, False, {}
        self._over_day = None
        self.update()
        if was:
            self.put_back.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.setBrush(theme().colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if self.sheet is None:
            return
        for column in range(7):
            area = QRectF(column * self._wide(), 0, self._wide(), HEAD)
            name = weekday(self.sheet.days[column].day, self._workspace.language.name)
            words(painter, area.adjusted(10, 0, -4, 0), name, "text2", strong=True)
        for place in range(len(self.sheet.days)):
            self._day(painter, place)
        self._carry(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        cell = self.cell_at(event.position())
        self.selected = cell.id if cell else None
        self.chosen.emit(cell)
        if cell is not None and self.movable:
            self._drag = (cell, event.position(), event.position())
        elif cell is None and (day := self.day_at(event.position())) is not None and self._over(day):
            self.week_wanted.emit(day)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            self._carried(event.position())
            return
        held = self.cell_at(event.position())
        text = ""
        if held is not None:
            span = f"{clock_text(held.starts)}–{clock_text(held.ends)}"
            text = f"{held.name}\n{span} {held.instructor} {held.place}"
        self.setToolTip(text)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        drag, lifted = self._drag, self._lifted
        self.let_go()
        if drag is None or not lifted:
            return
        day = self.day_at(drag[2])
        if day is not None and day != drag[0].day:
            self.moved.emit(drag[0], day)

    def _carried(self, point: QPointF) -> None:
        """The hand moved on: lifted once it went far enough, told once a day."""
        assert self._drag is not None
        cell, start, _ = self._drag
        self._drag = (cell, start, point)
        if not self._lifted and self._far(start, point):
            self._lifted = True
            self.lifted.emit(cell)
        day = self.day_at(point)
        if self._lifted and day is not None and day != self._over_day:
            self._over_day = day
            self.hovered.emit(cell, day)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        cell, day = self.cell_at(event.position()), self.day_at(event.position())
        if cell is not None:
            self.opened.emit(cell)
        elif day is not None:
            self.week_wanted.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose a session; Ctrl with them moves it by a day or a week; Enter opens its class."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        cells = list(self.sheet.cells) if self.sheet else []
        held = next((each for each in cells if each.id == self.selected), None)
        step = steps.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier and held is not None:
            if held.movable and self.movable:
                self.moved.emit(held, held.day + timedelta(days=step))
        elif step is not None and cells:
            at = cells.index(held) + (1 if step > 0 else -1) if held else 0
            found = cells[min(max(at, 0), len(cells) - 1)]
            self.selected = found.id
            self.chosen.emit(found)
            self.update()
        elif event.key() == Qt.Key.Key_Escape and self._drag is not None:
            self.let_go()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held is not None:
            self.opened.emit(held)
        else:
            super().keyPressEvent(event)

    def day_at(self, point: QPointF) -> date | None:
        if self.sheet is None or point.y() < HEAD:
            return None
        place = int((point.y() - HEAD) // self._high()) * 7 + int(point.x() // self._wide())
        return self.sheet.days[place].day if 0 <= place < len(self.sheet.days) else None

    def cell_at(self, point: QPointF) -> SessionCell | None:
        day = self.day_at(point)
        for at, cell in enumerate(self.shown(day) if day else ()):
            if self.line(cell.day, at).contains(point):
                return cell
        return None

    def area_of(self, day: date) -> QRectF:
        assert self.sheet is not None
        place = (day - self.sheet.days[0].day).days
        row, column = divmod(place, 7)
        return QRectF(column * self._wide(), HEAD + row * self._high(), self._wide(), self._high())

    def _wide(self) -> float:
        return (self.width() - 1) / 7

    def _high(self) -> float:
        weeks = len(self.sheet.days) // 7 if self.sheet else 6
        return (self.height() - 1 - HEAD) / weeks

    def _room(self) -> int:
        return max(1, int((self._high() - DAY_HEAD - 4) // LINE))

    def shown(self, day: date) -> list[SessionCell]:
        held = self._by_day.get(day, [])
        return held if len(held) <= self._room() else held[: self._room() - 1]

    def _over(self, day: date) -> int:
        return len(self._by_day.get(day, [])) - len(self.shown(day))

    def line(self, day: date, at: int) -> QRectF:
        area = self.area_of(day)
        return QRectF(area.left() + 4, area.top() + DAY_HEAD + at * LINE, area.width() - 7, LINE - 2)

    def _day(self, painter: QPainter, place: int) -> None:
        assert self.sheet is not None
        facts = self.sheet.days[place]
        area, today = self.area_of(facts.day), self._workspace.clock.today()
        if facts.is_off:
            painter.fillRect(area, theme().colour("sunken"))
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.drawLine(area.topLeft(), area.topRight())
        if place % 7:
            painter.drawLine(area.topLeft(), area.bottomLeft())
        mark = facts.name if facts.mark is DayMark.HOLIDAY else ""
        if not mark and facts.mark is not DayMark.WORKDAY:
            mark = self._workspace.language.words.word(f"day_mark.{facts.mark.value}")
        head = QRectF(area.left() + 8, area.top() + 3, area.width() - 14, 18)
        if facts.day == today:
            disc = QRectF(area.left() + 5, area.top() + 2, 20, 20)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("accent"))
            painter.drawEllipse(disc)
            words(painter, disc, str(facts.day.day), "onAccent", strong=True, align=CENTRE)
        else:
            tone = "text" if facts.day.month == self.month else "muted"
            words(painter, head, str(facts.day.day), tone, strong=facts.day.month == self.month)
        words(painter, head, mark, "muted", align=RIGHT)
        for at, cell in enumerate(self.shown(facts.day)):
            self._session(painter, self.line(facts.day, at), cell)
        if over := self._over(facts.day):
            line = self.line(facts.day, len(self.shown(facts.day)))
            words(painter, line.adjusted(6, 0, 0, 0), self.tr("%n more", "", over), "muted")

    def _session(self, painter: QPainter, area: QRectF, cell: SessionCell) -> None:
        if self._lifted and self._drag is not None and self._drag[0].id == cell.id:
            left_behind(painter, area, self._hues[cell.class_id], "")
            return
        _, ground, ink = hue_of(hue := self._hues[cell.class_id])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(area, 3, 3)
        class_bar(painter, QRectF(area.left(), area.top(), 3, area.height()), hue)
        inner = area.adjusted(8, 0, -4, 0)
        words(painter, inner, self.lines.told(cell, inner.width()), ink, align=LEFT)
        if cell.id in self.conflicts:
            outline(painter, area, "danger", dashed=True, width=1.5)
        if cell.id == self.selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("focus"), 2))
            painter.drawRoundedRect(area, 3, 3)

    def _carry(self, painter: QPainter) -> None:
        if not self._lifted or self._drag is None:
            return
        cell, _, point = self._drag
        day = self.day_at(point)
        tried = self.tried.get(day) if day is not None and day != cell.day else None
        if day is not None and day != cell.day:
            target(painter, self.area_of(day), tried is None or not tried.forbids, THROUGH)
        area = QRectF(point.x() + 8, point.y() - 10, self._wide() - 12, 39)
        shadow(painter, area, 4)
        block(painter, area, self._hues[cell.class_id], short_name(cell.name), cell.instructor)
        if tried is not None:
            bounds = QRectF(self.rect()).adjusted(0, HEAD, 0, 0)
            verdict(painter, area, bounds, tried, self._workspace.language.sentence)

    def _far(self, start: QPointF, now: QPointF) -> bool:
        return (now - start).manhattanLength() >= QApplication.startDragDistance()
