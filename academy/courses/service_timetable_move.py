"""Changing the timetable: move, stretch, pin, substitute. Every write is checked under locks."""

from collections.abc import Sequence
from dataclasses import replace

from academy.base.door import Act, writes
from academy.base.problems import Problem, Refused, problem
from academy.courses import rules_slots, rules_states, store_plan, store_timetable
from academy.courses.facts import ClassState
from academy.courses.facts_timetable import Meeting, Target
from academy.courses.records import CourseSession
from academy.courses.rules_board import Board
from academy.courses.rules_constraints import warns
from academy.courses.service_timetable_desk import TimetableDesk
from academy.people.store import members
from academy.places import store as places


class MoveVerbs(TimetableDesk):
    @writes("courses.manage", undoable=True)
    def move_session(self, act: Act, session_id: int, version: int, target: Target) -> list[Problem]:
        """Put a session elsewhere, or lengthen it; answers what warns of it.

        Raises Refused with every constraint that forbids it; then nothing has moved.
        """
        row = store_plan.session_record(act.db, session_id, version)
        record = self._moving(act, row)
        if row.pinned:
            raise Refused(problem("courses.session_pinned", "day"))
        meeting = store_timetable.meeting_of(row)
        known = places.places_by_id(act.db, [each for each in (target.place_id, row.place_id) if each])
        there = rules_slots.aimed(meeting, target, Board(places=known))
        self._locked(act, [there])
        board = self._demand_free(act, [there])
        store_timetable.put(row, there, there.place)
        store_timetable.settle(act.db, [row.class_id])
        act.note("courses", row.class_id, record.branch_id, record.number)
        return warns(board, there)

    @writes("courses.manage", undoable=True)
    def pin_sessions(self, act: Act, session_ids: Sequence[int], pinned: bool) -> None:
        """Pinned sessions stay where they are, by hand and in drafts of a term."""
        rows = [store_timetable.session(act.db, each) for each in session_ids]
        if not rows:
            raise Refused(problem("record.gone"))
        for row in rows:
            act.demand(row.branch_id)
            row.pinned = pinned
        number = store_plan.class_record(act.db, rows[0].class_id).number
        act.note("courses", rows[0].class_id, rows[0].branch_id, number)

    @writes("courses.manage", undoable=True)
    def substitute(
        self, act: Act, session_ids: Sequence[int], person_id: int, versions: Sequence[int] = ()
    ) -> list[Problem]:
        """Give sessions to another instructor, all or none; answers what warns of it.

        `versions`: those of the sessions the clerk saw, in the same order; refused where one is another.
        """
        rows = _seen(act, session_ids, versions)
        if not rows or person_id not in members(act.db, [person_id]):
            raise Refused(problem("record.gone"))
        record = self._moving(act, rows[0])
        for row in rows[1:]:
            self._moving(act, row)
        theirs = [replace(store_timetable.meeting_of(row), instructor_id=person_id) for row in rows]
        self._locked(act, theirs)
        board = self._demand_free(act, theirs)
        self._rewrite(act, rows, theirs)
        act.note("courses", record.id, record.branch_id, record.number)
        return [found for each in theirs for found in warns(board, each)]

    @writes("courses.manage", undoable=True, removes=True)
    def remove_sessions(self, act: Act, session_ids: Sequence[int], versions: Sequence[int] = ()) -> None:
        """Take sessions out of the timetable; refused once attendance has been taken at one. `versions` as in
        `substitute`."""
        rows = _seen(act, session_ids, versions)
        if not rows:
            raise Refused(problem("record.gone"))
        record = self._moving(act, rows[0])
        for row in rows[1:]:
            self._moving(act, row)
        for row in rows:
            act.db.delete(row)
        store_timetable.settle(act.db, {row.class_id for row in rows})
        act.note("courses", record.id, record.branch_id, record.number)

    def _rewrite(self, act: Act, rows: Sequence[CourseSession], meetings: Sequence[Meeting]) -> None:
        """Write sessions that may take one another's places."""
        if len(rows) > 1:
            store_timetable.release(act.db, rows)
        for row, meeting in zip(rows, meetings, strict=True):
            store_timetable.put(row, meeting, meeting.place)
        store_timetable.settle(act.db, [row.class_id for row in rows])

    def _open(self, act: Act, class_id: int) -> tuple[int, str]:
        """Branch and number of a class that may still be planned, locked."""
        record = store_plan.class_record(act.db, class_id)
        act.demand(record.branch_id)
        if found := rules_states.demand_state(ClassState(record.state), rules_states.OPEN):
            raise Refused(*found)
        return record.branch_id, record.number


def _seen(act: Act, session_ids: Sequence[int], versions: Sequence[int]) -> list[CourseSession]:
    if not versions:
        return [store_timetable.session(act.db, each) for each in session_ids]
    return [store_plan.session_record(act.db, *each) for each in zip(session_ids, versions, strict=True)]
