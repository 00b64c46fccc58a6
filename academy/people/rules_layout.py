"""How columns are understood: as the clerk says, as the layout was once explained, as guessed. Pure."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from academy.base.problems import Problem, Refused
from academy.people.facts_roster import ListField, ListRow, RosterReading, RosterSheet, RowState
from academy.people.rules_roster_columns import HEADINGS
from academy.sheets.facts import Book, Cell, Column

LOOKED_AT = 40
PREVIEW = 200
UNKNOWN = frozenset({"roster.no_table", "roster.column_missing", "imports.no_marks", "imports.no_session"})
"""What a clerk mends by saying which column is which."""

PEOPLE_FIELDS = tuple(
    ListField(name, headings[0], name in ("name", "doc_no"))
    for name, headings in HEADINGS.items()
    if name not in ("theory", "practice", "score", "group")
)

Columns = Mapping[str, str]


class Understood(NamedTuple):
    """A reading; with `problems` it is the bare table, for the clerk to name its columns."""

    reading: RosterReading
    problems: tuple[Problem, ...] = ()
    remembered: bool = False


def understood(
    book: Book,
    columns: Columns | None,
    header_row: int | None,
    read: Callable[[Columns | None], RosterReading],
    recall: Callable[[tuple[str, ...]], Columns | None],
) -> Understood:
    """Read with the clerk's `columns`, else with what `recall` knows of these headings, else with the guess.

    Raises Refused for what no naming of columns can mend.
    """
    try:
        found = Understood(read(columns))
    except Refused as no:
        if not {each.code for each in no.problems} <= UNKNOWN:
            raise
        found = Understood(unread(book, header_row, columns or {}), no.problems)
    if columns is None and (known := recall(headings_of(found.reading))) is not None:
        return Understood(read(known), remembered=True)
    return found


def headings_of(reading: RosterReading) -> tuple[str, ...]:
    """The headings of the first sheet that is read: what a layout is known by."""
    read = [sheet for sheet in reading.sheets if sheet.columns and not sheet.left_out]
    return tuple(column.title for column in read[0].columns) if read else ()


def chosen_columns(reading: RosterReading) -> dict[str, str]:
    """Heading to field as it was understood."""
    read = [sheet for sheet in reading.sheets if sheet.columns and not sheet.left_out]
    return {column.title: column.field for column in read[0].columns} if read else {}


def unread(book: Book, header_row: int | None, named: Columns) -> RosterReading:
    """A file whose headings nobody knows: its likeliest table as it stands; the clerk names the columns."""
    sheet = next((each for each in book.sheets if not each.hidden and each.rows), None)
    if sheet is None:
        return RosterReading((), ())
    top = (header_row or _likeliest(sheet.rows)) - 1
    titles = [str(cell).strip() for cell in sheet.rows[top]] if top < len(sheet.rows) else []
    columns = tuple(Column(at, title, named.get(title, "")) for at, title in enumerate(titles) if title)
    rows = tuple(
        ListRow(sheet.name, number, RowState.ASKED, 0, {}, (), [*cells, *[""] * (len(titles) - len(cells))])
        for number, cells in enumerate(sheet.rows[top + 1 : top + 1 + PREVIEW], top + 2)
    )
    return RosterReading(rows, (RosterSheet(sheet.name, "", (top + 1,), columns, people=len(rows)),))


def _likeliest(rows: list[list[Cell]]) -> int:
    """The first row of many short texts, from 1: what headings look like."""
    best, most = 1, 0
    for number, row in enumerate(rows[:LOOKED_AT], 1):
        texts = {cell.strip() for cell in row if isinstance(cell, str) and 0 < len(cell.strip()) <= LOOKED_AT}
        if len(texts) > most:
            best, most = number, len(texts)
    return best
