"""The ten messy rosters of tests/data/messy_rosters.json as real files."""

import csv
import json
from pathlib import Path
from typing import Any

import xlsxwriter
import xlwt

from academy.sheets.facts import column_number

SPECIFICATION: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "data" / "messy_rosters.json").read_text("utf-8")
)
ROSTERS: dict[str, dict[str, Any]] = {roster["id"]: roster for roster in SPECIFICATION["rosters"]}


def write_xlsx(roster: dict[str, Any], path: Path, sheets: dict[str, list[int]] | None = None) -> Path:
    """`sheets` maps sheet names to the data rows (from 1) they hold."""
    grid = roster["grid"]
    with xlsxwriter.Workbook(str(path), {"strings_to_numbers": False}) as book:
        hidden = book.add_format()
        for name, numbers in (sheets or {"Sheet1": list(range(1, len(grid)))}).items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate([grid[0], *(grid[number] for number in numbers)]):
                for column, cell in enumerate(cells):
                    _write(sheet, row, column, cell)
            for area in roster["merged"]:
                top, left, bottom, right = _area(area)
                sheet.merge_range(top, left, bottom, right, "")
                _write(sheet, top, left, grid[top][left])
            for column in roster.get("hidden_columns", ()):
                sheet.set_column(column - 1, column - 1, None, hidden, {"hidden": True})
            for formula in roster.get("formula_cells", ()):
                column = grid[0].index(formula["column"])
                if formula["row"] <= len(numbers):
                    sheet.write_formula(formula["row"] - 1, column, formula["formula"], None, "")
    return path


def _write(sheet: Any, row: int, column: int, cell: Any) -> None:
    value = cell["v"] if isinstance(cell, dict) else cell
    if isinstance(value, str):
        if value:
            sheet.write_string(row, column, value)
    else:
        sheet.write_number(row, column, value)


def write_xls(roster: dict[str, Any], path: Path) -> Path:
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Sheet1")
    inside = set()
    for area in roster["merged"]:
        top, left, bottom, right = _area(area)
        sheet.write_merge(top, bottom, left, right, roster["grid"][top][left])
        inside |= {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)}
    for row, cells in enumerate(roster["grid"]):
        for column, cell in enumerate(cells):
            value = cell["v"] if isinstance(cell, dict) else cell
            if value != "" and (row, column) not in inside:
                sheet.write(row, column, value)
    book.save(str(path))
    return path


def write_csv(roster: dict[str, Any], path: Path, encoding: str) -> Path:
    """As a spreadsheet program would save it: everything is text, merged cells are blank but the first."""
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file)
        for cells in roster["grid"]:
            writer.writerow(cell["v"] if isinstance(cell, dict) else cell for cell in cells)
    return path


def _area(text: str) -> tuple[int, int, int, int]:
    (left, top), (right, bottom) = (
        (column_number(corner.rstrip("0123456789")), int(corner.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")))
        for corner in text.split(":")
    )
    return top - 1, left - 1, bottom - 1, right - 1
