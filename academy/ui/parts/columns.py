"""What a column of a table shows, sorts by and copies. A room declares columns, never models."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from academy.base.collation import collated

Kind = Literal[
    "text", "name", "quiet", "number", "date", "pill", "stamp", "progress", "two", "check", "icon", "tone"
]
NONE = "—"  # there is none; what was not asked for is blank
_AMOUNTS = ("number",)


@dataclass(frozen=True, slots=True)
class Column:
    """`value(fact)`, by default the attribute `key`:

    text, name, quiet, number, date: the value itself · pill, tone: (word, tone) or None
    stamp: a word or None · progress: 0-100 or None · two: (above, below)
    check: True, False, None (not possible) · icon: (icon, tone, word)

    `text` turns that value into words (for copying and screen readers too); `order` gives what a short list
    sorts by; `sort` is the name a long list's source sorts by, "" for a column that cannot be sorted there;
    `strokes`: the same where Chinese words are ordered by strokes.
    `total` is what a row adds to the sum below the list; `hint` explains the title under the mouse.
    """

    key: str
    title: str
    kind: Kind = "text"
    width: int = 120
    value: Callable[[Any], Any] | None = None
    text: Callable[[Any], str] | None = None
    order: Callable[[Any], Any] | None = None
    sort: str = ""
    strokes: str = ""
    stretch: bool = False
    total: Callable[[Any], int] | None = None
    hint: str = ""

    @property
    def right(self) -> bool:
        """Numbers stand at the right, their heading too."""
        return self.kind in _AMOUNTS

    def of(self, fact: Any) -> Any:
        return getattr(fact, self.key) if self.value is None else self.value(fact)

    def words(self, fact: Any) -> str:
        """The cell as one line of plain text."""
        value = self.of(fact)
        return self.text(value) if self.text is not None else shown(value, self.kind)

    def rank(self, fact: Any, by_strokes: bool = False) -> tuple[bool, Any]:
        """The sort key; empty comes last. Chinese words by pinyin, or by strokes."""
        value = self.of(fact) if self.order is None else self.order(fact)
        if isinstance(value, tuple) and self.order is None:
            value = value[-1] if self.kind == "icon" else value[0]
        if isinstance(value, str) and value:
            return False, collated(value, by_strokes)
        return value is None or value == "", "" if value is None else value


def shown(value: Any, kind: Kind = "text") -> str:
    """How the window writes a value: 1,234 · 2026-11-24 · 2026-11-24 10:42 · — for none."""
    if value is None:
        return "" if kind in ("pill", "stamp", "check", "progress", "icon") else NONE
    if isinstance(value, tuple):
        return _of_tuple(value, kind)
    if isinstance(value, bool):
        return "✓" if value else ""
    if kind == "progress":
        return f"{value}%"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if kind == "number" and isinstance(value, int | float):
        return f"{value:,}"
    return str(value)


def _of_tuple(value: tuple[Any, ...], kind: Kind) -> str:
    if kind in ("pill", "tone"):
        return str(value[0])
    if kind == "icon":
        return str(value[-1])
    return " ".join(str(part) for part in value if part)
