"""Character by character: does a photo or scan show what the frozen paper says?

The drawing is softened until it is as unsharp as the picture, and its ink takes the tones that ink has in
the picture. What is left between the two is judged against what is left everywhere else on the same picture.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil, erf, sqrt
from typing import TYPE_CHECKING

from academy.base.late import Late
from academy.printing.scan_place import Box, Placing
from academy.printing.scan_plane import found, soft
from academy.printing.scan_sheet import Drawn, Glyph

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
else:
    np = Late("numpy")

UNSHARP = (0.5, 0.7, 0.9, 1.1, 1.4, 1.7, 2.1, 2.6, 3.2, 4.0)  # pixels of the drawing
STRAY = 1.0  # pixels a character may lie beside those around it
AROUND = 9  # characters that say together how a place is shifted
BAND = 0.42  # em above, below and beside a character that are looked at with it
EDGE, SPILL = 0.1, 0.4  # em above and below, and beside a character, that still belong to it: an 8 for a 1
BESIDE = 0.95  # em beside it that are looked at where the line leaves room there
ROOM = 0.3  # em: the narrowest place a digit could have been added in
KNOT = 12  # steps of the tone curve
BLANK, FULL = 0.06, 0.75  # ink of the softened drawing: none, and the middle of a stroke
GRAIN = 0.045  # em: what is smaller is dust, a printer's speck, a grain of the sensor
LEAST = 0.26  # of the ink: less of a difference is never one
USUAL, MANY = 3.0, 0.8  # times the difference that so many characters of the picture do not reach
STROKE = 0.12  # em: the smallest mark that makes another character (玉 of 王)
SURE = 1.15  # times the least difference that such a mark must show, for a character to agree
CLOSE = 0.75  # times the least difference: what comes so near to it does not agree either
DISTURBED = 0.16  # ink where there should be none around a character: a seal, handwriting, a fold
WHITER = -0.06  # what a seal leaves may come out whiter than the paper
GONE = 0.7  # share of its ink that a stroke must have lost to be gone: what a fold or age takes is worn
PALE = 0.72  # a character whose drawing has no darker place cannot be judged in black ink
TINY = 0.3  # em: commas and points are not judged by themselves


class Mark(StrEnum):
    """What can be said of one character."""

    AGREES = "agrees"
    DIFFERS = "differs"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class Place:
    """A character by its index in the drawing; `side` −1 or 1: the blank place before or behind it."""

    at: int
    side: int = 0


@dataclass(frozen=True, slots=True)
class Look:
    """One character on the picture, in shares of full ink: how much `more` there is somewhere on it, how much
    is `gone`, how much paler its ink is though still there (`worn`), what lies `around` it that should not;
    and how great the difference of the smallest mark would be."""

    glyph: Glyph
    more: float
    gone: float
    worn: float
    around: float
    visible: float

    @property
    def most(self) -> float:
        return max(self.more, self.gone)

    def faded(self, least: float) -> bool:
        """Whether it only lost ink: under a glare or a finger, or rubbed off."""
        return self.more < least <= max(self.gone, self.worn)

    def disturbed(self, least: float) -> bool:
        """Whether something lies over it that lies around it too: no character was changed by it."""
        return self.most >= least and self.around >= DISTURBED

    def mark(self, least: float) -> Mark:
        """What it says when no smaller difference than `least` counts."""
        if self.most >= least:
            return Mark.DIFFERS if self.around < DISTURBED else Mark.UNTOLD
        sure = self.visible >= SURE * least and self.worn < least and self.most < min(CLOSE * least, LEAST)
        return Mark.AGREES if sure else Mark.UNTOLD


@dataclass(frozen=True, slots=True)
class _Seen:
    place: Place
    glyph: Glyph
    box: Box
    bright: NDArray[np.float32]


def looks(drawing: Drawn, ink: NDArray[np.float32], placing: Placing) -> dict[Place, Look]:
    """What is seen at every character that can be looked at, and at the blank places beside them; `ink` is
    that of the drawing in the light in which the picture is looked at."""
    seen = _seen(drawing, ink, placing)
    if len(seen) < AROUND:
        return {}
    crowd = _crowd(drawing)
    sigma, ink = _sharpness(ink, seen)
    shades = [_shade(ink, each) for each in seen]
    full = _fullness(ink, seen, shades)
    tones = _tones(ink, seen, shades, full)
    made = {}
    for each, shade in zip(seen, shades, strict=True):
        printed = np.interp(each.box.of(ink), *tones).astype(np.float32)
        made[each.place] = _looked(each, printed, shade / full, each.box.of(crowd), sigma)
    return made


def least(found: Collection[Look]) -> float:
    """The smallest difference that counts on a picture on which the characters look like this."""
    calm = [each.most for each in found if each.around < DISTURBED and not each.faded(LEAST)]
    usual = calm or [each.most for each in found]
    return max(LEAST, USUAL * float(np.quantile(usual, MANY))) if usual else 1.0


def _crowd(drawing: Drawn) -> NDArray[np.bool_]:
    """Where on the drawing there is text or anything else: the rest must be blank."""
    taken = soft(drawing.grey, 2.0) > BLANK
    for glyph in drawing.glyphs:
        if glyph is not None:
            box = _cell(glyph, EDGE, EDGE)
            taken[max(0, box.top) : box.bottom, max(0, box.left) : box.right] = True
    return taken


def _seen(drawing: Drawn, ink: NDArray[np.float32], placing: Placing) -> list[_Seen]:
    """Every character that is on the picture, each found a little more exactly than the paper around it."""
    sharp, near = soft(ink, 1.0), []
    for place, glyph, wide in _wanted(drawing, ink):
        cell = _cell(glyph)
        bend = placing.bend(*cell.middle)
        field = placing.seen(cell, 3, bend)
        if not np.isnan(field).any():
            shift = found(cell.of(sharp), field)[:2] if not place.side else (np.nan, np.nan)
            near.append((place, glyph, wide, bend, shift))
    middles = np.array([_cell(each[1]).middle for each in near])
    shifts = np.array([each[4] for each in near])
    made = []
    for (place, glyph, wide, bend, shift), middle in zip(near, middles, strict=True):
        order = np.argsort(((middles - middle) ** 2).sum(1))[:AROUND]
        usual = np.nan_to_num(np.nanmedian(np.vstack((shifts[order], (0, 0))), 0))
        right, down = usual if place.side else np.clip(shift, usual - STRAY, usual + STRAY)
        moved = bend[0] + float(right), bend[1] + float(down)
        box = _cell(glyph, BAND, wide)
        picture = placing.seen(box, 0, moved)
        if not np.isnan(picture).any():
            made.append(_Seen(place, glyph, box, 1 - picture))
    return made


def _wanted(drawing: Drawn, ink: NDArray[np.float32]) -> Iterator[tuple[Place, Glyph, float]]:
    """What is dark enough and large enough to be judged, and the blank places on both sides of it; and how
    far beside it to look."""
    height, width = ink.shape
    blank = soft(drawing.grey, 1.0)
    cells = np.array([each.cell for each in drawing.glyphs if each is not None])
    for at, glyph in enumerate(drawing.glyphs):
        if glyph is None or max(glyph.right - glyph.left, glyph.bottom - glyph.top) < TINY * glyph.em:
            continue
        box = _cell(glyph, BAND, BAND + 1 + BESIDE)
        inside = min(box.left, box.top) >= 0 and box.right <= width and box.bottom <= height
        if not inside or float(_cell(glyph).of(ink).max()) < PALE:
            continue
        sides = [(side, _beside(glyph, side, cells)) for side in (-1, 1)]
        free = [(side, each) for side, each in sides if each and float(_cell(each).of(blank).max()) < BLANK]
        yield Place(at), glyph, BESIDE if free else BAND
        for side, each in free:
            yield Place(at, side), each, BESIDE


def _beside(glyph: Glyph, side: int, cells: NDArray[np.float64]) -> Glyph | None:
    """The place of one more character before or behind it, where the line leaves one free."""
    left, top, right, bottom = glyph.cell
    line = cells[(np.minimum(cells[:, 3], bottom) - np.maximum(cells[:, 1], top)) > 0.4 * glyph.em]
    apart = line[:, 0] - right if side > 0 else left - line[:, 2]
    free = float(min((each for each in apart if each > -0.3 * glyph.em), default=glyph.em * 9))
    wide = min(glyph.em, free - EDGE * glyph.em)
    if wide < ROOM * glyph.em:
        return None
    start = right + 0.05 * glyph.em if side > 0 else left - 0.05 * glyph.em - wide
    end = start + wide
    return Glyph(" ", start, top, end, bottom, (start, top, end, bottom))


def _cell(glyph: Glyph, high: float = 0, wide: float = 0) -> Box:
    """The place of a character, and so many em more above and below, and beside it."""
    left, top, right, bottom = glyph.cell
    up, aside = round(high * glyph.em), round(wide * glyph.em)
    return Box(int(left) - aside, int(top) - up, ceil(right) + aside, ceil(bottom) + up)


def _sharpness(ink: NDArray[np.float32], seen: Sequence[_Seen]) -> tuple[float, NDArray[np.float32]]:
    """How far the drawing must be softened to look like the picture, and the softened drawing."""
    some = [each for each in seen if not each.place.side]
    some = some[:: max(1, len(some) // 60)]
    best = (-1.0, 0.0)
    for sigma in UNSHARP:
        score = float(np.median([_alike(soft(each.box.of(ink), sigma), each.bright) for each in some]))
        if score < best[0]:
            break
        best = (score, sigma)
    return best[1], soft(ink, best[1])


def _alike(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    a, b = one - one.mean(), other.mean() - other
    return float((a * b).sum() / max(1e-9, float(np.sqrt((a * a).sum() * (b * b).sum()))))


def _shade(ink: NDArray[np.float32], each: _Seen) -> NDArray[np.float32]:
    """How much darker than the blank paper around it everything is: uneven light falls out."""
    here = each.box.of(ink)
    blank = here < max(BLANK, float(np.quantile(here, 0.15)) + 0.01)
    shade = 1 - each.bright / max(0.02, float(np.median(each.bright[blank])))
    return np.asarray(np.maximum(shade, np.float32(WHITER)))


def _fullness(
    ink: NDArray[np.float32], seen: Sequence[_Seen], shades: Sequence[NDArray[np.float32]]
) -> float:
    """How dark full ink is in this picture."""
    cores = []
    for each, shade in zip(seen, shades, strict=True):
        here = each.box.of(ink)
        if (core := here > FULL).sum() > 10:
            cores.append(float(np.median(shade[core] / here[core])))
    return max(0.1, float(np.median(cores))) if cores else 1.0


def _tones(
    ink: NDArray[np.float32], seen: Sequence[_Seen], shades: Sequence[NDArray[np.float32]], full: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """What each strength of the softened drawing is in the picture: a printer's fat strokes, a scanner's
    contrast."""
    drawn = np.concatenate([each.box.of(ink).ravel() for each in seen])
    real = np.concatenate([shade.ravel() for shade in shades]) / full
    steps = np.minimum((drawn * KNOT).astype(np.int32), KNOT - 1)
    knots = [(float(drawn[at].mean()), float(np.median(real[at])))
             for step in range(KNOT) if (at := steps == step).sum() > 40]  # fmt: skip
    level, tone = np.array(knots).T
    return level, np.maximum.accumulate(tone)


def _looked(
    seen: _Seen,
    printed: NDArray[np.float32],
    real: NDArray[np.float32],
    crowd: NDArray[np.bool_],
    sigma: float,
) -> Look:
    glyph = seen.glyph
    grain = max(1.0, GRAIN * glyph.em)
    other, printed = soft(real - printed, grain), soft(printed, grain)
    gone = np.where(-other > GONE * printed, -other, 0)
    worn, more = np.maximum(-other - gone, 0), np.maximum(other, 0)
    cell = _cell(glyph)
    left, top = cell.left - seen.box.left, cell.top - seen.box.top
    right, bottom = cell.right - seen.box.left, cell.bottom - seen.box.top
    high, wide = round(EDGE * glyph.em), round(SPILL * glyph.em)
    blank = ~crowd
    blank[max(0, top - high) : bottom + high, max(0, left - wide) : right + wide] = False
    around = np.maximum(more, gone)[blank]
    whole = sqrt(2 * (sigma**2 + grain**2))
    visible = erf(STROKE * glyph.em / 2 / whole) ** 2
    lost, pale = (float(each[top:bottom, left:right].max()) for each in (gone, worn))
    beside = float(around.max()) if around.size else 0.0
    return Look(glyph, float(more[top:bottom, left:right].max()), lost, pale, beside, visible)
