"""Partners from a list; its rows stand in the journal, and are taken back by it."""

from dataclasses import replace

from academy.base.door import Act, reads, writes
from academy.courses.facts_roster import RosterChoice
from academy.imports import rules_partners
from academy.imports.facts import ImportDone, ImportReport, ImportTarget, ListKind
from academy.imports.service_desk import ImportDesk
from academy.network import store_partner
from academy.people.facts_roster import RosterReading
from academy.people.rules_layout import Columns
from academy.sheets.facts import Book

ROOM = "network"


class PartnerImport(ImportDesk):
    """Enterprises, schools and bodies into the register of a branch, many at once."""

    @reads("network.keep_partners")
    def check_partners(
        self, act: Act, target: ImportTarget, book: Book, choice: RosterChoice
    ) -> ImportReport:
        """The dry run: nothing is written."""
        act.demand(target.branch_id)
        return self._partners(act, target, book, choice)

    @writes("network.keep_partners", batch=True)
    def take_partners(self, act: Act, target: ImportTarget, book: Book, choice: RosterChoice) -> ImportDone:
        """Add a list's partners and complete known ones, in one transaction.

        All or nothing, unless `choice.only_good`. Raises Refused with every bad row.
        """
        act.demand(target.branch_id)
        report = self._partners(act, target, book, choice)
        self._demand_ready(report, choice)
        for known, draft in rules_partners.drafts_of(report.reading.accepted):
            store_partner.save(act.db, known.id if known else 0, draft)
        return self._noted(act, report, target.branch_id, book, ROOM, report.fresh)

    @writes("network.keep_partners")
    def undo_partners(self, act: Act, batch_id: int) -> None:
        """Take an import of partners back. Refused when one was changed since."""
        self._take_back(act, batch_id, ROOM, ListKind.PARTNERS)

    def _partners(self, act: Act, target: ImportTarget, book: Book, choice: RosterChoice) -> ImportReport:
        held = store_partner.partners(act.db, frozenset({target.branch_id}), act.clock.today())

        def read(found: Book, columns: Columns | None) -> RosterReading:
            return rules_partners.read_partners(found, held, target.branch_id, choice, columns)

        fields = rules_partners.fields_of()
        report = self._reading(act, target, target.branch_id, book, choice, read, fields)
        known = sum(row.person_id > 0 for row in report.reading.accepted)
        return replace(report, known=known, fresh=len(report.reading.accepted) - known)
