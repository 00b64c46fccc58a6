"""What the parts of the imports share: how a file is understood, and the end of an import."""

from collections.abc import Callable
from dataclasses import replace

from academy.archive import store as archive
from academy.archive import store_layouts
from academy.archive.facts import BatchDraft
from academy.base import undo
from academy.base.door import Act, Door, Service
from academy.base.problems import Problem, Refused, problem
from academy.base.vault import Vault
from academy.courses.facts_roster import RosterChoice
from academy.courses.rules_roster import answered, row_problems
from academy.imports import store
from academy.imports.facts import ImportDone, ImportReport, ImportTarget, ListKind
from academy.people.facts_roster import ListField, RosterReading
from academy.people.rules_layout import Columns, chosen_columns, headings_of, understood
from academy.sheets.facts import Book

Read = Callable[[Book, Columns | None], RosterReading]


class ImportDesk(Service):
    """Parent of the service's parts."""

    def __init__(self, door: Door, vault: Vault) -> None:
        super().__init__(door)
        self._vault = vault

    def _reading(
        self, act: Act, target: ImportTarget, branch_id: int, book: Book, choice: RosterChoice, read: Read,
        fields: tuple[ListField, ...],
    ) -> ImportReport:  # fmt: skip
        """Read as the clerk says, else as this layout was once understood, else as guessed."""
        told, kind = answered(book, choice.answers), target.kind.value

        def recall(headings: tuple[str, ...]) -> Columns | None:
            return store_layouts.remembered(act.db, branch_id, kind, headings)

        found = understood(
            told, choice.columns, choice.header_row, lambda columns: read(told, columns), recall
        )
        good = 0 if found.problems else len(found.reading.accepted)
        return ImportReport(
            target, found.reading, good, remembered=found.remembered, fields=fields, problems=found.problems
        )

    def _demand_ready(self, report: ImportReport, choice: RosterChoice) -> None:
        """Raise Refused with everything that stands in the way of taking the file."""
        found = list(report.problems)
        if not choice.only_good:
            found += row_problems(report.reading)
        if not report.good and not found:
            found.append(problem("imports.nothing_new"))
        if found:
            raise Refused(*found)

    def _kept(
        self, act: Act, report: ImportReport, branch_id: int, book: Book, room: str, record_id: int,
        journal_id: int | None = None,
    ) -> ImportDone:  # fmt: skip
        """The batch of this import, and its layout remembered; `created` is the caller's to fill in."""
        left_out, kind, now = (
            len(report.refused) + len(report.asked),
            report.target.kind.value,
            act.clock.now(),
        )
        draft = BatchDraft(kind, room, record_id, book.name, book.sha256, report.good, left_out)
        batch_id = archive.add_batch(act.db, act.ids, branch_id, draft, now, journal_id)
        headings, columns = headings_of(report.reading), chosen_columns(report.reading)
        store_layouts.remember(act.db, act.ids, branch_id, kind, headings, columns, now)
        number = store.batch(act.db, batch_id).number
        return ImportDone(batch_id, number, report.good, 0, left_out)

    def _noted(
        self, act: Act, report: ImportReport, branch_id: int, book: Book, room: str, created: int
    ) -> ImportDone:
        """The end of an import whose rows stand in the journal alone: its batch, and the journal's line."""
        done = self._kept(act, report, branch_id, book, room, 0, act.journal_id)
        act.note(room, 0, branch_id, done.number)
        return replace(done, created=created)

    def _take_back(self, act: Act, batch_id: int, room: str, *kinds: ListKind) -> None:
        """Take such an import back. Raises Refused with everything that stands in the way."""
        batch = store.batch(act.db, batch_id)
        act.demand(batch.branch_id)
        found: list[Problem] = []
        if batch.journal_id is None or batch.kind not in kinds:
            found.append(problem("imports.other_list"))
        elif batch.state != "done":
            found.append(problem("courses.batch_undone"))
        else:
            found += undo.problems_of(act.db, batch.journal_id)
        if found or batch.journal_id is None:
            raise Refused(*found)
        undo.take_back(act.db, batch.journal_id)
        batch.state = "undone"
        act.note(room, batch.record_id, batch.branch_id, batch.number, undo_of=batch.journal_id)
