"""A frozen paper as a picture with the place of every character on it: a photo or scan is held against it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from academy.base.late import Late
from academy.base.pdfium import opened_pdf
from academy.printing.read_code import codes_on
from academy.printing.scan_plane import soft

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
else:
    np = Late("numpy")

DPI = 200  # of the drawing; all places are pixels of it, counted from the upper left corner
POINTS = 72
SEAL_LEFT = 0.3  # share of a seal's darkness in green light that is still there in red light
COLOURLESS = 14  # of 255: two lights differ no more in grey pictures, but for single pixels
SEAL_SOFT = 1.2  # pixels: a JPEG keeps colours coarsely
Corners = tuple[tuple[float, float], ...]  # right and down, in the order in which the code is read


@dataclass(frozen=True, slots=True)
class Glyph:
    """One printed character: the box of its ink, `cell` the place its face keeps for it (left, top, right,
    bottom), `em` the height of that."""

    sign: str
    left: float
    top: float
    right: float
    bottom: float
    cell: tuple[float, float, float, float]

    @property
    def em(self) -> float:
        return self.cell[3] - self.cell[1]


@dataclass(frozen=True, slots=True)
class Drawn:
    """`ink` is 0 for white to 1 for black, `grey` the same as a picture without colours has it; `code` the
    corners of the QR code; `text` has a sign for each of `glyphs`, and a space wherever the file breaks the
    line or has one."""

    ink: NDArray[np.float32]
    grey: NDArray[np.float32]
    code: Corners
    text: str
    glyphs: tuple[Glyph | None, ...]


def drawn(pdf: bytes) -> Drawn | None:
    """The first page; None when no code can be found on it. Raises `pypdfium2.PdfiumError` for no PDF."""
    with opened_pdf(pdf) as document:
        page = document[0]
        picture = page.render(scale=DPI / POINTS).to_pil()
        text, glyphs = _glyphs(page)
    codes = codes_on(picture)
    if not codes:
        return None
    return Drawn(black_ink(picture), _darkness(picture.convert("L")), codes[0].corners, text, glyphs)


def is_grey(picture: Any) -> bool:
    """Whether a picture has no colours to speak of: a grey scan, a photocopy."""
    if picture.mode == "L":
        return True
    small = np.asarray(picture.resize((160, 160), reducing_gap=1.0), dtype=np.int16)
    return bool(np.quantile(np.ptp(small, axis=2), 0.98) < COLOURLESS)


def black_ink(picture: Any) -> NDArray[np.float32]:
    """How much black ink lies where: darkness in red light, in which the ink of a seal hardly shows, less
    what is left of the seal there, which green light tells. A grey picture gives its darkness."""
    if picture.mode == "L":
        return _darkness(picture)
    red, green = (_darkness(picture.getchannel(light)) for light in "RG")
    seal = soft(np.maximum(green - red, 0), SEAL_SOFT)
    return np.maximum(red - np.float32(SEAL_LEFT) * seal, 0)


def _darkness(plane: Any) -> NDArray[np.float32]:
    return np.float32(1) - np.asarray(plane, dtype=np.float32) / np.float32(255)


def _glyphs(page: Any) -> tuple[str, tuple[Glyph | None, ...]]:
    words, height = page.get_textpage(), page.get_size()[1]
    share = DPI / POINTS
    text: list[str] = []
    glyphs: list[Glyph | None] = []
    for at in range(words.count_chars()):
        sign = words.get_text_range(at, 1)
        if not sign or sign.isspace():
            text.append(" ")
            glyphs.append(None)
            continue
        left, bottom, right, top = (value * share for value in words.get_charbox(at))
        start, low, end, high = (value * share for value in words.get_charbox(at, loose=True))
        tall = height * share
        cell = min(start, left), min(tall - high, tall - top), max(end, right), max(tall - low, tall - bottom)
        text.append(sign[0])
        glyphs.append(Glyph(sign[0], left, tall - top, right, tall - bottom, cell))
    return "".join(text), tuple(glyphs)
