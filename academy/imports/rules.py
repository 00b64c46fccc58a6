"""What holds for every list: warnings beside rows, words for what uses a person. Pure."""

from collections.abc import Mapping
from dataclasses import replace

from academy.base.problems import Problem
from academy.people.facts_roster import Finding, FindingKind, RosterReading
from academy.sheets.facts import cell_name

USED_BY = frozenset(
    ("account", "attendance", "certificate", "contract", "contract_mentor", "enrolment", "mark", "person",
     "person_role", "training_class")
)  # fmt: skip
"""Tables that have a word of their own where it is told what uses a person."""


def user_word(table: str) -> str:
    return f"used_by.{table if table in USED_BY else 'other'}"


def warned(reading: RosterReading, notes: Mapping[int, Problem]) -> RosterReading:
    """The reading with a warning at the name of these rows (by their place)."""
    if not notes:
        return reading
    columns = {
        sheet.name: next((column.index + 1 for column in sheet.columns if column.field == "name"), 1)
        for sheet in reading.sheets
    }
    rows = list(reading.rows)
    for place, found in notes.items():
        row = rows[place]
        column = columns[row.sheet]
        told = replace(found, field="name", where=cell_name(row.number, column))
        note = Finding(FindingKind.WARNING, told, row.sheet, row.number, column)
        rows[place] = row._replace(findings=(*row.findings, note))
    return replace(reading, rows=tuple(rows))
