"""One page surface, in millimetres from the top-left corner; text is set by em box or optical centre.

Pages are made by `paper.Paper` (any paper) or `shell.Shell` (certificates by the thousand).

Nothing is ever clipped: what is larger than its place or has no glyph raises Refused with a problem that
names it (`paper.does_not_fit`, `paper.no_glyph`).
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from academy.printing.breaker import Line, break_lines, does_not_fit, natural_width, one_line
from academy.printing.fonts import CENTRE, advance, face_for
from academy.printing.inks import BLACK, RULE_GREY, Ink
from academy.printing.letters import Letters
from academy.printing.units import CLOSE, OPEN, Style, Text, Unit, spans_of

MM = 72 / 25.4


class Grounds(Protocol):
    """Where a sheet leaves what is drawn once and placed on many pages."""

    def ground(self, name: str, draw: "Callable[[Sheet], None]") -> None: ...

    def photo(self, data: bytes) -> str: ...


def line_ops(units: Sequence[Unit], x: float, base: float, ink: Ink, letters: Letters) -> str:
    """Operators of placed units; x and base in points. Equal steps become one run with character spacing."""
    out, run = [ink.fill, "BT"], list[Unit]()
    for unit in units:
        if run and not _joins(run, unit):
            out.append(_run_ops(run, x, base, letters))
            run = []
        run.append(unit)
    if run:
        out.append(_run_ops(run, x, base, letters))
    out.append("ET")
    return " ".join(out)


def _run_ops(run: list[Unit], x: float, base: float, letters: Letters) -> str:
    first = run[0]
    space = _step(first, run[1]) if len(run) > 1 else 0
    shown = letters.shown("".join(unit.text for unit in run), first.face, first.size)
    return f"{space:.3f} Tc 1 0 0 1 {x + first.x:.2f} {base + first.rise:.2f} Tm {shown}"


def _step(a: Unit, b: Unit) -> float:
    return b.x - a.x - a.adv


def _joins(run: list[Unit], unit: Unit) -> bool:
    last = run[-1]
    if (last.face, last.size, last.rise) != (unit.face, unit.size, unit.rise):
        return False
    if last.kind == "word" or unit.kind == "word":
        return False
    return len(run) < 2 or abs(_step(run[0], run[1]) - _step(last, unit)) < 0.005


class Sheet:
    """A page being drawn: `ops` holds its PDF operators. `w`, `h` in mm; `preview` shows reserved places."""

    def __init__(
        self,
        size: tuple[float, float],
        letters: Letters,
        preview: bool = False,
        grounds: Grounds | None = None,
    ) -> None:
        self.w, self.h = size
        self.letters = letters
        self.preview = preview
        self.ops: list[str] = []
        self._grounds = grounds

    def x(self, mm: float) -> float:
        """Points from the left edge."""
        return mm * MM

    def y(self, mm: float) -> float:
        """Points from the bottom edge, of a height counted from the top."""
        return (self.h - mm) * MM

    def line(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        width: float = 0.35,
        ink: Ink = BLACK,
        dash: str = "",
    ) -> None:
        """A straight line; `width` in points, `dash` as in "2 2"."""
        self.ops.append(
            f"{ink.stroke} {width:.3g} w [{dash}] 0 d {self.x(x1):.2f} {self.y(y1):.2f} m "
            f"{self.x(x2):.2f} {self.y(y2):.2f} l S"
        )

    def rect(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        width: float = 0.35,
        ink: Ink = BLACK,
        tint: Ink | None = None,
        dash: str = "",
    ) -> None:
        """A rectangle: ruled unless `width` is 0, filled when a tint is given."""
        paint = ("B" if width else "f") if tint else "S"
        self.ops.append(
            f"{tint.fill + ' ' if tint else ''}{ink.stroke} {width:.3g} w 0 j [{dash}] 0 d {self.x(x):.2f} "
            f"{self.y(y + h):.2f} {w * MM:.2f} {h * MM:.2f} re {paint}"
        )

    def circle(self, cx: float, cy: float, radius: float, width: float, ink: Ink, dash: str = "") -> None:
        """Four curves; 0.5523 is the control distance of a quarter circle."""
        x, y, r = self.x(cx), self.y(cy), radius * MM
        k = r * 0.5523
        self.ops.append(
            f"{ink.stroke} {width:.3g} w [{dash}] 0 d {x + r:.2f} {y:.2f} m "
            f"{x + r:.2f} {y + k:.2f} {x + k:.2f} {y + r:.2f} {x:.2f} {y + r:.2f} c "
            f"{x - k:.2f} {y + r:.2f} {x - r:.2f} {y + k:.2f} {x - r:.2f} {y:.2f} c "
            f"{x - r:.2f} {y - k:.2f} {x - k:.2f} {y - r:.2f} {x:.2f} {y - r:.2f} c "
            f"{x + k:.2f} {y - r:.2f} {x + r:.2f} {y - k:.2f} {x + r:.2f} {y:.2f} c S"
        )

    def ground(self, name: str, draw: "Callable[[Sheet], None]") -> None:
        """An ornament drawn once per document and placed on every page that asks for it."""
        if self._grounds is None:
            raise ValueError("a ground cannot hold another")
        self._grounds.ground(name, draw)
        self.ops.append(f"q /{form_name(name)} Do Q")

    def picture(self, data: bytes, x: float, y: float, w: float, h: float) -> None:
        """A JPEG photo in a box of mm, cut to nothing: the box should have the photo's proportions."""
        if self._grounds is None:
            raise ValueError("a ground holds no photo")
        name = self._grounds.photo(data)
        self.ops.append(
            f"q {w * MM:.2f} 0 0 {h * MM:.2f} {self.x(x):.2f} {self.y(y + h):.2f} cm /{name} Do Q"
        )

    def draw_line(self, line: Line, style: Style, x: float, base: float) -> None:
        """A set line at x and baseline, both in points, with its underlines."""
        self.ops.append(line_ops(line.units, x, base, style.ink, self.letters))
        start: float | None = None
        for unit, after in zip(line.units, [*line.units[1:], None], strict=True):
            if unit.under and start is None:
                start = unit.x
            if start is not None and not (after and after.under):
                low = base - 0.19 * unit.em
                self.ops.append(
                    f"{RULE_GREY.stroke} 0.4 w [] 0 d {x + start - 0.4:.2f} {low:.2f} m "
                    f"{x + unit.x + unit.adv + 0.4:.2f} {low:.2f} l S"
                )
                start = None

    def para(
        self, text: Text, style: Style, x: float, y: float, w: float, indent: float = 2, align: str = "j"
    ) -> float:
        """A paragraph whose first em box starts at y; gives y after its last line."""
        return self.lines(break_lines(text, style, w * MM, indent), style, x, y, w, align)

    def lines(
        self, lines: Sequence[Line], style: Style, x: float, y: float, w: float, align: str = "j"
    ) -> float:
        """Set lines from y downwards, justified as they are, or c(entred) or r(ight) in w mm."""
        for number, line in enumerate(lines):
            base = self.y(y) - 0.88 * style.size - number * style.leading
            spare = w * MM - line.natural if align in "cr" else 0
            self.draw_line(line, style, self.x(x) + (spare / 2 if align == "c" else spare), base)
        return y + len(lines) * style.leading / MM

    def text(self, text: Text, style: Style, x: float, y: float, align: str = "l") -> float:
        """One line; y is its optical centre, x its l(eft), c(entre) or r(ight). Gives its width in mm."""
        line = one_line(text, style)
        if line is None:
            return 0
        left = self.x(x) - {"l": 0.0, "c": line.natural / 2, "r": line.natural}[align]
        self.draw_line(line, style, left, self.y(y) - CENTRE[style.face] * style.size)
        return line.natural / MM

    def fitted(
        self, text: Text, style: Style, x: float, y: float, w: float, align: str = "l", least: float = 7.5
    ) -> float:
        """One line in w mm: the largest half-point size that fits, else Refused."""
        return self.text(text, fit(text, style, w, least), x, y, align)

    def tracked(self, text: str, style: Style, x: float, y: float, track: float, align: str = "c") -> float:
        """A letter-spaced title placed by its ink: the last gap is not counted. Track in em, width in mm."""
        size, step = style.size, track * style.size
        cells = [_title_cell(char, style.face, text) for char in text]
        total = tracked_width(text, style, track)
        left = self.x(x) - {"l": 0.0, "c": total / 2, "r": total}[align]
        base = self.y(y) - CENTRE[style.face] * size
        out = [f"{style.ink.fill} BT 0 Tc"]
        for char, (shift, width) in zip(text, cells, strict=True):
            shown = self.letters.shown(char, face_for(char, style.face, text), size)
            out.append(f"1 0 0 1 {left + shift * size:.2f} {base:.2f} Tm {shown}")
            left += width * size + step
        self.ops.append(" ".join([*out, "ET"]))
        return total / MM


def fit(text: Text, style: Style, w: float, least: float = 7.5) -> Style:
    """The style at the largest half-point size that fits one line of w mm; else Refused."""
    size = style.size
    while size >= least:
        trial = style if size == style.size else style.at(size)
        if natural_width(text, trial) <= w * MM:
            return trial
        size -= 0.5
    raise does_not_fit("".join(span.text for span in spans_of(text)), "paper.place.line")


def tracked_width(text: str, style: Style, track: float) -> float:
    """Points a letter-spaced title takes from ink to ink; track in em."""
    cells = sum(_title_cell(char, style.face, text)[1] for char in text)
    return cells * style.size + track * style.size * (len(text) - 1)


def form_name(name: str) -> str:
    """The resource name of a ground."""
    return f"FormXob.{name}"


def _title_cell(char: str, face: str, text: str) -> tuple[float, float]:
    """Offset and width in em; brackets and quotes take half an em so that titles show no holes."""
    width = advance(char, face_for(char, face, text))
    if char in OPEN:
        return 0.5 - width, 0.5
    return (0, 0.5) if char in CLOSE else (0, width)
