"""Marks and attendance of a class from a file. Its rows stand in the journal, and are taken back by it."""

from collections.abc import Sequence
from dataclasses import replace

from academy.base.door import Act, reads, writes
from academy.base.problems import Problem, Refused, problem
from academy.courses import rules_close, rules_states, store_attendance, store_plan, store_trainees
from academy.courses import store as courses
from academy.courses.facts import AttendanceEntry, AttendanceState, ClassSheet, ClassState, MarkDraft
from academy.courses.facts_roster import RosterChoice
from academy.courses.records import TrainingClass
from academy.imports import rules_attendance, rules_lists, store
from academy.imports.facts import ImportDone, ImportReport, ImportTarget, ListKind
from academy.imports.service_desk import ImportDesk
from academy.people.facts_roster import ListRow
from academy.sheets.facts import Book

MARKING = frozenset({ClassState.RUNNING, ClassState.EXAMS})
FIELDS = ("theory", "practical", "makeup_theory", "makeup_practical")
ROOM = "courses"


class ResultImport(ImportDesk):
    """What a unit sends back of a class."""

    @reads("courses.read")
    def check_results(self, act: Act, target: ImportTarget, book: Book, choice: RosterChoice) -> ImportReport:
        """The dry run of marks or attendance: nothing is written."""
        row = courses.class_of(act.db, target.class_id)
        act.demand(row.branch_id)
        return self._results(act, target, row.branch_id, book, choice)

    @writes("courses.mark", batch=True)
    def take_marks(self, act: Act, target: ImportTarget, book: Book, choice: RosterChoice) -> ImportDone:
        """Enter a list's marks; what the file does not name stays. Raises Refused as `enter_marks` does."""
        record = self._class(act, target, MARKING)
        report = self._results(act, target, record.branch_id, book, choice)
        self._demand_ready(report, choice)
        sheet = courses.sheet(act.db, target.class_id)
        drafts = _marks(sheet, report.reading.accepted)
        names = {each.person_id: each.name for each in sheet.trainees}
        found = [no for draft in drafts for no in rules_close.mark_problems(draft, names[draft.person_id])]
        if found:
            raise Refused(*found)
        weights = rules_close.weights_of(sheet.measure, sheet.row.hours)
        totals = [rules_close.total_of(draft, weights) for draft in drafts]
        store_trainees.write_marks(act.db, record, drafts, totals)
        return self._done(act, report, record, book)

    @writes("courses.attend", batch=True)
    def take_attendance_list(
        self, act: Act, target: ImportTarget, book: Book, choice: RosterChoice
    ) -> ImportDone:
        """Enter who was there. Raises Refused for sessions to come."""
        record = self._class(act, target, rules_states.OPEN)
        report = self._results(act, target, record.branch_id, book, choice)
        self._demand_ready(report, choice)
        sheet, rows = courses.sheet(act.db, target.class_id), report.reading.accepted
        if found := _to_come(sheet, rows, act):
            raise Refused(*found)
        # a correction long afterwards needs a reason: the file is one
        now = act.clock.now()
        act.rewritten += store_attendance.write(
            act.db, act.ids, now, record, _entries(sheet, rows), book.name
        )
        if ClassState(record.state) in rules_states.BEFORE:
            record.state = ClassState.RUNNING.value
        return self._done(act, report, record, book)

    @writes("courses.mark")
    def undo_results(self, act: Act, batch_id: int) -> None:
        """Take an import of marks or attendance back. Refused when a cell was changed since."""
        self._take_back(act, batch_id, ROOM, ListKind.MARKS, ListKind.ATTENDANCE)

    def _class(self, act: Act, target: ImportTarget, allowed: frozenset[ClassState]) -> TrainingClass:
        record = store_plan.class_record(act.db, target.class_id, None)
        act.demand(record.branch_id)
        if found := rules_states.demand_state(ClassState(record.state), allowed):
            raise Refused(*found)
        return record

    def _results(
        self, act: Act, target: ImportTarget, branch_id: int, book: Book, choice: RosterChoice
    ) -> ImportReport:
        people = store.trainees(act.db, target.class_id)
        mark = self._vault.mark
        if target.kind is ListKind.MARKS:
            return self._reading(
                act, target, branch_id, book, choice,
                lambda found, columns: rules_lists.read_marks(found, people, mark, choice, columns),
                rules_lists.fields_of(rules_lists.MARKS),
            )  # fmt: skip
        held = store.meetings(act.db, target.class_id)
        report = self._reading(
            act, target, branch_id, book, choice,
            lambda found, columns: rules_attendance.read_attendance(
                found, people, held, mark, choice, columns
            ),
            rules_attendance.fields_of(held),
        )  # fmt: skip
        to_come = _to_come(courses.sheet(act.db, target.class_id), report.reading.accepted, act)
        return replace(report, problems=(*report.problems, *to_come))

    def _done(self, act: Act, report: ImportReport, record: TrainingClass, book: Book) -> ImportDone:
        act.db.flush()
        done = self._kept(act, report, record.branch_id, book, ROOM, record.id, act.journal_id)
        act.note(ROOM, record.id, record.branch_id, f"{record.number} {done.number}")
        return done


def _marks(sheet: ClassSheet, rows: Sequence[ListRow]) -> list[MarkDraft]:
    """A row's marks over those that stand there already."""
    held = {each.person_id: each.mark for each in sheet.trainees}
    drafts = []
    for row in rows:
        if not row.values:
            continue
        mark = held.get(row.person_id)
        before = {name: getattr(mark, name) if mark else None for name in FIELDS}
        known = {name: value for name, value in row.values.items() if name in FIELDS}
        absent = bool(row.values.get("absent", False))
        drafts.append(
            MarkDraft(
                row.person_id, **(before | known), absent=absent, version=mark.version if mark else None
            )
        )
    return drafts


def _entries(sheet: ClassSheet, rows: Sequence[ListRow]) -> list[AttendanceEntry]:
    held = {each.person_id: each.attendance for each in sheet.trainees}
    return [
        AttendanceEntry(
            int(session_id), row.person_id, AttendanceState(state), held[row.person_id].get(int(session_id))
        )
        for row in rows
        for session_id, state in row.values.items()
    ]


def _to_come(sheet: ClassSheet, rows: Sequence[ListRow], act: Act) -> list[Problem]:
    named = {int(session_id) for row in rows for session_id in row.values}
    days = {each.day for each in sheet.sessions if each.id in named and each.day > act.clock.today()}
    return [problem("courses.session_to_come", "sessions", str(day)) for day in sorted(days)]
