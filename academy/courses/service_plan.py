"""Planning: courses, classes with their sessions, the moves of a class's life."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from academy.base.door import Act, reads, writes
from academy.base.problems import Problem, Refused, problem
from academy.courses import (
    rules_course,
    rules_intake,
    rules_plan,
    rules_states,
    store,
    store_editions,
    store_plan,
    store_planned,
    store_settings,
    store_timetable,
    store_uses,
)
from academy.courses.facts import (
    ClassCount,
    ClassFilter,
    ClassKind,
    ClassRow,
    ClassSheet,
    ClassState,
    SessionRow,
)
from academy.courses.facts_figures import ClassTotals
from academy.courses.facts_plan import ClassDraft, SeriesDraft, SessionDraft
from academy.courses.records import TrainingClass
from academy.courses.service_desk import ClassDesk
from academy.network import store as network
from academy.network.facts import BranchRow
from academy.people import store as people
from academy.people.facts import Found

LONGEST_SERIES = 400  # days looked at for a series


class PlanVerbs(ClassDesk):
    """What a clerk does before a class begins."""

    @reads("courses.read")
    def branches(self, act: Act) -> list[BranchRow]:
        """The branches a class may belong to."""
        return network.branches(act.db, act.scope)

    @reads("courses.read")
    def classes(self, act: Act, wanted: ClassFilter) -> list[ClassRow]:
        return store.classes(act.db, act.scope.branches, wanted)

    @reads("courses.read")
    def class_counts(self, act: Act, wanted: ClassFilter) -> list[ClassCount]:
        """For the chips over the list."""
        return store.counts(act.db, act.scope.branches, wanted)

    @reads("courses.read")
    def class_totals(self, act: Act, wanted: ClassFilter) -> ClassTotals:
        """How many classes the filter wants and how many trainees they have, all of them counted."""
        return store.totals(act.db, act.scope.branches, wanted)

    @reads("courses.read")
    def class_sheet(self, act: Act, class_id: int) -> ClassSheet:
        """Everything of one class. Raises Refused for another branch's."""
        self._seen(act, class_id)
        return store.sheet(act.db, class_id)

    @reads("courses.read")
    def find_people(self, act: Act, text: str, roles: frozenset[str] | None = None) -> list[Found]:
        """Answers of the pickers: instructors, head teachers, trainees."""
        return people.found(act.db, act.scope.branches, text, roles)

    @reads("courses.read")
    def next_term(self, act: Act, branch_id: int, course_id: int, year: int) -> int:
        """第几期 the next class of this course would be."""
        return store_plan.next_term(act.db, branch_id, course_id, year)

    @reads("courses.read")
    def series(self, act: Act, draft: SeriesDraft, course_id: int) -> list[SessionDraft]:
        """A daily series for a course's hours, on working days only: offered, not stored."""
        if draft.starts is None:
            raise Refused(problem("courses.dates_missing", "starts"))
        if draft.hours_each < 1:
            raise Refused(problem("courses.session_hours_missing", "hours_each"))
        hours = store.course(act.db, course_id).hours
        days = (draft.starts + timedelta(days=after) for after in range(LONGEST_SERIES))
        return rules_plan.series(draft, hours, (day for day in days if network.is_workday(act.db, day)))

    @writes("courses.manage", undoable=True)
    def plan_class(self, act: Act, draft: ClassDraft) -> int:
        """The class and all its sessions, or every reason why not."""
        draft = rules_plan.tidy(draft)
        found = rules_plan.class_problems(draft)
        if draft.course_id is None or draft.branch_id is None or draft.starts is None or draft.term is None:
            raise Refused(*found)
        act.demand(draft.branch_id)
        course = store.course(act.db, draft.course_id)
        if not draft.number:
            code = network.branch(act.db, draft.branch_id).code
            draft = replace(
                draft, number=rules_plan.class_number(code, draft.starts.year, course.code, draft.term)
            )
        if store_plan.number_taken(act.db, draft.number):
            found.append(problem("courses.number_taken", "number", number=draft.number))
        found += self._unknown(act, draft)
        found += rules_intake.kind_problems(draft.kind, draft.host, draft.scenario, draft.sessions)
        if draft.sessions and draft.kind is not ClassKind.EXAM:
            found += rules_plan.hours_problems(draft.sessions, course.hours)
            found += rules_plan.share_problems(
                draft.sessions, course.practical_percent, course.practical_base
            )
        found += self._session_problems(act, draft, None, draft.sessions)
        found += self._teaching(act, course.id, course.edition, draft.sessions)
        if found:
            raise Refused(*found)
        record = store_plan.add_class(act.db, draft, course)
        store_plan.add_sessions(act.db, record, draft.sessions)
        act.note("courses", record.id, record.branch_id, record.number)
        return record.id

    @writes("courses.manage", undoable=True)
    def change_class(self, act: Act, class_id: int, version: int, draft: ClassDraft) -> None:
        """Name, dates, capacity, head teacher, place; number and course stay what they were."""
        record = self._changing(act, class_id, rules_states.OPEN, version)
        draft = rules_plan.tidy(
            replace(draft, branch_id=record.branch_id, course_id=record.course_id, term=record.term)
        )
        found = rules_plan.class_problems(draft) + self._unknown(act, draft)
        used = store_plan.days_used(act.db, class_id)
        if used and draft.starts and draft.ends and (used[0] < draft.starts or used[1] > draft.ends):
            found.append(problem("courses.sessions_outside", "starts", first=used[0], last=used[1]))
        if draft.capacity and draft.capacity < (taken := store.class_of(act.db, class_id).trainees):
            found.append(problem("courses.capacity_below", "capacity", count=taken))
        found += rules_intake.kind_problems(draft.kind, draft.host, draft.scenario, ())
        if found or draft.starts is None or draft.ends is None or draft.capacity is None:
            raise Refused(*found)
        record.name, record.starts, record.ends = draft.name, draft.starts, draft.ends
        record.capacity, record.place = draft.capacity, draft.place
        record.head_teacher_id = draft.head_teacher_id
        record.kind, record.host = draft.kind.value, draft.host.strip()
        record.scenario = draft.scenario.strip()
        act.note("courses", class_id, record.branch_id, record.number)

    @writes("courses.manage", undoable=True)
    def add_sessions(self, act: Act, class_id: int, drafts: Sequence[SessionDraft]) -> list[int]:
        """More sessions for a class that is planned or running."""
        record = self._changing(act, class_id, rules_states.OPEN)
        self._check_sessions(act, record, list(drafts), _as_drafts(store.sessions(act.db, class_id)))
        found = store_plan.add_sessions(act.db, record, drafts)
        act.note("courses", class_id, record.branch_id, record.number)
        return found

    @writes("courses.manage", undoable=True)
    def change_session(self, act: Act, session_id: int, version: int, draft: SessionDraft) -> None:
        row = store_plan.session_record(act.db, session_id, version)
        record = self._changing(act, row.class_id, rules_states.OPEN)
        others = [each for each in store.sessions(act.db, row.class_id) if each.id != session_id]
        self._check_sessions(act, record, [draft], _as_drafts(others))
        store_plan.write_session(act.db, row, draft)
        act.note("courses", row.class_id, record.branch_id, record.number)

    @writes("courses.manage", undoable=True, removes=True)
    def remove_session(self, act: Act, session_id: int, version: int) -> None:
        """Refused once attendance has been taken at it."""
        row = store_plan.session_record(act.db, session_id, version)
        record = self._changing(act, row.class_id, rules_states.OPEN)
        if store_plan.has_attendance(act.db, session_id):
            raise Refused(problem("courses.session_attended", "sessions"))
        act.db.delete(row)
        act.note("courses", record.id, record.branch_id, record.number)

    @writes("courses.manage", undoable=True, removes=True)
    def remove_class(self, act: Act, class_id: int, version: int) -> None:
        """Take a class that has not begun away, with its sessions. Refused once anything rests on it."""
        record = self._changing(act, class_id, rules_states.BEFORE, version)
        if used := store_uses.of_class(act.db, class_id):
            raise Refused(*(problem("courses.class_used", what=f"table.{name}") for name in used))
        number, branch_id = record.number, record.branch_id
        store_uses.remove_class(act.db, record)
        act.note("courses", class_id, branch_id, number)

    @writes("courses.manage", undoable=True)
    def move_class(self, act: Act, class_id: int, version: int, wanted: ClassState, reason: str = "") -> None:
        """Announce, open enrolment, begin exams, cancel (with a reason)."""
        record = self._changing(act, class_id, frozenset(ClassState), version)
        if found := rules_states.move_problems(ClassState(record.state), wanted, reason):
            raise Refused(*found)
        record.state = wanted.value
        if wanted is ClassState.CANCELLED:
            record.reason = reason.strip()
            store_timetable.set_booked(act.db, class_id, booked=False)
        act.note("courses", class_id, record.branch_id, record.number)

    def _unknown(self, act: Act, draft: ClassDraft) -> list[Problem]:
        wanted = [draft.head_teacher_id, *(each.instructor_id for each in draft.sessions)]
        missing = store_plan.unknown_people(act.db, wanted)
        return [problem("courses.person_gone", "head_teacher_id")] if missing else []

    def _teaching(
        self, act: Act, course_id: int, edition: int, sessions: Sequence[SessionDraft]
    ) -> list[Problem]:
        """Instructors the course's edition does not admit."""
        syllabus = store_editions.syllabus_of(act.db, course_id, edition)
        wanted = {each.instructor_id for each in sessions if each.instructor_id is not None}
        held = people.members(act.db, wanted)
        ranks = {key: (member.name, int(member.level)) for key, member in held.items()}
        return rules_course.teaching_problems(syllabus, wanted, ranks)

    def _check_sessions(
        self, act: Act, record: TrainingClass, drafts: list[SessionDraft], others: list[SessionDraft]
    ) -> None:
        draft = ClassDraft(record.branch_id, starts=record.starts, ends=record.ends)
        found = self._session_problems(act, draft, record.id, drafts, others)
        if store_plan.unknown_people(act.db, [each.instructor_id for each in drafts]):
            found.append(problem("courses.person_gone", "instructor_id"))
        found += self._teaching(act, record.course_id, record.edition, drafts)
        if found:
            raise Refused(*found)

    def _session_problems(
        self,
        act: Act,
        draft: ClassDraft,
        class_id: int | None,
        changed: Sequence[SessionDraft],
        others: Sequence[SessionDraft] = (),
    ) -> list[Problem]:
        """Of the class's own plan, and of what other classes have booked."""
        if draft.branch_id is None or draft.starts is None:
            return []
        most = store_settings.hours_a_day(act.db, draft.branch_id, draft.starts)
        found = rules_plan.session_problems([*others, *changed], draft.starts, draft.ends, most)
        store_plan.lock(act.db, draft.branch_id, changed)
        held = store_plan.bookings(act.db, draft.branch_id, class_id, changed)
        found += rules_plan.clashes(changed, held)
        return found + store_planned.problems(act.db, draft.branch_id, class_id, changed, others)


def _as_drafts(rows: Sequence[SessionRow]) -> list[SessionDraft]:
    return [
        SessionDraft(
            row.day, row.starts, row.ends, row.hours, row.kind, row.break_minutes, row.topic,
            row.instructor_id, row.place,
        )
        for row in rows
    ]  # fmt: skip
