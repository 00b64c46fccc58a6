"""From what was measured on a test sheet to the place of a printer. Pure."""

from academy.base.problems import Problem, Refused, problem
from academy.certificates.facts_overprint import Measured, Place

INSET = 20.0  # mm: how far the crosshairs of the test sheet stand from its edges
MOST_SHIFT = 20.0  # mm
MOST_SCALE = 0.05


def crosshairs(size: tuple[float, float]) -> tuple[tuple[float, float], tuple[float, float]]:
    """Where the two that are measured stand: top left and bottom right."""
    return (INSET, INSET), (size[0] - INSET, size[1] - INSET)


def placed(measured: Measured, size: tuple[float, float], held: Place) -> Place:
    """The place that puts both crosshairs where they belong; `held` moved the sheet that was measured.

    Raises Refused when the figures cannot be those of this sheet.
    """
    (ax, ay), (bx, by) = crosshairs(size)
    first, second = (measured.first_x, measured.first_y), (measured.second_x, measured.second_y)
    if held.turn:  # the sheet was turned: the second crosshair came out at the upper left
        first, second = second, first
    if second[0] - first[0] < (bx - ax) / 2 or second[1] - first[1] < (by - ay) / 2:
        raise Refused(problem("overprint.measured_wrong", "first_x"))
    scale_x, dx = _undone(first[0], second[0], ax, bx, held.scale_x, held.dx)
    scale_y, dy = _undone(first[1], second[1], ay, by, held.scale_y, held.dy)
    found = Place(round(dx, 2), round(dy, 2), round(scale_x, 6), round(scale_y, 6), held.turn)
    if problems := place_problems(found):
        raise Refused(*problems)
    return found


def _undone(
    first: float, second: float, a: float, b: float, scale: float, shift: float
) -> tuple[float, float]:
    """Scale and shift that undo what the printer does to a page that was moved by `scale` and `shift`."""
    rate = (second - first) / (b - a) / scale
    own = first - rate * (scale * a + shift)
    return 1 / rate, -own / rate


def place_problems(place: Place) -> list[Problem]:
    """A shift or scale beyond these is a slip of the ruler or another paper."""
    found = []
    for field, value in (("dx", place.dx), ("dy", place.dy)):
        if abs(value) > MOST_SHIFT:
            found.append(problem("overprint.shift_large", field, value=f"{value:g}", most=f"{MOST_SHIFT:g}"))
    for field, value in (("scale_x", place.scale_x), ("scale_y", place.scale_y)):
        if abs(value - 1) > MOST_SCALE:
            found.append(problem("overprint.scale_large", field, value=f"{value * 100:.2f}"))
    if place.turn not in (0, 180):
        found.append(problem("overprint.turn_wrong", "turn"))
    return found


def count_problems(count: int, left: int) -> list[Problem]:
    """How many sheets came out right: none to all that were sent."""
    if 0 <= count <= left:
        return []
    return [problem("overprint.count_wrong", "count", count=count, left=left)]
