"""The sessions of a painted grid for those who do not see it, and for programs outside.

Over each session in sight stands a child that paints nothing and takes no mouse. It has the session's words,
its place, whether it is chosen and whether it clashes, and pressing it chooses the session; then the keys of
the grid do the rest. They are made only when somebody listens: a program that reads the accessibility tree.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from academy.courses.facts_timetable import SessionCell
from academy.ui.parts.dates import clock_text
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.grid import WeekGrid
from academy.ui.timetable.layout import HEAD
from academy.ui.timetable.month import MonthGrid
from academy.ui.timetable.words import month_day, weekday


@dataclass(frozen=True, slots=True)
class Shown:
    """A session and where it is painted."""

    cell: SessionCell
    area: QRect


class SessionSpot(QAbstractButton):
    """One session: a radio button to those who listen, for one of all is chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The grid paints it."""


class SessionSpots(QObject):
    """Keeps the children of one grid where its sessions are, after it was painted."""

    def __init__(
        self, workspace: Workspace, grid: WeekGrid | MonthGrid, canvas: QWidget,
        shown: Callable[[], Sequence[Shown]],
    ) -> None:  # fmt: skip
        super().__init__(grid)
        self._workspace, self._grid, self._canvas, self._shown = workspace, grid, canvas, shown
        self.children_: dict[int, SessionSpot] = {}
        self._spoken: int | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.follow)
        canvas.installEventFilter(self)

    def eventFilter(self, _canvas: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and QAccessible.isActive():
            self._soon.start()
        return False

    def follow(self) -> None:
        """One child for each session in sight, in the order of reading."""
        found = {each.cell.id: each for each in self._shown()}
        for gone in self.children_.keys() - found.keys():
            self.children_.pop(gone).deleteLater()
        for key, each in found.items():
            child = self.children_.get(key) or self._made(key)
            if child.geometry() != each.area:
                child.setGeometry(each.area)
            words, state = self._words(each.cell)
            if (child.accessibleName(), child.accessibleDescription()) != (words, state):
                child.setAccessibleName(words)
                child.setAccessibleDescription(state)
            child.setChecked(key == self._grid.selected)
            child.show()
        self._speak()

    def _made(self, key: int) -> SessionSpot:
        made = self.children_[key] = SessionSpot(self._canvas)
        made.toggled.connect(lambda on: self._on_toggled(key, on))
        return made

    def _on_toggled(self, key: int, on: bool) -> None:
        if on and key != self._grid.selected:
            self._grid.choose(key)

    def _speak(self) -> None:
        """The arrows of the grid move what is chosen: a screen reader follows."""
        chosen = self._grid.selected
        child = self.children_.get(chosen) if chosen is not None else None
        if chosen != self._spoken and child is not None and self._grid.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(child, QAccessible.Event.Focus))
        self._spoken = chosen

    def _words(self, cell: SessionCell) -> tuple[str, str]:
        """What a block says, and the states that are drawn as an edge or a sign."""
        language = self._workspace.language
        day = f"{month_day(cell.day, language.name)} {weekday(cell.day, language.name)}"
        time = f"{clock_text(cell.starts)}–{clock_text(cell.ends)}"
        kind = language.words.word(f"session_kind.{cell.kind.value}")
        words = ", ".join(filter(None, (cell.name, day, time, kind, cell.instructor, cell.place)))
        clashes = self._grid.conflicts.get(cell.id, ())
        told = [language.sentence(each) for each in clashes] if isinstance(clashes, tuple) else []
        if cell.pinned:
            told.append(self.tr("pinned"))
        return words, " ".join(told)


def week_shown(grid: WeekGrid) -> list[Shown]:
    """The sessions whose block can be seen under the head."""
    layout, canvas = grid.layout_, grid.viewport()
    if layout is None:
        return []
    under = QRectF(0, HEAD, canvas.width(), canvas.height() - HEAD)
    blocks = ((cell, layout.block(cell, float(canvas.width() - 1))) for cell in layout.cells())
    moved = ((cell, area.translated(0, -grid.verticalScrollBar().value())) for cell, area in blocks)
    return [Shown(cell, area.intersected(under).toRect()) for cell, area in moved if area.intersects(under)]


def month_shown(grid: MonthGrid) -> list[Shown]:
    """The sessions a day has room for."""
    days = grid.sheet.days if grid.sheet is not None else ()
    return [
        Shown(cell, grid.line(each.day, at).toRect())
        for each in days
        for at, cell in enumerate(grid.shown(each.day))
    ]
