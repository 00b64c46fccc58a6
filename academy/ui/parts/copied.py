"""Rows on the clipboard: plain text, and a page whose cells office programs take as text."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData

_FORMULA = ("=", "+", "@")
_TEXT = "mso-number-format:'\\@'"  # Excel and WPS; sdnum is what LibreOffice reads


def copied(rows: Sequence[Sequence[str]]) -> QMimeData:
    """18 digits stay 18 digits, and no cell is run as a formula."""
    held = QMimeData()
    held.setText("\n".join("\t".join(_cell(words) for words in row) for row in rows))
    lines = (
        "<tr>" + "".join(f'<td style="{_TEXT}" sdnum="0;0;@">{escape(words)}</td>' for words in row) + "</tr>"
        for row in rows
    )
    held.setHtml(f"<table>{''.join(lines)}</table>")
    return held


def _cell(words: str) -> str:
    """One cell of the copied text: never two cells, never a formula."""
    flat = " ".join(words.split())
    return f"'{flat}" if flat.startswith(_FORMULA) else flat
