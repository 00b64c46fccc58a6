"""The rota as a matrix: words of its cells, and how it stands in Excel files. Pure."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from unicodedata import normalize

from academy.base.problems import Problem, problem
from academy.people.facts_away import DAY, AwayDraft, AwayKind
from academy.people.facts_rota import RotaLine, Stint
from academy.people.rules_away import HEADINGS, SHIFTS
from academy.sheets.facts import Book, Cell, RawSheet, cell_name
from academy.sheets.tables import key_of

LEAST_DAYS = 5  # day columns that make a table a matrix
LOOKED_AT = 20  # rows in which the heading is looked for
NAMES = {key_of(each) for each in HEADINGS["name"]}
NUMBERS = {key_of(each) for each in HEADINGS["number"]}
FREE = frozenset(("", "-", "—", "–", "/", "休", "公休", "轮休", "休息", "0", "○", "off"))
LETTERS = {
    AwayKind.LEAVE: "假", AwayKind.SICK: "病", AwayKind.TRIP: "差", AwayKind.TRAINING: "学",
    AwayKind.OTHER: "他",
}  # fmt: skip
"""The word of an absence in a cell; shifts have their own (早 白 中 夜) or their hours."""
ABSENT = (
    ("年休", AwayKind.LEAVE), ("病", AwayKind.SICK), ("差", AwayKind.TRIP), ("外", AwayKind.TRIP),
    ("学", AwayKind.TRAINING), ("培", AwayKind.TRAINING), ("训", AwayKind.TRAINING), ("假", AwayKind.LEAVE),
    ("他", AwayKind.OTHER),
)  # fmt: skip
LONG_WORDS = {"大夜": (0, 480), "小夜": (960, DAY)}
_SPAN = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*[-–—~至]\s*(次日|次)?\s*(\d{1,2})(?:[:.](\d{2}))?")
_LEGEND = re.compile(r"([A-Za-z\u4e00-\u9fff]{1,2}?)班?\s*[:(\s]?\s*(" + _SPAN.pattern + ")")
_MONTH = re.compile(r"(\d{4})\s*[年./-]\s*(\d{1,2})\s*月?")
_DAY = re.compile(
    r"(?:(\d{1,2})\s*[月/.-]\s*)?(\d{1,2})\s*[日号]?(?:\s*[(（]?(?:周|星期)?[一二三四五六日天][)）]?)?"
)

Hours = Mapping[str, tuple[int, int]]


def word_of(stint: Stint) -> str:
    """夜, 假, or the hours where no word has them."""
    if stint.kind is not AwayKind.SHIFT:
        return LETTERS[stint.kind]
    hours = (stint.starts, stint.ends)
    named = stint.note[:1]
    if SHIFTS.get(named) == hours:
        return named
    ends = (stint.ends - 1) % DAY + 1
    return f"{stint.starts // 60}:{stint.starts % 60:02}-{ends // 60}:{ends % 60:02}"


def read_word(text: str, legend: Hours | None = None) -> tuple[Stint | None, bool]:
    """What a cell means and whether it was understood: free, a shift by name or hours, an absence."""
    whole = normalize("NFKC", text).strip()
    word = whole.removesuffix("班") or whole
    if word.lower() in FREE:
        return None, True
    told = legend or {}
    if word in told:
        return Stint(AwayKind.SHIFT, *told[word], word), True
    if found := _SPAN.fullmatch(word):
        return Stint(AwayKind.SHIFT, *_hours(found), word), True
    if word in LONG_WORDS:
        return Stint(AwayKind.SHIFT, *LONG_WORDS[word], word), True
    if word[:1] in SHIFTS and len(word) <= 2:
        return Stint(AwayKind.SHIFT, *SHIFTS[word[:1]], word), True
    kind = next((kind for sign, kind in ABSENT if sign in word), None)
    return (None, False) if kind is None else (Stint(kind, 0, DAY, word), True)


def read_matrix(book: Book) -> tuple[list[RotaLine], list[Problem]] | None:
    """The rows of the first sheet that is a matrix, and all that is wrong with it; None if none is one.

    The month stands in a title or the sheet's name unless the headings are whole dates. Hours of other
    shifts may be told anywhere on the sheet: 甲班 7:30-15:30.
    """
    for sheet in book.sheets:
        for at, row in enumerate(sheet.rows[:LOOKED_AT]):
            name = next(
                (c for c, cell in enumerate(row) if isinstance(cell, str) and key_of(cell) in NAMES), None
            )
            heads = {c: cell for c, cell in enumerate(row) if name is not None and c > name and _is_day(cell)}
            if name is not None and len(heads) >= LEAST_DAYS:
                return _matrix(sheet, at, name, heads)
    return None


def _matrix(
    sheet: RawSheet, at: int, name: int, heads: Mapping[int, Cell]
) -> tuple[list[RotaLine], list[Problem]]:
    days, wrong = _days(sheet, at, heads)
    if wrong is not None:
        return [], [wrong]
    number = next(
        (c for c, cell in enumerate(sheet.rows[at]) if isinstance(cell, str) and key_of(cell) in NUMBERS),
        None,
    )
    legend = _legend(sheet)
    lines: list[RotaLine] = []
    found: list[Problem] = []
    for place, row in enumerate(sheet.rows[at + 1 :], at + 2):
        person = _text(row[name]) if name < len(row) else ""
        cells = {column: row[column] for column in days if column < len(row) and _text(row[column])}
        if not person or not cells or all(_is_weekday(cell) for cell in cells.values()):
            continue
        held: dict[date, Stint | None] = dict.fromkeys(days.values())
        for column, cell in cells.items():
            held[days[column]], known = read_word(_text(cell), legend)
            if not known:
                found.append(problem("rota.word", "file", cell_name(place, column + 1), word=_text(cell)))
        code = _text(row[number]) if number is not None and number < len(row) else ""
        lines.append(RotaLine(place, code, person, held))
    return lines, found


def runs(days: Mapping[date, Stint | None]) -> Iterable[AwayDraft]:
    """Days that follow one another with the same stint are one entry."""
    first: date | None = None
    for day in sorted(days):
        stint = days[day]
        if stint is None:
            continue
        first = day if first is None or days.get(day - timedelta(days=1)) != stint else first
        if days.get(day + timedelta(days=1)) != stint:
            yield AwayDraft(stint.kind, first, day, stint.starts, stint.ends, stint.note)
            first = None


def _days(sheet: RawSheet, at: int, heads: Mapping[int, Cell]) -> tuple[dict[int, date], Problem | None]:
    above = [sheet.name, *(_text(cell) for row in sheet.rows[:at] for cell in row)]
    told = next((found for text in above if (found := _MONTH.search(text))), None)
    year, month = (int(told[1]), int(told[2])) if told else (0, 0)
    days: dict[int, date] = {}
    before = 0
    for column, cell in heads.items():
        if isinstance(cell, datetime | date):
            days[column] = date(cell.year, cell.month, cell.day)
            continue
        read = _DAY.fullmatch(_text(cell))
        assert read is not None
        if not year:
            return {}, problem("rota.month_missing", "file", cell_name(at + 1, column + 1))
        number = int(read[2])
        own = int(read[1]) if read[1] else 0
        if (own and own != month and before) or (not own and number < before):
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        month = own or month
        before = number
        try:
            days[column] = date(year, month, number)
        except ValueError:
            return {}, problem(
                "rota.no_such_day", "file", cell_name(at + 1, column + 1), month=month, day=number
            )
    return days, None


def _legend(sheet: RawSheet) -> dict[str, tuple[int, int]]:
    texts = (normalize("NFKC", cell) for row in sheet.rows for cell in row if isinstance(cell, str))
    found = (each for text in texts if ":" in text for each in _LEGEND.finditer(text))
    return {each[1]: _hours(_SPAN.fullmatch(each[2])) for each in found}


def _hours(found: "re.Match[str] | None") -> tuple[int, int]:
    assert found is not None
    starts = int(found[1]) % 24 * 60 + int(found[2] or 0)
    ends = int(found[4]) * 60 + int(found[5] or 0)
    return starts, ends + DAY if ends <= starts else ends


def _is_day(cell: Cell) -> bool:
    if isinstance(cell, datetime | date):
        return True
    found = _DAY.fullmatch(_text(cell))
    return found is not None and 1 <= int(found[2]) <= 31


def _is_weekday(cell: Cell) -> bool:
    return _text(cell).removeprefix("星期").removeprefix("周") in set("一二三四五六日天")


def _text(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return normalize("NFKC", str(cell)).strip() if cell is not None else ""
