"""Comma-separated text: encoding, delimiter, rows."""

import csv
import re
from contextlib import suppress
from io import StringIO

from academy.base.problems import Refused, problem
from academy.sheets.facts import Cell

DELIMITERS = (",", "\t", ";")
SIGNS_OF_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""A spreadsheet would run a text that starts with one of these (OWASP ASVS 5.0, 1.2.10)."""

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_LINES_LOOKED_AT = 20
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,20})")


def decoded(content: bytes) -> tuple[str, str]:
    """Text and encoding: byte order mark, else UTF-8, else GB18030 (GBK lacks rare characters of names)."""
    encodings = [name for mark, name in _BOMS if content.startswith(mark)] or ["utf-8", "gb18030"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            raise Refused(problem("file.not_a_table"))
        return text, encoding
    raise Refused(problem("file.encoding"))


def page_text(content: bytes) -> tuple[str, str]:
    """A web page as text: byte order mark, the charset it names, else as `decoded`."""
    named = _CHARSET.search(content[:4096])
    charset = named[1].decode("ascii").lower() if named else ""
    charset = "gb18030" if charset in ("gb2312", "gbk") else charset
    if charset and not content.startswith(tuple(mark for mark, _ in _BOMS)):
        with suppress(LookupError, UnicodeDecodeError):
            return content.decode(charset), charset
    return decoded(content)


def delimiter_of(text: str) -> str:
    """The delimiter that stands most evenly in the first lines; comma when there is none."""
    lines = [line for line in text.splitlines()[: _LINES_LOOKED_AT * 2] if line.strip()][:_LINES_LOOKED_AT]
    best, most = ",", 0
    for delimiter in DELIMITERS:
        with_it = sum(delimiter in line for line in lines)
        score = with_it * 1000 + sum(line.count(delimiter) for line in lines)
        if with_it and score > most:
            best, most = delimiter, score
    return best


def rows_of(text: str) -> list[list[Cell]]:
    """Rows by RFC 4180; the apostrophe our own export sets before formula signs is taken away again."""
    rows: list[list[Cell]] = []
    try:
        for line in csv.reader(StringIO(text, newline=""), delimiter=delimiter_of(text)):
            rows.append([_without_guard(value) for value in line])
    except csv.Error as fault:
        raise Refused(problem("file.damaged")) from fault
    return rows


def _without_guard(value: str) -> str:
    return value[1:] if value[:1] == "'" and value[1:2] in SIGNS_OF_FORMULAS and len(value) > 1 else value
