"""What is looked at before a file is parsed: size, true kind, archive limits, encryption.

A table file comes from strangers by WeChat or mail. Limits after OWASP ASVS 5.0 chapter V5 (file handling).
"""

import zipfile
import zlib
from io import BytesIO
from pathlib import Path

from academy.base.problems import Refused, Unavailable, problem

LARGEST_FILE = 100 * 1024 * 1024
LARGEST_INSIDE = 300 * 1024 * 1024
MOST_ENTRIES = 2000
HIGHEST_RATIO = 100
RATIO_COUNTS_FROM = 10 * 1024 * 1024
"""Below this size inside an archive its ratio harms nobody: a small sheet of equal rows packs very well."""
MOST_ROWS = 200_000
MOST_CELLS = 12_000_000
"""Cells of the rectangle around the data: the reader lays the whole rectangle out in memory."""

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_FOREIGN = (
    *(
        b"%PDF",
        b"\x89PNG",
        b"\xff\xd8\xff",
        b"GIF8",
        b"BM",
        b"II*\0",
        b"MM\0*",
        b"Rar!",
        b"7z\xbc\xaf",
        b"MZ",
    ),
    *(b"{\\rtf", b"\x1f\x8b", b"\x7fELF", b"SQLite format 3\0"),
)
_BROKEN = (zipfile.BadZipFile, OSError, ValueError, NotImplementedError)
_OLD_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")


def content_of(path: Path) -> bytes:
    """The bytes of a file. Raises Unavailable (missing, locked) or Refused (too large, empty)."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except FileNotFoundError as fault:
        raise Unavailable(problem("file.missing")) from fault
    except IsADirectoryError as fault:
        raise Refused(problem("file.not_a_table")) from fault
    except PermissionError as fault:
        raise Unavailable(problem("file.locked")) from fault
    except OSError as fault:
        raise Unavailable(problem("file.unreadable")) from fault
    if len(content) > LARGEST_FILE:
        raise Refused(problem("file.too_large", limit=LARGEST_FILE // 1024 // 1024))
    if not content.strip(b"\0 \r\n\t\xef\xbb\xbf"):
        raise Refused(problem("file.empty"))
    return content


def kind_of(content: bytes) -> str:
    """zip, xls, html or csv, by content and never by name. Raises Refused with how to mend it."""
    if content.startswith(b"PK\x03\x04"):
        return "zip"
    if content.startswith(_OLE):
        return _ole_kind(content)
    if content.startswith(_OLD_BIFF):
        raise Refused(problem("file.too_old"))
    if content.startswith(_FOREIGN):
        raise Refused(problem("file.not_a_table"))
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "csv"
    head = content[:4096].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith((b"<html", b"<!doctype html", b"<table", b"<meta", b"<style", b"<head", b"<body")):
        return "html"
    if head.startswith((b"<!doctype", b"<?xml", b"mime-version:")):
        raise Refused(problem("file.web_page"))
    if b"\0" in content:
        raise Refused(problem("file.not_a_table"))
    return "csv"


def _ole_kind(content: bytes) -> str:
    def named(name: str) -> bool:
        return name.encode("utf-16-le") + b"\0\0" in content

    if named("EncryptedPackage"):
        raise Refused(problem("file.encrypted"))
    if named("Workbook") or named("Book"):
        return "xls"
    raise Refused(problem("file.not_a_table"))


def archive_of(content: bytes) -> tuple[str, zipfile.ZipFile]:
    """xlsx, xlsb or ods with its opened archive, after its directory was tested against the limits."""
    try:
        archive = zipfile.ZipFile(BytesIO(content))
        entries = archive.infolist()
    except _BROKEN as fault:
        raise Refused(problem("file.damaged")) from fault
    if len(entries) > MOST_ENTRIES:
        raise Refused(problem("file.bomb"))
    inside = sum(entry.file_size for entry in entries)
    large = max((entry for entry in entries), key=lambda entry: entry.file_size, default=None)
    steep = any(
        entry.file_size > RATIO_COUNTS_FROM and entry.file_size > HIGHEST_RATIO * max(entry.compress_size, 1)
        for entry in entries
    )
    if large is None or inside > LARGEST_INSIDE or steep:
        raise Refused(problem("file.bomb"))
    if any(entry.flag_bits & 1 for entry in entries):
        raise Refused(problem("file.encrypted"))
    names = {entry.filename for entry in entries}
    for part, kind in (("xl/workbook.xml", "xlsx"), ("xl/workbook.bin", "xlsb"), ("content.xml", "ods")):
        if part in names:
            return kind, archive
    raise Refused(problem("file.not_a_table"))


def part(archive: zipfile.ZipFile, name: str) -> bytes:
    """One part of the archive, its declared size and checksum proven. Raises Refused (damaged, hostile)."""
    try:
        content = archive.read(name)
    except (*_BROKEN, KeyError, EOFError, RuntimeError, zlib.error) as fault:
        raise Refused(problem("file.damaged")) from fault
    if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content[:65536]:
        raise Refused(problem("file.damaged"))
    return content


def demand_extent(rows: int, columns: int) -> None:
    """Refuse a sheet whose data reaches too far down or too far right."""
    if rows > MOST_ROWS:
        raise Refused(problem("file.too_many_rows", rows=rows, limit=MOST_ROWS))
    if rows * columns > MOST_CELLS:
        raise Refused(problem("file.too_many_columns", columns=columns))
