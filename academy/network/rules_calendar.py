"""Holidays and make-up workdays as files hold them: tables, and calendars as phones take them. Pure."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from unicodedata import normalize

from academy.base.problems import Problem, problem
from academy.network.facts import CalendarDayRow, CalendarReading, DayKind
from academy.sheets.dates import read_date
from academy.sheets.facts import Book, Cell, Table, cell_name
from academy.sheets.tables import find_table, key_of

YEARS = range(2000, 2101)
LONGEST = 31  # days of one entry
HEADINGS: dict[str, tuple[str, ...]] = {
    "first": ("日期", "开始日期", "起始日期", "放假日期", "开始", "自", "Date", "From", "Start"),
    "last": ("结束日期", "截止日期", "结束", "至", "To", "End"),
    "kind": ("类型", "种类", "类别", "安排", "状态", "休/班", "Kind", "Type"),
    "name": ("名称", "节日", "节日名称", "节假日", "假日", "说明", "Name", "Holiday"),
}
ALIASES = {key_of(title): field for field, titles in HEADINGS.items() for title in titles}
FESTIVALS = ("元旦", "春节", "除夕", "清明", "劳动节", "五一", "端午", "中秋", "国庆", "抗战胜利")
"""全国年节及纪念日放假办法 (国务院令第795号, 2025-01-01), and the day off of 2015 by decree."""
WORKS = re.compile(r"补班|补课|上班|调班|工作日|班[)）\]】]?$|^班|work", re.IGNORECASE)
RESTS = re.compile(r"休|放假|假期|假日|法定|节假|holiday|day off", re.IGNORECASE)
Given = tuple[list[tuple[str, CalendarDayRow]], list[Problem], list[str]]
_LENGTH = re.compile(r"P(?:(\d+)W)?(?:(\d+)D)?")
_TAIL = re.compile(r"[\s（(【\[]*(?:补班|上班|调休|休|班|放假|假期|第\s*\d+\s*天.*)[)）】\]]*\s*$")


def kind_of(text: str) -> DayKind | None:
    """补班, 调休上班, 班: work; 休, 放假 and a festival's name: a day off; None where neither is said."""
    if text.strip() == "调休":  # a day off moved here, or work moved here
        return None
    if WORKS.search(text):
        return DayKind.MAKEUP_WORKDAY
    if RESTS.search(text) or any(each in text for each in FESTIVALS):
        return DayKind.HOLIDAY
    return None


def read_table(book: Book) -> CalendarReading:
    """The first sheet with a column of dates and one that says holiday or work."""
    for sheet in book.sheets:
        table = find_table(sheet, ALIASES, anchor="first")
        fields = {column.field for column in table.columns} if table is not None else set()
        if table is not None and "first" in fields and fields & {"kind", "name"}:
            return _checked(_rows(table, book.date1904, book.name))
    return CalendarReading(problems=(problem("calendar.no_table", "file"),))


def read_ics(text: str, source: str) -> CalendarReading:
    """All-day events of an iCalendar file (RFC 5545); what is neither day off nor workday is left out."""
    days: list[tuple[str, CalendarDayRow]] = []
    left: list[str] = []
    found: list[Problem] = []
    for at, event in enumerate(_events(text), 1):
        title = event.get("SUMMARY", "")
        if event.get("STATUS", "") == "CANCELLED":
            continue
        kind = kind_of(title) or kind_of(event.get("CATEGORIES", ""))
        span = _span(event)
        if kind is None or span is None:
            left.append(title or f"{at}")
            continue
        days += [(title, each) for each in _days(*span, kind, title, source)]
        found += _length_problems(*span, title)
    if not days and not found:
        return CalendarReading(left_out=tuple(left), problems=(problem("calendar.nothing", "file"),))
    return _checked((days, found, left))


def day_problems(row: CalendarDayRow, where: str = "") -> list[Problem]:
    """A make-up workday falls on a weekend, and years are those of a plan."""
    if row.day.year not in YEARS:
        return [problem("calendar.year_wrong", "day", where, day=row.day)]
    if row.kind is DayKind.MAKEUP_WORKDAY and row.day.weekday() < 5:
        return [problem("calendar.workday_on_weekday", "day", where, day=row.day)]
    return []


def _checked(given: Given) -> CalendarReading:
    """Each day once, and the days of each year in order."""
    placed, found, left = given
    kept: dict[date, CalendarDayRow] = {}
    for where, row in placed:
        found += day_problems(row, where)
        other = kept.setdefault(row.day, row)
        if other.kind is not row.kind:
            found.append(problem("calendar.twice", "day", where, day=row.day))
    if not kept and not found:
        found.append(problem("calendar.nothing", "file"))
    return CalendarReading(tuple(kept[day] for day in sorted(kept)), tuple(left), tuple(found))


def _rows(table: Table, date1904: bool, source: str) -> Given:
    days: list[tuple[str, CalendarDayRow]] = []
    found: list[Problem] = []
    for number, cells in table.rows:
        given = {
            column.field: (cells[column.index], column.index) for column in table.columns if column.field
        }
        span, wrong = _row_span(number, given, date1904)
        name = _text(given, "name")
        kind = kind_of(_text(given, "kind")) or (kind_of(name) if not _text(given, "kind") else None)
        if kind is None:
            written = _text(given, "kind") or name
            wrong.append(problem("calendar.kind_unclear", "kind", f"{number}", written=written))
        found += wrong
        if span is not None and kind is not None and not wrong:
            days += [(f"{number}", each) for each in _days(*span, kind, name, source)]
    return days, found, []


def _row_span(
    number: int, given: dict[str, tuple[Cell, int]], date1904: bool
) -> tuple[tuple[date, date] | None, list[Problem]]:
    ends: list[date | None] = []
    found: list[Problem] = []
    for field in ("first", "last"):
        cell, column = given.get(field, ("", 0))
        reading = read_date(cell, date1904, field)
        if wrong := reading.ask or reading.error:
            found.append(problem(wrong.code, field, cell_name(number, column + 1), **dict(wrong.values)))
        ends.append(reading.day)
    first, last = ends[0], ends[1] or ends[0]
    if first is None or last is None:
        return None, found or [problem("calendar.no_day", "first", f"{number}")]
    return (first, last), found or _length_problems(first, last, f"{number}")


def _length_problems(first: date, last: date, where: str) -> list[Problem]:
    if 0 <= (last - first).days < LONGEST:
        return []
    return [problem("calendar.span_wrong", "last", where, first=first, last=last, most=LONGEST)]


def _days(first: date, last: date, kind: DayKind, title: str, source: str) -> Iterator[CalendarDayRow]:
    name = normalize("NFKC", title).strip()
    while (shorter := _TAIL.sub("", name).strip()) and shorter != name:
        name = shorter
    for step in range(min((last - first).days + 1, LONGEST)):
        yield CalendarDayRow(first + timedelta(days=step), kind, name, source)


def _text(given: dict[str, tuple[Cell, int]], field: str) -> str:
    cell = given.get(field, ("", 0))[0]
    return normalize("NFKC", str(cell)).strip()


def _events(text: str) -> Iterator[dict[str, str]]:
    """Properties of each VEVENT by name, their parameters left off; folded lines joined."""
    event: dict[str, str] | None = None
    for line in re.sub(r"\r?\n[ \t]", "", text).splitlines():
        head, _, value = line.partition(":")
        name = head.partition(";")[0].strip().upper()
        if name == "BEGIN" and value.strip().upper() == "VEVENT":
            event = {}
        elif name == "END" and value.strip().upper() == "VEVENT" and event is not None:
            yield event
            event = None
        elif event is not None:
            event.setdefault(name, _plain(value.strip()))


def _plain(value: str) -> str:
    return re.sub(r"\\([,;\\])", r"\1", re.sub(r"\\[nN]", " ", value)).strip()


def _span(event: dict[str, str]) -> tuple[date, date] | None:
    """First and last day; DTEND is the day after, as RFC 5545 has it."""
    first, end = _day(event.get("DTSTART", "")), _day(event.get("DTEND", ""))
    if first is None:
        return None
    if end is None and (length := _LENGTH.fullmatch(event.get("DURATION", ""))):
        end = first + timedelta(weeks=int(length[1] or 0), days=int(length[2] or 0))
    if end is None or end <= first:
        return first, first
    at = event.get("DTEND", "").partition("T")[2].rstrip("Z")
    return first, end if at.strip("0") else end - timedelta(days=1)


def _day(value: str) -> date | None:
    flat = value.partition("T")[0].replace("-", "")
    if not re.fullmatch(r"\d{8}", flat):
        return None
    try:
        return date(int(flat[:4]), int(flat[4:6]), int(flat[6:]))
    except ValueError:
        return None


def compared(
    known: Iterable[CalendarDayRow], read: Iterable[CalendarDayRow]
) -> tuple[list[CalendarDayRow], list[CalendarDayRow]]:
    """Days the calendar does not know, and days it knows otherwise."""
    held = {row.day: row for row in known}
    fresh = [row for row in read if row.day not in held]
    changed = [
        row for row in read
        if row.day in held and (held[row.day].kind, held[row.day].name) != (row.kind, row.name)
    ]  # fmt: skip
    return fresh, changed
