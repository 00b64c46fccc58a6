"""Setting the text of certificates: measured once for every shape of name, filled in for each person.

Two people whose names have equally wide characters get the same breaks and places; only the glyphs differ.
So a class of a thousand needs a handful of layouts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from academy.certificates.facts import CertificateSheet
from academy.certificates.paper_look import SIZE, Look, ems
from academy.certificates.paper_wording import Paragraph, Piece, body, english_body
from academy.printing.breaker import Breaker, Line, break_lines, does_not_fit, shape
from academy.printing.letters import Letters
from academy.printing.sheet import MM, line_ops
from academy.printing.units import Span, Style, Unit, units_of

LEAST = 14.0  # points: the smallest text of a certificate
LOOSEST = 0.16  # em: gaps wider than this tear a line; a smaller size is tried first
ENGLISH_LEAST = 9.0
TINY = 1e-6  # points: what rounding may leave
ENGLISH_GAP = 3.2  # mm between the two languages
ENGLISH_ROOM = 20.0  # mm at least left to the English sentence


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a person's own unit stands, in points."""

    unit: Unit
    x: float
    base: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Runs of units in reading order: a person's own slots, or units all share with their line's base."""

    style: Style
    x: float
    runs: tuple[tuple[Slot, ...] | tuple[Sequence[Unit], float], ...]
    bottom: float


def body_style(look: Look, bilingual: bool) -> Style:
    """The size the text starts from: bilingual certificates set their Chinese two points down."""
    size = look.size - 2 if bilingual else look.size
    return Style("kai", size, look.leading * (0.92 if bilingual else 1) * size / look.size, latin="song")


class BodySetter:
    """The layouts of one batch, by shape. The cache never changes a result: a shape decides its layout."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._layouts: dict[object, Layout] = {}
        self._shared: dict[tuple[int, int], str] = {}
        self._own: dict[tuple[str, float, float], tuple[list[Unit], tuple[object, ...]]] = {}

    def layout(self, facts: CertificateSheet, top: float, bottom: float) -> tuple[Layout, list[Unit]]:
        """The layout between `top` and `bottom` mm and the person's own units. Refused when too long."""
        paragraphs = body(facts)
        style = body_style(self._look, facts.english is not None)
        bottom -= ENGLISH_ROOM if facts.english else 0
        own: list[Unit] = []
        key: list[object] = [style.size, top, bottom]
        for paragraph in paragraphs:
            for piece in paragraph.pieces:
                if not piece.own:
                    key.append(piece.text)
                    continue
                units, shapes = self._own_units(piece, style)
                own += units
                key.append(shapes)
        found = self._layouts.get(tuple(key))
        if found is None:
            found = self._layouts[tuple(key)] = _set(facts, paragraphs, style, self._look, top, bottom)
        return found, own

    def _own_units(self, piece: Piece, style: Style) -> tuple[list[Unit], tuple[object, ...]]:
        key = (piece.text, piece.scale, style.size)
        if key not in self._own:
            units = _units(piece, style, style.size)
            self._own[key] = (units, tuple(map(shape, units)))
        return self._own[key]

    def ops(self, layout: Layout, own: Sequence[Unit], letters: Letters) -> str:
        """The text operators of one person."""
        out, at = [layout.style.ink.fill], 0
        for number, run in enumerate(layout.runs):
            if isinstance(run[0], Slot):
                out.append("BT 0 Tc")
                for slot in run:
                    assert isinstance(slot, Slot)
                    unit = slot.unit
                    shown = letters.shown(own[at].text, unit.face, unit.size)
                    out.append(f"1 0 0 1 {slot.x:.2f} {slot.base:.2f} Tm {shown}")
                    at += 1
                out.append("ET")
            else:
                key = (id(layout), number)
                if key not in self._shared:
                    units, base = run
                    self._shared[key] = line_ops(units, layout.x, base, layout.style.ink, letters)
                out.append(self._shared[key])
        return " ".join(out)


def _set(
    facts: CertificateSheet,
    paragraphs: Sequence[Paragraph],
    style: Style,
    look: Look,
    top: float,
    bottom: float,
) -> Layout:
    """The largest size at which the text fits its height and no gap is torn; else the least torn one."""
    best: tuple[float, Style, list[list[Line]]] | None = None
    size = style.size
    while size >= LEAST - (2 if facts.english else 0):
        trial = style.at(size)
        width = ems(look.measure + 0.5, size) * MM
        lines = [_lines(paragraph, trial, style.size, width) for paragraph in paragraphs]
        if sum(map(len, lines)) * trial.leading / MM <= bottom - top:
            loose = max(line.loose for part in lines for line in part)
            if loose <= LOOSEST:
                return _placed(paragraphs, lines, trial, width, top)
            if best is None or loose < best[0]:
                best = (loose, trial, lines)
        size -= 0.5
    if best is None:
        raise does_not_fit(facts.class_name or facts.citation or facts.name, "paper.place.body")
    return _placed(paragraphs, best[2], best[1], ems(look.measure + 0.5, best[1].size) * MM, top)


def _lines(paragraph: Paragraph, style: Style, full: float, width: float) -> list[Line]:
    units = [unit for piece in paragraph.pieces for unit in _units(piece, style, full)]
    return Breaker(units, style, width, paragraph.indent * style.size).lines()


def _units(piece: Piece, style: Style, full: float) -> list[Unit]:
    """The units of a piece. A person's own figures stand in cells of half points at the `full` size.

    Figures are of many widths; without these cells nearly every document number would need its own layout.
    """
    units = units_of(Span(piece.text, scale=piece.scale), style)
    for unit in units:
        if piece.own and unit.kind == "word":
            unit.width = ceil(unit.width * full / style.size * 2 - TINY) / 2 * style.size / full
    return units


def _placed(
    paragraphs: Sequence[Paragraph], lines: list[list[Line]], style: Style, width: float, top: float
) -> Layout:
    left = (SIZE[0] * MM - width) / 2
    base = (SIZE[1] - top) * MM - 0.88 * style.size
    runs: list[tuple[Slot, ...] | tuple[Sequence[Unit], float]] = []
    for paragraph, set_lines in zip(paragraphs, lines, strict=True):
        flags = _own_flags(paragraph, style)
        for line in set_lines:
            marked = [(unit, next(flags)) for unit in line.units]
            for own, group in groupby(marked, lambda pair: pair[1]):
                units = [unit for unit, _ in group]
                if own:
                    runs.append(tuple(Slot(unit, left + unit.x, base + unit.rise) for unit in units))
                else:
                    runs.append((units, base))
            base -= style.leading
    return Layout(style, left, tuple(runs), SIZE[1] - (base + 0.88 * style.size) / MM)


def _own_flags(paragraph: Paragraph, style: Style) -> Iterator[bool]:
    """For every unit of a paragraph whether it is the person's own."""
    for piece in paragraph.pieces:
        for _ in units_of(Span(piece.text, scale=piece.scale), style):
            yield piece.own


def english_lines(facts: CertificateSheet, layout: Layout, bottom: float) -> tuple[list[Line], Style]:
    """The English sentence under the Chinese text, at the largest size that ends above `bottom` mm."""
    words = english_body(facts, facts.english) if facts.english else ""
    width, size = SIZE[0] * MM - 2 * layout.x, 11.0
    while size >= ENGLISH_LEAST:
        style = Style("song", size, size * 1.5, western=True)
        lines = break_lines(words, style, width)
        if layout.bottom + ENGLISH_GAP + len(lines) * style.leading / MM <= bottom:
            return lines, style
        size -= 0.5
    raise does_not_fit(words, "paper.place.body")
