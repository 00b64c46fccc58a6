"""Imports taken back by Ctrl+Z: an import is one step, named by its batch."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from academy.base.facts import JournalRow
from academy.ui.parts.first import first

if TYPE_CHECKING:
    from academy.base.actor import Actor
    from academy.services import Services

TakeBack = Callable[[JournalRow], Callable[[], object] | None]
ROSTER = "courses.enrol_roster"  # taken back in its class


def taking_back(services: "Services", actor: "Actor") -> TakeBack:
    """For an import's line in the journal: what takes the batch back, on the database thread."""
    imports, courses = services.imports, services.courses
    undoing: dict[str, Callable[[Actor, int], object]] = {
        "imports.take_people": imports.undo_people,
        "imports.take_marks": imports.undo_results,
        "imports.take_attendance_list": imports.undo_results,
        "imports.take_recorded": imports.undo_recorded,
        "imports.take_partners": imports.undo_partners,
        "imports.take_absences": imports.undo_absences,
    }

    def batch_id(row: JournalRow) -> int:
        number = row.label.split()[-1]
        return first(each.id for each in imports.imports(actor) if each.number == number)

    def found(row: JournalRow) -> Callable[[], object] | None:
        if row.verb == ROSTER:
            return lambda: courses.undo_batch(actor, row.record_id, batch_id(row))
        if (undo := undoing.get(row.verb)) is not None:
            return lambda: undo(actor, batch_id(row))
        return None

    return found
