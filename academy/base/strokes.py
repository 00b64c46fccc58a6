"""Order by strokes (姓氏笔画): how many strokes each character has, after Unihan kTotalStrokes."""

from bisect import bisect_right
from functools import cache, lru_cache

from academy.base.paths import RESOURCES

ZERO = 48
UNKNOWN = 99  # what is no character of the list stands last


@cache
def _runs() -> tuple[list[int], list[str]]:
    """Runs of code points: where each begins, and its signs."""
    lines = (RESOURCES / "strokes.txt").read_text("utf-8").splitlines()
    runs = sorted((int(first, 16), signs) for first, _, signs in
                  (line.partition(" ") for line in lines if not line.startswith("#")))  # fmt: skip
    return [start for start, _ in runs], [signs for _, signs in runs]


@lru_cache(maxsize=20_000)
def _part(sign: str) -> str:
    """A character's strokes and itself, which orders those of equal counts; "" for what is not compared."""
    if sign == "·" or not sign.strip():
        return ""
    starts, runs = _runs()
    at = bisect_right(starts, ord(sign)) - 1
    place = ord(sign) - starts[at] if at >= 0 else -1
    known = 0 <= place < len(runs[at])
    return f"{ord(runs[at][place]) - ZERO if known else UNKNOWN:02d}{sign}"


def stroke_key(name: str) -> str:
    """A text that sorts as names sort by strokes: family name first, equal counts by the character."""
    return "".join(map(_part, name))
