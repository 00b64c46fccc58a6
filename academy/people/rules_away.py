"""Rules of shifts and absences, and how they stand in Excel files. Pure."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from unicodedata import normalize

from academy.base.problems import Problem, problem
from academy.people.facts_away import DAY, AwayDraft, AwayKind, AwayLine
from academy.sheets.dates import read_date
from academy.sheets.facts import Book, Cell, Table, cell_name
from academy.sheets.tables import find_table, key_of

LONGEST = 366  # days of one entry
HEADINGS: dict[str, tuple[str, ...]] = {
    "number": ("人员编号", "编号", "工号", "Number"),
    "name": ("姓名", "教师", "师傅", "导师", "Name"),
    "first": ("日期", "开始日期", "起始日期", "自", "Date", "From"),
    "last": ("结束日期", "截止日期", "至", "To"),
    "kind": ("班次", "类型", "事由", "种类", "请假类型", "Kind"),
    "starts": ("开始时间", "上班时间", "起", "Starts"),
    "ends": ("结束时间", "下班时间", "止", "Ends"),
    "note": ("备注", "说明", "Remark"),
}
ALIASES = {key_of(title): field for field, titles in HEADINGS.items() for title in titles}
SHIFTS: dict[str, tuple[int, int]] = {
    "早": (0, 480), "白": (480, 960), "日": (480, 1080), "中": (960, DAY), "夜": (0, 480), "晚": (960, DAY),
}  # fmt: skip
"""What the names of shifts mean when a file gives no hours (四班三运转: 8 hours each)."""
KINDS = {
    "病": AwayKind.SICK, "出差": AwayKind.TRIP, "外出": AwayKind.TRIP, "学习": AwayKind.TRAINING,
    "培训": AwayKind.TRAINING, "假": AwayKind.LEAVE, "班": AwayKind.SHIFT,
}  # fmt: skip
_CLOCK = re.compile(r"(\d{1,2})[:：.](\d{2})(?::\d{2})?")


def away_problems(draft: AwayDraft, where: str = "") -> list[Problem]:
    """Everything wrong with an entry as typed or read."""
    found: list[Problem] = []
    if draft.first is None or draft.last is None:
        found.append(problem("away.days_missing", "first" if draft.first is None else "last", where))
    elif draft.last < draft.first:
        found.append(problem("away.days_reversed", "last", where))
    elif (draft.last - draft.first).days >= LONGEST:
        found.append(problem("away.too_long", "last", where, most=LONGEST))
    if draft.starts is None or draft.ends is None or not 0 <= draft.starts < DAY:
        found.append(problem("away.times_wrong", "starts", where))
    elif not draft.starts < draft.ends <= 2 * DAY:
        found.append(problem("away.times_wrong", "ends", where))
    return found


def read_away(book: Book) -> tuple[list[AwayLine], list[Problem]]:
    """The rows of the first sheet that is such a table, and all that is wrong with it."""
    for sheet in book.sheets:
        table = find_table(sheet, ALIASES, anchor="name")
        if table is not None and {"name", "first"} <= {column.field for column in table.columns}:
            return _lines(table, book.date1904)
    return [], [problem("away.no_table", "file")]


def _lines(table: Table, date1904: bool) -> tuple[list[AwayLine], list[Problem]]:
    lines: list[AwayLine] = []
    found: list[Problem] = []
    for row, cells in table.rows:
        fields = {
            column.field: (cells[column.index], column.index) for column in table.columns if column.field
        }
        draft, wrong = _draft(row, fields, date1904)
        number, name = _text(fields, "number"), _text(fields, "name")
        wrong += away_problems(draft, f"{row}") if not wrong else []
        found += wrong
        lines.append(AwayLine(row, number, name, draft))
    return lines, found


def _draft(
    row: int, fields: Mapping[str, tuple[Cell, int]], date1904: bool
) -> tuple[AwayDraft, list[Problem]]:
    found: list[Problem] = []
    days: list[date | None] = []
    for field in ("first", "last"):
        cell, column = fields.get(field, ("", 0))
        reading = read_date(cell, date1904, field)
        if wrong := reading.ask or reading.error:
            found.append(problem(wrong.code, field, cell_name(row, column + 1), **dict(wrong.values)))
        days.append(reading.day)
    word = _text(fields, "kind")
    kind = kind_of(word)
    usual = SHIFTS.get(word[:1], (0, DAY)) if kind is AwayKind.SHIFT else (0, DAY)
    starts, ends = (minutes_of(fields.get(field, ("", 0))[0]) for field in ("starts", "ends"))
    starts, ends = usual[0] if starts is None else starts, usual[1] if ends is None else ends
    if ends <= starts:
        ends += DAY
    first = days[0]
    return AwayDraft(kind, first, days[1] or first, starts, ends, _text(fields, "note") or word), found


def kind_of(word: str) -> AwayKind:
    """白班 is a shift, 病假 sickness, 年假 leave; blank is leave, anything else other."""
    if not word:
        return AwayKind.LEAVE
    return next((kind for key, kind in KINDS.items() if key in word), AwayKind.OTHER)


def matched(
    lines: Sequence[AwayLine], people: Mapping[int, tuple[str, str]]
) -> tuple[list[tuple[int, AwayDraft]], list[Problem]]:
    """Whom each row means: by number, else by a name only one has. `people`: id to (number, name)."""
    by_number = {number: key for key, (number, _) in people.items()}
    by_name: dict[str, list[int]] = {}
    for key, (_, name) in people.items():
        by_name.setdefault(name, []).append(key)
    taken: list[tuple[int, AwayDraft]] = []
    found: list[Problem] = []
    for line in lines:
        keys = [by_number[line.number]] if line.number in by_number else by_name.get(line.name, [])
        if len(keys) == 1:
            taken.append((keys[0], line.draft))
        else:
            code = "away.name_unknown" if not keys else "away.name_shared"
            found.append(problem(code, "file", f"{line.row}", name=line.name))
    return taken, found


def _text(fields: Mapping[str, tuple[Cell, int]], field: str) -> str:
    cell = fields.get(field, ("", 0))[0]
    return normalize("NFKC", cell).strip() if isinstance(cell, str) else str(cell) if cell != "" else ""


def minutes_of(cell: Cell) -> int | None:
    """A time of day in minutes since midnight; None where the cell is none."""
    if isinstance(cell, datetime | time):
        return cell.hour * 60 + cell.minute
    if isinstance(cell, timedelta):
        return int(cell.total_seconds()) // 60
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return round(cell * DAY) if 0 <= cell < 1 else None
    if isinstance(cell, str) and (found := _CLOCK.search(normalize("NFKC", cell))):
        return int(found[1]) * 60 + int(found[2])
    return None
