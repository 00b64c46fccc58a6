"""Where a dragged element comes to rest: the sheet's edges and middle, the lines of the other elements."""

from collections.abc import Iterable
from dataclasses import dataclass

STEP = 0.1  # mm: what the arrows move, and the grid a drag falls back on
REACH = 1.2  # mm: how near a line must be to hold


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the sheet in mm."""

    x: float
    y: float
    w: float
    h: float


@dataclass(frozen=True, slots=True)
class Landing:
    """The place, and the lines that hold it there (x of the upright, y of the level one)."""

    x: float
    y: float
    upright: float | None = None
    level: float | None = None


def landing(moved: Box, others: Iterable[Box], sheet: tuple[float, float], free: bool = False) -> Landing:
    """Where a box that was dragged to `moved` stays; `free`: no line holds it, only the tenth of a mm."""
    if free:
        return Landing(tenth(moved.x), tenth(moved.y))
    boxes = list(others)
    uprights = {0.0, sheet[0] / 2, sheet[0], *(at for box in boxes for at in _lines(box.x, box.w))}
    levels = {0.0, sheet[1] / 2, sheet[1], *(at for box in boxes for at in _lines(box.y, box.h))}
    x, upright = _held(moved.x, moved.w, uprights)
    y, level = _held(moved.y, moved.h, levels)
    return Landing(x, y, upright, level)


def _lines(start: float, length: float) -> tuple[float, float, float]:
    return start, start + length / 2, start + length


def _held(start: float, length: float, lines: set[float]) -> tuple[float, float | None]:
    """The nearest of all pairs of own line and other line, if near enough."""
    pairs = [(abs(line - own), line - own, line) for line in lines for own in _lines(start, length)]
    distance, shift, line = min(pairs)
    if distance > REACH:
        return tenth(start), None
    return round(start + shift, 3), line


def tenth(value: float) -> float:
    return round(round(value / STEP) * STEP, 1)
