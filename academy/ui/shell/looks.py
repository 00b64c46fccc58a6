"""How a page is looked at, read and put on the same page built anew: sought, filtered, sorted, chosen.

Words differ from language to language; so what is kept are places, values and keys of records.
"""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from academy.ui.parts import spans
from academy.ui.parts.buttons import Segments
from academy.ui.parts.combo import CalmCombo
from academy.ui.parts.filter_chip import FilterChip
from academy.ui.parts.form import Form
from academy.ui.parts.marks import Chip
from academy.ui.parts.page import Page
from academy.ui.parts.search import SearchField
from academy.ui.parts.short_model import FactsModel
from academy.ui.parts.table import Table
from academy.ui.shell.ways import Look, Part

ROUNDS = 8  # answers of the database that are waited for until everything stands where it stood


def look_of(page: Page) -> Look:
    """As it stands now."""
    parts = [(kind, at, read(each)) for kind, read, _ in KINDS for at, each in enumerate(_found(page, kind))]
    return Look(tuple(parts), page.about())


def give(page: Page, look: Look) -> None:
    """Let a page be looked at so again: each part as soon as what it needs has come."""
    page.look_at(look.about)
    _later(page, look.parts, ROUNDS)


def _later(page: Page, parts: tuple[Part, ...], rounds: int) -> None:
    """Behind what the page has asked for."""
    if parts and rounds:
        page.workspace.worker.run(page, lambda: None, lambda _: _put(page, parts, rounds))


def _put(page: Page, parts: tuple[Part, ...], rounds: int) -> None:
    """A choice may bring other parts with it: they have their turn when it is made."""
    wait = False
    left: list[Part] = []
    for kind, read, put in KINDS:
        held = list(_found(page, kind))
        for part in (each for each in parts if each[0] is kind):
            _, at, value = part
            if wait or at >= len(held) or (read(held[at]) != value and put(held[at], value) is False):
                left.append(part)
        wait = wait or (bool(left) and rounds > ROUNDS // 2)
    _later(page, tuple(left), rounds - 1)


def _found(page: Page, kind: type[QWidget]) -> Iterator[Any]:
    """Of the page itself: neither of a dialog, nor of a form, which keeps what is typed by itself."""
    for each in page.findChildren(kind):
        switch = kind is not Chip or (type(each) is Chip and not each.is_legend())
        if switch and each.window() is page.window() and not _in_form(each):
            yield each


def _in_form(widget: QWidget) -> bool:
    up = widget.parentWidget()
    while up is not None and not isinstance(up, Page):
        if isinstance(up, Form):
            return True
        up = up.parentWidget()
    return False


def _choose(segments: Segments, place: int) -> None:
    segments.choose(place)
    segments.chosen.emit(place)


def _pick(combo: CalmCombo, place: int) -> bool:
    combo.setCurrentIndex(min(place, combo.count() - 1))
    return combo.currentIndex() == place


def _turn(chip: Chip, _on: bool) -> None:
    chip.clicked.emit()


def _sorted_by(table: Table) -> tuple[int, Qt.SortOrder]:
    header = table.horizontalHeader()
    return (
        header.sortIndicatorSection() if header.isSortIndicatorShown() else -1
    ), header.sortIndicatorOrder()


def _narrowed(table: Table) -> dict[str, frozenset[int]]:
    """The columns' filters, told by the records that have their words."""
    model = table.facts_model()
    return model.narrowed_to() if isinstance(model, FactsModel) else {}


def _list_of(table: Table) -> tuple[Any, ...]:
    return _sorted_by(table), _narrowed(table), tuple(sorted(table.ids())), table.verticalScrollBar().value()


def _put_list(table: Table, value: tuple[Any, ...]) -> bool:
    by, narrowed, ids, top = value
    model = table.facts_model()
    if by != _sorted_by(table) and by[0] >= 0:
        table.horizontalHeader().setSortIndicatorShown(True)
        table.horizontalHeader().setSortIndicator(*by)
        model.sort(*by)
    if narrowed != _narrowed(table) and isinstance(model, FactsModel):
        model.narrow_to(narrowed)
    if parts := spans.found_again(model, set(ids), 0):
        spans.choose(table.selectionModel(), model, parts)
    table.verticalScrollBar().setValue(top)
    return False


KINDS: tuple[tuple[type[QWidget], Callable[[Any], Any], Callable[[Any, Any], object]], ...] = (
    (Segments, Segments.current, _choose),
    (CalmCombo, CalmCombo.currentIndex, _pick),
    (FilterChip, lambda chip: chip.value, FilterChip.choose),
    (Chip, Chip.is_on, _turn),
    (SearchField, SearchField.text, SearchField.seek),
    (Table, _list_of, _put_list),
)
