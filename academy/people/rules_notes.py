"""What is told the sender about his file, cell by cell. Pure."""

from dataclasses import replace

from academy.base.words import Words
from academy.people.facts_roster import RosterReading
from academy.sheets.facts import CellNote, SheetHead

Notes = tuple[list[CellNote], list[SheetHead]]


def notes_of(reading: RosterReading, words: Words) -> Notes:
    """Every finding as a note at its cell, and where each sheet has its headings."""
    notes = [
        CellNote(
            each.sheet,
            each.row,
            each.column,
            each.kind.value,
            words.sentence(replace(each.problem, where="")),
        )
        for each in reading.findings
    ]
    heads = [
        SheetHead(sheet.name, sheet.header_rows[0], max(column.index for column in sheet.columns) + 1)
        for sheet in reading.sheets
        if sheet.header_rows and sheet.columns and not sheet.left_out
    ]
    return notes, heads
