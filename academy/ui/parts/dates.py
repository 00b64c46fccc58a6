"""Dates as clerks write them."""

import re
import unicodedata
from datetime import date

_WRITTEN = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?")
_PACKED = re.compile(r"(\d{4})(\d{2})(\d{2})")


def parse_date(text: str) -> date | None:
    """20260301, 2026-3-1, 2026.3.1, 2026/3/1, 2026年3月1日, also in full width; None if it is no date."""
    flat = unicodedata.normalize("NFKC", text).strip()
    found = _PACKED.fullmatch(flat) or _WRITTEN.fullmatch(flat)
    if found is None:
        return None
    year, month, day = map(int, found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None
