"""A photo or scan laid over the frozen paper it claims to be: what every printed character says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from academy.base.late import Late
from academy.printing.read_code import Sight
from academy.printing.scan_match import Look, Mark, Place, least, looks
from academy.printing.scan_place import Box, Placing, placed
from academy.printing.scan_sheet import Corners, Drawn, Glyph, black_ink, drawn, is_grey

if TYPE_CHECKING:
    import numpy as np
else:
    np = Late("numpy")

FINER, KEPT = 1.25, 1.1  # a picture so many times finer than the drawing is made so fine
FOUND = 0.6  # share of the text that must lie where the paper has it, or it is another paper
OTHER = 0.5  # more of the characters than that are not altered on a paper: they are another text
NEIGHBOURS = 3  # groups of characters around one that was not found; most of them must have been
ADDED = 0.3  # ink of a character where the paper has none
FELLOWS, SIZE = 9, 0.15  # so many characters of the same size, about, are its fellows
USUAL_NEAR, MOST_NEAR = 2.0, 1.6  # times their usual difference; but no more times what counts elsewhere
COVERED = 3  # characters side by side that only lost ink: nobody forges so
TOUCH, SHINE = 0.35, 1.3  # em between two characters that one stroke of a pen, one glare reaches
FRAME = 0.35  # em of what stands around a character in a cut-out
LARGE = 2.0  # times the drawing's pixels, that a cut-out is easy to see


@dataclass(frozen=True, slots=True)
class Compared:
    """`text` is the paper's, a space wherever its file has one; `marks` what each of its characters says on
    the picture; `added` the characters beside which there is one more. `laid` is False where the picture
    could not be laid over the paper: then nothing can be told."""

    text: str
    laid: bool
    marks: Mapping[int, Mark]
    added: frozenset[int]
    drawing: Drawn
    placing: Placing
    picture: Any

    @property
    def differing(self) -> int:
        """How much is other than on the paper; the least of several papers is the one that is meant."""
        wrong = sum(each is Mark.DIFFERS for each in self.marks.values()) + len(self.added)
        return wrong if self.laid else len(self.text)

    def cut(self, places: Iterable[int]) -> tuple[bytes, bytes]:
        """Characters as the picture shows them, upright, and as the paper has them: two PNG files."""
        glyphs = [found for at in places if (found := self.drawing.glyphs[at])]
        if not glyphs:
            return b"", b""
        edge = FRAME * max(each.em for each in glyphs)
        aside = 2.5 * edge if self.added else edge
        height, width = self.drawing.ink.shape
        box = Box(
            max(0, int(min(each.cell[0] for each in glyphs) - aside)),
            max(0, int(min(each.cell[1] for each in glyphs) - edge)),
            min(width, int(max(each.cell[2] for each in glyphs) + aside)),
            min(height, int(max(each.cell[3] for each in glyphs) + edge)),
        )
        return _png(self._seen(box)), _png(self._printed(box))

    def _seen(self, box: Box) -> Any:
        from PIL import Image

        right, down = self.placing.bend(*box.middle)
        share = 1 / LARGE
        window = np.array([[share, 0, box.left + right], [0, share, box.top + down], [0, 0, 1.0]])
        matrix = self.placing.matrix @ window
        size = round((box.right - box.left) * LARGE), round((box.bottom - box.top) * LARGE)
        numbers = [float(each) for each in (matrix / matrix[2, 2]).ravel()[:8]]
        return self.picture.transform(
            size, Image.Transform.PERSPECTIVE, numbers, Image.Resampling.BICUBIC, fillcolor="white"
        )

    def _printed(self, box: Box) -> Any:
        from PIL import Image

        piece = box.of(self.drawing.grey)
        plain = Image.fromarray(np.clip(255 - piece * 255, 0, 255).astype(np.uint8))
        size = round(plain.width * LARGE), round(plain.height * LARGE)
        return plain.resize(size, Image.Resampling.BICUBIC)


def _png(picture: Any) -> bytes:
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def compared(pdf: bytes, sight: Sight) -> Compared | None:
    """The frozen paper `pdf` against a picture of it; None when the paper has no code to lay them by.

    Raises `pypdfium2.PdfiumError` when `pdf` is none.
    """
    drawing = drawn(pdf)
    if drawing is None:
        return None
    picture, corners = _reduced(sight, drawing.code)
    grey = is_grey(picture)
    picture = picture.convert("L") if grey else picture
    ink = drawing.grey if grey else drawing.ink
    placing, groups = placed(drawing, ink, black_ink(picture), corners)
    known = sum(groups.values()) >= FOUND * max(1, len(groups))
    found = looks(drawing, ink, placing) if known else {}
    marks, added = _marks(found, groups)
    wrong = sum(each is Mark.DIFFERS for each in marks.values())
    laid = known and bool(marks) and wrong <= OTHER * len(marks)
    return Compared(drawing.text, laid, marks, added, drawing, placing, picture)


def _reduced(sight: Sight, code: Corners) -> tuple[Any, Corners]:
    """The picture no finer than the drawing needs: a telephone's has more than twelve million pixels."""
    from PIL import Image

    corners = sight.code.corners
    share = float(np.sqrt(_area(corners) / _area(code)))
    if share < FINER:
        return sight.picture, corners
    less = KEPT / share
    size = max(1, round(sight.picture.width * less)), max(1, round(sight.picture.height * less))
    smaller = sight.picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    return smaller, tuple((x * less, y * less) for x, y in corners)


def _area(corners: Corners) -> float:
    turns = zip(corners, (*corners[1:], corners[0]), strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in turns)) / 2


def _marks(found: Mapping[Place, Look], groups: Mapping[Box, bool]) -> tuple[dict[int, Mark], frozenset[int]]:
    """What counts on this picture, and only where the paper around it was found."""
    limit = least([each for place, each in found.items() if not place.side])
    over, limits = _disturbed(found, limit), _limits(found, limit)
    marks: dict[int, Mark] = {}
    added: set[int] = set()
    for place, look in found.items():
        backed = _backed(look, groups)
        if place.side:
            if backed and place not in over and look.mark(max(limits[place], ADDED)) is Mark.DIFFERS:
                added.add(place.at)
        else:
            marks[place.at] = look.mark(limits[place]) if backed and place not in over else Mark.UNTOLD
    return marks, frozenset(added)


def _limits(found: Mapping[Place, Look], limit: float) -> dict[Place, float]:
    """What counts at each place: more where all letters of that size came out badly, as small ones do in a
    scan in black and white."""
    own = [look for place, look in found.items() if not place.side]
    spots = np.array([(look.glyph.left, look.glyph.top) for look in own])
    ems, most = np.array([look.glyph.em for look in own]), np.array([look.most for look in own])
    limits = {}
    for place, look in found.items():
        apart = ((spots - (look.glyph.left, look.glyph.top)) ** 2).sum(1)
        apart[np.abs(ems / look.glyph.em - 1) > SIZE] = np.inf
        near = [at for at in np.argsort(apart)[: FELLOWS + 1] if 0 < apart[at] < np.inf]
        usual = float(np.median(most[near])) if len(near) >= FELLOWS // 2 else 0.0
        limits[place] = max(limit, min(USUAL_NEAR * usual, MOST_NEAR * limit))
    return limits


def _disturbed(found: Mapping[Place, Look], limit: float) -> set[Place]:
    """What something lies over: a seal, a signature or a stain, from one character to the next it reaches;
    a glare or a finger, under which several lose their ink and nothing is written instead."""
    wrong = {place: look for place, look in found.items() if look.most >= limit}
    over = _reached({place for place, look in wrong.items() if look.disturbed(limit)}, wrong, TOUCH)
    faded = {place: look for place, look in found.items() if not place.side and look.faded(limit)}
    while faded:
        together = _reached({next(iter(faded))}, faded, SHINE)
        over |= together if len(together) >= COVERED else set()
        faded = {place: look for place, look in faded.items() if place not in together}
    return over


def _reached(seeds: set[Place], field: Mapping[Place, Look], apart: float) -> set[Place]:
    """The seeds and whatever of the field lies no more than so many em from them, one after the other."""
    reached, fresh = set(seeds), seeds
    while fresh:
        fresh = {
            place for place, look in field.items()
            if place not in reached and any(_touch(look.glyph, field[each].glyph, apart) for each in fresh)
        }  # fmt: skip
        reached |= fresh
    return reached


def _touch(one: Glyph, other: Glyph, apart: float) -> bool:
    edge = apart * max(one.em, other.em)
    (a, b, c, d), (e, f, g, h) = one.cell, other.cell
    return a - edge < g and e - edge < c and b - edge < h and f - edge < d


def _backed(look: Look, groups: Mapping[Box, bool]) -> bool:
    left, top, right, bottom = look.glyph.cell
    x, y = (left + right) / 2, (top + bottom) / 2
    near = sorted(groups, key=lambda box: _apart(box, x, y))[: NEIGHBOURS + 1]
    return bool(near) and (groups[near[0]] or sum(groups[each] for each in near[1:]) > NEIGHBOURS / 2)


def _apart(box: Box, x: float, y: float) -> float:
    """How far from a piece a place lies; nought inside it."""
    return max(box.left - x, x - box.right, 0) + max(box.top - y, y - box.bottom, 0)
