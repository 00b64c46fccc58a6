"""The type faces of paper: which face draws a character, how wide it is, where its optical centre lies.

A glyph is decided by the face's character map, never by the look of the result: some faces draw a missing
character as nothing at all. Faces are registered when first asked for (about a quarter second each).
"""

from functools import cache
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
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
            if name.startswith("toUnicodeCMap:") and name.encode().endswith(bytes(self.face.name)):
                for code in {code for subset in subsets for code in subset if code > 0xFFFF}:
                    pair = chr(code).encode("utf-16-be").hex().upper()
                    thing.content = thing.content.replace(f"<{code:X}>", f"<{pair}>")


class Outlines:
    """The table of outlines where it stands in the font's bytes: fifteen megabytes that are not copied.

    The library takes glyph after glyph out of it as slices, for every subset it makes.
    """

    def __init__(self, data: bytes, start: int) -> None:
        self._data, self._start = data, start

    def __getitem__(self, part: slice) -> bytes:
        return self._data[self._start + part.start : self._start + part.stop]


@cache
def font(face: str) -> Any:
    """The registered face."""
    made = Face(face, str(RESOURCES / "fonts" / f"{face}.ttf"))
    source, table = made.face, made.face.get_table
    outlines = Outlines(source._ttf_data, source.get_table_pos("glyf")[0])
    source.get_table = lambda tag: outlines if tag == "glyf" else table(tag)
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
