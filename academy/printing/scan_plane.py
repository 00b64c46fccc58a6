"""Pictures as planes of numbers: softened, looked into between their pixels, searched for pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from academy.base.late import Late

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
else:
    np = Late("numpy")

FAINT = 1e-6


def soft(plane: NDArray[np.float32], sigma: float) -> NDArray[np.float32]:
    """Blurred by a Gaussian of that many pixels; over the edge the last pixel goes on."""
    if sigma < 0.15:
        return plane
    reach = max(1, int(np.ceil(sigma * 3)))
    steps = np.arange(-reach, reach + 1, dtype=np.float32)
    weights = np.exp(-(steps**2) / np.float32(2 * sigma * sigma))
    weights /= weights.sum()
    for axis in (0, 1):
        plane = _along(plane, weights, reach, axis)
    return plane


def _along(
    plane: NDArray[np.float32], weights: NDArray[np.float32], reach: int, axis: int
) -> NDArray[np.float32]:
    pads = [(reach, reach) if each == axis else (0, 0) for each in (0, 1)]
    wide = np.pad(plane, pads, mode="edge")
    made = np.zeros_like(plane)
    length = plane.shape[axis]
    for at, weight in enumerate(weights):
        made += weight * (wide[at : at + length] if axis == 0 else wide[:, at : at + length])
    return made


def looked_up(
    plane: NDArray[np.float32], x: NDArray[np.float64], y: NDArray[np.float64]
) -> NDArray[np.float32]:
    """The plane at places between its pixels (bilinear); pixel centres are whole numbers. NaN outside."""
    height, width = plane.shape
    left, top = np.floor(x).astype(np.int32), np.floor(y).astype(np.int32)
    inside = (left >= 0) & (top >= 0) & (left < width - 1) & (top < height - 1)
    left, top = np.where(inside, left, 0), np.where(inside, top, 0)
    right, down = (x - left).astype(np.float32), (y - top).astype(np.float32)
    above = plane[top, left] * (1 - right) + plane[top, left + 1] * right
    below = plane[top + 1, left] * (1 - right) + plane[top + 1, left + 1] * right
    return np.where(inside, above * (1 - down) + below * down, np.float32("nan"))


def found(piece: NDArray[np.float32], field: NDArray[np.float32]) -> tuple[float, float, float]:
    """Where in a larger field a piece lies: shift right and down from its middle, and how alike (−1 to 1).

    Normalised cross-correlation at every whole shift, the peak refined by a parabola.
    """
    scores = alike(piece, field)
    down, right = np.unravel_index(int(np.argmax(scores)), scores.shape)
    best = float(scores[down, right])
    dx = float(right) + _peak(scores[down, :], int(right))
    dy = float(down) + _peak(scores[:, right], int(down))
    return dx - (scores.shape[1] - 1) / 2, dy - (scores.shape[0] - 1) / 2, best


def alike(piece: NDArray[np.float32], field: NDArray[np.float32]) -> NDArray[np.float64]:
    """Normalised cross-correlation of the piece with every place of the field that holds it."""
    high, wide = piece.shape
    level = (piece - piece.mean()).astype(np.float64)
    ground = field.astype(np.float64) - float(field.mean())
    shape = ground.shape
    product = np.fft.irfft2(np.fft.rfft2(ground, shape) * np.conj(np.fft.rfft2(level, shape)), shape)
    rows, columns = shape[0] - high + 1, shape[1] - wide + 1
    sums, squares = _sums(ground, high, wide), _sums(ground**2, high, wide)
    spread = np.maximum(squares - sums**2 / (high * wide), FAINT) * max(float((level**2).sum()), FAINT)
    return np.asarray(product[:rows, :columns] / np.sqrt(spread))


def _sums(plane: NDArray[np.float64], high: int, wide: int) -> NDArray[np.float64]:
    """The sum under a window at every place."""
    total = np.pad(plane, ((1, 0), (1, 0))).cumsum(0).cumsum(1)
    made = total[high:, wide:] - total[:-high, wide:] - total[high:, :-wide] + total[:-high, :-wide]
    return np.asarray(made)


def _peak(line: NDArray[np.float64], at: int) -> float:
    """How far from a whole place the top of the parabola through three points lies."""
    if at == 0 or at == len(line) - 1:
        return 0.0
    before, here, after = line[at - 1 : at + 2]
    bend = before - 2 * here + after
    return float(0.5 * (before - after) / bend) if bend < -FAINT else 0.0
