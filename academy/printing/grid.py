"""Ruled tables: merged cells, text fitted to its cell and refused rather than clipped.

    grid = Grid(sheet, 12, 37, cols=[9, 26, 35], rows=[10] + [8.4] * 17)
    for column, head in enumerate(("序号", "姓名", "单位")):
        grid.label(0, column, head)              # Hei on a faint grey ground
    grid.cell(1, 1, "张三", NAME, one=True)       # one line, or Refused
    grid.frame()                                  # the outer rule, last

Rows and columns count from 0; sizes in mm. A cell's text shrinks in half points to `least`, then is refused
with `paper.does_not_fit`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from academy.base.problems import Refused
from academy.printing.breaker import Line, break_lines, does_not_fit
from academy.printing.fonts import CENTRE
from academy.printing.inks import BLACK, FAINT_GREY, Ink
from academy.printing.sheet import MM, Sheet
from academy.printing.units import Style, Text, spans_of

Row = TypeVar("Row")
LABEL = Style("hei", 9.5, 13.5)
VALUE = Style("song", 10, 14)
NAME = Style("kai", 11.5, 14, latin="song")
HEIGHT = 0.38  # em: where a line's optical middle lies under its em box, before the face's own centre


@dataclass
class Grid:
    """A table whose corner lies at x, y."""

    sheet: Sheet
    x: float
    y: float
    cols: Sequence[float]
    rows: Sequence[float]
    outer: float = 0.9
    inner: float = 0.35
    pad: float = 1.4

    @property
    def width(self) -> float:
        return sum(self.cols)

    @property
    def bottom(self) -> float:
        """mm from the top of the sheet."""
        return self.y + sum(self.rows)

    def cell(
        self,
        row: int,
        col: int,
        text: Text | list[Text] = "",
        style: Style = VALUE,
        align: str = "c",
        rs: int = 1,
        cs: int = 1,
        tint: Ink | None = None,
        least: float = 7.5,
        one: bool = False,
    ) -> None:
        """A ruled cell over `rs` rows and `cs` columns. A list of strings is one paragraph each."""
        x, y = self.x + sum(self.cols[:col]), self.y + sum(self.rows[:row])
        w, h = sum(self.cols[col : col + cs]), sum(self.rows[row : row + rs])
        self.sheet.rect(x, y, w, h, self.inner, BLACK, tint)
        if not text:
            return
        paragraphs: list[Text] = [*text] if isinstance(text, list) else [text]
        lines, style = self._fit(paragraphs, style, w - 2 * self.pad, h, least, one)
        tall = ((len(lines) - 1) * style.leading + style.size) / MM
        nudge = (HEIGHT - CENTRE[style.face]) * style.size / MM
        where = "j" if align == "l" else align
        self.sheet.lines(lines, style, x + self.pad, y + (h - tall) / 2 - nudge, w - 2 * self.pad, where)

    def label(
        self,
        row: int,
        col: int,
        text: Text | list[Text],
        rs: int = 1,
        cs: int = 1,
        style: Style = LABEL,
    ) -> None:
        """A head or side label: centred on a faint grey ground."""
        self.cell(row, col, text, style, "c", rs, cs, FAINT_GREY)

    def frame(self) -> None:
        """The heavier outer rule."""
        self.sheet.rect(self.x, self.y, self.width, sum(self.rows), self.outer)

    def _fit(
        self, paragraphs: list[Text], style: Style, w: float, h: float, least: float, one: bool
    ) -> tuple[list[Line], Style]:
        size = style.size
        while size >= least:
            trial = replace(style.at(size), ragged=True)
            lines = _broken(paragraphs, trial, w)
            fits = lines and (len(lines) - 1) * trial.leading + size <= (h - 0.8) * MM
            if fits and not (one and len(lines) > len(paragraphs)):
                return lines, trial
            size -= 0.5
        whole = "".join(span.text for part in paragraphs for span in spans_of(part))
        raise does_not_fit(whole, "paper.place.cell")


def _broken(paragraphs: list[Text], style: Style, w: float) -> list[Line]:
    """The lines, or none when a word is wider than the cell; a missing glyph is still refused."""
    try:
        return [line for part in paragraphs for line in break_lines(part, style, w * MM)]
    except Refused as refusal:
        if refusal.problems[0].code == "paper.does_not_fit":
            return []
        raise


def split_rows(rows: Sequence[Row], full: int, last: int) -> list[list[Row]]:
    """Rows as pages of `full`; the last holds at most `last` (signatures follow it) and never under three."""
    pages = [list(rows[start : start + full]) for start in range(0, len(rows), full)] or [[]]
    if len(pages[-1]) > last:
        half = len(pages[-1]) // 2
        pages[-1:] = [pages[-1][:-half], pages[-1][-half:]]
    if len(pages) > 1 and len(pages[-1]) < 3:
        pages[-2:] = [pages[-2][:-2], pages[-2][-2:] + pages[-1]]
    return pages
