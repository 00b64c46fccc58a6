"""Old workbooks (.xls, .et) before the reader sees them: chains, records and extent must be sane.

The reader trusts a compound file's chains and counts; a chain that bites its own tail would fill the memory
and take the program down. After MS-CFB 2 and MS-XLS 2.4.
"""

import struct
from collections.abc import Iterator

from academy.base.problems import Refused, problem
from academy.sheets.guards import demand_extent

_LAST_SECTOR = 0xFFFFFFFA
_ENTRY = 128
_STREAM, _ROOT = 2, 5
_MINI_LIMIT = 4096
_DATE_MODE, _STRINGS, _PASSWORD, _SHEET, _END, _DIMENSIONS = 0x22, 0xFC, 0x2F, 0x85, 0x0A, 0x200
_CELL_RECORDS = frozenset((0x06, 0xBD, 0xBE, 0xFD, 0x201, 0x203, 0x204, 0x205, 0x27E, 0xD6))
_SEVERAL = frozenset((0xBD, 0xBE))


class CompoundFile:
    """The streams of an OLE compound file. Raises Refused (`file.damaged`) for a chain without an end."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        try:
            self._read_header()
        except (struct.error, IndexError, UnicodeDecodeError) as fault:
            raise Refused(problem("file.damaged")) from fault

    def _read_header(self) -> None:
        content = self._content
        shift, mini_shift = struct.unpack_from("<HH", content, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise Refused(problem("file.damaged"))
        self._size = 1 << shift
        tables, directory = struct.unpack_from("<II", content, 44)
        mini_start, _, more, more_count = struct.unpack_from("<IIII", content, 60)
        sectors = len(content) // self._size + 1
        if tables > sectors or more_count > sectors:
            raise Refused(problem("file.damaged"))
        listed = list(struct.unpack_from("<109I", content, 76))
        seen = 0
        while more <= _LAST_SECTOR - 1:
            seen += 1
            if seen > sectors:
                raise Refused(problem("file.damaged"))
            block = self._numbers(more)
            listed += block[:-1]
            more = block[-1]
        self._table: list[int] = []
        for sector in listed:
            if sector < _LAST_SECTOR:
                self._table += self._numbers(sector)
        self._mini_table = [
            number for sector in self._chain(mini_start, self._table) for number in self._numbers(sector)
        ]
        entries = b"".join(self._sector(sector) for sector in self._chain(directory, self._table))
        self._entries = [
            self._entry(entries[at : at + _ENTRY]) for at in range(0, len(entries) - 127, _ENTRY)
        ]

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        if start >= len(self._content):
            raise Refused(problem("file.damaged"))
        return self._content[start : start + self._size]

    def _numbers(self, sector: int) -> list[int]:
        block = self._sector(sector)
        return [number for (number,) in struct.iter_unpack("<I", block[: len(block) // 4 * 4])]

    @staticmethod
    def _chain(start: int, table: list[int]) -> Iterator[int]:
        steps = 0
        while start < _LAST_SECTOR:
            steps += 1
            if start >= len(table) or steps > len(table):
                raise Refused(problem("file.damaged"))
            yield start
            start = table[start]

    @staticmethod
    def _entry(entry: bytes) -> tuple[str, int, int, int]:
        length, kind = struct.unpack_from("<HB", entry, 64)
        start, size = struct.unpack_from("<II", entry, 116)
        return entry[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace"), kind, start, size

    def demand_sound(self) -> None:
        """Walk every chain that a reader may follow."""
        for _, kind, start, size in self._entries:
            if size > len(self._content):
                raise Refused(problem("file.damaged"))
            if kind in (_STREAM, _ROOT) and size:
                mini = kind == _STREAM and size < _MINI_LIMIT
                for _ in self._chain(start, self._mini_table if mini else self._table):
                    pass

    def stream(self, *names: str) -> bytes:
        """The first stream of one of these names that is kept in full sectors; b"" if there is none."""
        for name, kind, start, size in self._entries:
            if kind == _STREAM and name in names and size >= _MINI_LIMIT:
                return b"".join(self._sector(sector) for sector in self._chain(start, self._table))[:size]
        return b""


def counts_from_1904(content: bytes) -> bool:
    """Test an .xls before it is parsed; whether its days count from 1904 (DATEMODE, MS-XLS 2.4.77).

    Raises Refused: `file.damaged`, `file.encrypted`, `file.too_many_rows`, `file.too_many_columns`.
    """
    compound = CompoundFile(content)
    compound.demand_sound()
    stream = compound.stream("Workbook", "Book")
    date1904 = False
    sheets: list[int] = []
    for kind, body in _records(stream, 0):
        if kind == _DATE_MODE:
            date1904 = body[:1] == b"\x01"
        elif kind == _PASSWORD:
            raise Refused(problem("file.encrypted"))
        elif kind == _STRINGS and len(body) >= 8 and struct.unpack_from("<I", body, 4)[0] > len(stream):
            raise Refused(problem("file.damaged"))
        elif kind == _SHEET and len(body) >= 4:
            sheets.append(struct.unpack_from("<I", body)[0])
    for start in sheets:
        demand_extent(*_extent(stream, start))
    return date1904


def _extent(stream: bytes, start: int) -> tuple[int, int]:
    """Rows and columns that the cells of one sheet span, read from where its entry points to."""
    rows = columns = 0
    for kind, body in _records(stream, start):
        if kind in _CELL_RECORDS and len(body) >= 4:
            row, column = struct.unpack_from("<HH", body)
            if kind in _SEVERAL and len(body) >= 6:
                column = max(column, struct.unpack_from("<H", body, len(body) - 2)[0])
            rows, columns = max(rows, row + 1), max(columns, column + 1)
        elif kind == _DIMENSIONS:
            _demand_dimensions(body)
    return rows, columns


def _demand_dimensions(body: bytes) -> None:
    """The reader sets memory aside for what this record claims (MS-XLS 2.4.90)."""
    form = "<IIHH" if len(body) >= 14 else "<HHHH"
    if len(body) < struct.calcsize(form):
        raise Refused(problem("file.damaged"))
    first_row, end_row, first_column, end_column = struct.unpack_from(form, body)
    if not (first_row <= end_row <= 65536 and first_column <= end_column <= 256):
        raise Refused(problem("file.damaged"))


def _records(stream: bytes, place: int) -> Iterator[tuple[int, bytes]]:
    while place + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, place)
        if kind == _END:
            return
        yield kind, stream[place + 4 : place + 4 + size]
        place += 4 + size
