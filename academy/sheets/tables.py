"""Where the table is on a sheet: title lines, one or two header rows, data, totals, notes, signers. Pure."""

import re
from collections.abc import Collection, Mapping
from unicodedata import normalize

from academy.sheets.facts import Area, Cell, Column, RawSheet, Skipped, Table

HEADER_ROWS_LOOKED_AT = 40
LEAST_FIELDS = 2
LONGEST_TITLE = 40

_BLANKS = re.compile("[\\s\\u200b-\\u200f\\ufeff]+")
_HINT = re.compile(r"[(\[【].*?[)\]】]|[*:：]+$")
_NOT_DATA = re.compile(
    r"\s*(?:(?P<total>合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|总人数)|(?P<note>(?:备?注|说\s*明|附注|填表说明)\s*\d?\s*[:：、.])"
    r"|(?P<signature>[^:：]{0,8}(?:制表|审核|填表|填报|经办|负责|复核|审批|校对|联系|主管|领导|盖章|签字|日期)"
    r"[^:：]{0,6}[:：]))"
)


def key_of(title: str) -> str:
    """A heading as it is compared: half-width, no blanks, without (必填), * and colon."""
    return _HINT.sub("", _BLANKS.sub("", normalize("NFKC", title))).lower()


def find_table(
    sheet: RawSheet,
    aliases: Mapping[str, str],
    *,
    anchor: str = "",
    counting: Collection[str] = (),
    header_row: int | None = None,
    least: int = LEAST_FIELDS,
) -> Table | None:
    """The table on a sheet, or None when no row names at least `least` known fields.

    `aliases` maps headings (as `key_of` writes them) to fields. A row whose `anchor` field is filled is data;
    a row that fills only `counting` fields (a running number) is blank. `header_row` (from 1) overrides
    the guess.
    """
    first = header_row - 1 if header_row is not None else _guess(sheet.rows, aliases, least)
    if first is None or first >= len(sheet.rows):
        return None
    top, bottom = _header_span(sheet, first, aliases)
    columns = _columns(sheet, top, bottom, aliases)
    rows, skipped = _data(sheet, bottom + 1, columns, anchor, counting)
    return Table(tuple(range(top + 1, bottom + 2)), columns, rows, skipped)


def _field(title: str, aliases: Mapping[str, str]) -> str:
    key = key_of(title)
    return aliases.get(key) or aliases.get(key.rsplit("/", 1)[-1], "")


def _titles(row: list[Cell]) -> list[str]:
    return [
        _BLANKS.sub("", cell) if isinstance(cell, str) and len(cell) <= LONGEST_TITLE else "" for cell in row
    ]


def _guess(rows: list[list[Cell]], aliases: Mapping[str, str], least: int) -> int | None:
    best, most = None, least - 1
    for index, row in enumerate(rows[:HEADER_ROWS_LOOKED_AT]):
        fields = {field for title in _titles(row) if title and (field := _field(title, aliases))}
        if len(fields) > most:
            best, most = index, len(fields)
    return best


def _header_span(sheet: RawSheet, first: int, aliases: Mapping[str, str]) -> tuple[int, int]:
    """First and last header row, from 0."""
    down = [area.bottom - 1 for area in sheet.merged if area.top - 1 == first and area.bottom > area.top]
    if down:
        return first, min(max(down), first + 2, len(sheet.rows) - 1)
    if first + 1 < len(sheet.rows) and _is_lower_row(sheet.rows[first], sheet.rows[first + 1], aliases):
        return first, first + 1
    if first > 0:
        above = [cell for cell in sheet.rows[first - 1] if cell not in ("", None)]
        wide = [area for area in sheet.merged if area.top == area.bottom == first and area.right > area.left]
        if len(above) > 1 and wide and all(isinstance(cell, str) for cell in above):
            inside = sum(area.right - area.left + 1 for area in wide)
            if (
                not _NOT_DATA.match(str(above[0]))
                and inside + len(above) > len(_titles(sheet.rows[first])) // 2
            ):
                return first - 1, first
    return first, first


def _is_lower_row(upper: list[Cell], lower: list[Cell], aliases: Mapping[str, str]) -> bool:
    """Without merged ranges: below known fields is nothing, and an unnamed column gets its name."""
    names = _titles(upper)
    below = [*lower, *[""] * (len(names) - len(lower))]
    unnamed = False
    for index, cell in enumerate(below):
        if cell == "":
            continue
        if not isinstance(cell, str) or not cell.strip() or any(sign.isdigit() for sign in cell):
            return False
        name = names[index] if index < len(names) else ""
        if name and _field(name, aliases) and not _field(cell, aliases):
            return False  # 姓名 with a text below it is a person; 考核成绩 with 理论 below it is a group
        unnamed = unnamed or not name
    return unnamed


def _columns(sheet: RawSheet, top: int, bottom: int, aliases: Mapping[str, str]) -> tuple[Column, ...]:
    lines = [_titles(row) for row in sheet.rows[top : bottom + 1]]
    width = max(map(len, lines))
    for line in lines:
        line.extend([""] * (width - len(line)))
    for area in sheet.merged:
        if top <= area.top - 1 <= bottom and area.right <= width:
            line = lines[area.top - 1 - top]
            line[area.left - 1 : area.right] = [line[area.left - 1]] * (area.right - area.left + 1)
    if len(lines) > 1:
        for index in range(1, width):
            if not lines[0][index] and lines[-1][index] and lines[-1][index - 1]:
                lines[0][index] = lines[0][index - 1]
    titles = ["/".join(dict.fromkeys(part for part in parts if part)) for parts in zip(*lines, strict=True)]
    while titles and not titles[-1]:
        titles.pop()
    return _recognised(titles, aliases, sheet.hidden_columns)


def _recognised(titles: list[str], aliases: Mapping[str, str], hidden: Collection[int]) -> tuple[Column, ...]:
    """One column per field: the first one, a visible one before a hidden one."""
    fields = [_field(title, aliases) if title else "" for title in titles]
    owner: dict[str, int] = {}
    for index in sorted(range(len(titles)), key=lambda index: (index + 1 in hidden, index)):
        owner.setdefault(fields[index], index)
    return tuple(
        Column(index, title, fields[index] if fields[index] and owner[fields[index]] == index else "")
        for index, title in enumerate(titles)
    )


def _data(
    sheet: RawSheet, start: int, columns: tuple[Column, ...], anchor: str, counting: Collection[str]
) -> tuple[list[tuple[int, list[Cell]]], tuple[Skipped, ...]]:
    filled = _filled_down(sheet.rows, sheet.merged, start)
    width = len(columns)
    anchored = next((column.index for column in columns if column.field and column.field == anchor), None)
    counted = {column.index for column in columns if column.field in counting}
    rows: list[tuple[int, list[Cell]]] = []
    skipped: list[Skipped] = []
    end = len(sheet.rows)
    while end > start and _is_blank(sheet.rows[end - 1]):
        end -= 1
    for index in range(start, end):
        row = filled.get(index) or sheet.rows[index]
        if len(row) < width:
            row = [*row, *[""] * (width - len(row))]
        why = _why_skipped(row, columns, anchored, counted)
        if why:
            skipped.append(Skipped(index + 1, why))
        else:
            rows.append((index + 1, row))
    return rows, tuple(skipped)


def _is_blank(row: list[Cell]) -> bool:
    return not any(not isinstance(cell, str) or _BLANKS.sub("", cell) for cell in row)


def _filled_down(rows: list[list[Cell]], merged: tuple[Area, ...], start: int) -> dict[int, list[Cell]]:
    """Rows changed by merged ranges that reach over several rows: the value stands in each of them."""
    changed: dict[int, list[Cell]] = {}
    for area in merged:
        top = area.top - 1
        if area.bottom == area.top or not start <= top < len(rows) or area.left > len(rows[top]):
            continue
        value = rows[top][area.left - 1]
        for index in range(top + 1, min(area.bottom, len(rows))):
            row = changed.setdefault(index, list(rows[index]))
            row.extend([""] * (area.left - len(row)))
            row[area.left - 1] = value
    return changed


def _why_skipped(
    row: list[Cell], columns: tuple[Column, ...], anchored: int | None, counted: set[int]
) -> str:
    first = row[0] if row else ""
    if anchored is not None and row[anchored] not in ("", None):
        if isinstance(first, str) and first and (found := _NOT_DATA.match(first)):
            return found.lastgroup or ""
        return "header" if row[anchored] == columns[anchored].title else ""
    texts = [
        (index, cell)
        for index, cell in enumerate(row)
        if cell != "" and not (isinstance(cell, str) and not _BLANKS.sub("", cell))
    ]
    if all(
        index in counted and not (isinstance(cell, str) and _NOT_DATA.match(cell)) for index, cell in texts
    ):
        return "blank"
    found = _NOT_DATA.match(str(texts[0][1])) or (
        _NOT_DATA.match(str(texts[1][1])) if len(texts) > 1 and texts[0][0] in counted else None
    )
    return (found.lastgroup or "") if found else ""
