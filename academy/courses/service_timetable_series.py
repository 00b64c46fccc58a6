"""Series and copies: the dates are shown before they are created, holidays left out and named."""

from collections.abc import Sequence
from datetime import date, timedelta

from academy.base.door import Act, reads, writes
from academy.base.problems import Refused, problem
from academy.courses import rules_series, store_board, store_timetable
from academy.courses.facts_term import SeriesSlot, SeriesWish
from academy.courses.facts_timetable import Meeting
from academy.courses.rules_board import Board
from academy.courses.service_timetable_move import MoveVerbs
from academy.courses.store_board import Reach
from academy.places import store as places

AHEAD = timedelta(days=rules_series.LONGEST)


class SeriesVerbs(MoveVerbs):
    @reads("courses.read")
    def preview_series(self, act: Act, wish: SeriesWish) -> list[SeriesSlot]:
        """Every date of a series with what is left out, what forbids and what warns. Nothing is written."""
        slots, planned = self._series(act, wish)
        return self._judged(act, slots, planned)

    @writes("courses.manage", undoable=True)
    def add_series(self, act: Act, wish: SeriesWish) -> int:
        """Create a series; answers how many sessions. Refused with every date that is forbidden."""
        branch_id, number = self._open(act, wish.class_id)
        _, planned = self._series(act, wish)
        self._create(act, planned)
        act.note("courses", wish.class_id, branch_id, number)
        return len(planned)

    @reads("courses.read")
    def preview_copy(self, act: Act, source_id: int, class_id: int, starts: date) -> list[SeriesSlot]:
        """A class's timetable as it would be for another class from a day on."""
        slots, planned = self._copy(act, source_id, class_id, starts)
        return self._judged(act, slots, planned)

    @writes("courses.manage", undoable=True)
    def copy_timetable(self, act: Act, source_id: int, class_id: int, starts: date) -> int:
        """Give a class the timetable of another from a day on; answers how many sessions."""
        branch_id, number = self._open(act, class_id)
        _, planned = self._copy(act, source_id, class_id, starts)
        self._create(act, planned)
        act.note("courses", class_id, branch_id, number)
        return len(planned)

    def _series(self, act: Act, wish: SeriesWish) -> tuple[list[SeriesSlot], list[Meeting]]:
        if found := rules_series.series_problems(wish):
            raise Refused(*found)
        branch_id, _ = store_timetable.class_state(act.db, wish.class_id)
        act.demand(branch_id)
        first = wish.first or date.min
        calendar = Board(days=store_board.days(act.db, first, first + AHEAD))
        slots = rules_series.dates(wish, calendar.day)
        known = places.places_by_id(act.db, [wish.place_id]) if wish.place_id else {}
        name = known[wish.place_id].name if wish.place_id in known else ""
        return slots, rules_series.meetings(wish, slots, branch_id, name)

    def _copy(
        self, act: Act, source_id: int, class_id: int, starts: date
    ) -> tuple[list[SeriesSlot], list[Meeting]]:
        source_branch, _ = store_timetable.class_state(act.db, source_id)
        branch_id, _ = store_timetable.class_state(act.db, class_id)
        act.demand(source_branch)
        act.demand(branch_id)
        held = store_board.meetings(act.db, Reach(starts, starts, frozenset({source_id})))
        calendar = Board(days=store_board.days(act.db, starts, starts + AHEAD))
        own = [each for each in held if each.class_id == source_id]
        if not own:
            raise Refused(problem("series.nothing_to_copy"))
        return rules_series.copied(own, class_id, branch_id, starts, calendar.day)

    def _judged(self, act: Act, slots: Sequence[SeriesSlot], planned: Sequence[Meeting]) -> list[SeriesSlot]:
        if not planned:
            return list(slots)
        days = [each.day for each in planned]
        return rules_series.judged(self._board(act, planned, min(days), max(days)), slots, planned)

    def _create(self, act: Act, planned: Sequence[Meeting]) -> None:
        if not planned:
            raise Refused(problem("series.no_dates"))
        self._locked(act, planned)
        self._demand_free(act, planned)
        for each in planned:
            store_timetable.add(act.db, each.branch_id, each, each.place)
        store_timetable.settle(act.db, {each.class_id for each in planned})
