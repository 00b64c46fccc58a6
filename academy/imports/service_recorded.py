"""Certificates of others from a list; its rows stand in the journal, and are taken back by it."""

from academy.base.door import Act, reads, writes
from academy.certificates import store_recorded
from academy.courses.facts_roster import RosterChoice
from academy.imports import rules_recorded, store
from academy.imports.facts import ImportDone, ImportReport, ImportTarget, ListKind
from academy.imports.service_desk import ImportDesk
from academy.people.facts_roster import RosterReading
from academy.people.rules_layout import Columns
from academy.sheets.facts import Book

ROOM = "certificates"


class RecordedImport(ImportDesk):
    """What the academy did not issue, many at once."""

    @reads("certificates.record")
    def check_recorded(
        self, act: Act, target: ImportTarget, book: Book, choice: RosterChoice
    ) -> ImportReport:
        """The dry run: nothing is written. Holders are looked for as far as the actor sees."""
        act.demand(target.branch_id)
        return self._recorded(act, target, book, choice)

    @writes("certificates.record", batch=True)
    def take_recorded(self, act: Act, target: ImportTarget, book: Book, choice: RosterChoice) -> ImportDone:
        """Record a list's certificates in one transaction, each with the branch of its holder.

        All or nothing, unless `choice.only_good`. Raises Refused with every bad row.
        """
        act.demand(target.branch_id)
        report = self._recorded(act, target, book, choice)
        self._demand_ready(report, choice)
        drafts = rules_recorded.drafts_of(report.reading.accepted)
        branches = store.branches_of(act.db, [each.person_id or 0 for each in drafts])
        for draft in drafts:
            branch_id = branches[draft.person_id or 0]
            act.demand(branch_id)
            store_recorded.save(act.db, 0, branch_id, draft, None)
        return self._noted(act, report, target.branch_id, book, ROOM, len(drafts))

    @writes("certificates.record")
    def undo_recorded(self, act: Act, batch_id: int) -> None:
        """Take an import of certificates back. Refused when one was changed or looked up since."""
        self._take_back(act, batch_id, ROOM, ListKind.RECORDED)

    def _recorded(self, act: Act, target: ImportTarget, book: Book, choice: RosterChoice) -> ImportReport:
        today, mark = act.clock.today(), self._vault.mark

        def read(found: Book, columns: Columns | None) -> RosterReading:
            names, documents, numbers = rules_recorded.named(found, choice, columns)
            marks = [mark(each) for each in documents]
            people = store.registered(act.db, act.scope.branches, names, marks, numbers)
            held = store.recorded(act.db)
            return rules_recorded.read_recorded(found, people, mark, held, today, choice, columns)

        return self._reading(act, target, target.branch_id, book, choice, read, rules_recorded.fields_of())
