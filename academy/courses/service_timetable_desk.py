"""What the parts of the timetable service share: a session's board, settings, the check before a write."""

from collections.abc import Iterable, Sequence
from datetime import date

from academy.base.door import Act, Service
from academy.base.problems import Problem, Refused, problem
from academy.courses import rules_states, store_board, store_plan, store_timetable
from academy.courses.facts import ClassState
from academy.courses.facts_timetable import Meeting
from academy.courses.records import CourseSession, TrainingClass
from academy.courses.rules_board import Board
from academy.courses.rules_constraints import forbids
from academy.courses.rules_slots import shape_problems
from academy.courses.store_board import Reach


class TimetableDesk(Service):
    """Parent of the timetable service's parts."""

    def _board(
        self, act: Act, meetings: Sequence[Meeting], first: date, last: date, *, branches: Iterable[int] = ()
    ) -> Board:
        """Everything that can speak for or against these sessions between two days."""
        reach = Reach(
            first,
            last,
            frozenset(each.class_id for each in meetings),
            frozenset(each.instructor_id for each in meetings if each.instructor_id is not None),
            frozenset(each.place_id for each in meetings if each.place_id is not None),
            frozenset(branches),
            meetings[0].branch_id,
        )
        return store_board.board(act.db, reach)

    def _moving(self, act: Act, row: CourseSession) -> TrainingClass:
        """The session's class, locked. Refused when it is over, the session held, or not the actor's."""
        record = store_plan.class_record(act.db, row.class_id)
        act.demand(record.branch_id)
        found = rules_states.demand_state(ClassState(record.state), rules_states.OPEN)
        if store_timetable.attended(act.db, [row.id]):
            found.append(problem("courses.session_held", "day"))
        if found:
            raise Refused(*found)
        return record

    def _locked(self, act: Act, meetings: Sequence[Meeting]) -> None:
        """Nobody else plans with these people, places and classes until this act is written."""
        first, last = min(each.day for each in meetings), max(each.day for each in meetings)
        classes = {each.class_id for each in meetings}
        shared = store_board.shared_trainees(act.db, classes, first, last)
        store_timetable.lock(
            act.db,
            meetings[0].branch_id,
            [each.instructor_id for each in meetings],
            [each.place_id for each in meetings],
            classes | {other for found in shared.values() for other in found},
        )

    def _demand_free(self, act: Act, meetings: Sequence[Meeting]) -> Board:
        """Raises Refused with every reason why one of them cannot stand; the board without them otherwise."""
        found: list[Problem] = [wrong for each in meetings for wrong in shape_problems(each)]
        if found:
            raise Refused(*found)
        days = [each.day for each in meetings]
        board = self._board(act, meetings, min(days), max(days))
        going = {each.id for each in meetings if each.id}
        for class_id in {each.class_id for each in meetings}:
            for old in [each for each in board.of_class.get(class_id, ()) if each.id in going]:
                board.take(old)
        board.put(meetings)
        found = list(dict.fromkeys(wrong for each in meetings for wrong in forbids(board, each)))
        if found:
            raise Refused(*found)
        return board
