"""Attendance: what an entry must say, when it may still be corrected, and what a scanned code means."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime, time, timedelta
from hashlib import sha256

from academy.base.problems import Problem, problem
from academy.courses.facts import AttendanceEntry, AttendanceState
from academy.courses.facts_attendance import CodeKind, MakeupChoice, Meeting, ScannedCode

CARD, ROW = "GXT1:", "GXR1:"
CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # without I and O, which are read as 1 and 0
TYPED = re.compile(r"(\d{1,3})([0-9A-Z]{2})")


def row_code(sheet_number: str, row: int) -> str:
    """The row and two letters that depend on the sheet: 012K stands on no other sheet's first row."""
    digest = int.from_bytes(sha256(f"{sheet_number}#{row}".encode()).digest()[:4], "big")
    first, second = divmod(digest % len(CODE_LETTERS) ** 2, len(CODE_LETTERS))
    return f"{row:02}{CODE_LETTERS[first]}{CODE_LETTERS[second]}"


def card_text(number: str) -> str:
    """What a trainee card's symbol says: his number in the network, nothing else about him."""
    return f"{CARD}{number}"


def row_text(sheet: str, row: int) -> str:
    """What the symbol of a sheet's row says."""
    return f"{ROW}{sheet}/{row}"


def read_code(text: str) -> ScannedCode | None:
    """A scanner types what it reads, and some keyboards make it small; None for what is no code of ours."""
    flat = text.strip().upper().replace("：", ":")
    if flat.startswith(CARD) and flat != CARD:
        return ScannedCode(CodeKind.CARD, number=flat.removeprefix(CARD))
    if flat.startswith(ROW):
        sheet, _, row = flat.removeprefix(ROW).rpartition("/")
        return ScannedCode(CodeKind.ROW, sheet=sheet, row=int(row)) if sheet and row.isdecimal() else None
    if (typed := TYPED.fullmatch(flat)) is not None:
        return ScannedCode(CodeKind.TYPED, number=flat, row=int(typed[1]))
    return None


def arrival(session: Meeting, now: datetime, tolerance: int) -> tuple[AttendanceState, int]:
    """Present until `tolerance` minutes after the start, late after it; on another day paper is copied."""
    if now.date() != session.day:
        return AttendanceState.PRESENT, 0
    minutes = now.hour * 60 + now.minute - session.starts
    return (AttendanceState.LATE, minutes) if minutes > tolerance else (AttendanceState.PRESENT, 0)


def closes_at(session: Meeting, hours: int) -> datetime:
    """Until when an entry is corrected without a reason: `hours` after the session's end."""
    end = datetime.combine(session.day, time()) + timedelta(minutes=session.ends)
    return end + timedelta(hours=hours)


def corrected_late(
    entries: Iterable[AttendanceEntry], sessions: Mapping[int, Meeting], now: datetime, hours: int
) -> list[Meeting]:
    """Sessions of which an entry that stood already is changed after its time."""
    changed = {each.session_id for each in entries if each.seen is not None and each.state is not each.seen}
    return [
        session for key, session in sessions.items() if key in changed and now > closes_at(session, hours)
    ]


def entry_problems(
    entry: AttendanceEntry, session: Meeting, offered: Mapping[int, MakeupChoice], name: str
) -> list[Problem]:
    """Minutes of a late comer, and where a missed session was made up."""
    found = []
    length = session.ends - session.starts
    if entry.late_minutes and entry.state is not AttendanceState.LATE:
        found.append(problem("courses.late_minutes_alone", "late_minutes", name))
    elif not 0 <= entry.late_minutes < length:
        found.append(problem("courses.late_minutes_wrong", "late_minutes", name, length=length))
    if entry.makeup_id is not None and entry.state is not AttendanceState.MAKEUP:
        found.append(problem("courses.makeup_alone", "makeup_id", name))
    elif entry.state is AttendanceState.MAKEUP:
        found += _makeup_problems(entry, session, offered, name)
    return found


def _makeup_problems(
    entry: AttendanceEntry, session: Meeting, offered: Mapping[int, MakeupChoice], name: str
) -> list[Problem]:
    if entry.makeup_id is None:
        told = entry.reason.strip()
        return [] if told else [problem("courses.makeup_unlinked", "makeup_id", name)]
    choice = offered.get(entry.makeup_id)
    if choice is None:
        return [problem("courses.makeup_elsewhere", "makeup_id", name)]
    if choice.day < session.day:
        return [problem("courses.makeup_before", "makeup_id", name, day=choice.day, missed=session.day)]
    return []
