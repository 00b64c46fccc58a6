"""Pages from paragraphs and solid blocks: no widows, no orphans, blocks that never leave their article.

pages = paginate([paragraph(text, BODY, WIDTH), Solid(60, draw_table)], room)
for page in pages:
    draw_page(paper.sheet(), page, left, top, WIDTH)
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from academy.printing.breaker import Line, break_lines, does_not_fit
from academy.printing.sheet import MM, Sheet
from academy.printing.units import Style, Text


@dataclass(frozen=True, slots=True)
class Para:
    """A set paragraph; `before` is the space over it in points."""

    lines: Sequence[Line]
    style: Style
    before: float = 0
    keep_next: bool = False

    @property
    def height(self) -> float:
        return self.before + len(self.lines) * self.style.leading


@dataclass(frozen=True, slots=True)
class Solid:
    """A block of `tall` mm drawn by `draw(sheet, x, y)`, never split."""

    tall: float
    draw: Callable[[Sheet, float, float], None]
    before: float = 0
    keep_next: bool = False

    @property
    def height(self) -> float:
        return self.before + self.tall * MM


@dataclass(frozen=True, slots=True)
class Together:
    """Never split: the last article and the signatures that belong to it."""

    items: Sequence[Para | Solid]
    before: float = 0
    keep_next: bool = False

    @property
    def height(self) -> float:
        return sum(item.height for item in self.items)


Item = Para | Solid | Together


def paragraph(
    text: Text, style: Style, width: float, indent: float = 2, before: float = 0, keep_next: bool = False
) -> Para:
    """A paragraph of `width` mm."""
    return Para(break_lines(text, style, width * MM, indent), style, before, keep_next)


def paginate(items: Sequence[Item], first: float, rest: float) -> list[list[Item]]:
    """Items by page; `first` and `rest` are the heights in mm of the first and the other pages."""
    pages: list[list[Item]] = [[]]
    left = first * MM
    for number, whole in enumerate(items):
        item = whole
        if item.height + _followers(items, number) > left + 0.1:
            if isinstance(item, Para) and not item.keep_next:
                head, item = _split(item, left)
                if head:
                    pages[-1].append(head)
            pages.append([])
            left = rest * MM
            if item.height > left + 0.1:
                raise does_not_fit("", "paper.place.page")
        pages[-1].append(item)
        left -= item.height
    return pages


def _followers(items: Sequence[Item], number: int) -> float:
    """Room that a block must leave for what it introduces: two lines of a paragraph, all of a solid."""
    if not items[number].keep_next or number + 1 == len(items):
        return 0
    after = items[number + 1]
    if isinstance(after, Para):
        return after.before + min(2, len(after.lines)) * after.style.leading
    return after.height


def _split(item: Para, left: float) -> tuple[Para | None, Para]:
    """The part that fits and the rest, two lines each at least."""
    fit = min(int((left - item.before) // item.style.leading), len(item.lines) - 2)
    if fit < 2:
        return None, item
    return Para(item.lines[:fit], item.style, item.before), Para(item.lines[fit:], item.style)


def draw_page(sheet: Sheet, items: Sequence[Item], x: float, y: float, width: float) -> float:
    """Draw one page's items from y downwards; the space over the first is dropped. Gives y after the last."""
    flat = [part for item in items for part in (item.items if isinstance(item, Together) else [item])]
    for number, item in enumerate(flat):
        y += item.before / MM if number else 0
        if isinstance(item, Solid):
            item.draw(sheet, x, y)
            y += item.tall
        else:
            y = sheet.lines(item.lines, item.style, x, y, width)
    return y
