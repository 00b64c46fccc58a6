"""Lines of a file: an item of the checklist, a class, a contract, a certificate."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from academy.files.facts import (
    ChecklistItem,
    FileCertificate,
    FileClass,
    FileContract,
    FileRecorded,
    ItemState,
)
from academy.ui.parts.buttons import button
from academy.ui.parts.flow import Line
from academy.ui.parts.layout import Glyph, box, flow, label, row

Word = Callable[[str], str]
MARKS = {
    ItemState.HERE: ("circle-check", "ok"),
    ItemState.MISSING: ("circle-alert", "warn"),
    ItemState.NOT_NEEDED: ("minus", "muted"),
}


def checklist_grid(items: Sequence[ChecklistItem], word: Word) -> QFrame:
    """What the file should hold, missing things first."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(9)
    for place, item in enumerate(items):
        icon, tone = MARKS[item.state]
        words = word(f"files.item.{item.key}")
        note = item.about or (item.on.isoformat() if item.on else "")
        state = word(f"files.state.{item.state.value}")
        told = label(state, "caption", tone if item.state is not ItemState.HERE else "muted")
        line = row(
            Glyph(icon, tone), label(words, "table"), label(note, "caption", "muted"), None, told, gap=8
        )
        grid.addWidget(box(line), place, 0)
    return box(grid)


def _line(title: str, on: Callable[[], object], note: str, state: str, *right: QWidget) -> QWidget:
    open_ = button(title, "link", on=on)
    open_.setAccessibleName(f"{title} {state}")
    return box(
        flow(open_, Line(note, "table", "text2"), None, row(label(state, "table", "muted"), *right, gap=12))
    )


def class_line(each: FileClass, word: Word, on: Callable[[], object], tools: Sequence[QWidget]) -> QWidget:
    """A class with hours and total; `tools` are what can be done with everybody in it."""
    total = f"　{each.total / 10:g}" if each.total is not None else ""
    note = f"{each.number}　{each.starts:%Y-%m-%d}　{each.hours}/{each.planned}{total}"
    return _line(each.name, on, note, word(f"state.enrolment.{each.enrolment}"), *tools)


def contract_line(
    each: FileContract, word: Word, on: Callable[[], object], on_person: Callable[[int], object]
) -> QWidget:
    """A contract; its mentors, or its apprentice, are one press away."""
    note = f"{word(f'files.side.{each.role}')}　{each.starts:%Y-%m-%d} – {each.ends:%Y-%m-%d}"
    others = [button(name, "link", on=partial(on_person, key)) for key, name in each.people]
    return _line(each.number or "—", on, note, word(f"state.contract.{each.state}"), *others)


def recorded_line(each: FileRecorded, word: Word, on: Callable[[], object]) -> QWidget:
    """A certificate of another issuer; it is over after its last day."""
    level = word(f"level.{each.level}") if each.level else ""
    until = f"– {each.expires_on:%Y-%m-%d}" if each.expires_on else ""
    parts = (each.occupation, level, each.issuer, f"{each.issued_on:%Y-%m-%d}", until)
    return _line(each.number, on, "　".join(filter(None, parts)), word(f"recorded.kind.{each.kind}"))


def certificate_line(each: FileCertificate, word: Word, on: Callable[[], object]) -> QWidget:
    note = f"{each.title}　{each.issued_on:%Y-%m-%d}"
    return _line(each.number, on, note, word(f"state.certificates.{each.state}"))
