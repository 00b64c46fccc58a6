"""Setting the text of certificates: measured once for every shape of name, filled in for each person.

Two people whose names have equally wide characters get the same breaks and places; only the glyphs differ.
So a class of a thousand needs a handful of layouts.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from math import ceil

from academy.certificates.facts import CertificateSheet
from academy.certificates.facts_template import Element
from academy.certificates.paper_ink import INKS
from academy.certificates.paper_wording import NAME_SCALE, Paragraph, Piece, body, english_body
from academy.certificates.rules_template_text import OWN, fields_of, filled
from academy.printing.breaker import Breaker, Line, does_not_fit, shape
from academy.printing.letters import Letters
from academy.printing.sheet import MM, line_ops
from academy.printing.units import Span, Style, Unit, units_of

LOOSEST = 0.16  # em: gaps wider than this tear a line; a smaller size is tried first
KEPT = 256  # layouts of one element in memory; a class of a thousand has some dozens
EVEN = 0.005  # points: steps that differ by less are the same on paper
TINY = 1e-6  # points: what rounding may leave


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


Places = list[tuple[str, str, float, int]]  # where and in what face and size, how many own units in a row
Drawn = str | Places
EMPTY = Layout(Style(), 0, ())


def ems(width: float, size: float) -> float:
    """The largest measure of whole ems in `width` mm, in mm: full lines of Han then need no stretching."""
    return int(width * MM / size) * size / MM


def style_of(element: Element) -> Style:
    """The style at its full size. Kai takes Song's figures; its own are monoline."""
    latin = "song" if element.face == "kai" else ""
    size = element.size
    return Style(
        element.face, size, size * element.leading, latin, INKS[element.ink], western=element.western
    )


def paragraphs_of(element: Element, facts: CertificateSheet, values: Mapping[str, str]) -> list[Paragraph]:
    """The lines of the element's text as paragraphs; an address (it ends with ：) is set flush."""
    out: list[Paragraph] = []
    for line in element.text.split("\n"):
        named = fields_of(line)
        if line.strip() == "{正文}":
            out += body(facts)
        elif line.strip() == "{英文正文}":
            words = english_body(facts, facts.english) if facts.english else ""
            out.append(Paragraph((Piece(words, True),), element.indent))
        elif not named or any(values.get(field) for field in named):
            parts = filled(line, values)
            scales = (NAME_SCALE if part.field == "姓名" else 1 for part in parts)
            pieces = tuple(
                Piece(part.text, part.field in OWN, scale) for part, scale in zip(parts, scales, strict=True)
            )
            flush = line.rstrip().endswith("：")
            out.append(Paragraph(pieces, 0 if flush else element.indent))
    kept = (Paragraph(tuple(each for each in one.pieces if each.text), one.indent) for one in out)
    return [one for one in kept if one.pieces]


@lru_cache(maxsize=16)
def _layouts_of(_element: Element, _height: float) -> dict[object, Layout]:
    """What one print leaves for the next: people of a class follow one another, each for himself."""
    return {}


class BodySetter:
    """The layouts of one element, by shape. The cache never changes a result: a shape decides its layout."""

    def __init__(self, element: Element, height: float) -> None:
        self._element, self._height = element, height
        self._style = style_of(element)
        self._layouts = _layouts_of(element, height)
        self._shared: dict[int, tuple[Layout, list[Drawn]]] = {}
        self._own: dict[tuple[str, float], tuple[list[Unit], tuple[object, ...]]] = {}

    def layout(self, facts: CertificateSheet, values: Mapping[str, str]) -> tuple[Layout, list[Unit]]:
        """The layout in the element's box and the person's own units. Refused when the text is too long."""
        paragraphs = paragraphs_of(self._element, facts, values)
        if not paragraphs:
            return EMPTY, []
        own: list[Unit] = []
        key: list[object] = []
        for paragraph in paragraphs:
            key.append(paragraph.indent)
            for piece in paragraph.pieces:
                if not piece.own:
                    key.append(piece.text)
                    continue
                units, shapes = self._own_units(piece)
                own += units
                key.append(shapes)
        found = self._layouts.get(tuple(key))
        if found is None:
            if len(self._layouts) >= KEPT:
                self._layouts.clear()
            found = self._layouts[tuple(key)] = self._set(facts, paragraphs)
        return found, own

    def _own_units(self, piece: Piece) -> tuple[list[Unit], tuple[object, ...]]:
        key = (piece.text, piece.scale)
        if key not in self._own:
            units = _units(piece, self._style, self._style.size)
            self._own[key] = (units, tuple(map(shape, units)))
        return self._own[key]

    def ops(self, layout: Layout, own: Sequence[Unit], letters: Letters) -> str:
        """The text operators of one person."""
        _, runs = self._shared.get(id(layout)) or self._kept(layout, letters)
        out, at = [layout.style.ink.fill], 0
        for run in runs:
            if isinstance(run, str):
                out.append(run)
                continue
            out.append("BT")
            for place, face, size, count in run:
                out.append(place)
                text = own[at].text if count == 1 else "".join([each.text for each in own[at : at + count]])
                out.append(letters.shown(text, face, size))
                at += count
            out.append("ET")
        return " ".join(out)

    def _kept(self, layout: Layout, letters: Letters) -> tuple[Layout, list[Drawn]]:
        """What of a layout is the same for all it fits."""
        runs: list[Drawn] = []
        for run in layout.runs:
            if isinstance(run[0], Slot):
                runs.append(_places([each for each in run if isinstance(each, Slot)]))
            else:
                units, base = run
                runs.append(line_ops(units, layout.x, base, layout.style.ink, letters))
        self._shared[id(layout)] = (layout, runs)  # held: no other may take its id
        return self._shared[id(layout)]

    def _set(self, facts: CertificateSheet, paragraphs: Sequence[Paragraph]) -> Layout:
        """The largest size at which the text fits its box and no gap is torn; else the least torn one."""
        best: tuple[float, Style, list[list[Line]]] | None = None
        size, element = self._style.size, self._element
        while size >= element.least:
            trial = self._style.at(size)
            width = element.w if element.western else ems(element.w, size)
            lines = [_lines(each, trial, self._style.size, width * MM) for each in paragraphs]
            if sum(map(len, lines)) * trial.leading / MM <= element.h:
                loose = max(line.loose for part in lines for line in part)
                if loose <= LOOSEST or element.western:
                    return self._placed(paragraphs, lines, trial, width * MM)
                if best is None or loose < best[0]:
                    best = (loose, trial, lines)
            size -= 0.5
        if best is None:
            raise does_not_fit(facts.class_name or facts.citation or facts.name, "paper.place.body")
        return self._placed(paragraphs, best[2], best[1], ems(element.w, best[1].size) * MM)

    def _placed(
        self, paragraphs: Sequence[Paragraph], lines: list[list[Line]], style: Style, width: float
    ) -> Layout:
        spare = {"left": 0.0, "right": 1.0}.get(self._element.align, 0.5)
        left = self._element.x * MM + (self._element.w * MM - width) * spare
        base = (self._height - self._element.y) * MM - 0.88 * style.size
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
        return Layout(style, left, tuple(runs))


def _places(slots: Sequence[Slot]) -> Places:
    """Slots an even step apart in one row are shown at once."""
    rows: list[list[Slot]] = []
    for slot in slots:
        if rows and _joins(rows[-1], slot):
            rows[-1].append(slot)
        else:
            rows.append([slot])
    return [
        (
            f"{_step(*row[:2]) if len(row) > 1 else 0:.3f} Tc 1 0 0 1 {row[0].x:.2f} {row[0].base:.2f} Tm",
            row[0].unit.face, row[0].unit.size, len(row),
        )
        for row in rows
    ]  # fmt: skip


def _joins(row: Sequence[Slot], slot: Slot) -> bool:
    """Whether a slot goes on in a row: the same face, size and line, and as far off as the others are."""
    last = row[-1]
    if "word" in (last.unit.kind, slot.unit.kind):
        return False
    if (last.unit.face, last.unit.size, last.base) != (slot.unit.face, slot.unit.size, slot.base):
        return False
    return len(row) < 2 or abs(_step(row[0], row[1]) - _step(last, slot)) < EVEN


def _step(before: Slot, after: Slot) -> float:
    return after.x - before.x - before.unit.adv


def _lines(paragraph: Paragraph, style: Style, full: float, width: float) -> list[Line]:
    units = [unit for piece in paragraph.pieces for unit in _units(piece, style, full)]
    return Breaker(units, style, width, paragraph.indent * style.size).lines()


def _units(piece: Piece, style: Style, full: float) -> list[Unit]:
    """The units of a piece. A person's own figures stand in cells of half points at the `full` size.

    Figures are of many widths; without these cells nearly every document number would need its own layout.
    """
    units = units_of(Span(piece.text, scale=piece.scale), style)
    if style.western:
        return units
    for unit in units:
        if piece.own and unit.kind == "word":
            unit.width = ceil(unit.width * full / style.size * 2 - TINY) / 2 * style.size / full
    return units


def _own_flags(paragraph: Paragraph, style: Style) -> Iterator[bool]:
    """For every unit of a paragraph whether it is the person's own."""
    for piece in paragraph.pieces:
        for _ in units_of(Span(piece.text, scale=piece.scale), style):
            yield piece.own
