"""OpenDocument sheets (.ods) before the reader sees them: sound XML, extent, merged ranges, hidden rows.

The reader does not tell merged ranges of this format, and malformed XML can keep it busy for ever.
"""

from dataclasses import dataclass, field
from io import BytesIO
from xml.etree import ElementTree

from academy.base.problems import Refused, problem
from academy.sheets.facts import Area
from academy.sheets.guards import demand_extent

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE_VALUE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}value"
_MOST = 1_048_576


@dataclass(slots=True)
class OpenSheet:
    """What one sheet's XML says beside its values; rows and columns from 1."""

    merged: list[Area] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    rows: int = 0
    columns: int = 0


def open_sheets(content: bytes) -> dict[str, OpenSheet]:
    """Read content.xml once. Raises Refused: `file.damaged`, `file.too_many_rows` or `…_columns`."""
    sheets: dict[str, OpenSheet] = {}
    sheet, row = OpenSheet(), 0
    try:
        for event, node in ElementTree.iterparse(BytesIO(content), ("start", "end")):
            if event == "start" and node.tag == f"{_TABLE}table":
                sheet, row = OpenSheet(), 0
                sheets[node.get(f"{_TABLE}name", "")] = sheet
            elif event == "end" and node.tag == f"{_TABLE}table-row":
                row += _take_row(sheet, node, row + 1)
                node.clear()
    except (ElementTree.ParseError, LookupError, ValueError) as fault:
        raise Refused(problem("file.damaged")) from fault
    return sheets


def _take_row(sheet: OpenSheet, node: ElementTree.Element, row: int) -> int:
    """How many rows the element stands for."""
    repeats = _number(node, "number-rows-repeated")
    column = filled = 0
    for cell in node:
        if len(cell) or cell.get(_OFFICE_VALUE) is not None:
            down, right = _number(cell, "number-rows-spanned"), _number(cell, "number-columns-spanned")
            if down > 1 or right > 1:
                sheet.merged.append(Area(row, column + 1, row + down - 1, column + right))
            filled = column + _number(cell, "number-columns-repeated")
        column += _number(cell, "number-columns-repeated")
    if filled:
        sheet.rows, sheet.columns = row + repeats - 1, max(sheet.columns, filled)
        demand_extent(sheet.rows, sheet.columns)
        if node.get(f"{_TABLE}visibility", "visible") != "visible":
            sheet.hidden_rows.update(range(row, row + repeats))
    return repeats


def _number(node: ElementTree.Element, name: str) -> int:
    return min(max(int(node.get(f"{_TABLE}{name}", "1")), 1), _MOST)
