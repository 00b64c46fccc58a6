"""The yearly notice of the State Council (部分节假日安排的通知) as text: days off and workdays. Pure."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from unicodedata import normalize

from academy.base.problems import problem
from academy.network.facts import CalendarDayRow, CalendarReading, DayKind
from academy.network.rules_calendar import day_problems

_YEAR = re.compile(r"(\d{4})\s*年")
_FEAST = re.compile(
    r"((?:元旦|春节|清明节?|劳动节|端午节?|中秋节?|国庆节?)(?:[、和与](?:中秋节?|国庆节?))?)\s*:"
)
_DAY = r"(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日"
_SPAN = re.compile(_DAY + r"(?:\([^)]*\))?(?:\s*至\s*" + _DAY + ")?")


def read_notice(text: str) -> CalendarReading:
    """元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。— and so for each feast.

    The year is the first one the text names.
    """
    flat = normalize("NFKC", text)
    told, feasts = _YEAR.search(flat), list(_FEAST.finditer(flat))
    if not feasts:
        return CalendarReading(problems=(problem("calendar.no_notice", "notice"),))
    if told is None:
        return CalendarReading(problems=(problem("calendar.no_year", "notice"),))
    days: dict[date, CalendarDayRow] = {}
    try:
        for feast, following in zip(feasts, [*feasts[1:], None], strict=True):
            part = flat[feast.end() : following.start() if following else len(flat)]
            for day, kind in _days(part, int(told[1])):
                days.setdefault(day, CalendarDayRow(day, kind, feast[1], f"国务院办公厅通知（{told[1]}年）"))
    except ValueError:
        return CalendarReading(problems=(problem("calendar.no_such_day", "notice"),))
    rows = tuple(days[day] for day in sorted(days))
    wrong = tuple(no for row in rows for no in day_problems(row, str(row.day)))
    return CalendarReading(rows, (), wrong or (() if rows else (problem("calendar.nothing", "notice"),)))


def _days(text: str, year: int) -> Iterator[tuple[date, DayKind]]:
    """Sentence by sentence: what is off, what is worked. Raises ValueError for a day that is not there."""
    for sentence in re.split(r"[。;\n]", text):
        kind = (
            DayKind.HOLIDAY if "放假" in sentence else DayKind.MAKEUP_WORKDAY if "上班" in sentence else None
        )
        if kind is None:
            continue
        month = 0
        for found in _SPAN.finditer(sentence):
            month = int(found[2] or month)
            first = date(int(found[1] or year), month, int(found[3]))
            last = first
            if found[6]:
                month = int(found[5] or month)
                last = date(int(found[4] or first.year), month, int(found[6]))
            for step in range((last - first).days + 1):
                yield first + timedelta(days=step), kind
