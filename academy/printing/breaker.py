"""Chinese line breaking: no closing mark at a line's start, no opening mark at its end, whole Latin words,
marks squeezed and hung, breaks chosen so that the paragraph as a whole is set most evenly (total fit).

Rules after GB/T 15834-2011 (punctuation) and the habits of Chinese typesetting: two neighbouring marks share
an em and a half; a mark loses its empty half at both line ends; full stops and commas may hang half an em.
"""

from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import inf

from academy.base.problems import Refused, problem
from academy.printing.units import CLOSE, OPEN, Style, Text, Unit, units_of

NO_START = frozenset(CLOSE + "…—·％%℃°,.;:!?)]}々ー～")
NO_END = frozenset(OPEN + "([{￥¥$№")
HANG = frozenset("，。、")
COUNTERS = frozenset("年月日时分元份个次学名期条章项页节%％")
HAN_DIGITS = frozenset("〇一二三四五六七八九")
HAN_DIGITS_YEAR = HAN_DIGITS | {"年"}  # 二〇二六年 stays whole
HAN_NUMBER = HAN_DIGITS | frozenset("十百千")
HAN_NUMBER_DATE = HAN_NUMBER | frozenset("月日")
NO_GAP = frozenset("％℃°·—／＋")
# Han characters whose identity matters to a break; all others are alike.
TELLING = NO_START | NO_END | HAN_NUMBER_DATE | COUNTERS | NO_GAP | frozenset("第共")


@dataclass(slots=True)
class Line:
    """One set line. `natural` is the width of its ink, `loose` the space added in every gap in em."""

    units: list[Unit]
    last: bool
    natural: float
    loose: float


def does_not_fit(text: str, place: str) -> Refused:
    """The refusal of a text that is larger than its place; `place` is a key of the words files."""
    return Refused(problem("paper.does_not_fit", text=text, place=place))


def glue(a: Unit, b: Unit, style: Style) -> tuple[float, float, float]:
    """Natural width, shrink and weight of stretch between two neighbours, in points."""
    em = style.size
    if a.kind == "pair":
        return 0, 0, 0
    if (a.kind == "close" and b.kind in ("close", "open")) or a.kind == b.kind == "open":
        return -0.5 * em, 0, 0.6
    if a.kind == b.kind == "word":
        return (0.25 * em, 0.07 * em, 1.4) if b.space else (0, 0, 0)
    if (a.kind == "word" and b.kind in ("han", "pair")) or (b.kind == "word" and a.kind == "han"):
        if (b if a.kind == "word" else a).text in NO_GAP:
            return 0, 0, 0
        return style.gap * em, 0.125 * em, 1.3
    if a.kind == "close" or b.kind == "open":
        return 0, 0.3 * em, 1
    return (0.5 * em, 0.1 * em, 1) if b.space else (0, 0, 1)


def may_break(a: Unit, b: Unit) -> bool:
    if a.kind == "pair" or b.text[0] in NO_START or a.text[-1] in NO_END:
        return False
    if a.text in HAN_DIGITS and b.text in HAN_DIGITS_YEAR:
        return False
    return b.kind != "word" or a.kind != "word" or b.space or a.text.endswith("/")


def _nuisance(a: Unit, b: Unit) -> float:
    """Extra cost of a legal but awkward break."""
    if a.kind == "word" and a.text[-1].isdigit() and b.text in COUNTERS:
        return 6
    if a.text in HAN_NUMBER and b.text in HAN_NUMBER_DATE:
        return 5
    return 4 if b.kind == "word" and a.text in ("第", "共") else 0


def shape(unit: Unit) -> tuple[object, ...]:
    """All that breaking and placing a unit depends on: units of one shape may stand for each other."""
    text = unit.text
    if unit.kind == "word":
        ends = (text[0] in NO_START, text[-1] in NO_END, text[-1].isdigit(), text[-1] == "/")
        return unit.face, unit.size, unit.width, unit.kind, unit.dx, unit.rise, unit.space, ends
    told = text if unit.kind != "han" or text in TELLING else ""
    return unit.face, unit.size, unit.width, unit.kind, unit.adv, unit.dx, unit.rise, unit.space, told


class Breaker:
    """One paragraph at one width, both in points; the first line is indented."""

    def __init__(self, units: list[Unit], style: Style, width: float, indent: float = 0) -> None:
        self.units, self.style, self.width, self.indent = units, style, width, indent
        self.glues = [glue(a, b, style) for a, b in pairwise(units)]
        self.wide = list(accumulate((unit.width for unit in units), initial=0.0))
        self.natural, self.shrink, self.stretch = (
            list(accumulate((parts[k] for parts in self.glues), initial=0.0)) for k in range(3)
        )
        # Where the line that starts with unit 0 would end when set at its smallest: grows with every unit.
        self.reach = [self.wide[k + 1] + self.natural[k] - self.shrink[k] for k in range(len(units))]

    def measure(self, start: int, end: int) -> float:
        """Natural width of units start..end-1 as one line, trimmed at both ends."""
        width = self.wide[end] - self.wide[start] + self.natural[end - 1] - self.natural[start]
        return width - self._lead(start) - self._tail(end - 1)

    def lines(self) -> list[Line]:
        """Refused `paper.does_not_fit` when no legal set of breaks exists."""
        cuts = self._breaks(0.35) or self._breaks(inf)
        if not cuts:
            raise does_not_fit("".join(unit.text for unit in self.units), "paper.place.line")
        return [self.place(start, end) for start, end in pairwise(cuts)]

    def place(self, start: int, end: int) -> Line:
        """Set units start..end-1 on one line: gives each its x."""
        room = self.width - (self.indent if start == 0 else 0)
        slack, last = room - self.measure(start, end), end == len(self.units)
        shrink = self.shrink[end - 1] - self.shrink[start]
        stretch = self.stretch[end - 1] - self.stretch[start]
        hang = 0.5 * self.style.size if self._may_hang(end) and not last else 0
        if slack < -shrink and hang:
            slack += hang
        each = squeeze = 0.0
        if slack < 0:
            squeeze = min(1.0, -slack / shrink) if shrink else 0
        elif not last and not self.style.ragged and stretch:
            each = slack / stretch
        x = (self.indent if start == 0 else 0) - self._lead(start)
        units = self.units[start:end]
        for number, unit in enumerate(units, start):
            unit.x = x + unit.dx
            x += unit.width
            if number < end - 1:
                natural, give, weight = self.glues[number]
                x += natural - give * squeeze + weight * each
        return Line(units, last, x - self._tail(end - 1), each / self.style.size)

    def _lead(self, at: int) -> float:
        return 0.5 * self.units[at].em if self.units[at].kind == "open" else 0

    def _tail(self, at: int) -> float:
        return 0.5 * self.units[at].em if self.units[at].kind == "close" else 0

    def _may_hang(self, end: int) -> bool:
        return self.style.hang and self.units[end - 1].text in HANG

    def _breaks(self, loosest: float) -> list[int]:
        """Cuts of least total badness, no gap spread by more than `loosest` em; empty when there are none."""
        count, em = len(self.units), self.style.size
        best, back = [0.0] + [inf] * count, [0] * (count + 1)
        for start in range(count):
            if best[start] == inf:
                continue
            room = self.width - (self.indent if start == 0 else 0)
            base = self.wide[start] + self.natural[start] - self.shrink[start]
            stop = min(count, bisect_left(self.reach, base + room + 2 * em) + 1)
            for end in range(stop, start, -1):
                slack = room - self.measure(start, end)
                stretch = self.stretch[end - 1] - self.stretch[start]
                if end < count and slack > loosest * em * max(stretch, 1) and not self.style.ragged:
                    break
                total = best[start] + self._cost(start, end, slack, stretch)
                if total < best[end]:
                    best[end], back[end] = total, start
        if best[count] == inf:
            return []
        cuts = [count]
        while cuts[-1]:
            cuts.append(back[cuts[-1]])
        return cuts[::-1]

    def _cost(self, start: int, end: int, slack: float, stretch: float) -> float:
        """Badness of one line: how far it is squeezed or spread, and what its break disturbs."""
        em, shrink = self.style.size, self.shrink[end - 1] - self.shrink[start]
        if end == len(self.units):
            if slack < -shrink - 0.01:
                return inf
            lonely = 60 if end - start < 3 and start else 0
            return lonely + (0 if slack >= 0 else (slack / max(shrink, 0.01)) ** 2 * 4)
        a, b = self.units[end - 1], self.units[end]
        if not may_break(a, b):
            return inf
        if slack < 0:
            if -slack <= shrink:
                base = (slack / shrink) ** 2 * (14 if self.style.western else 5)
            elif -slack <= shrink + (0.5 * em if self._may_hang(end) else 0):
                base = 7.0
            else:
                return inf
        elif self.style.ragged:
            base = (slack / em) ** 2 * 2
        else:
            even = 0.11 if self.style.western else 0.055
            base = (slack / max(stretch, 0.01) / em / even) ** 2.0
        return base + _nuisance(a, b)


def break_lines(text: Text, style: Style, width: float, indent_em: float = 0) -> list[Line]:
    """Lines of a paragraph, width in points. Refused for want of a glyph or of a legal break; never clips."""
    units = units_of(text, style)
    return Breaker(units, style, width, indent_em * style.size).lines() if units else []


def one_line(text: Text, style: Style) -> Line | None:
    """The text as a single unjustified line, however long; None when it holds nothing."""
    units = units_of(text, style)
    if len(units) == 1 and units[0].kind == "word":
        return Line(units, True, units[0].width, 0)
    return Breaker(units, style, inf).place(0, len(units)) if units else None


def natural_width(text: Text, style: Style) -> float:
    """Width of the text as one line, in points."""
    units = units_of(text, style)
    return Breaker(units, style, inf).measure(0, len(units)) if units else 0
