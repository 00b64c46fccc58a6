"""Rows on the clipboard: what each program takes best, made only once it is asked for."""

import json
from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QByteArray, QMetaType, QMimeData

from academy.sheets.handed import opendocument

OWN = "application/x-academy-cells"
PLAIN, HTML = "text/plain", "text/html"
CALC = 'application/x-openoffice-embed-source-xml;windows_formatname="Star Embed Source (XML)"'
CALC_SAYS = (  # who made the sheet, which Calc looks for before it takes the cells
    'application/x-openoffice-objectdescriptor-xml;windows_formatname="Star Object Descriptor (XML)";'
    'classname="47BBB4CB-CE4C-4E80-a591-42d9ae74950f";typename="Spreadsheet";viewaspect="1";'
    'width="1000";height="1000";posx="0";posy="0"'
)
_FORMULA = ("=", "+", "@")
_TEXT = "mso-number-format:'\\@'"  # Excel and WPS; sdnum is what LibreOffice reads
_LINE = "<br style='mso-data-placement:same-cell'>"  # a new line, not a new cell


class Cells(QMimeData):
    """18 digits stay 18 digits, no cell is run as a formula. Thousands of rows cost nothing until pasted."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self._rows = rows
        self._made: dict[str, bytes] = {}
        self._makers: dict[str, Callable[[], bytes]] = {
            PLAIN: self._plain, HTML: self._html, OWN: self._own, CALC: self._calc, CALC_SAYS: bytes,
        }  # fmt: skip
        if not _begins(self._rows):  # Calc would take them from the first cell that says something
            del self._makers[CALC], self._makers[CALC_SAYS]

    def formats(self) -> list[str]:
        return list(self._makers)

    def hasFormat(self, kind: str) -> bool:
        return kind in self._makers

    def retrieveData(self, kind: str, wanted: QMetaType | QMetaType.Type) -> Any:
        made = self._makers.get(kind)
        if made is None:
            return None
        if kind not in self._made:
            self._made[kind] = made()
        data = self._made[kind]
        asked = wanted.id() if isinstance(wanted, QMetaType) else wanted.value
        return data.decode() if asked == QMetaType.Type.QString.value else QByteArray(data)

    def _plain(self) -> bytes:
        return "\n".join("\t".join(_cell(words) for words in row) for row in self._rows).encode()

    def _html(self) -> bytes:
        lines = (
            "<tr>" + "".join(f'<td style="{_TEXT}" sdnum="0;0;@">{_shown(words)}</td>' for words in row)
            + "</tr>"
            for row in self._rows
        )  # fmt: skip
        return f'<meta charset="utf-8"><table>{"".join(lines)}</table>'.encode()

    def _own(self) -> bytes:
        return json.dumps(self._rows).encode()

    def _calc(self) -> bytes:
        return opendocument(self._rows)


def copied(rows: Sequence[Sequence[str]]) -> QMimeData:
    """Cells as they are handed to the clipboard."""
    return Cells(rows)


def _begins(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row and the first column say anything."""
    return any(rows[0]) and any(row[0] for row in rows if row) if rows else False


def _shown(words: str) -> str:
    return _LINE.join(escape(line) for line in words.splitlines()) if words else ""


def _cell(words: str) -> str:
    """One cell of the copied text: never two cells, never a formula."""
    flat = " ".join(words.split())
    return f"'{flat}" if flat.startswith(_FORMULA) else flat
