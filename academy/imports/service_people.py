"""A list of people into the register of a branch."""

from dataclasses import replace

from academy.base.door import Act, reads, writes
from academy.base.problems import Refused, problem
from academy.base.progress import Progress, Silent
from academy.courses import rules_roster
from academy.courses.facts_roster import RosterChoice
from academy.imports import rules, store
from academy.imports.facts import ImportDone, ImportReport, ImportTarget
from academy.imports.service_desk import ImportDesk
from academy.people import store as people
from academy.people import store_batches, store_similar
from academy.people.facts_roster import RosterReading, RowState
from academy.people.rules_layout import PEOPLE_FIELDS, Columns
from academy.people.rules_roster import read_roster
from academy.sheets.facts import Book

SLICE = 2_500  # rows between two reports of progress
NAMED = 5


class PeopleImport(ImportDesk):
    """Registering many people at once."""

    @reads("people.manage")
    def check_people(
        self,
        act: Act,
        target: ImportTarget,
        book: Book,
        choice: RosterChoice,
        progress: Progress | None = None,
    ) -> ImportReport:
        """The dry run: nothing is written. Known people are matched by document; likely twins are told."""
        act.demand(target.branch_id)
        return self._people(act, target, book, choice, progress or Silent())

    @writes("people.manage", batch=True)
    def take_people(
        self,
        act: Act,
        target: ImportTarget,
        book: Book,
        choice: RosterChoice,
        progress: Progress | None = None,
    ) -> ImportDone:
        """Register a list's people in one transaction; all or nothing, unless `choice.only_good`.

        Raises Refused with every bad row; a cancel leaves nothing.
        """
        gauge = progress or Silent()
        act.demand(target.branch_id)
        report = self._people(act, target, book, choice, gauge)
        self._demand_ready(report, choice)
        done = self._kept(act, report, target.branch_id, book, "people", 0)
        good, created = report.reading.accepted, 0
        for start in range(0, len(good), SLICE):
            gauge.step(start, len(good))
            rows = [rules_roster.person_of(row) for row in good[start : start + SLICE]]
            taken = people.match_or_add(
                act.db, act.ids, self._vault, target.branch_id, rows, target.role, done.batch_id,
                act.clock.now(),
            )  # fmt: skip
            created += sum(each.created for each in taken)
        gauge.step(len(good), len(good))
        act.note("people", 0, target.branch_id, done.number)
        return replace(done, created=created)

    @writes("people.manage")
    def undo_people(self, act: Act, batch_id: int) -> int:
        """Take an import of people back. Refused, with whom and what for, once they are used elsewhere."""
        batch = store.batch(act.db, batch_id)
        act.demand(batch.branch_id)
        found = []
        if batch.kind != "people":
            found.append(problem("imports.other_list"))
        elif batch.state != "done":
            found.append(problem("courses.batch_undone"))
        elif used := store_batches.used(act.db, batch_id):
            by_table: dict[str, list[int]] = {}
            for person_id, table in used:
                by_table.setdefault(table, []).append(person_id)
            for table, persons in by_table.items():
                names = "、".join(store_batches.names(act.db, persons[:NAMED]))
                count = len(set(persons))
                found.append(
                    problem("imports.batch_used", count=count, names=names, by=rules.user_word(table))
                )
        if found:
            raise Refused(*found)
        gone = store_batches.take_back(act.db, batch_id, act.actor.account_id, act.clock.now())
        batch.state = "undone"
        act.note("people", 0, batch.branch_id, batch.number)
        return gone

    def _people(
        self, act: Act, target: ImportTarget, book: Book, choice: RosterChoice, gauge: Progress
    ) -> ImportReport:
        def read(found: Book, columns: Columns | None) -> RosterReading:
            today = act.clock.today()
            return read_roster(
                found, today, choice.sheets, mapping=columns, header_row=choice.header_row, progress=gauge
            )

        report = self._reading(act, target, target.branch_id, book, choice, read, PEOPLE_FIELDS)
        if report.problems:
            return report
        documents = [(row.doc_type, row.doc_no) for row in report.reading.accepted]
        known = people.known(act.db, self._vault, documents)
        gauge.step(len(documents), len(documents))  # every row is judged; whoever has had enough is heard
        reading = rules_roster.compared(report.reading, known, ())
        fresh = [
            (place, row)
            for place, row in enumerate(reading.rows)
            if row.state is RowState.ACCEPTED and (row.doc_type, row.doc_no) not in known
        ]
        alike = store_similar.similar(act.db, act.scope.branches, [row for _, row in fresh])
        gauge.step(len(documents), len(documents))
        notes = {
            place: problem(
                "imports.perhaps_same", number=twin.number, end=twin.end, by=f"imports.by.{twin.by}"
            )
            for place, row in fresh
            if (twin := alike.get((row.name, row.phone, row.birth, row.unit))) is not None
        }
        good = len(reading.accepted)
        return replace(
            report, reading=rules.warned(reading, notes), good=good, fresh=len(fresh), known=good - len(fresh)
        )
