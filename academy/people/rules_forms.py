"""A receiver's form: where its headings are, what they ask for, how many lines are free. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from academy.base.problems import Refused, problem
from academy.people.facts_export import SEQUENCE, ExportField, FormColumn, FormSheet
from academy.people.rules_roster_columns import HEADINGS
from academy.sheets.facts import Book, Cell, FormPlan, RawSheet, column_number
from academy.sheets.tables import find_table, key_of

MOST_IN_FORM = 20_000
MORE: dict[str, tuple[str, ...]] = {
    "number": ("学号", "人员编号", "学员编号"),
    "post": ("职务", "岗位职务", "现任职务"),
    "political": ("政治面貌",),
    "branch": ("分院", "所属分院", "培训机构", "工匠学院"),
}
ALIASES = {
    key_of(heading): name
    for known in (HEADINGS, MORE)
    for name, headings in known.items()
    if name in set(ExportField)
    for heading in headings
}


def understood(
    book: Book, columns: Mapping[str, str] | None, known: Mapping[str, str] = ALIASES
) -> FormSheet:
    """The form's table as the clerk explains it, else as its headings say; Refused when there is none.

    `known` are the headings of the list it is filled from (as `key_of` writes them), to its fields.
    """
    aliases = dict(known)
    for heading, name in (columns or {}).items():
        aliases[key_of(heading)] = name
    for sheet in book.sheets:
        table = None if sheet.hidden else find_table(sheet, aliases, least=2 if columns is None else 1)
        if table is not None:
            bottom = table.header_rows[-1]
            made = tuple(FormColumn(column.letter, column.title, column.field) for column in table.columns
                         if column.title)  # fmt: skip
            return FormSheet(sheet.name, bottom, made, _free(sheet, bottom, len(table.columns)))
    raise Refused(problem("people.form_no_headings"))


def remembered(found: FormSheet) -> FormSheet:
    return replace(found, remembered=True)


def planned(found: FormSheet, keys: Sequence[str], rows: Sequence[Sequence[Cell | None]]) -> FormPlan:
    """A list's rows (`keys` name their cells) as they go into the form. Raises Refused where none would."""
    named = [column for column in found.columns if column.field in (SEQUENCE, *keys)]
    if not named:
        raise Refused(problem("people.form_empty"))
    if len(rows) > MOST_IN_FORM:
        raise Refused(problem("people.form_too_long", count=len(rows), most=MOST_IN_FORM))
    places = [keys.index(column.field) if column.field in keys else -1 for column in named]
    lines = [
        tuple(number if place < 0 else row[place] for place in places) for number, row in enumerate(rows, 1)
    ]
    letters = tuple(column_number(column.letter) for column in named)
    return FormPlan(found.sheet, found.header_row + 1, found.free, letters, lines)


def _free(sheet: RawSheet, bottom: int, width: int) -> int:
    """Empty lines below the headings: a running number that is printed already does not fill one."""
    free = 0
    for row in sheet.rows[bottom:]:
        texts = [cell for cell in row[:width] if cell not in ("", None)]
        if len(texts) > 1 or (texts and not isinstance(texts[0], int | float)):
            break
        free += 1
    return free
