"""The short texts of a template: one line in its box, made smaller, then two lines, then refused by name."""

from dataclasses import dataclass, replace
from functools import lru_cache

from academy.certificates.facts_template import Element
from academy.certificates.paper_body import style_of
from academy.printing.breaker import Line, break_lines, does_not_fit, natural_width, one_line
from academy.printing.fonts import CENTRE
from academy.printing.sheet import MM, Sheet, tracked_width
from academy.printing.units import Style

ALIGN = {"left": "l", "centre": "c", "right": "r", "justify": "l"}
CELL = 0.38  # em: where a line's optical middle lies under its em box, before the face's own centre


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text as it will stand: its lines at a size, or a tracked title with the gap that fits."""

    style: Style
    lines: tuple[Line, ...] = ()
    track: float = 0


@lru_cache(maxsize=512)
def fitted(element: Element, words: str) -> Fitted:
    """The largest setting that fits the box. Raises Refused `paper.does_not_fit` or `paper.no_glyph`."""
    style, room = style_of(element), element.w * MM
    if element.track:
        return _tracked(element, words, style, room)
    size = style.size
    while size >= element.least:
        trial = style.at(size)
        line = one_line(words, trial)
        if line is None or line.natural <= room + 0.01:
            return Fitted(trial, (line,) if line else ())
        size -= 0.5
    size = style.size
    while element.lines > 1 and size >= element.least:
        trial = replace(style.at(size), leading=size * min(element.leading, 1.4), ragged=True)
        lines = _broken(words, trial, room)
        if 0 < len(lines) <= 2 and (trial.leading + size) <= element.h * MM:
            return Fitted(trial, tuple(lines))
        size -= 0.5
    raise does_not_fit(words, "paper.place.line")


def _broken(words: str, style: Style, room: float) -> list[Line]:
    return break_lines(words, style, room) if natural_width(words, style) < 3 * room else []


def _tracked(element: Element, words: str, style: Style, room: float) -> Fitted:
    """Letters come closer first, then become smaller."""
    size = style.size
    while size >= element.least:
        trial = style.at(size)
        bare = tracked_width(words, trial, 0)
        gaps = max(1, len(words) - 1)
        track = min(element.track, (room - bare) / gaps / size)
        if track >= min(element.track, 0.02):
            return Fitted(trial, track=track)
        size -= 0.5
    raise does_not_fit(words, "paper.place.line")


def draw_text(sheet: Sheet, element: Element, words: str, how: Fitted) -> None:
    """Set the text in its box, its middle in the box's middle."""
    align = ALIGN[element.align]
    x = element.x + {"l": 0.0, "c": element.w / 2, "r": element.w}[align]
    middle = element.y + element.h / 2
    if how.track:
        sheet.tracked(words, how.style, x, middle, how.track, align)
        return
    size, leading = how.style.size, how.style.leading
    if len(how.lines) == 1:
        (line,) = how.lines
        left = sheet.x(x) - {"l": 0.0, "c": line.natural / 2, "r": line.natural}[align]
        sheet.draw_line(line, how.style, left, sheet.y(middle) - CENTRE[how.style.face] * size)
        return
    tall = (leading * (len(how.lines) - 1) + size) / MM
    nudge = (CELL - CENTRE[how.style.face]) * size / MM
    sheet.lines(how.lines, how.style, element.x, middle - tall / 2 - nudge, element.w, align)
