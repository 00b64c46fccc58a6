"""What the reader does not tell: hidden rows and columns, cells without a value, how far a sheet reaches."""

import re
import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree

from academy.base.problems import Refused, problem
from academy.sheets.facts import Area, Flaw, column_number
from academy.sheets.guards import MOST_CELLS, MOST_ROWS, demand_extent, part

_ROW = re.compile(rb"<(?:\w+:)?row\s[^>]*?\br\s*=\s*[\"'](\d+)")
_HIDDEN_ROW = re.compile(rb"<(?:\w+:)?row\s(?=[^>]*\bhidden=[\"'](?:1|true))[^>]*?\br=[\"'](\d+)")
_COLUMN = re.compile(rb"<(?:\w+:)?col\s([^>]*\bhidden=[\"'](?:1|true)[^>]*)>")
_BOUND = re.compile(rb"\b(min|max)=[\"'](\d+)")
_WIDE = re.compile(rb"\sr\s*=\s*[\"']([A-Z]{2,3})\d")
_CELL = rb"<(?:\w+:)?c\s(?:[^>]*?\s)?r=[\"']([A-Z]{1,3})(\d+)[\"']"
_FILLED = re.compile(_CELL + rb"[^>]*>\s*<(?:\w+:)?(?:v|is|f)\b")
_ERROR = re.compile(_CELL + rb"[^>]*?\st=[\"']e[\"']")
_NO_VALUE = re.compile(
    _CELL + rb"(?![^>]*\st=[\"'](?:str|e)[\"'])[^>]*>\s*<(?:\w+:)?f\b[^>]*(?:/>|>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v>\s*</|<(?:\w+:)?v\s*/>|</(?:\w+:)?c>)"
)
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_MOST_SPANS = 2000


@dataclass(frozen=True, slots=True)
class Marks:
    """What the XML of one sheet says beside its values; rows and columns from 1."""

    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]
    flaws: tuple[tuple[int, int, Flaw], ...] = ()
    merged: tuple[Area, ...] = ()
    """Only where the reader itself does not tell them."""


def workbook_of(archive: zipfile.ZipFile) -> tuple[dict[str, str], bool]:
    """Sheet names with their parts, and whether days count from 1904."""
    try:
        root = ElementTree.fromstring(part(archive, "xl/workbook.xml"))
        relations = ElementTree.fromstring(part(archive, "xl/_rels/workbook.xml.rels"))
    except (ElementTree.ParseError, LookupError, ValueError) as fault:
        raise Refused(problem("file.damaged")) from fault
    targets = {node.get("Id", ""): node.get("Target", "") for node in relations}
    parts: dict[str, str] = {}
    date1904 = False
    for node in root.iter():
        if node.tag.endswith("}sheet"):
            target = targets.get(node.get(_RELATION, ""), "")
            parts[node.get("name", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        elif node.tag.endswith("}workbookPr"):
            date1904 = node.get("date1904", "0") in ("1", "true")
    return parts, date1904


def marks_of(xml: bytes) -> Marks:
    """Read one worksheet's XML; raises Refused when its data reaches too far."""
    _demand_extent(xml)
    columns: set[int] = set()
    rows: list[bytes] = []
    if b"hidden=" in xml:
        rows = _HIDDEN_ROW.findall(xml)
        for attributes in _COLUMN.findall(xml)[:_MOST_SPANS]:
            bounds = dict(_BOUND.findall(attributes))
            low, high = int(bounds.get(b"min", 0)), int(bounds.get(b"max", 0))
            columns.update(range(low, min(high, 16384) + 1))
    flaws: list[tuple[int, int, Flaw]] = []
    if b't="e"' in xml or b"t='e'" in xml:
        flaws += [(int(row), column_number(name.decode()), Flaw.ERROR) for name, row in _ERROR.findall(xml)]
    if b"<f" in xml or b":f" in xml:
        flaws += [
            (int(row), column_number(name.decode()), Flaw.NO_VALUE) for name, row in _NO_VALUE.findall(xml)
        ]
    return Marks(frozenset(map(int, rows)), frozenset(columns), tuple(flaws))


def _demand_extent(xml: bytes) -> None:
    rows = max(map(int, _ROW.findall(xml)), default=0)
    columns = max((column_number(name.decode()) for name in set(_WIDE.findall(xml))), default=26)
    if rows <= MOST_ROWS and rows * columns <= MOST_CELLS:
        return
    # Formatting often reaches the last row or column; only filled cells count.
    filled = _FILLED.findall(xml)
    demand_extent(
        max((int(row) for _, row in filled), default=0),
        max((column_number(name.decode()) for name in {name for name, _ in filled}), default=0),
    )


def demand_binary_extent(content: bytes) -> None:
    """The same limit for a sheet of an .xlsb file: walks its records (MS-XLSB 2.1.4)."""
    place, row, rows, columns = 0, 0, 0, 0
    while place < len(content):
        kind, place = _varying(content, place, 2)
        size, place = _varying(content, place, 4)
        if kind == 0:
            row = int.from_bytes(content[place : place + 4], "little") + 1
        elif 2 <= kind <= 11:
            rows = max(rows, row)
            columns = max(columns, int.from_bytes(content[place : place + 4], "little") + 1)
        place += size
    demand_extent(rows, columns)


def _varying(content: bytes, place: int, most: int) -> tuple[int, int]:
    value = 0
    for step in range(most):
        if place >= len(content):
            return value, place
        byte = content[place]
        place += 1
        value |= (byte & 127) << (7 * step)
        if byte < 128:
            break
    return value, place
