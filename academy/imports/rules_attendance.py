"""An attendance list: one column a session, headed by its date; what each sign means. Pure."""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from unicodedata import normalize

from academy.base.problems import Refused, problem
from academy.courses.facts_attendance import SIGNS
from academy.courses.facts_roster import RosterChoice
from academy.imports.rules_lists import (
    Finder,
    RowJudge,
    Someone,
    aliases_of,
    once,
    plain_text,
    tables_of,
)
from academy.imports.rules_lists import fields_of as who_fields
from academy.people.facts_roster import FindingKind, ListField, RosterReading
from academy.people.rules_layout import Columns
from academy.sheets.dates import read_date
from academy.sheets.facts import Book, Column

_DAY = re.compile(r"(?:(?P<year>\d{4})\s*[-./年]\s*)?(?<!\d)(\d{1,2})\s*[-./月]\s*(\d{1,2})(?!\d)")
_HALVES = {"上午": 0, "下午": 1, "晚上": 2, "am": 0, "pm": 1}
NOON, EVENING = 12 * 60, 18 * 60


@dataclass(frozen=True, slots=True)
class Meeting:
    """A session a column of an attendance list may mean."""

    id: int
    day: date
    starts: int


def read_attendance(
    book: Book,
    people: Sequence[Someone],
    meetings: Sequence[Meeting],
    mark: Any,
    choice: RosterChoice,
    columns: Columns | None,
) -> RosterReading:
    """Who was there: one column a session, headed by its date (and 上午, 下午).

    Raises Refused when no column can be told to be a session.
    """
    tables, about = tables_of(book, aliases_of({}, columns), choice)
    finder, rows, any_session = Finder(people, mark), [], False
    for sheet, table in tables:
        sessions = session_columns(table.columns, meetings)
        any_session = any_session or bool(sessions)
        judge = RowJudge(sheet.name, table, finder, f"{sheet.name}!" if len(tables) > 1 else "")
        for number, cells in table.rows:
            judge.start(number)
            person = judge.who(cells)
            values: dict[str, Any] = {}
            for index, session_id in sessions.items():
                text = plain_text(cells[index]).lower()
                state = SIGNS.get(text)
                if text and state is None:
                    judge.find(FindingKind.ERROR, "imports.sign_unreadable", "", index, written=text)
                elif state is not None:
                    values[str(session_id)] = state
            rows.append(judge.row(number, cells, person, values))
    if not any_session:
        raise Refused(problem("imports.no_session"))
    return RosterReading(tuple(once(rows)), tuple(about))


def fields_of(meetings: Sequence[Meeting]) -> tuple[ListField, ...]:
    """Who is meant, and every session by its day and time."""
    sessions = sorted(meetings, key=lambda each: (each.day, each.starts))
    return who_fields({}) + tuple(
        ListField(str(each.id), f"{each.day:%m-%d} {each.starts // 60:02d}:{each.starts % 60:02d}")
        for each in sessions
    )


def session_columns(columns: Collection[Column], meetings: Sequence[Meeting]) -> dict[int, int]:
    """Column (from 0) to session. Two columns of one day, unnamed, are its sessions in their order."""
    found: dict[int, int] = {}
    by_day: dict[date, list[Column]] = defaultdict(list)
    days = {each.day for each in meetings}
    for column in columns:
        if column.field.isdigit():
            found[column.index] = int(column.field)
        elif column.field:
            continue
        elif (day := _day_of(column.title, days)) is not None:
            by_day[day].append(column)
    for day, headed in by_day.items():
        held = sorted((each for each in meetings if each.day == day), key=lambda each: each.starts)
        for place, column in enumerate(headed):
            if (meeting := _meeting(column.title, held, place, len(headed))) is not None:
                found[column.index] = meeting.id
    return found


def _day_of(title: str, days: Collection[date]) -> date | None:
    reading = read_date(title.split("/")[0].strip())
    if reading.day is not None:
        return reading.day if reading.day in days else None
    if match := _DAY.search(normalize("NFKC", title)):
        month, number = int(match[2]), int(match[3])
        same = [
            day
            for day in days
            if (day.month, day.day) == (month, number) and match["year"] in (None, str(day.year))
        ]
        return same[0] if len(same) == 1 else None
    return None


def _meeting(title: str, held: Sequence[Meeting], place: int, columns: int) -> Meeting | None:
    half = next((value for word, value in _HALVES.items() if word in title.lower()), None)
    if half is None:
        return held[place] if place < len(held) and (columns == len(held) or len(held) == 1) else None
    spans = ((0, NOON), (NOON, EVENING), (EVENING, 24 * 60))
    low, high = spans[half]
    there = [each for each in held if low <= each.starts < high]
    return there[0] if len(there) == 1 else None
