"""Any table file as a Book, recognised by content. Nothing is run: only stored values are read."""

import hashlib
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import cast

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from academy.base.bulk import collector_paused
from academy.base.problems import Refused, problem
from academy.sheets.compound import counts_from_1904
from academy.sheets.facts import Area, Book, Cell, RawSheet
from academy.sheets.guards import MOST_ROWS, archive_of, content_of, kind_of, part
from academy.sheets.opendocument import open_sheets
from academy.sheets.parts import (
    Marks,
    demand_binary_extent,
    marks_of,
    workbook_of,
)
from academy.sheets.texts import decoded, page_text, rows_of
from academy.sheets.webpage import tables_of


@collector_paused()
def read_book(path: Path) -> Book:
    """Read .xlsx, .xlsm, .xlsb, .xls, .et, .ods, .csv or .txt, whatever the file is called.

    Raises Unavailable (missing, locked) and Refused (`file.…`: not a table, encrypted, damaged, too large).
    """
    content = content_of(path)
    digest = hashlib.sha256(content).hexdigest()
    return replace(_book_of(path, content), name=path.name, sha256=digest)


def _book_of(path: Path, content: bytes) -> Book:
    kind = kind_of(content)
    if kind == "html":
        page, encoding = page_text(content)
        return Book("html", tables_of(page), encoding=encoding)
    if kind == "csv":
        return _text_book(path, content)
    marks: dict[str, Marks] = {}
    if kind == "zip":
        kind, archive = archive_of(content)
        marks, date1904 = _looked_into(kind, archive)
    else:
        date1904 = counts_from_1904(content)
    return Book(kind, _sheets(content, marks), date1904)


def _text_book(path: Path, content: bytes) -> Book:
    text, encoding = decoded(content)
    rows = rows_of(text)
    if len(rows) > MOST_ROWS:
        raise Refused(problem("file.too_many_rows", rows=len(rows), limit=MOST_ROWS))
    return Book("csv", (RawSheet(path.stem, rows),), encoding=encoding)


def _looked_into(kind: str, archive: zipfile.ZipFile) -> tuple[dict[str, Marks], bool]:
    """Test the parts the reader will parse and take from them what it does not tell."""
    names = archive.namelist()
    if kind == "ods":
        found = open_sheets(part(archive, "content.xml"))
        return {
            name: Marks(frozenset(one.hidden_rows), frozenset(), merged=tuple(one.merged))
            for name, one in found.items()
        }, False
    if kind == "xlsb":
        for name in names:
            if name.startswith("xl/worksheets/") and name.endswith(".bin"):
                demand_binary_extent(part(archive, name))
        return {}, False
    for name in ("xl/sharedStrings.xml", "xl/styles.xml"):
        if name in names:
            part(archive, name)
    parts, date1904 = workbook_of(archive)
    return {sheet: marks_of(part(archive, name)) for sheet, name in parts.items() if name in names}, date1904


def _sheets(content: bytes, marks: dict[str, Marks]) -> tuple[RawSheet, ...]:
    try:
        with CalamineWorkbook.from_filelike(BytesIO(content)) as book:
            return tuple(
                _sheet(book.get_sheet_by_name(about.name), about, marks.get(about.name))
                for about in book.sheets_metadata
                if about.typ == SheetTypeEnum.WorkSheet
            )
    except PasswordError as fault:
        raise Refused(problem("file.encrypted")) from fault
    except (CalamineError, OSError, ValueError, OverflowError) as fault:
        raise Refused(problem("file.damaged")) from fault
    except BaseException as fault:
        # A panic inside the reader is not an Exception; it means the file is broken, not the program.
        if type(fault).__name__ == "PanicException":
            raise Refused(problem("file.damaged")) from fault
        raise


def _sheet(sheet: CalamineSheet, about: SheetMetadata, marks: Marks | None) -> RawSheet:
    rows = cast("list[list[Cell]]", list(sheet.iter_rows()) if sheet.start is not None else [])
    if sheet.start is not None and (left := sheet.start[1]):
        blank: list[Cell] = [""] * left
        rows = [blank + row for row in rows]
    if marks is not None:
        for row, column, flaw in marks.flaws:
            if row <= len(rows):
                cells = rows[row - 1]
                cells.extend([""] * (column - len(cells)))
                cells[column - 1] = flaw
    merged = tuple(
        Area(top + 1, left + 1, bottom + 1, right + 1)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    ) or (marks.merged if marks else ())
    return RawSheet(
        about.name,
        rows,
        merged,
        marks.hidden_rows if marks else frozenset(),
        marks.hidden_columns if marks else frozenset(),
        about.visible != SheetVisibleEnum.Visible,
    )
