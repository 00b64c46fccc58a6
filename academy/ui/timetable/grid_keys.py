"""The week by keyboard: arrows choose, Space lifts, arrows move, Enter drops, Esc puts back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from academy.ui.timetable.grid import WeekGrid

ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip
ASKED = {
    Qt.Key.Key_P: "pin",
    Qt.Key.Key_Delete: "remove",
    Qt.Key.Key_F4: "substitute",
    Qt.Key.Key_Menu: "menu",
}


class GridKeys:
    """Turns keys into what the hand does."""

    def __init__(self, grid: "WeekGrid") -> None:
        self._grid = grid

    def pressed(self, event: QKeyEvent) -> bool:
        """Whether the key meant something here."""
        key, grid = Qt.Key(event.key()), self._grid
        if grid.layout_ is None:
            return False
        if (
            Qt.Key.Key_1 <= key <= Qt.Key.Key_3
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            grid.slot_taken.emit(key - Qt.Key.Key_1)
            return True
        if key == Qt.Key.Key_Escape and grid.hand is not None:
            grid.let_go()
            return True
        if key in ARROWS:
            held = event.modifiers()
            shift, ctrl = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
            return self._arrow(*ARROWS[key], bool(held & shift), bool(held & ctrl))
        if key in ASKED and grid.current() is not None:
            grid.asked.emit(ASKED[key])
            return True
        return self._act(key)

    def _act(self, key: Qt.Key) -> bool:
        grid = self._grid
        cell = grid.current()
        if cell is None:
            return False
        if key == Qt.Key.Key_Space:
            grid.drop() if grid.hand is not None else grid.lift(cell, by_key=True)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            grid.drop() if grid.hand is not None else grid.opened.emit(cell)
            return True
        return False

    def _arrow(self, right: int, down: int, shift: bool, fine: bool) -> bool:
        grid, layout = self._grid, self._grid.layout_
        assert layout is not None
        cell = grid.current()
        if shift and cell is not None and down and grid.hand is None:
            if cell.hours + down >= 1:
                grid.stretched.emit(cell, cell.hours + down)
            return True
        if grid.hand is not None and grid.hand.spot is not None:
            spot = layout.neighbour(grid.hand.spot, right, down, fine)
            grid.hover_spot(spot)
            grid.see(layout.area(spot, float(grid.viewport().width() - 1)))
            return True
        return self._next(right + down)

    def _next(self, step: int) -> bool:
        grid, layout = self._grid, self._grid.layout_
        assert layout is not None
        cells = layout.cells()
        if not cells:
            return False
        ids = [each.id for each in cells]
        at = ids.index(grid.selected) + step if grid.selected in ids else 0
        cell = cells[min(max(at, 0), len(cells) - 1)]
        grid.choose(cell.id)
        grid.see(layout.block(cell, float(grid.viewport().width() - 1)))
        return True
