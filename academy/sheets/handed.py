"""Cells as a small OpenDocument sheet: how a program hands them to LibreOffice Calc unchanged."""

import re
import zipfile
from collections.abc import Sequence
from io import BytesIO
from xml.sax.saxutils import escape

KIND = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    ' manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.2">'
    "<office:automatic-styles>"
    '<number:text-style style:name="N100"><number:text-content/></number:text-style>'
    '<style:style style:name="T" style:family="table-cell" style:data-style-name="N100"/>'
    "</office:automatic-styles>"
    '<office:body><office:spreadsheet><table:table table:name="A">'
)
_FOOT = "</table:table></office:spreadsheet></office:body></office:document-content>"
_BLANKS = re.compile(r"^ | $| {2,}|\t")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def opendocument(rows: Sequence[Sequence[str]]) -> bytes:
    """Every cell as text, its blanks, tabs and lines as they are."""
    lines = ("".join(map(_cell, row)) for row in rows)
    body = "".join(f"<table:table-row>{line}</table:table-row>" for line in lines)
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr(zipfile.ZipInfo("mimetype"), KIND)
        book.writestr("content.xml", f"{_HEAD}{body}{_FOOT}")
        book.writestr("META-INF/manifest.xml", _MANIFEST)
    return made.getvalue()


def _cell(words: str) -> str:
    if not words:
        return '<table:table-cell table:style-name="T"/>'
    lines = (_line(each) for each in _NO_XML.sub("", words).replace("\r\n", "\n").split("\n"))
    said = "".join(f"<text:p>{each}</text:p>" for each in lines)
    return f'<table:table-cell table:style-name="T" office:value-type="string">{said}</table:table-cell>'


def _line(words: str) -> str:
    """Blanks that a reader of XML would fold are told one by one."""
    return _BLANKS.sub(
        lambda found: "&#9;" if found[0] == "\t" else f'<text:s text:c="{len(found[0])}"/>',
        escape(words),
    )
