"""Where every place of a frozen paper lies on a photo or scan of it.

The four corners of the code say it roughly, and only near the code. Groups of characters are looked for in
growing distance from it, each where those already found say it should be, and everything is fitted anew.
What no plane can say (curled paper, a bent lens) is what the groups around a place say together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from academy.base.late import Late
from academy.printing.scan_plane import found, looked_up, soft
from academy.printing.scan_sheet import Corners, Drawn, Glyph

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Kind = TypeVar("Kind", bound=np.generic)
else:
    np = Late("numpy")

Pair = tuple[float, float, float, float]  # a place of the drawing and the same of the picture
ALIKE = 0.55  # a group that is found; another text reaches 0.4
GROUP = 4.0  # em: the length of a group of characters
NEAR = 110.0  # pixels of the drawing: how far what was found speaks for the curl of the paper
CELLS = 5  # the code is looked at in so many pieces each way
SOFT = 1.0  # pixels: a drawing is sharper than any picture
FEWEST = 8  # places a perspective is fitted to
ROUNDS = 4  # without anything new, each looking farther out
WIDER = 14  # pixels that each of them adds


@dataclass(frozen=True, slots=True)
class Box:
    """A piece of the drawing, in whole pixels."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right - 1) / 2, (self.top + self.bottom - 1) / 2

    def of(self, plane: NDArray[Kind]) -> NDArray[Kind]:
        return plane[self.top : self.bottom, self.left : self.right]


@dataclass(frozen=True, slots=True)
class Placing:
    """`matrix` takes places of the drawing to places of the picture; at each of `here` the paper lies `off`
    beside it, in pixels of the drawing."""

    picture: NDArray[np.float32]
    matrix: NDArray[np.float64]
    here: NDArray[np.float64]
    off: NDArray[np.float64]

    def seen(self, box: Box, reach: int = 0, shift: tuple[float, float] = (0.0, 0.0)) -> NDArray[np.float32]:
        """The picture as it lies under a piece of the drawing, `reach` pixels more all round. NaN outside."""
        x, y = np.meshgrid(
            np.arange(box.left - reach, box.right + reach, dtype=np.float64) + shift[0],
            np.arange(box.top - reach, box.bottom + reach, dtype=np.float64) + shift[1],
        )
        return looked_up(self.picture, *moved(self.matrix, x, y))

    def bend(self, x: float, y: float) -> tuple[float, float]:
        """How far beside the plane the paper lies here, by what was found around this place."""
        apart = (self.here - (x, y)) / NEAR
        weights = np.exp(-(apart**2).sum(1) / 2) + 1e-9
        level = np.column_stack((np.ones(len(apart)), apart))
        heavy = (level * weights[:, None]).T
        told = np.linalg.solve(heavy @ level + np.diag((1e-3, 0.3, 0.3)), heavy @ self.off)
        return float(told[0, 0]), float(told[0, 1])


def moved(
    matrix: NDArray[np.float64], x: NDArray[np.float64], y: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Places through a perspective."""
    deep = matrix[2, 0] * x + matrix[2, 1] * y + matrix[2, 2]
    right = (matrix[0, 0] * x + matrix[0, 1] * y + matrix[0, 2]) / deep
    down = (matrix[1, 0] * x + matrix[1, 1] * y + matrix[1, 2]) / deep
    return right, down


def fitted(pairs: Sequence[Pair]) -> NDArray[np.float64]:
    """The perspective that takes the first of each pair to the second best; what lies far off counts less."""
    places = np.array(pairs, float)
    first, second = places[:, :2], places[:, 2:]
    weights, matrix = np.ones(len(first)), np.eye(3)
    for _ in range(6):
        matrix = _perspective(first, second, weights)
        off = np.hypot(*(np.column_stack(moved(matrix, first[:, 0], first[:, 1])) - second).T)
        weights = 1 / (1 + (off / (3 * max(float(np.median(off)), 0.25))) ** 2)
    return matrix


def _perspective(
    first: NDArray[np.float64], second: NDArray[np.float64], weights: NDArray[np.float64]
) -> NDArray[np.float64]:
    a, b = _scaled(first), _scaled(second)
    p, q = first @ a[:2, :2] + a[:2, 2], second @ b[:2, :2] + b[:2, 2]
    zero, one = np.zeros(len(p)), np.ones(len(p))
    x, y, u, v = p[:, 0], p[:, 1], q[:, 0], q[:, 1]
    rows = np.vstack((
        np.column_stack((x, y, one, zero, zero, zero, -u * x, -u * y)) * weights[:, None],
        np.column_stack((zero, zero, zero, x, y, one, -v * x, -v * y)) * weights[:, None],
    ))  # fmt: skip
    told = np.linalg.lstsq(rows, np.concatenate((u * weights, v * weights)), rcond=None)[0]
    return np.asarray(np.linalg.inv(b) @ np.append(told, 1.0).reshape(3, 3) @ a)


def _scaled(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Moves the middle to nought and the spread to one: the fit is steady then."""
    middle = points.mean(0)
    share = 1 / max(float(np.abs(points - middle).mean()), 1e-9)
    return np.array([[share, 0, -share * middle[0]], [0, share, -share * middle[1]], [0, 0, 1.0]])


def _placing(picture: NDArray[np.float32], pairs: Sequence[Pair]) -> Placing:
    matrix, places = fitted(pairs), np.array(pairs, float)
    back = np.column_stack(moved(np.asarray(np.linalg.inv(matrix)), places[:, 2], places[:, 3]))
    return Placing(picture, matrix, places[:, :2], back - places[:, :2])


def placed(
    drawing: Drawn, ink: NDArray[np.float32], picture: NDArray[np.float32], corners: Corners
) -> tuple[Placing, dict[Box, bool]]:
    """Where the drawing lies on the picture whose code has these corners; and of each group of characters
    that the picture should show whether it was found. `ink` is that of the drawing in the same light."""
    ink = soft(ink, SOFT)
    placing = _placing(picture, [(*a, *b) for a, b in zip(drawing.code, corners, strict=True)])
    code: list[Pair] = []
    for _ in range(2):
        code = [each for piece in _code_pieces(drawing.code) if (each := _look(placing, ink, piece, 5, 0.4))]
        if len(code) < FEWEST:
            return placing, {}
        placing = _placing(picture, code)
    every = groups(drawing)
    taken: set[Box] = set()
    for _ in range(2):
        placing, taken = _outwards(placing, ink, code, every)
    shown = [each for each in every if not np.isnan(placing.seen(each, 0, placing.bend(*each.middle))).any()]
    return placing, {each: each in taken for each in shown}


def _code_pieces(corners: Corners) -> list[Box]:
    """The pieces of the code itself: they are found to a part of a pixel."""
    (left, top), (right, bottom) = np.min(corners, 0), np.max(corners, 0)
    wide, high = (right - left) / CELLS, (bottom - top) / CELLS
    return [
        Box(
            round(left + x * wide),
            round(top + y * high),
            round(left + (x + 1) * wide),
            round(top + (y + 1) * high),
        )
        for x in range(CELLS)
        for y in range(CELLS)
    ]


def _look(placing: Placing, ink: NDArray[np.float32], box: Box, reach: int, least: float) -> Pair | None:
    """Look for a piece around where it should be; where it is, if it is there."""
    bend = placing.bend(*box.middle)
    field = placing.seen(box, reach, bend)
    if np.isnan(field).any():
        return None
    dx, dy, score = found(box.of(ink), field)
    if score < least or max(abs(dx), abs(dy)) > reach - 0.5:
        return None
    x, y = box.middle
    to = moved(placing.matrix, np.array([x + dx + bend[0]]), np.array([y + dy + bend[1]]))
    return x, y, float(to[0][0]), float(to[1][0])


def _outwards(
    placing: Placing, ink: NDArray[np.float32], code: Sequence[Pair], every: Sequence[Box]
) -> tuple[Placing, set[Box]]:
    """Ring by ring away from the code, everything fitted anew after each."""
    known, left, idle = list(code), list(every), 0
    while left and idle < ROUNDS:
        away = {box: _away(known, box) for box in left}
        ring = sorted(left, key=away.__getitem__)[: 4 * (idle + 1) + len(known) // 4]
        reach = {box: round(min(32, 6 + 0.05 * away[box])) + WIDER * idle for box in ring}
        taken = {box: _look(placing, ink, box, reach[box], ALIKE) for box in ring}
        fresh = [each for each in taken.values() if each]
        left = [box for box in left if not taken.get(box)]
        idle = 0 if fresh else idle + 1
        if fresh:
            known += fresh
            placing = _placing(placing.picture, known)
    return placing, set(every) - set(left)


def _away(known: Sequence[Pair], box: Box) -> float:
    """How far from everything found a piece lies."""
    apart = np.array(known)[:, :2] - box.middle
    return float(np.sqrt((apart**2).sum(1).min()))


def groups(drawing: Drawn) -> list[Box]:
    """The text in pieces of a few characters, lines apart, that can be recognised."""
    made: list[Box] = []
    run: list[Glyph] = []
    for glyph in (*drawing.glyphs, None):
        if run and (glyph is None or _ends(run, glyph)):
            made += _group(run, drawing.ink)
            run = []
        if glyph is not None:
            run.append(glyph)
    return made


def _ends(run: Sequence[Glyph], glyph: Glyph) -> bool:
    first, last = run[0], run[-1]
    apart = glyph.left - last.right > 1.5 * last.em or glyph.left < last.left
    return apart or abs(glyph.bottom - last.bottom) > last.em or glyph.right - first.left > GROUP * first.em


def _group(run: Sequence[Glyph], ink: NDArray[np.float32]) -> list[Box]:
    edge = max(2, round(0.12 * run[0].em))
    height, width = ink.shape
    box = Box(
        max(0, int(min(each.left for each in run)) - edge), max(0, int(min(each.top for each in run)) - edge),
        min(width, int(max(each.right for each in run)) + edge),
        min(height, int(max(each.bottom for each in run)) + edge),
    )  # fmt: skip
    piece = box.of(ink)
    return [box] if piece.size > 150 and float(piece.std()) > 0.08 else []
