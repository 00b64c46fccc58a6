"""What a table file holds once it is read: books, sheets, cells; and what a table found on a sheet is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import TypeAlias


class Flaw(Enum):
    """A cell that shows something but holds no value."""

    ERROR = "error"
    """#N/A, #REF! and their kind."""
    NO_VALUE = "no_value"
    """A formula whose result was never stored: the file was not saved by Excel or WPS."""


Cell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta | Flaw
"""Raw, as the file types it. An empty cell is an empty text."""


@dataclass(frozen=True, slots=True)
class Area:
    """A merged range; rows and columns from 1, both ends inside."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One sheet; `rows[0]` is row 1 and every row starts at column A. Hidden ones count from 1."""

    name: str
    rows: list[list[Cell]]
    merged: tuple[Area, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """One file. `kind` is what it is by content: xlsx, xlsb, xls, ods, html, csv."""

    kind: str
    sheets: tuple[RawSheet, ...]
    date1904: bool = False
    encoding: str = ""
    name: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a found table. `field` is what it was recognised as, "" if it was not."""

    index: int
    title: str
    field: str

    @property
    def letter(self) -> str:
        return column_letter(self.index + 1)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that is not data: why is "blank", "total", "note", "signature" or "header"."""

    row: int
    why: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table on a sheet: header rows (from 1), columns, rows as (row number, cells), skipped rows."""

    header_rows: tuple[int, ...]
    columns: tuple[Column, ...]
    rows: list[tuple[int, list[Cell]]]
    skipped: tuple[Skipped, ...]

    def index_of(self, wanted: str) -> int | None:
        """The position of the column recognised as this field."""
        return next((column.index for column in self.columns if column.field == wanted), None)


@dataclass(frozen=True, slots=True)
class SheetList:
    """A list to be written: column titles and rows of values."""

    columns: tuple[str, ...]
    rows: list[tuple[Cell | None, ...]]
    name: str = "Sheet1"
    title: str = ""
    widths: Mapping[int, int] = field(default_factory=dict)
    marked: frozenset[tuple[int, int]] = frozenset()
    """Cells to colour, as (row, column) of `rows` and `columns`, both from 0."""


@dataclass(frozen=True, slots=True)
class CellNote:
    """One thing about one cell; `kind` is error, ask, warning or repaired. Rows and columns from 1."""

    sheet: str
    row: int
    column: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class SheetHead:
    """Where a sheet's table has its headings, and its last column."""

    sheet: str
    row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class FormPlan:
    """What is written into a form: rows from line `first` on, `free` of them stand there empty already.

    `columns` are the places (from 1) of the values of a row; 0 leaves a value out.
    """

    sheet: str
    first: int
    free: int
    columns: tuple[int, ...]
    rows: list[tuple[Cell | None, ...]]


def column_letter(number: int) -> str:
    """1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def cell_name(row: int, column: int) -> str:
    """Row 7, column 4 is D7."""
    return f"{column_letter(column)}{row}"
