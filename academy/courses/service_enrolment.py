"""Who is in a class: one by one, or a whole roster file in one transaction."""

from dataclasses import replace
from pathlib import Path

from academy.archive import store as archive
from academy.archive import store_layouts
from academy.archive.facts import BatchDraft
from academy.base.bulk import collector_paused
from academy.base.changes import Changed
from academy.base.door import Act, reads, writes
from academy.base.problems import Problem, Refused, problem
from academy.base.progress import Progress, Silent
from academy.base.words import Words
from academy.courses import (
    rules_intake,
    rules_roster,
    rules_states,
    store,
    store_batches,
    store_intake,
    store_plan,
    store_settings,
    store_trainees,
)
from academy.courses.facts import ClassKind, ClassRow, ClassState, EnrolmentState
from academy.courses.facts_intake import Candidate, Intake
from academy.courses.facts_roster import BatchRow, RosterChoice, RosterDone, RosterReport
from academy.courses.records import TrainingClass
from academy.courses.service_desk import ClassDesk
from academy.people import store as people
from academy.people.facts import Role, RosterPerson
from academy.people.facts_identity import DocType
from academy.people.facts_roster import RosterReading, RosterRow
from academy.people.rules_layout import PEOPLE_FIELDS, Columns, chosen_columns, headings_of, understood
from academy.people.rules_notes import notes_of
from academy.people.rules_roster import read_roster, refused_list
from academy.sheets.apart import annotate_apart, read_apart
from academy.sheets.export import write_list
from academy.sheets.facts import Book

ENROLLING = rules_states.BEFORE | {ClassState.RUNNING}
Marks = dict[tuple[DocType, str], str]
SLICE = 2_500  # rows between two reports of progress


class EnrolmentVerbs(ClassDesk):
    """Enrolment and rosters."""

    @writes("courses.manage", undoable=True)
    def enrol(self, act: Act, class_id: int, person_id: int) -> None:
        """Put one person into a class, or take him back who had withdrawn.

        Raises Refused with every rule of the class he does not meet; a frozen roster takes late joiners only.
        """
        record = self._changing(act, class_id, ENROLLING)
        found: list[Problem] = []
        known = store_trainees.enrolled(act.db, class_id)
        if store_plan.unknown_people(act.db, [person_id]):
            found.append(problem("courses.person_gone", "person_id"))
        elif known.get(person_id, EnrolmentState.WITHDRAWN) is not EnrolmentState.WITHDRAWN:
            found.append(problem("courses.enrolled_twice", "person_id"))
        else:
            found += self._intake_problems(act, record, person_id)
        if found:
            raise Refused(*found)
        store_trainees.enrol(act.db, record, person_id)
        _opened(record)
        act.note("courses", class_id, record.branch_id, record.number)

    @writes("courses.manage", undoable=True)
    def withdraw(self, act: Act, class_id: int, person_id: int) -> None:
        """The person stays on the list as withdrawn; attendance taken so far is kept."""
        record = self._changing(act, class_id, rules_states.OPEN)
        found = store_trainees.enrolment_record(act.db, class_id, person_id)
        if found is None or found.state != EnrolmentState.ENROLLED.value:
            raise Refused(problem("courses.not_enrolled", "person_id"))
        found.state = EnrolmentState.WITHDRAWN.value
        act.note("courses", class_id, record.branch_id, record.number)

    @reads("courses.manage")
    @collector_paused()
    def check_roster(
        self,
        act: Act,
        class_id: int,
        source: Path | Book,
        choice: RosterChoice,
        progress: Progress | None = None,
    ) -> RosterReport:
        """The dry run of a roster file: nothing is written.

        Raises Refused or Unavailable when the file cannot be read at all.
        """
        row = self._seen(act, class_id)
        return self._report(act, row, source, choice, progress or Silent())[0]

    @writes("courses.manage", batch=True)
    @collector_paused()
    def enrol_roster(
        self,
        act: Act,
        class_id: int,
        source: Path | Book,
        choice: RosterChoice,
        progress: Progress | None = None,
    ) -> RosterDone:
        """Register and enrol a file's people in one transaction.

        All or nothing, unless `choice.only_good`. Raises Refused with every bad row; a cancel leaves nothing.
        """
        gauge = progress or Silent()
        record = self._changing(act, class_id, ENROLLING)
        marks: Marks = {}
        report, good = self._report(act, store.class_of(act.db, class_id), source, choice, gauge, marks)
        found = [*report.problems, *self._frozen_problems(act, record)]
        if choice.seen_sha256 and choice.seen_sha256 != report.file_sha256:
            found.append(problem("courses.file_changed", where=report.file_name))
        if not choice.only_good:
            found += rules_roster.row_problems(report.reading)
        if not good and not found:
            found.append(problem("courses.nobody_new"))
        if found:
            raise Refused(*found)
        batch_id, left_out = self._batch(act, record, report, len(good))
        persons = [rules_roster.person_of(row) for row in good]
        del report, good  # cells of 50,000 rows: nobody needs them while their people are written
        done = self._take(act, record, persons, batch_id, gauge, marks)
        _opened(record)
        also = (Changed("people", 0, record.branch_id),)
        number = store_batches.record(act.db, class_id, batch_id).number
        act.note("courses", class_id, record.branch_id, f"{record.number} {number}", also=also)
        return replace(done, left_out=left_out)

    def _batch(self, act: Act, record: TrainingClass, report: RosterReport, taken: int) -> tuple[int, int]:
        """The import's batch, and how many rows it leaves out; the layout is remembered."""
        left_out, now = len(report.refused) + len(report.asked), act.clock.now()
        draft = BatchDraft(
            "roster", "courses", record.id, report.file_name, report.file_sha256, taken, left_out
        )  # fmt: skip
        batch_id = archive.add_batch(act.db, act.ids, record.branch_id, draft, now)
        headings, columns = headings_of(report.reading), chosen_columns(report.reading)
        store_layouts.remember(act.db, act.ids, record.branch_id, "roster", headings, columns, now)
        return batch_id, left_out

    @reads("courses.manage")
    def read_roster(self, act: Act, path: Path, progress: Progress | None = None) -> Book:
        """The file as a book, read in a process of its own. Raises Refused, Unavailable, Cancelled."""
        return read_apart(path, progress)

    @reads("courses.manage")
    def annotate_roster(
        self, act: Act, path: Path, target: Path, reading: RosterReading, language: str,
        progress: Progress | None = None,
    ) -> int:  # fmt: skip
        """The sender's own file with comments and a column of reasons; answers how many rows have one."""
        words = Words(language)
        return annotate_apart(path, target, notes_of(reading, words), words.word("roster.reasons"), progress)

    @reads("courses.manage")
    def save_refused(
        self, act: Act, class_id: int, source: Path | Book, choice: RosterChoice, target: Path, language: str
    ) -> int:
        """Write the rows that go back to the sender, each with its reasons; answers how many."""
        report, _ = self._report(act, self._seen(act, class_id), source, choice, Silent())
        table = refused_list(report.reading, Words(language))
        write_list(table, target)
        return len(table.rows)

    @reads("courses.read")
    def batches(self, act: Act, class_id: int) -> list[BatchRow]:
        """The rosters imported into a class, newest first."""
        self._seen(act, class_id)
        return store_batches.of_class(act.db, class_id)

    @writes("courses.manage")
    def undo_batch(self, act: Act, class_id: int, batch_id: int) -> None:
        """Take a whole import back. Refused, with all that prevents it, once it has been built upon."""
        record = self._changing(act, class_id, frozenset(ClassState))
        batch = store_batches.record(act.db, class_id, batch_id)
        found: list[Problem] = rules_states.demand_state(ClassState(record.state), rules_states.OPEN)
        if batch.state != "done":
            found.append(problem("courses.batch_undone"))
        enrolled = store_trainees.batch_people(act.db, batch_id)
        if used := store_trainees.with_results(act.db, class_id, enrolled):
            names = [member.name for member in people.members(act.db, used[:5]).values()]
            found.append(problem("courses.batch_used", count=len(used), names="、".join(names)))
        if found:
            raise Refused(*found)
        store_trainees.remove_batch(act.db, batch_id, act.actor.account_id, act.clock.now())
        batch.state = "undone"
        also = (Changed("people", 0, record.branch_id),)
        act.note("courses", class_id, record.branch_id, record.number, also=also)

    def _intake_problems(self, act: Act, record: TrainingClass, person_id: int) -> list[Problem]:
        """Rules of the class, quota of his employer, places, and the frozen roster."""
        today = act.clock.today()
        rules = store_intake.rules_of(act.db, record, today)
        person = store_intake.candidates(act.db, record, [person_id])[person_id]
        found = rules_intake.eligibility(person, rules)
        found += rules_intake.place_problems(person.unit, rules.intake, store_intake.state_of(act.db, record))
        return found + self._frozen_problems(act, record)

    def _frozen_problems(self, act: Act, record: TrainingClass) -> list[Problem]:
        days = store_settings.freeze_days(act.db, record.branch_id, record.starts)
        state, today = ClassState(record.state), act.clock.today()
        frozen = rules_intake.is_frozen(state, record.starts, record.frozen_on, days, today)
        return [problem("courses.roster_frozen", "person_id")] if frozen else []

    def _report(
        self, act: Act, row: ClassRow, source: Path | Book, choice: RosterChoice, gauge: Progress,
        marks: Marks | None = None,
    ) -> tuple[RosterReport, list[RosterRow]]:  # fmt: skip
        """The report and the rows to take; `marks` is filled with those of the documents."""
        gauge.step(0, 0)
        found = read_apart(source, gauge) if isinstance(source, Path) else source
        book, today = rules_roster.answered(found, choice.answers), act.clock.today()

        def read(columns: Columns | None) -> RosterReading:
            return read_roster(
                book, today, choice.sheets, mapping=columns, header_row=choice.header_row, progress=gauge
            )

        def recall(headings: tuple[str, ...]) -> Columns | None:
            return store_layouts.remembered(act.db, row.branch_id, "roster", headings)

        found_out = understood(book, choice.columns, choice.header_row, read, recall)
        gauge.step(0, 0)
        reading = found_out.reading
        documents = [] if found_out.problems else [(each.doc_type, each.doc_no) for each in reading.accepted]
        found_marks = people.marks_of(self._vault, documents)
        if marks is not None:
            marks.update(found_marks)
        known = people.known(act.db, self._vault, documents, found_marks)
        states = store_trainees.enrolled(act.db, row.id)
        in_class = {key for key, state in states.items() if state is not EnrolmentState.WITHDRAWN}
        if not found_out.problems:
            reading = rules_roster.compared(reading, known, in_class)
            reading = self._judged(act, row, reading, known, in_class)
        report = rules_roster.counted(reading, known, in_class, row.trainees, row.capacity)
        good = rules_roster.good_rows(reading, known, in_class)
        problems = (*found_out.problems, *report.problems)
        return replace(
            report, file_name=book.name, file_sha256=book.sha256, problems=problems,
            remembered=found_out.remembered, fields=PEOPLE_FIELDS,
        ), good  # fmt: skip

    def _judged(
        self,
        act: Act,
        row: ClassRow,
        reading: RosterReading,
        known: rules_roster.Documents,
        in_class: set[int],
    ) -> RosterReading:
        """With the rules of the class, where it has any."""
        record = store_plan.class_record(act.db, row.id)
        rules = store_intake.rules_of(act.db, record, act.clock.today())
        if rules.intake == Intake() and rules.kind is not ClassKind.NIGHT:
            return reading
        ids = sorted({each.id for each in known.values()} - in_class)
        registered: dict[int, Candidate] = {}
        for start in range(0, len(ids), SLICE):
            registered |= store_intake.candidates(act.db, record, ids[start : start + SLICE])
        state = store_intake.state_of(act.db, record)
        return rules_roster.admitted(reading, known, in_class, registered, rules, state)

    def _take(
        self, act: Act, record: TrainingClass, good: list[RosterPerson], batch_id: int, gauge: Progress,
        marks: Marks,
    ) -> RosterDone:  # fmt: skip
        """Register, then enrol, a slice at a time so that a cancel is heard."""
        now, created = act.clock.now(), 0
        known = store_trainees.enrolled(act.db, record.id)
        for start in range(0, len(good), SLICE):
            gauge.step(start, len(good))
            rows = good[start : start + SLICE]
            taken = people.match_or_add(
                act.db,
                act.ids,
                self._vault,
                record.branch_id,
                rows,
                Role.TRAINEE,
                batch_id,
                now,
                marks,
            )
            created += sum(each.created for each in taken)
            persons = [each.person_id for each in taken]
            store_trainees.enrol_many(act.db, act.ids, record, persons, known, batch_id, now)
        gauge.step(len(good), len(good))
        return RosterDone(batch_id, len(good), created, 0)


def _opened(record: TrainingClass) -> None:
    """The first trainee opens enrolment."""
    if record.state in (ClassState.PLANNED.value, ClassState.ANNOUNCED.value):
        record.state = ClassState.ENROLLING.value
