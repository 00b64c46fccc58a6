"""Looking at the timetable: a week or a month, why a session may not stand somewhere, and where it may."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from academy.base.door import Act, reads
from academy.base.problems import Problem, Refused, problem
from academy.courses import rules_slots, store_board, store_timetable
from academy.courses.facts_timetable import (
    PART_STARTS,
    FreeSlot,
    LaneRow,
    Meeting,
    SessionCell,
    ShutCell,
    Substitute,
    Target,
    Tried,
    Verdict,
    WeekFilter,
    WeekSheet,
    part_of,
)
from academy.courses.rules_board import Board
from academy.courses.rules_constraints import forbids, verdicts, warns
from academy.courses.rules_draft_jobs import suitable_places
from academy.courses.service_timetable_desk import TimetableDesk
from academy.network import store as network
from academy.network.facts import BranchRow
from academy.people import store_away
from academy.people.facts_away import AwayRow
from academy.places import store as places
from academy.places.facts import Closure, PlaceKind, PlaceRow

ENOUGH = 3  # free slots offered
PARTS = ((0, 12 * 60), (12 * 60, 18 * 60), (18 * 60, 1440))
MOST_PLACES = 8


class ViewVerbs(TimetableDesk):
    @reads("courses.read")
    def branches(self, act: Act) -> list[BranchRow]:
        """Whose timetables the actor may see."""
        return network.branches(act.db, act.scope)

    @reads("courses.read")
    def week(self, act: Act, wanted: WeekFilter) -> WeekSheet:
        """Some days of the timetable; conflicts are asked for apart."""
        reach = self._reach(act, wanted.branch_id)
        cells = store_timetable.cells(act.db, wanted.first, wanted.last, reach, wanted.class_id)
        rooms = places.places(act.db, reach)
        teachers = self._teachers(act, reach, cells)
        span = _span(wanted.first, wanted.last)
        calendar = store_board.days(act.db, wanted.first, wanted.last)
        board = Board(days=calendar)
        shut = places.closures(act.db, [each.id for each in rooms], wanted.first, wanted.last)
        gone = store_board.away(act.db, [each.key for each in teachers], wanted.first, wanted.last)
        return WeekSheet(
            tuple(board.day(day) for day in span),
            tuple(cells),
            tuple(LaneRow(each.id, each.name, _size(each), each.branch_id) for each in rooms),
            tuple(teachers),
            _classes(cells),
            self._branch_rows(act, reach),
            tuple(_shut(rooms, shut, span)),
            tuple(_gone(gone, span)),
        )

    @reads("courses.read")
    def day_of(self, act: Act, session_id: int) -> date:
        """The day a session is held on. Raises Refused where it is gone or out of reach."""
        day = store_timetable.session(act.db, session_id).day
        seen = store_timetable.cells(act.db, day, day, self._reach(act, None))
        if session_id not in {each.id for each in seen}:
            raise Refused(problem("record.gone"))
        return day

    @reads("courses.read")
    def conflicts(self, act: Act, wanted: WeekFilter) -> dict[int, tuple[Problem, ...]]:
        """What forbids sessions where they stand: rooms shut, people away since they were planned."""
        reach = self._reach(act, wanted.branch_id)
        cells = store_timetable.cells(act.db, wanted.first, wanted.last, reach, wanted.class_id)
        if not cells:
            return {}
        standing = [_meeting(each) for each in cells]
        board = self._board(act, standing, wanted.first, wanted.last)
        found = {each.id: tuple(forbids(board, each)) for each in standing}
        return {key: problems for key, problems in found.items() if problems}

    @reads("courses.read")
    def try_slots(self, act: Act, session_id: int, targets: Sequence[Target]) -> list[Tried]:
        """What each target would meet: asked once when a session is lifted, so that the drag is instant."""
        meeting, board = self._lifted(act, session_id, targets)
        return rules_slots.tried(board, meeting, targets)

    @reads("courses.read")
    def why_not(self, act: Act, session_id: int, target: Target) -> list[Verdict]:
        """Every constraint of the catalogue with what it says of one target."""
        meeting, board = self._lifted(act, session_id, [target])
        there = rules_slots.aimed(meeting, target, board)
        wrong = rules_slots.shape_problems(there)
        if wrong:
            return [Verdict("class", True, tuple(wrong))]
        return verdicts(board, there)

    @reads("courses.read")
    def best_slots(self, act: Act, session_id: int, most: int = ENOUGH) -> list[FreeSlot]:
        """The best free slots within the class's dates, ranked."""
        meeting = store_board.one(act.db, session_id)
        act.demand(meeting.branch_id)
        held = store_board.class_facts(act.db, [meeting.class_id])[meeting.class_id]
        days = rules_slots.days_around(meeting.day, held.first, held.last)
        if not days:
            return []
        board = self._board(act, [meeting], min(days), max(days), branches=[meeting.branch_id])
        rooms = [each.id for each in suitable_places(board, meeting)][:MOST_PLACES]
        spots: list[int | None] = list(dict.fromkeys([meeting.place_id, *rooms]))
        usual = [meeting.starts, *PART_STARTS]
        starts = list({part_of(each): each for each in reversed(usual)}.values())
        return rules_slots.best_slots(board, meeting, days, spots, sorted(starts), most)

    @reads("courses.read")
    def substitutes(self, act: Act, session_id: int) -> list[Substitute]:
        """Who could take a session over: the free ones first, those the course names before others."""
        meeting = store_board.one(act.db, session_id)
        act.demand(meeting.branch_id)
        people = store_away.teachers(act.db, act.scope.branches)
        branches = network.names(act.db)
        everybody = [replace(meeting, instructor_id=key) for key in people if key != meeting.instructor_id]
        monday = meeting.day - timedelta(days=meeting.day.weekday())
        board = self._board(act, everybody or [meeting], monday, monday + timedelta(days=6))
        held = board.classes[meeting.class_id]
        found = []
        for each in everybody:
            key = each.instructor_id or 0
            hours = sum(
                m.hours
                for day in _span(monday, monday + timedelta(days=6))
                for m in board.held.get(("teacher", key, day), ())
            )
            _, name, branch_id = people[key]
            known = key in held.teachers or branch_id == meeting.branch_id
            found.append(
                Substitute(
                    key, name, branches.get(branch_id, ""), hours, known, tuple(forbids(board, each)),
                    tuple(warns(board, each)),
                )
            )  # fmt: skip
        return sorted(
            found,
            key=lambda each: (bool(each.forbids), not each.known, len(each.warns), each.hours, each.name),
        )

    def _lifted(self, act: Act, session_id: int, targets: Sequence[Target]) -> tuple[Meeting, Board]:
        """A session in the hand, and the board of all the places it may be tried at."""
        meeting = store_board.one(act.db, session_id)
        act.demand(meeting.branch_id)
        days = [each.day for each in targets] or [meeting.day]
        tried = [
            replace(
                meeting,
                place_id=each.place_id or meeting.place_id,
                instructor_id=each.instructor_id or meeting.instructor_id,
            )
            for each in targets
        ]
        return meeting, self._board(act, tried or [meeting], min(days), max(days))

    def _reach(self, act: Act, branch_id: int | None) -> frozenset[int] | None:
        if branch_id is not None:
            act.demand(branch_id)
            return frozenset({branch_id})
        return act.scope.branches

    def _teachers(
        self, act: Act, reach: frozenset[int] | None, cells: Sequence[SessionCell]
    ) -> list[LaneRow]:
        """Everybody who teaches in the branches or in one of these sessions."""
        names = network.names(act.db)
        rows = {
            key: LaneRow(key, name, names.get(branch_id, ""), branch_id)
            for key, (_, name, branch_id) in store_away.teachers(act.db, reach).items()
        }
        for each in cells:
            if each.instructor_id is not None and each.instructor_id not in rows:
                rows[each.instructor_id] = LaneRow(each.instructor_id, each.instructor, "", 0)
        busy = {each.instructor_id for each in cells}
        return sorted(rows.values(), key=lambda row: (row.key not in busy, row.branch_id, row.name))

    def _branch_rows(self, act: Act, reach: frozenset[int] | None) -> tuple[LaneRow, ...]:
        return tuple(
            LaneRow(key, name, industry, key)
            for key, name, industry in network.lanes(act.db)
            if reach is None or key in reach
        )


def _meeting(cell: SessionCell) -> Meeting:
    return Meeting(
        cell.id, cell.class_id, cell.day, cell.starts, cell.ends, cell.hours, cell.kind, cell.instructor_id,
        cell.place_id, cell.place, cell.branch_id, cell.sequence, cell.break_minutes, cell.topic, cell.pinned,
        cell.version,
    )  # fmt: skip


def _classes(cells: Iterable[SessionCell]) -> tuple[LaneRow, ...]:
    rows = {each.class_id: LaneRow(each.class_id, each.name, each.number, each.branch_id) for each in cells}
    return tuple(sorted(rows.values(), key=lambda row: (row.branch_id, row.note)))


def _size(place: PlaceRow) -> str:
    """As the lane names it: seats, or working places for practice."""
    practical = place.kind in (PlaceKind.BASE, PlaceKind.WORKSHOP, PlaceKind.STATION)
    if place.stations and (practical or not place.seats):
        return f"stations:{place.stations}"
    return f"seats:{place.seats}" if place.seats else ""


def _span(first: date, last: date) -> list[date]:
    return [first + timedelta(days=step) for step in range((last - first).days + 1)]


def _shut(rooms: Sequence[PlaceRow], closures: Sequence[Closure], span: Sequence[date]) -> list[ShutCell]:
    """Half-days on which a place is shut for most of the usual time."""
    found: list[ShutCell] = []
    for room in rooms:
        for day in span:
            if not room.open_on(day):
                found.append(ShutCell(room.id, day, None, problem("shut.closed_day")))
                continue
            for part, begin in enumerate(PART_STARTS):
                if begin < room.opens or begin >= room.closes:
                    found.append(ShutCell(room.id, day, part, problem("shut.hours")))
    for each in closures:
        keys = [room.id for room in rooms if each.place_id in (room.id, room.parent_id)]
        for day in span:
            for part, (begin, end) in enumerate(PARTS):
                if each.shuts(day, begin, end):
                    why = problem("shut.closure", reason=each.reason)
                    found += [ShutCell(key, day, part, why) for key in keys]
    return found


def _gone(away: dict[int, tuple[AwayRow, ...]], span: Sequence[date]) -> list[ShutCell]:
    """Half-days on which a person is away."""
    found = []
    for key, rows in away.items():
        for day in span:
            for part, (begin, end) in enumerate(PARTS):
                held = next((each for each in rows if each.holds(day, begin, end)), None)
                if held is not None:
                    kind = f"away_kind.{held.kind.value}"
                    found.append(ShutCell(key, day, part, problem("shut.away", kind=kind)))
    return found
