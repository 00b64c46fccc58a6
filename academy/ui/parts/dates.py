"""Dates and times of day as clerks write them."""

import re
import unicodedata
from datetime import date

_WRITTEN = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?")
_PACKED = re.compile(r"(\d{4})(\d{2})(\d{2})")
WEEKDAYS = {"zh": "一二三四五六日", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}


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


def clock_text(minutes: int) -> str:
    """510 is 08:30."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def parse_clock(text: str) -> int | None:
    """Minutes since midnight of 8:30, 0830 or 08：30; None if it is no time of day."""
    flat = text.strip().replace("：", ":").replace(".", ":")
    hours, mark, minutes = flat.partition(":")
    if not mark and flat.isascii() and flat.isdecimal() and len(flat) in (3, 4):
        hours, minutes = flat[:-2], flat[-2:]
    if not (hours.isascii() and hours.isdecimal() and minutes.isascii() and minutes.isdecimal()):
        return None
    found = int(hours) * 60 + int(minutes)
    return found if int(minutes) < 60 and found <= 24 * 60 else None
