"""Menus that mend what the program guessed: what a column is, which sheets, which row has the headings."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from academy.people.facts_roster import ListField, RosterReading
from academy.sheets.facts import Book, Column

ROWS_OFFERED = 12


def column_menu(
    parent: QWidget, column: Column, fields: Sequence[ListField], choose: Callable[[str], object]
) -> QMenu:
    """Every field of the list, the present one ticked, and nothing."""
    tr = QCoreApplication.translate
    menu = QMenu(parent)
    head = menu.addAction(tr("ImportPage", "Column {letter}: {title}").format(
        letter=column.letter, title=column.title.replace("\n", " ")
    ))  # fmt: skip
    head.setEnabled(False)
    menu.addSeparator()
    for name, words in [("", tr("ImportPage", "Not taken")), *((each.name, each.heading) for each in fields)]:
        required = any(each.name == name and each.required for each in fields)
        entry = menu.addAction(f"{words} *" if required else words)
        entry.setCheckable(True)
        entry.setChecked(name == column.field)
        entry.triggered.connect(lambda _on=False, chosen=name: choose(chosen))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def layout_menu(
    parent: QWidget, book: Book, reading: RosterReading,
    choose: Callable[[tuple[str, ...] | None, int | None], object],
) -> QMenu:  # fmt: skip
    """Which sheets are read, and in which row their headings stand."""
    tr = QCoreApplication.translate
    menu = QMenu(parent)
    read = {sheet.name for sheet in reading.sheets if not sheet.left_out}
    rows = next((sheet.header_rows for sheet in reading.sheets if sheet.header_rows), ())
    top = rows[0] if rows else None
    if len(book.sheets) > 1:
        for sheet in book.sheets:
            entry = menu.addAction(tr("ImportPage", "Sheet {name}").format(name=sheet.name))
            entry.setCheckable(True)
            entry.setChecked(sheet.name in read)
            wanted = tuple(
                each.name for each in book.sheets if (each.name in read) != (each.name == sheet.name)
            )
            entry.triggered.connect(lambda _on=False, chosen=wanted: choose(chosen, None))
        menu.addSeparator()
    longest = max((len(sheet.rows) for sheet in book.sheets), default=0)
    for number in range(1, min(longest, ROWS_OFFERED) + 1):
        entry = menu.addAction(tr("ImportPage", "Headings in row {row}").format(row=number))
        entry.setCheckable(True)
        entry.setChecked(number == top)
        kept = tuple(sorted(read)) if read and len(book.sheets) > 1 else None
        entry.triggered.connect(lambda _on=False, row=number, sheets=kept: choose(sheets, row))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
