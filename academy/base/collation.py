"""The order of words in a list: Chinese by pinyin or by strokes, everything else by its letters."""

from functools import lru_cache

from academy.base.spoken import display_pinyin
from academy.base.strokes import stroke_key


@lru_cache(maxsize=20_000)
def collated(text: str, by_strokes: bool = False) -> tuple[str, str]:
    """What a text is sorted by; texts that sound alike, or have the same strokes, by their signs."""
    if text.isascii():
        plain = " ".join(text.lower().split())
        return f" {plain}" if by_strokes else plain, text  # before all that has strokes
    return stroke_key(text) if by_strokes else display_pinyin(text), text
