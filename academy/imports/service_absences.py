"""Shifts and absences from a list; its rows stand in the journal, and are taken back by it."""

from dataclasses import replace

from academy.base import undo
from academy.base.door import Act, reads, writes
from academy.base.problems import Problem, Refused, problem
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
        done = self._kept(act, report, target.branch_id, book, ROOM, 0, act.journal_id)
        act.note(ROOM, 0, target.branch_id, done.number)
        return replace(done, created=len(entries))

    @writes("people.manage")
    def undo_absences(self, act: Act, batch_id: int) -> None:
        """Take an import of absences back. Refused when one was removed or changed since."""
        batch = store.batch(act.db, batch_id)
        act.demand(batch.branch_id)
        found: list[Problem] = []
        if batch.journal_id is None or batch.kind != ListKind.ABSENCES.value:
            found.append(problem("imports.other_list"))
        elif batch.state != "done":
            found.append(problem("courses.batch_undone"))
        else:
            found += undo.problems_of(act.db, batch.journal_id)
        if found or batch.journal_id is None:
            raise Refused(*found)
        undo.take_back(act.db, batch.journal_id)
        batch.state = "undone"
        act.note(ROOM, 0, batch.branch_id, batch.number, undo_of=batch.journal_id)

    def _absences(self, act: Act, target: ImportTarget, book: Book, choice: RosterChoice) -> ImportReport:
        people = store.teaching(act.db, target.branch_id)
        held = store.absences(act.db, [each.id for each in people])

        def read(found: Book, columns: Columns | None) -> RosterReading:
            return rules_absences.read_absences(found, people, self._vault.mark, held, choice, columns)

        return self._reading(act, target, target.branch_id, book, choice, read, rules_absences.fields_of())
