"""Attendance: a grid of entries at once, a scan at a time, and corrections long afterwards."""

from collections.abc import Sequence

from academy.base.door import Act, reads, writes
from academy.base.problems import Problem, Refused, problem
from academy.courses import (
    rules_attendance,
    rules_states,
    store_attendance,
    store_settings,
    store_trainees,
)
from academy.courses.facts import AttendanceEntry, AttendanceState, ClassState, EnrolmentState
from academy.courses.facts_attendance import CheckIn, MakeupChoice, Meeting
from academy.courses.records import TrainingClass
from academy.courses.service_desk import ClassDesk
from academy.people import store as people

CORRECT = "courses.correct"


class AttendanceVerbs(ClassDesk):
    """Who was there."""

    @writes("courses.attend", undoable=True)
    def take_attendance(
        self, act: Act, class_id: int, entries: Sequence[AttendanceEntry], reason: str = ""
    ) -> None:
        """Cells of the grid, many at once; the first ones set the class running.

        Raises Refused for sessions to come, for people who are not in the class, for a correction long
        afterwards without its reason, and when somebody else has changed one of the cells.
        """
        record = self._changing(act, class_id, rules_states.OPEN)
        sessions = store_attendance.meetings(act.db, class_id, {each.session_id for each in entries})
        found = self._entry_problems(act, class_id, entries, sessions)
        if any(each.seen is not None for each in entries):
            hours = store_settings.correction_hours(act.db, record.branch_id, act.clock.today())
            found += self._correction_problems(act, entries, sessions, reason, hours)
        if found:
            raise Refused(*found)
        _write(act, record, entries, reason.strip())
        _begun(record)
        act.note("courses", class_id, record.branch_id, record.number)

    @writes("courses.attend", undoable=True)
    def check_in(self, act: Act, class_id: int, session_id: int, code: str) -> CheckIn:
        """A trainee card or a row code was scanned, or typed: present, or late by the clock.

        Raises Refused when the code is nobody's, another sheet's, or of somebody who is not in the class.
        """
        record = self._changing(act, class_id, rules_states.OPEN)
        session = store_attendance.meetings(act.db, class_id, {session_id}).get(session_id)
        if session is None:
            raise Refused(problem("record.gone"))
        if session.day > act.clock.today():
            raise Refused(problem("courses.session_to_come", "sessions", str(session.day)))
        scanned = rules_attendance.read_code(code)
        if scanned is None:
            raise Refused(problem("courses.code_unknown", "code"))
        person_id = store_attendance.person_of(act.db, class_id, session.day, scanned)
        member = people.members(act.db, [person_id])[person_id]
        place = store_attendance.enrolled_place(act.db, class_id, person_id)
        if place is None or place[1] != EnrolmentState.ENROLLED.value:
            raise Refused(problem("courses.not_in_class", "code", name=member.name))
        before = store_attendance.states_at(act.db, session_id).get(person_id)
        tolerance = store_settings.measure_of(act.db, record.branch_id, record.ends).late_tolerance
        state, late = rules_attendance.arrival(session, act.clock.now(), tolerance)
        if before in (None, AttendanceState.ABSENT):  # a second scan changes nothing
            entry = AttendanceEntry(session_id, person_id, state, before, late)
            _write(act, record, [entry], "")
            _begun(record)
        act.note("courses", class_id, record.branch_id, record.number)
        return CheckIn(person_id, member.name, member.unit, place[0], state, late, before)

    @reads("courses.read")
    def makeup_choices(self, act: Act, class_id: int, session_ids: Sequence[int]) -> list[MakeupChoice]:
        """Where missed sessions can be made up."""
        self._seen(act, class_id)
        today = act.clock.today()
        found = store_attendance.makeup_choices(act.db, class_id, session_ids)
        return [each for each in found if each.day <= today]

    def _entry_problems(
        self, act: Act, class_id: int, entries: Sequence[AttendanceEntry], sessions: dict[int, Meeting]
    ) -> list[Problem]:
        known, today = store_trainees.enrolled(act.db, class_id), act.clock.today()
        found: list[Problem] = []
        for key in dict.fromkeys(each.session_id for each in entries):
            if key not in sessions:
                found.append(problem("record.gone"))
            elif sessions[key].day > today:
                found.append(problem("courses.session_to_come", "sessions", str(sessions[key].day)))
        if any(known.get(each.person_id) is not EnrolmentState.ENROLLED for each in entries):
            found.append(problem("courses.not_enrolled", "person_id"))
        odd = [
            each
            for each in entries
            if each.late_minutes or each.makeup_id or each.state is AttendanceState.MAKEUP
        ]
        if found or not odd:
            return found
        missed = [each.session_id for each in odd if each.makeup_id]
        choices = store_attendance.makeup_choices(act.db, class_id, missed) if missed else []
        offered = {each.session_id: each for each in choices if each.day <= today}
        names = people.members(act.db, [each.person_id for each in odd])
        for each in odd:
            name = names[each.person_id].name
            found += rules_attendance.entry_problems(each, sessions[each.session_id], offered, name)
        twice = {each.person_id: each.makeup_id for each in odd if each.makeup_id}
        for person_id in sorted(store_attendance.enrolled_in(act.db, twice) if not found else ()):
            found.append(problem("courses.makeup_own_class", "makeup_id", names[person_id].name))
        return found

    def _correction_problems(
        self,
        act: Act,
        entries: Sequence[AttendanceEntry],
        sessions: dict[int, Meeting],
        reason: str,
        hours: int,
    ) -> list[Problem]:
        late = rules_attendance.corrected_late(entries, sessions, act.clock.now(), hours)
        if not late:
            return []
        where = str(late[0].day)
        if not act.actor.may(CORRECT):
            return [problem("courses.correction_closed", "reason", where, hours=hours)]
        told = reason.strip() or all(each.reason.strip() for each in entries if each.seen is not None)
        return [] if told else [problem("courses.correction_reason", "reason", where, hours=hours)]


def _write(act: Act, record: TrainingClass, entries: Sequence[AttendanceEntry], reason: str) -> None:
    now = act.clock.now()
    act.rewritten += store_attendance.write(act.db, act.ids, now, record, entries, reason)


def _begun(record: TrainingClass) -> None:
    """The first entry sets the class running."""
    if ClassState(record.state) in rules_states.BEFORE:
        record.state = ClassState.RUNNING.value
