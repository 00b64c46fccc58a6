"""The sender's own file with what is wrong with it: coloured cells, comments, and a last column 错误说明.

An .xlsx keeps its layout; any other kind becomes a fresh .xlsx with the same cells. Runs in the process of
`apart`: the file comes from a stranger.
"""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill

from academy.base.files import keep_filled
from academy.sheets.facts import Book, CellNote, Flaw, SheetHead
from academy.sheets.guards import archive_of, content_of, kind_of
from academy.sheets.reading import read_book

FILLS = {"error": "FDE0D2", "ask": "EADCF7", "warning": "FBEBC8", "repaired": "DCE9F8"}
RANK = ("error", "ask", "warning", "repaired")
AUTHOR = "Academy"
WIDE, LONGEST = 60, 32_000


def annotate(
    path: Path, target: Path, found: tuple[Sequence[CellNote], Sequence[SheetHead]], heading: str
) -> int:
    """Write the annotated copy to `target`; answers how many rows carry a reason.

    Raises Refused and Unavailable as reading does, and `file.not_written`.
    """
    content = content_of(path)
    kind = kind_of(content)
    if kind == "zip" and archive_of(content)[0] == "xlsx":
        read_book(path)  # its guards first: openpyxl trusts what a file says of itself
        book = openpyxl.load_workbook(path)
    else:
        book = _fresh(read_book(path))
    notes, heads = found
    count = 0
    for head in heads:
        if head.sheet in book.sheetnames:
            count += _mark(
                book[head.sheet], head, [each for each in notes if each.sheet == head.sheet], heading
            )
    keep_filled(target, book.save, "file.not_written")
    return count


def _fresh(source: Book) -> Any:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for sheet in source.sheets:
        made = book.create_sheet(sheet.name[:31] or "Sheet1")
        for at, row in enumerate(sheet.rows, 1):
            for place, value in enumerate(row, 1):
                if value == "" or isinstance(value, Flaw):
                    continue
                cell = made.cell(at, place)
                if isinstance(value, str):
                    cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
                    cell.data_type, cell.number_format = "s", "@"  # never a formula
                else:
                    cell.value = value
        for area in sheet.merged:
            made.merge_cells(
                start_row=area.top, start_column=area.left, end_row=area.bottom, end_column=area.right
            )
    return book


def _mark(sheet: Any, head: SheetHead, notes: Sequence[CellNote], heading: str) -> int:
    """Colour and comment cells, then the reasons of each row beside its last column."""
    by_cell: dict[tuple[int, int], list[CellNote]] = defaultdict(list)
    by_row: dict[int, list[CellNote]] = defaultdict(list)
    for note in notes:
        by_cell[note.row, note.column].append(note)
        if note.kind in ("error", "ask"):
            by_row[note.row].append(note)
    for (row, column), found in by_cell.items():
        gravest = min(found, key=lambda note: RANK.index(note.kind))
        cell = _writable(sheet, row, max(column, 1))
        cell.fill = PatternFill("solid", fgColor=FILLS[gravest.kind])
        comment = Comment("\n".join(note.text for note in found)[:LONGEST], AUTHOR)
        comment.width, comment.height = 320, 120
        cell.comment = comment
    place = head.last_column + 1
    if by_row:
        title = _writable(sheet, head.row, place)
        title.value, title.font = heading, Font(bold=True, color="A8400B")
        sheet.column_dimensions[title.column_letter].width = WIDE
        for row, found in by_row.items():
            cell = _writable(sheet, row, place)
            cell.value = "；".join(dict.fromkeys(note.text for note in found))[:LONGEST]
            cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    return len(by_row)


def _writable(sheet: Any, row: int, column: int) -> Any:
    """The cell itself, or the corner of the merged range it lies in."""
    cell = sheet.cell(row, column)
    if isinstance(cell, MergedCell):
        for area in sheet.merged_cells.ranges:
            if cell.coordinate in area:
                return sheet.cell(area.min_row, area.min_col)
    return cell
