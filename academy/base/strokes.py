"""Order by strokes (姓氏笔画): how many strokes each character has, after Unihan kTotalStrokes."""

from functools import cache

from academy.base.paths import RESOURCES

ZERO = 48
UNKNOWN = 99  # what is no character of the list stands last


@cache
def _counts() -> dict[str, int]:
    found: dict[str, int] = {}
    for line in (RESOURCES / "strokes.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        first, signs = line.split(" ", 1)
        start = int(first, 16)
        found.update((chr(start + place), ord(sign) - ZERO) for place, sign in enumerate(signs))
    return found


def stroke_key(name: str) -> str:
    """A text that sorts as names sort by strokes: family name first, equal counts by the character."""
    counts = _counts()
    return "".join(f"{counts.get(sign, UNKNOWN):02d}{sign}" for sign in name if sign != "·" and sign.strip())
