"""The one door out to Excel and CSV: text stays text, nothing is run, a file is whole or not there."""

import os
import re
import tempfile
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import xlsxwriter

from academy.base.files import no_file
from academy.base.problems import Refused, Unavailable, problem
from academy.sheets.facts import Cell, Flaw, SheetList, cell_name
from academy.sheets.texts import SIGNS_OF_FORMULAS

MOST_ROWS = 1_048_575
LONGEST_CELL = 32_767
_EXACT = 10**15
"""Excel keeps 15 digits: longer numbers leave as text."""
_NARROWEST, _WIDEST = 8, 48
_ROWS_MEASURED = 200
_A4 = 9
_LINE_HEIGHT, _MOST_LINES = 15, 20

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\]|^'|'$")


def write_table(columns: Iterable[str], rows: Iterable[tuple[Cell | None, ...]], target: Path) -> None:
    """Write a list to `target`: .csv by RFC 4180 with a byte order mark, else .xlsx. See `write_list`."""
    write_list(SheetList(tuple(columns), list(rows)), target)


def write_list(table: SheetList, target: Path, encoding: str = "utf-8-sig") -> None:
    """Write `table`, replacing `target` only when all is on disk.

    Raises Refused (`file.cell_too_long`, `file.too_many_rows`), Unavailable (`file.locked`,
    `file.not_written`).
    """
    _demand_fits(table)
    csv = target.suffix.lower() == ".csv"
    try:
        _replace(target, lambda path: _write_csv(table, path, encoding) if csv else _write_xlsx(table, path))
    except PermissionError as fault:
        raise Unavailable(problem("file.locked")) from fault
    except (OSError, xlsxwriter.exceptions.FileCreateError) as fault:
        raise no_file("file.not_written", target, _cause(fault)) from fault


def _cause(fault: Exception) -> OSError:
    """What the disk said: the writer of Excel files wraps it."""
    return next((each for each in (fault, *fault.args) if isinstance(each, OSError)), OSError())


def _demand_fits(table: SheetList) -> None:
    if len(table.rows) > MOST_ROWS:
        raise Refused(problem("file.too_many_rows", rows=len(table.rows), limit=MOST_ROWS))
    long = [
        problem("file.cell_too_long", where=cell_name(row + 2, column + 1), limit=LONGEST_CELL)
        for row, values in enumerate(table.rows)
        for column, value in enumerate(values)
        if isinstance(value, str) and len(value) > LONGEST_CELL
    ]
    if long:
        raise Refused(*long)


def _replace(target: Path, write: Callable[[Path], None]) -> None:
    """Write beside the target, sync, then take its place."""
    handle, name = tempfile.mkstemp(prefix=".", suffix=target.suffix, dir=target.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        write(temporary)
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        os.replace(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


def _printable(text: str) -> str:
    return _UNPRINTABLE.sub("", text)


# What is written is what was given: no text becomes a formula, a link or a number.
_LITERAL = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": True,
}


def _write_xlsx(table: SheetList, path: Path) -> None:
    with xlsxwriter.Workbook(str(path), _LITERAL) as book:
        sheet = book.add_worksheet(_NOT_IN_SHEET_NAMES.sub("", _printable(table.name))[:31] or "Sheet1")
        plain, marked = _formats(book, {}), _formats(book, {"bg_color": "#FDE9D9"})
        head = book.add_format(
            {
                "bold": True,
                "num_format": "@",
                "bg_color": "#E7EFEC",
                "bottom": 1,
                "valign": "vcenter",
                "text_wrap": True,
            }
        )
        widths: list[int] = []
        for column, title in enumerate(table.columns):
            sheet.write_string(0, column, _printable(title), head)
            widths.append(table.widths.get(column) or _width(table, column))
            sheet.set_column(column, column, widths[-1], plain["text"])
        for row, values in enumerate(table.rows):
            lines = max(map(_lines, values, widths), default=1)
            if lines > 1:
                sheet.set_row(row + 1, _LINE_HEIGHT * lines)
            for column, value in enumerate(values):
                formats = marked if (row, column) in table.marked else plain
                _write_cell(sheet, row + 1, column, value, formats, lines > 1)
        sheet.freeze_panes(1, 0)
        sheet.set_paper(_A4)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        if table.columns:
            sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
            sheet.repeat_rows(0)
        if table.title:
            book.set_properties({"title": _printable(table.title)})


def _formats(book: Any, base: dict[str, object]) -> dict[str, Any]:
    return {
        "text": book.add_format({**base, "num_format": "@", "valign": "top"}),
        "lines": book.add_format({**base, "num_format": "@", "valign": "top", "text_wrap": True}),
        "number": book.add_format({**base, "valign": "top"}),
        "date": book.add_format({**base, "num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
        "moment": book.add_format(
            {**base, "num_format": "yyyy-mm-dd hh:mm", "valign": "top", "align": "left"}
        ),
    }


def _write_cell(
    sheet: Any, row: int, column: int, value: Cell | None, formats: dict[str, Any], wrapped: bool
) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value, formats["number"])
    elif isinstance(value, int | float):
        if abs(value) < _EXACT:
            sheet.write_number(row, column, value, formats["number"])
        else:
            sheet.write_string(row, column, _as_text(value), formats["text"])
    elif isinstance(value, date) and value.year >= 1900:
        kind = "moment" if isinstance(value, datetime) else "date"
        sheet.write_datetime(row, column, value, formats[kind])
    else:
        text = _printable(_as_text(value))
        sheet.write_string(row, column, text, formats["lines" if wrapped else "text"])


def _as_text(value: Cell | None) -> str:
    if value is None or isinstance(value, Flaw):
        return ""
    if isinstance(value, float) and value == value and abs(value) != float("inf") and value == int(value):
        return str(int(value))
    if isinstance(value, date | time | timedelta):
        return value.isoformat() if isinstance(value, date | time) else str(value)
    return str(value)


def _lines(value: Cell | None, width: int) -> int:
    """How many lines a text needs in its column; a breath is left, as programs measure differently."""
    if not isinstance(value, str) or (len(value) * 2 < width and "\n" not in value):
        return 1
    return min(sum(max(1, -(-_extent(line) // (width - 1))) for line in value.split("\n")), _MOST_LINES)


def _extent(text: str) -> int:
    return sum(2 if ord(sign) > 0x2E7F or sign in "“”‘’…—" else 1 for sign in text)


def _width(table: SheetList, column: int) -> int:
    """Characters, a Chinese one counting double, of the widest of the first rows."""
    texts = [
        table.columns[column],
        *(_as_text(row[column]) for row in table.rows[:_ROWS_MEASURED] if column < len(row)),
    ]
    widest = max(_extent(text[:_WIDEST]) for text in texts)
    return min(max(widest + 2, _NARROWEST), _WIDEST)


def _write_csv(table: SheetList, path: Path, encoding: str) -> None:
    with path.open("w", encoding=encoding, newline="") as file:
        for values in (table.columns, *table.rows):
            file.write(",".join(_quoted(value) for value in values) + "\r\n")


def _quoted(value: Cell | None) -> str:
    text = _printable(_as_text(value))
    if isinstance(value, str) and text.startswith(SIGNS_OF_FORMULAS):
        text = f"'{text}"
    if any(sign in text for sign in ',"\r\n') or text != text.strip():
        return '"' + text.replace('"', '""') + '"'
    return text
