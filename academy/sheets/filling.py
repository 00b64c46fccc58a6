"""A list written into the receiver's own form: an .xlsx with its headings, formats and lines for signatures.

The form's own first line gives the formats; lines that are missing are put in above what stands below, which
moves down as it is. Runs in the process of `jobs`: the form comes from a stranger.
"""

from copy import copy
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, MergedCell
from openpyxl.utils.cell import range_boundaries

from academy.base.files import keep_filled
from academy.base.problems import Refused, problem
from academy.sheets.facts import Cell, FormPlan
from academy.sheets.guards import archive_of, content_of, kind_of
from academy.sheets.reading import read_book

EXACT = 10**15
"""Excel keeps 15 digits: longer numbers are written as text."""


def fill(path: Path, target: Path, plan: FormPlan) -> int:
    """Write `plan.rows` into the form at `path` and save it as `target`; answers how many rows.

    Raises Refused (`file.form_not_xlsx` and what reading refuses), Unavailable (`file.not_written`).
    """
    content = content_of(path)
    if kind_of(content) != "zip" or archive_of(content)[0] != "xlsx":
        raise Refused(problem("file.form_not_xlsx"))
    read_book(path)  # its guards first: openpyxl trusts what a file says of itself
    book = openpyxl.load_workbook(path)
    if plan.sheet not in book.sheetnames:
        raise Refused(problem("file.damaged"))
    sheet = book[plan.sheet]
    missing = len(plan.rows) - plan.free
    if missing > 0:
        _make_room(sheet, plan.first + max(plan.free, 1), missing)
    for at, row in enumerate(plan.rows):
        line = plan.first + at
        if at:
            _copy_look(sheet, plan.first, line)
        for column, value in zip(plan.columns, row, strict=True):
            if column:
                _put(sheet.cell(line, column), value)
    keep_filled(target, book.save, "file.not_written")
    return len(plan.rows)


def _put(cell: Any, value: Cell | None) -> None:
    if isinstance(cell, MergedCell):
        return
    if isinstance(value, str) or (isinstance(value, int | float) and abs(value) >= EXACT):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", str(value))
        cell.data_type = "s"  # never a formula, whatever it begins with
        if cell.number_format == "General":
            cell.number_format = "@"
    else:
        cell.value = value


def _copy_look(sheet: Any, source: int, line: int) -> None:
    """The look of the form's first line for a line of its own."""
    height = sheet.row_dimensions[source].height
    if height is not None:
        sheet.row_dimensions[line].height = height
    for column in range(1, sheet.max_column + 1):
        pattern, cell = sheet.cell(source, column), sheet.cell(line, column)
        if pattern.has_style and not isinstance(cell, MergedCell):
            cell._style = copy(pattern._style)


def _make_room(sheet: Any, at: int, count: int) -> None:
    """Put `count` rows in before row `at`; heights, merged ranges and the print area below move down."""
    below = [area for area in sheet.merged_cells.ranges if area.min_row >= at]
    heights = {
        row: about.height
        for row, about in sheet.row_dimensions.items()
        if row >= at and about.height is not None
    }
    for area in below:
        sheet.unmerge_cells(str(area))
    sheet.insert_rows(at, count)
    for area in below:
        sheet.merge_cells(
            start_row=area.min_row + count, end_row=area.max_row + count,
            start_column=area.min_col, end_column=area.max_col,
        )  # fmt: skip
    for row in heights:
        sheet.row_dimensions[row].height = None
    for row, height in heights.items():
        sheet.row_dimensions[row + count].height = height
    if sheet.print_area:
        left, top, right, bottom = range_boundaries(str(sheet.print_area).split("!")[-1].replace("$", ""))
        if bottom >= at - 1:
            start = f"{openpyxl.utils.get_column_letter(left)}{top}"
            sheet.print_area = f"{start}:{openpyxl.utils.get_column_letter(right)}{bottom + count}"
