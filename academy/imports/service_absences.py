"""Shifts and absences from a list; its rows stand in the journal, and are taken back by it."""

from academy.base.door import Act, reads, writes
from academy.courses.facts_roster import RosterChoice
from academy.imports import rules_absences, store
from academy.imports.facts import ImportDone, ImportReport, ImportTarget, ListKind
from academy.imports.service_desk import ImportDesk
from academy.people import store_away
from academy.people.facts_roster import RosterReading
from academy.people.rules_layout import Columns
from academy.sheets.facts import Book

ROOM = "people"


class AbsenceImport(ImportDesk):
    """When those who teach in a branch are away, many at once."""

    @reads("people.manage")
    def check_absences(
        self, act: Act, target: ImportTarget, book: Book, choice: RosterChoice
    ) -> ImportReport:
        """The dry run: nothing is written. Instructors and mentors of the branch are meant."""
        act.demand(target.branch_id)
        return self._absences(act, target, book, choice)

    @writes("people.manage", batch=True)
    def take_absences(self, act: Act, target: ImportTarget, book: Book, choice: RosterChoice) -> ImportDone:
        """Enter a list's absences in one transaction; those entered already stay as they are.

        All or nothing, unless `choice.only_good`. Raises Refused with every bad row.
        """
        act.demand(target.branch_id)
        report = self._absences(act, target, book, choice)
        self._demand_ready(report, choice)
        entries = rules_absences.entries_of(report.reading.accepted)
        for person_id, draft in entries:
            store_away.add(act.db, target.branch_id, person_id, draft)
        return self._noted(act, report, target.branch_id, book, ROOM, len(entries))

    @writes("people.manage")
    def undo_absences(self, act: Act, batch_id: int) -> None:
        """Take an import of absences back. Refused when one was removed or changed since."""
        self._take_back(act, batch_id, ROOM, ListKind.ABSENCES)

    def _absences(self, act: Act, target: ImportTarget, book: Book, choice: RosterChoice) -> ImportReport:
        people = store.teaching(act.db, target.branch_id)
        held = store.absences(act.db, [each.id for each in people])

        def read(found: Book, columns: Columns | None) -> RosterReading:
            return rules_absences.read_absences(found, people, self._vault.mark, held, choice, columns)

        return self._reading(act, target, target.branch_id, book, choice, read, rules_absences.fields_of())
