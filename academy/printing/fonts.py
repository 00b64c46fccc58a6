"""The type faces of paper: which face draws a character, how wide it is, where its optical centre lies.

A glyph is decided by the face's character map, never by the look of the result: some faces draw a missing
character as nothing at all. Faces are registered when first asked for (about a quarter second each).
"""

from array import array
from functools import cache, lru_cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from struct import unpack_from
from typing import Any
from zlib import compress

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFArray, PDFObject
from reportlab.pdfbase.ttfonts import TTFont

from academy.base.paths import RESOURCES
from academy.base.problems import Problem, Refused, problem

# Binary streams are half the size and need no Python encoder; invariant: same facts, same bytes.
rl_config.useA85 = 0
rl_config.invariant = 1

CHAINS = {
    "song": ("song", "kai", "hei"),
    "song-bold": ("song-bold", "song", "kai"),
    "hei": ("hei", "song", "kai"),
    "kai": ("kai", "song", "hei"),
}
# Optical centre of Han characters above the baseline, in em (measured on 国 and 永).
CENTRE = {"song": 0.375, "song-bold": 0.378, "hei": 0.362, "kai": 0.350}
# Latin among Han: (Han face, Latin face) -> scale and rise in em, so that figures stand as high as Han.
LATIN = {
    ("song", "song"): (1.0, 0.010),
    ("song-bold", "song-bold"): (1.0, 0.012),
    ("kai", "song"): (0.97, -0.004),
    ("song", "hei"): (0.96, 0.02),
}
# A long dash must fill its em so that a pair joins; only this face draws it full width.
DASH_FACE = "kai"


class Face(TTFont):  # type: ignore[misc]
    """A face whose rare characters can be copied and searched.

    The library writes characters beyond U+FFFF as five digits into the table that turns glyphs into text; the
    format wants a surrogate pair there (ISO 32000-1, 9.10.3), or 𬸚 is read as another character.
    """

    def addObjects(self, document: Any) -> None:
        subsets = [list(subset) for subset in self.state[document].subsets] if document in self.state else []
        super().addObjects(document)
        for name, thing in document.idToObject.items():
            if name.startswith(("toUnicodeCMap:", "fontFile:")):
                thing.filters = [Squeezed]
            if name.startswith("toUnicodeCMap:") and name.encode().endswith(bytes(self.face.name)):
                for code in {code for subset in subsets for code in subset if code > 0xFFFF}:
                    pair = chr(code).encode("utf-16-be").hex().upper()
                    thing.content = thing.content.replace(f"<{code:X}>", f"<{pair}>")
        for each in document.idToObject["BasicFonts"].dict.values():
            if isinstance(widths := getattr(each, "Widths", None), PDFArray):
                each.Widths = Widths(widths.sequence)


class Widths(PDFObject):  # type: ignore[misc]
    """Widths of a subset written at once, not number by number."""

    def __init__(self, widths: list[float]) -> None:
        self._widths = widths

    def format(self, _document: Any) -> bytes:
        return f"[ {' '.join(f'{each:g}' for each in self._widths)} ]".encode()


class Squeezed:
    """A filter that packs the same stream once: title, labels and figures of a class come again and again."""

    pdfname = "FlateDecode"

    @staticmethod
    @lru_cache(maxsize=32)
    def encode(text: bytes | str) -> bytes:
        return compress(text.encode() if isinstance(text, str) else text)


class Mapped:
    """A file that is not read but mapped: of fifteen megabytes a paper needs some kilobytes, and processes
    that draw together share them."""

    def __init__(self, file: Path) -> None:
        self.name = str(file)

    def read(self) -> mmap:
        with open(self.name, "rb") as file:
            return mmap(file.fileno(), 0, access=ACCESS_READ)


class Outlines:
    """The table of outlines where it stands in the font's bytes: fifteen megabytes that are not copied.

    The library takes glyph after glyph out of it as slices, for every subset it makes.
    """

    def __init__(self, data: mmap, start: int) -> None:
        self._data, self._start = data, start

    def __getitem__(self, part: slice) -> bytes:
        return self._data[self._start + part.start : self._start + part.stop]


class Metrics:
    """Advance and bearing of a glyph where they stand in the font's bytes."""

    def __init__(self, face: Any) -> None:
        self._data, self._start = face._ttf_data, face.get_table_pos("hmtx")[0]
        (self._whole,) = unpack_from(">H", self._data, face.get_table_pos("hhea")[0] + 34)

    def __getitem__(self, glyph: int) -> tuple[int, int]:
        if glyph < self._whole:
            return unpack_from(">HH", self._data, self._start + 4 * glyph)
        (advance,) = unpack_from(">H", self._data, self._start + 4 * (self._whole - 1))
        (bearing,) = unpack_from(">H", self._data, self._start + 2 * (self._whole + glyph))
        return advance, bearing


def _lighten(face: Any) -> None:
    """Put away what the library has read for every glyph and a paper never asks: ten megabytes a face."""
    face.glyphToChar = {}
    face.hmetrics = Metrics(face)
    face.glyphPos = array("L", face.glyphPos)
    same: dict[float, float] = {}
    face.charWidths = {char: same.setdefault(width, width) for char, width in face.charWidths.items()}


@cache
def font(face: str) -> Any:
    """The registered face."""
    made = Face(face, Mapped(RESOURCES / "fonts" / f"{face}.ttf"), asciiReadable=0)
    source, table = made.face, made.face.get_table
    outlines = Outlines(source._ttf_data, source.get_table_pos("glyf")[0])
    _lighten(source)
    source.get_table = lambda tag: outlines if tag == "glyf" else table(tag)
    cut, kept = source.makeSubset, lru_cache(maxsize=16)(lambda codes: cut(list(codes)))
    source.makeSubset = lambda codes: kept(tuple(codes))
    pdfmetrics.registerFont(made)
    return pdfmetrics.getFont(face)


@cache
def _covering(char: str, face: str) -> str | None:
    chain = (DASH_FACE, *CHAINS[face]) if char == "—" else CHAINS[face]
    return next((name for name in chain if ord(char) in font(name).face.charToGlyph), None)


def face_for(char: str, face: str, text: str = "") -> str:
    """The first face of the chain that has the character; else Refused `paper.no_glyph`, naming it."""
    found = _covering(char, face)
    if found is None:
        raise Refused(no_glyph(char, text))
    return found


def no_glyph(char: str, text: str) -> Problem:
    """The problem that names a character without a glyph, with its code point and the text it stands in."""
    shown = char if char.isprintable() else "\N{OPEN BOX}"
    return problem("paper.no_glyph", char=shown, point=f"U+{ord(char):04X}", text=text or shown)


def missing(text: str, face: str = "kai") -> list[str]:
    """The characters of a text that no face of the chain can draw, each once, in order."""
    return [char for char in dict.fromkeys(text) if char != " " and _covering(char, face) is None]


@cache
def advance(char: str, face: str) -> float:
    """Width of the glyph in em."""
    return float(font(face).stringWidth(char, 1))
