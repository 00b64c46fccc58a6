"""How days and times are written in the timetable."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

from academy.ui.parts.dates import WEEKDAYS


def weekday(day: date, language: str) -> str:
    name = WEEKDAYS[language][day.weekday()]
    return f"周{name}" if language == "zh" else name


def days_text(weekdays: int, language: str) -> str:
    """Days of the week as bits: 周一至周六, or one by one where they do not follow one another."""
    names = [f"周{name}" if language == "zh" else name for name in WEEKDAYS[language]]
    days = [day for day in range(7) if weekdays >> day & 1]
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        return f"{names[days[0]]}{'至' if language == 'zh' else '–'}{names[days[-1]]}"
    return ("、" if language == "zh" else ", ").join(names[day] for day in days)


def month_day(day: date, language: str) -> str:
    return f"{day.month}月{day.day}日" if language == "zh" else f"{day.day} {day:%b}"


def span(first: date, last: date, language: str) -> str:
    """11月23日 – 29日: the month again only when it changes."""
    if language == "en":
        left = str(first.day) if first.month == last.month else f"{first.day} {first:%b}"
        return f"{left} – {last.day} {last:%b}"
    right = f"{last.day}日" if first.month == last.month else f"{last.month}月{last.day}日"
    return f"{first.month}月{first.day}日 – {right}"


_NIGHT = "职工夜校"
_SHARED, _LEFT = 4, 2  # characters classes begin with alike before they are worth leaving out; that must stay
_YEAR = re.compile(r"^\d{4}\s*年\s*")
_TERM = re.compile(r"[（(]第\s*(\d{1,2})\s*期[）)]$")
_CLASS = re.compile(r"(?:技能)?(?:竞赛赛前集训班|培训班|提升班|特训班|集训班|夜校班|研修班|班)$")


def short_name(name: str) -> str:
    """A class as a cell has room for it: 2026年电力应急抢修特训班（第1期） is 电力应急抢修①."""
    plain = _YEAR.sub("", name)
    term = _TERM.search(plain)
    plain = _CLASS.sub("", _TERM.sub("", plain)) or plain
    plain = plain.removeprefix(_NIGHT) or plain
    number = int(term[1]) if term else 0
    return plain + (chr(0x245F + number) if 1 <= number <= 20 else f"({number})" if number else "")


def told_apart(names: Iterable[str]) -> dict[str, str]:
    """Short names without what several of them begin with: where there is no room, the difference counts.

    Terms of one class (…①, …②) and names that would read alike then keep the whole.
    """
    short = {each: short_name(each) for each in names}
    found = {each: _own_part(text, short.values()) for each, text in short.items()}
    times = Counter(found.values())
    return {each: part if times[part] == 1 else short[each] for each, part in found.items()}


def _own_part(text: str, others: Iterable[str]) -> str:
    alike = max((_alike(text, each) for each in others if each != text), default=0)
    part = text[alike:]
    return part if alike >= _SHARED and sum(map(str.isalpha, part)) >= _LEFT else text


def _alike(one: str, other: str) -> int:
    """How many characters two words begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
