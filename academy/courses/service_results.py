"""Attendance, marks, closing and reopening a class."""

from collections.abc import Sequence
from dataclasses import asdict

from academy.base.door import Act, reads, writes
from academy.base.problems import Problem, Refused, problem
from academy.courses import rules_close, rules_evidence, rules_plan, store, store_evidence, store_trainees
from academy.courses.facts import (
    ClassKind,
    ClassSheet,
    ClassState,
    GraduateRow,
    MarkDraft,
)
from academy.courses.facts_closing import ClosingSheet
from academy.courses.facts_plan import SessionDraft
from academy.courses.service_desk import ClassDesk
from academy.network import store as network

MARKING = frozenset({ClassState.RUNNING, ClassState.EXAMS})


class ResultVerbs(ClassDesk):
    """What is recorded of a class while it runs, and its end."""

    @writes("courses.mark", undoable=True)
    def enter_marks(self, act: Act, class_id: int, drafts: Sequence[MarkDraft]) -> None:
        """Marks of any number of trainees, with their weighted totals."""
        record = self._changing(act, class_id, MARKING)
        sheet = store.sheet(act.db, class_id)
        names = {each.person_id: each.name for each in sheet.trainees}
        found: list[Problem] = []
        for draft in drafts:
            if draft.person_id not in names:
                found.append(problem("courses.not_enrolled", "person_id"))
            else:
                found += rules_close.mark_problems(draft, names[draft.person_id])
        if found:
            raise Refused(*found)
        weights = rules_close.weights_of(sheet.measure, sheet.row.hours)
        totals = [rules_close.total_of(draft, weights) for draft in drafts]
        store_trainees.write_marks(act.db, record, drafts, totals)
        act.note("courses", class_id, record.branch_id, record.number)

    @reads("courses.read")
    def closing_sheet(self, act: Act, class_id: int) -> ClosingSheet:
        """Everyone's result if the class were closed now, and what prevents closing."""
        self._seen(act, class_id)
        return self._closing(act, store.sheet(act.db, class_id))

    @writes("courses.close")
    def close_class(self, act: Act, class_id: int, version: int) -> None:
        """An act of record: every enrolment gets its final state, hours and reasons.

        Raises Refused with every missing attendance and mark.
        """
        record = self._changing(act, class_id, MARKING, version)
        sheet = self._closing(act, store.sheet(act.db, class_id))
        if sheet.problems:
            raise Refused(*sheet.problems)
        store_trainees.write_results(act.db, class_id, sheet.graduates)
        record.state, record.reason = ClassState.CLOSED.value, ""
        record.closed_at, record.closed_by = act.clock.now(), act.actor.person_id
        record.closing = asdict(sheet.measure)
        act.note("courses", class_id, record.branch_id, record.number)

    @writes("courses.close")
    def reopen_class(self, act: Act, class_id: int, version: int, reason: str) -> None:
        """Only for the head academy, and with a reason: results are open again."""
        record = self._changing(act, class_id, frozenset({ClassState.CLOSED}), version)
        head = network.head(act.db)
        found = []
        if head is None or not act.scope.covers(head.id):
            found.append(problem("courses.reopen_head_only"))
        if not reason.strip():
            found.append(problem("courses.reason_missing", "reason"))
        if found:
            raise Refused(*found)
        store_trainees.reopen(act.db, class_id)
        record.state, record.reason = ClassState.EXAMS.value, reason.strip()
        record.closed_at, record.closed_by, record.closing = None, None, {}
        act.note("courses", class_id, record.branch_id, record.number)

    @reads("courses.read")
    def results(self, act: Act, class_id: int) -> list[GraduateRow]:
        """How each trainee comes out of the class; final once it is closed."""
        self._seen(act, class_id)
        return store.results(act.db, class_id)

    def _closing(self, act: Act, sheet: ClassSheet) -> ClosingSheet:
        planned, measure = sheet.row.hours, sheet.measure
        held = rules_close.held_hours(sheet.sessions)
        course = store.course(act.db, sheet.row.course_id)
        meetings = [
            SessionDraft(each.day, each.starts, each.ends, each.hours, each.kind) for each in sheet.sessions
        ]
        found = rules_close.missing(sheet.trainees, sheet.sessions, planned, measure)
        if sheet.row.kind is not ClassKind.EXAM:
            found += rules_plan.hours_problems(meetings, planned)
        found += rules_plan.share_problems(meetings, course.practical_percent, course.practical_base)
        typed = store_evidence.totals(act.db, sheet.row.id)
        joined = store_evidence.joined(act.db, sheet.row.id) if typed else {}
        totals = rules_evidence.day_totals(sheet.sessions, sheet.trainees, joined) if typed else {}
        found += rules_evidence.all_differences(totals, typed)
        graduates = tuple(
            rules_close.graduate(each, sheet.sessions, planned, measure) for each in sheet.trainees
        )
        return ClosingSheet(sheet.row.id, sheet.row.version, measure, held, graduates, tuple(found))
