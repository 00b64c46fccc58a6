"""Text cut into units that a line is made of: Han characters, marks, whole Latin words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from academy.printing.fonts import LATIN, advance, face_for
from academy.printing.inks import BLACK, Ink

CLOSE = "，。；：？！、）》〉”’】〕」』"
OPEN = "（《〈“‘【〔「『"
WORD = re.compile(r"[A-Za-z0-9À-ɏ*._\-/@:+#%&'’]*[A-Za-z0-9*%À-ɏ]")
QUOTES = "“”‘’"
# Stars stand for masked figures: lowered so far (in em) to the middle of figures, measured on 0 and *.
STARS = re.compile(r"(\*+)")
LEVEL = dict.fromkeys(("song", "song-bold", "hei", "kai"), 0.0)
STAR = {"song": 0.240, "song-bold": 0.240, "hei": 0.267, "kai": 0.205}


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set; sizes in points.

    `latin` is the face of Latin words and figures; `gap` the space between Han and Latin in em; `ragged` text
    (narrow cells) is never stretched; `western` text breaks at blanks only and has narrow quotes.
    """

    face: str = "song"
    size: float = 12
    leading: float = 21
    latin: str = ""
    ink: Ink = BLACK
    gap: float = 0.25
    hang: bool = True
    ragged: bool = False
    western: bool = False

    def at(self, size: float) -> "Style":
        """The same style at another size, leading in proportion."""
        return replace(self, size=size, leading=self.leading * size / self.size)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text that departs from its paragraph's style."""

    text: str
    face: str = ""
    under: bool = False
    scale: float = 1


Text = str | Span | Sequence[str | Span]


@dataclass(slots=True)
class Unit:
    """What is never broken. `width` is its cell, `adv` the true advance of its glyphs, in points.

    `kind` is han, open, close, word or pair (the first half of —— or ……); `dx` moves the glyph in its cell;
    `x` is set when the line is placed.
    """

    text: str
    face: str
    size: float
    width: float
    kind: str
    em: float
    adv: float
    rise: float = 0
    dx: float = 0
    under: bool = False
    space: bool = False
    x: float = 0


def spans_of(text: Text) -> list[Span]:
    """Any form of text as spans."""
    parts = [text] if isinstance(text, str | Span) else text
    return [Span(part) if isinstance(part, str) else part for part in parts]


def units_of(text: Text, style: Style) -> list[Unit]:
    """The units of a paragraph; Refused when a character has no glyph."""
    out: list[Unit] = []
    for span in spans_of(text):
        if style.western:
            out += _western(span, style, bool(out))
        else:
            out += _han_text(span, style)
    return out


def is_word_char(char: str) -> bool:
    return (char.isascii() and char > " ") or "À" <= char <= "ɏ"


def _han_text(span: Span, style: Style) -> list[Unit]:
    size = style.size * span.scale
    face, text = span.face or style.face, span.text
    out: list[Unit] = []
    at, space = 0, False
    while at < len(text):
        char = text[at]
        if char == " ":
            space, at = True, at + 1
            continue
        word = WORD.match(text, at) if is_word_char(char) else None
        if word:
            new, at = _words(word.group(), face, style, size, text), word.end()
        elif text[at : at + 2] in ("——", "……"):
            new, at = [_han(char, face, style, size, text), _han(char, face, style, size, text)], at + 2
            new[0].kind = "pair"
        else:
            new, at = [_han(char, face, style, size, text)], at + 1
        new[0].space, space = space, False
        out += new
    if span.under:
        for unit in out:
            unit.under = True
    return out


def _western(span: Span, style: Style, joined: bool) -> list[Unit]:
    """Every blank-separated token stays whole; quotes are cut from their full-width cells."""
    out: list[Unit] = []
    face = span.face or style.face
    for token in span.text.split():
        for number, part in enumerate(piece for piece in re.split("([“”‘’])", token) if piece):
            if part in QUOTES:
                new = [_quote(part, face, style, span.text)]
            else:
                new = _word(part, style.latin or face, style.size, (1.0, 0.0), style.size, span.text)
            new[0].space = number == 0 and bool(out or joined)
            for unit in new:
                unit.under = span.under
            out += new
    return out


def _quote(char: str, face: str, style: Style, text: str) -> Unit:
    real, size = face_for(char, face, text), style.size
    wide = advance(char, real)
    cell = 0.42 if char in "“”" else 0.26
    shift = 0.0 if wide < 0.6 else (cell - wide + 0.05 if char in "“‘" else -0.04)
    return Unit(char, real, size, cell * size, "word", size, wide * size, dx=shift * size)


def _han(char: str, face: str, style: Style, size: float, text: str) -> Unit:
    if is_word_char(char):  # a bracket or another mark that no word holds
        return _word(char, style.latin or face, size, (1.0, 0.0), size, text)[0]
    real = face_for(char, face, text)
    width = advance(char, real)
    if char == "〇" and real != "kai":  # Song's 〇 looks a size larger than its neighbours
        return Unit(
            char, real, size * 0.88, size, "han", size, 0.88 * size * width, 0.045 * size, 0.06 * size
        )
    kind = "close" if char in CLOSE else "open" if char in OPEN else "han"
    shift, cell = 0.0, 1.0
    if char == "·":
        cell = 0.5
        shift = (cell - width) / 2
    elif kind == "open":
        shift = cell - width
    elif width > 1.02 or (kind == "han" and width < 0.98):
        cell = width
    return Unit(char, real, size, cell * size, kind, size, width * size, dx=shift * size)


def _words(word: str, face: str, style: Style, size: float, text: str) -> list[Unit]:
    """A Latin word as units without a break between them: one a face, and a long number may break after /."""
    latin = style.latin or face
    scale = LATIN.get((face, latin), (1.0, 0.0))
    parts = re.findall(r"[^/]+/?|/", word) if len(word) > 30 else [word]
    return [unit for part in parts for unit in _word(part, latin, size, scale, size, text)]


def _word(word: str, latin: str, size: float, scale: tuple[float, float], em: float, text: str) -> list[Unit]:
    out = []
    for piece in STARS.split(word) if "*" in word else (word,):
        if piece:
            drop = STAR if piece[0] == "*" else LEVEL
            for face, part in _by_face(piece, latin, text):
                wide = sum([advance(char, face) for char in part]) * size * scale[0]
                rise = scale[1] * em - drop[face] * size * scale[0]
                out.append(Unit(part, face, size * scale[0], wide, "word", em, wide, rise=rise))
    return out


def _by_face(piece: str, latin: str, text: str) -> list[tuple[str, str]]:
    """The piece in stretches of one face; nearly always it is one."""
    faces = {face_for(char, latin, text) for char in dict.fromkeys(piece)}
    if len(faces) == 1:
        return [(faces.pop(), piece)]
    return [
        (face, "".join(chars)) for face, chars in groupby(piece, lambda char: face_for(char, latin, text))
    ]
