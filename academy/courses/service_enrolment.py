"""Who is in a class: one by one, or a whole roster file in one transaction."""

import hashlib
from dataclasses import replace
from pathlib import Path

from academy.archive import store as archive
from academy.archive.facts import BatchDraft
from academy.base.changes import Changed
from academy.base.door import Act, reads, writes
from academy.base.problems import Problem, Refused, problem
from academy.base.progress import Progress, Silent
from academy.base.words import Words
from academy.courses import rules_roster, rules_states, store, store_batches, store_plan, store_trainees
from academy.courses.facts import ClassRow, ClassState, EnrolmentState
from academy.courses.facts_roster import BatchRow, RosterChoice, RosterDone, RosterReport
from academy.courses.records import TrainingClass
from academy.courses.service_desk import ClassDesk
from academy.people import store as people
from academy.people.facts import Role
from academy.people.facts_roster import RosterRow
from academy.people.rules_roster import read_roster, refused_list
from academy.sheets.export import write_list
from academy.sheets.guards import content_of
from academy.sheets.reading import read_book

ENROLLING = rules_states.BEFORE | {ClassState.RUNNING}
SLICE = 2_500  # rows between two reports of progress


class EnrolmentVerbs(ClassDesk):
    """Enrolment and rosters."""

    @writes("courses.manage", undoable=True)
    def enrol(self, act: Act, class_id: int, person_id: int) -> None:
        """Put one person into a class, or take him back who had withdrawn."""
        record = self._changing(act, class_id, ENROLLING)
        row = store.class_of(act.db, class_id)
        found = []
        known = store_trainees.enrolled(act.db, class_id)
        if store_plan.unknown_people(act.db, [person_id]):
            found.append(problem("courses.person_gone", "person_id"))
        elif known.get(person_id, EnrolmentState.WITHDRAWN) is not EnrolmentState.WITHDRAWN:
            found.append(problem("courses.enrolled_twice", "person_id"))
        if row.trainees >= row.capacity:
            found.append(problem("courses.class_full", "person_id", capacity=row.capacity))
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
    def check_roster(
        self, act: Act, class_id: int, path: Path, choice: RosterChoice, progress: Progress | None = None
    ) -> RosterReport:
        """The dry run of a roster file: nothing is written.

        Raises Refused or Unavailable when the file cannot be read at all.
        """
        row = self._seen(act, class_id)
        return self._report(act, row, path, choice, progress or Silent())[0]

    @writes("courses.manage")
    def enrol_roster(
        self, act: Act, class_id: int, path: Path, choice: RosterChoice, progress: Progress | None = None
    ) -> RosterDone:
        """Register and enrol a file's people in one transaction.

        All or nothing, unless `choice.only_good`. Raises Refused with every bad row; a cancel leaves nothing.
        """
        gauge = progress or Silent()
        record = self._changing(act, class_id, ENROLLING)
        report, good = self._report(act, store.class_of(act.db, class_id), path, choice, gauge)
        found = list(report.problems)
        if choice.seen_sha256 and choice.seen_sha256 != report.file_sha256:
            found.append(problem("courses.file_changed", where=path.name))
        if not choice.only_good:
            found += rules_roster.row_problems(report.reading)
        if not good and not found:
            found.append(problem("courses.nobody_new"))
        if found:
            raise Refused(*found)
        left_out = len(report.refused) + len(report.asked)
        draft = BatchDraft("roster", "courses", class_id, path.name, report.file_sha256, len(good), left_out)
        batch_id = archive.add_batch(act.db, record.branch_id, draft)
        done = self._take(act, record, good, batch_id, gauge)
        _opened(record)
        also = (Changed("people", 0, record.branch_id),)
        act.note("courses", class_id, record.branch_id, record.number, also=also)
        return replace(done, left_out=left_out)

    @reads("courses.manage")
    def save_refused(
        self, act: Act, class_id: int, path: Path, choice: RosterChoice, target: Path, language: str
    ) -> int:
        """Write the rows that go back to the sender, each with its reasons; answers how many."""
        report, _ = self._report(act, self._seen(act, class_id), path, choice, Silent())
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

    def _report(
        self, act: Act, row: ClassRow, path: Path, choice: RosterChoice, gauge: Progress
    ) -> tuple[RosterReport, list[RosterRow]]:
        gauge.step(0, 0)
        digest = hashlib.sha256(content_of(path)).hexdigest()
        book = rules_roster.answered(read_book(path), choice.answers)
        gauge.step(0, 0)
        reading = read_roster(book, act.clock.today(), choice.sheets)
        gauge.step(0, 0)
        documents = [(each.doc_type, each.doc_no) for each in reading.accepted]
        known = people.known(act.db, self._vault, documents)
        states = store_trainees.enrolled(act.db, row.id)
        in_class = {key for key, state in states.items() if state is not EnrolmentState.WITHDRAWN}
        reading = rules_roster.compared(reading, known, in_class)
        report = rules_roster.counted(reading, known, in_class, row.trainees, row.capacity)
        good = rules_roster.good_rows(reading, known, in_class)
        return replace(report, file_name=path.name, file_sha256=digest), good

    def _take(
        self, act: Act, record: TrainingClass, good: list[RosterRow], batch_id: int, gauge: Progress
    ) -> RosterDone:
        """Register, then enrol, a slice at a time so that a cancel is heard."""
        now, created = act.clock.now(), 0
        known = store_trainees.enrolled(act.db, record.id)
        for start in range(0, len(good), SLICE):
            gauge.step(start, len(good))
            rows = [rules_roster.person_of(row) for row in good[start : start + SLICE]]
            taken = people.match_or_add(
                act.db, act.ids, self._vault, record.branch_id, rows, Role.TRAINEE, batch_id, now
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
