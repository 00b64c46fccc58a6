"""What is due as a calendar file (.ics) that any calendar reads: days without hours, names and nothing else.

Written after RFC 5545: lines end with CRLF and are folded at 75 octets (3.1), text is escaped (3.3.11), UIDs
stay the same from file to file (3.8.4.7), so that a calendar brings its entries up to date.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta, timezone

from academy.apprenticeship.facts_due import DueKind, DueLine
from academy.apprenticeship.paper_reminders import KINDS, explained

OCTETS = 75
LOCAL = timezone(timedelta(hours=8))  # business days are those of Asia/Shanghai
EVENTS = (DueKind.ENDING, DueKind.OBJECTION)  # days to come; everything else is a task
ESCAPES = (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n"))


def write_calendar(lines: Sequence[DueLine], now: datetime) -> bytes:
    """The file as UTF-8; `now` is local time without a zone."""
    stamp = now.replace(tzinfo=LOCAL).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    text = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Academy//Apprenticeship//ZH", "CALSCALE:GREGORIAN"]
    for line in lines:
        text += _event(line, stamp) if line.kind in EVENTS else _task(line, stamp)
    text.append("END:VCALENDAR")
    return b"".join(part for each in text for part in folded(each))


def folded(line: str) -> Iterator[bytes]:
    """A line as lines of at most 75 octets, never cutting a character; each ends with CRLF."""
    part = b""
    for char in line:
        octets = char.encode()
        if len(part) + len(octets) > OCTETS:
            yield part + b"\r\n"
            part = b" "
        part += octets
    yield part + b"\r\n"


def escaped(text: str) -> str:
    for found, written in ESCAPES:
        text = text.replace(found, written)
    return text


def _event(line: DueLine, stamp: str) -> list[str]:
    return [
        "BEGIN:VEVENT", *_said(line, stamp), f"DTSTART;VALUE=DATE:{_day(line.due)}",
        f"DTEND;VALUE=DATE:{_day(line.due + timedelta(days=1))}", "TRANSP:TRANSPARENT", "END:VEVENT",
    ]  # fmt: skip


def _task(line: DueLine, stamp: str) -> list[str]:
    return [
        "BEGIN:VTODO", *_said(line, stamp), f"DTSTART;VALUE=DATE:{_day(line.since)}",
        f"DUE;VALUE=DATE:{_day(max(line.due, line.since + timedelta(days=1)))}", "STATUS:NEEDS-ACTION",
        "END:VTODO",
    ]  # fmt: skip


def _said(line: DueLine, stamp: str) -> list[str]:
    who = f"{line.person}：" if line.person and line.person != line.apprentice else ""
    return [
        f"UID:academy-{line.kind.value}-{line.contract_id}-{line.party.value}",
        f"DTSTAMP:{stamp}",
        f"SUMMARY:{escaped(f'{KINDS[line.kind]}　{who}徒弟{line.apprentice}')}",
        f"DESCRIPTION:{escaped(f'{explained(line)}（{line.number}，{line.branch}）')}",
        f"CATEGORIES:{KINDS[line.kind]}",
    ]


def _day(day: date) -> str:
    return day.strftime("%Y%m%d")
