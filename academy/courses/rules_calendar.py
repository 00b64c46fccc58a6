"""A timetable as iCalendar (RFC 5545): lines of at most 75 bytes, times in Asia/Shanghai. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from academy.courses.facts_poster import Lesson

ZONE = "Asia/Shanghai"
LONGEST = 75  # bytes of a line without its end (RFC 5545, 3.1)
HEAD = (
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Academy//Timetable//ZH", "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH", "BEGIN:VTIMEZONE", f"TZID:{ZONE}", "BEGIN:STANDARD", "DTSTART:19910915T000000",
    "TZOFFSETFROM:+0900", "TZOFFSETTO:+0800", "TZNAME:CST", "END:STANDARD", "END:VTIMEZONE",
)  # fmt: skip
"""China has kept no summer time since 15 September 1991."""


def calendar(title: str, events: Sequence[tuple[str, Lesson]], stamped: datetime) -> bytes:
    """Events with a lasting name each (`uid`), so that a newer file replaces an older one's.

    `stamped` is local; the file carries it in UTC.
    """
    lines = [*HEAD[:5], f"X-WR-CALNAME:{escaped(title)}", *HEAD[5:]]
    for uid, lesson in events:
        lines += _event(uid, lesson, stamped)
    lines.append("END:VCALENDAR")
    return b"".join(part for line in lines for part in folded(line))


def _event(uid: str, lesson: Lesson, stamped: datetime) -> Iterable[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{uid}"
    yield f"DTSTAMP:{stamped - timedelta(hours=8):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;TZID={ZONE}:{_moment(lesson.day, lesson.starts)}"
    yield f"DTEND;TZID={ZONE}:{_moment(lesson.day, lesson.ends)}"
    yield f"SUMMARY:{escaped(lesson.what)}"
    if lesson.where:
        yield f"LOCATION:{escaped(lesson.where)}"
    if lesson.who:
        yield f"DESCRIPTION:{escaped(lesson.who)}"
    yield "END:VEVENT"


def _moment(day: date, minutes: int) -> str:
    at = datetime(day.year, day.month, day.day) + timedelta(minutes=minutes)
    return f"{at:%Y%m%dT%H%M%S}"


def escaped(text: str) -> str:
    """Backslash, comma, semicolon and line ends as RFC 5545 3.3.11 wants them."""
    for plain, written in (
        ("\\", "\\\\"),
        (";", "\\;"),
        (",", "\\,"),
        ("\r\n", "\\n"),
        ("\n", "\\n"),
        ("\r", "\\n"),
    ):
        text = text.replace(plain, written)
    return text


def folded(line: str) -> Iterator[bytes]:
    """Long lines go on after a blank; a character is never cut in two."""
    part, room = b"", LONGEST
    for char in line:
        data = char.encode()
        if len(part) + len(data) > room:
            yield part + b"\r\n"
            part = b" "
        part += data
    yield part + b"\r\n"
