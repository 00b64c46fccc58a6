"""Imports taken back by Ctrl+Z: an import is one step, named by its batch."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from academy.base.facts import JournalRow
from academy.ui.parts.first import first

if TYPE_CHECKING:
    from academy.base.actor import Actor
    from academy.services import Services

TakeBack = Callable[[JournalRow], Callable[[], object] | None]
PEOPLE, ROSTER = "imports.take_people", "courses.enrol_roster"
RESULTS = frozenset({"imports.take_marks", "imports.take_attendance_list"})


def taking_back(services: "Services", actor: "Actor") -> TakeBack:
    """For an import's line in the journal: what takes the batch back, on the database thread."""
    imports, courses = services.imports, services.courses

    def batch_id(row: JournalRow) -> int:
        number = row.label.split()[-1]
        return first(each.id for each in imports.imports(actor) if each.number == number)

    def found(row: JournalRow) -> Callable[[], object] | None:
        if row.verb == PEOPLE:
            return lambda: imports.undo_people(actor, batch_id(row))
        if row.verb == ROSTER:
            return lambda: courses.undo_batch(actor, row.record_id, batch_id(row))
        if row.verb in RESULTS:
            return lambda: imports.undo_results(actor, batch_id(row))
        return None

    return found
