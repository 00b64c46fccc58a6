"""Where a session may go: one target tried, and the best free slots ranked. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from academy.base.problems import Problem, problem
from academy.courses.facts import SessionKind
from academy.courses.facts_timetable import FreeSlot, Meeting, Target, Tried, part_of
from academy.courses.rules_board import Board
from academy.courses.rules_constraints import allowed, clashes, forbids, warns
from academy.courses.rules_plan import CREDIT_MINUTES

WEIGHTS = {
    "constraint.holiday": 40, "constraint.weekend": 12, "constraint.order": 30, "constraint.provisional": 1,
    "constraint.teacher_hours": 15, "constraint.capacity_planned": 8, "constraint.qualified": 60,
    "constraint.hours": 25, "courses.practical_share_low": 25,
}  # fmt: skip
"""How much a warning counts against a slot; a day's distance counts two, another place six."""
DAY_COST, PLACE_COST, PART_COST, BUSY_COST = 2, 6, 3, 1


def aimed(meeting: Meeting, target: Target, board: Board) -> Meeting:
    """The session as it would stand there; its length follows its 学时 when they change."""
    hours = meeting.hours if target.hours is None else target.hours
    length = meeting.ends - meeting.starts + (hours - meeting.hours) * CREDIT_MINUTES
    place_id = meeting.place_id if target.place_id is None else target.place_id
    known = board.places.get(place_id or 0)
    teacher = meeting.instructor_id if target.instructor_id is None else target.instructor_id
    return replace(
        meeting, day=target.day, starts=target.starts, ends=target.starts + length, hours=hours,
        place_id=place_id, place=known.name if known else meeting.place, instructor_id=teacher,
    )  # fmt: skip


def shape_problems(meeting: Meeting) -> list[Problem]:
    """A session begins and ends on its day and holds at least one 学时 (an activity may hold none)."""
    found = []
    if not 0 <= meeting.starts < meeting.ends <= 1440:
        found.append(problem("courses.time_wrong", "starts", meeting.day.isoformat()))
    least = 0 if meeting.kind is SessionKind.ACTIVITY else 1
    if meeting.hours < least:
        found.append(problem("courses.session_hours_missing", "hours", meeting.day.isoformat()))
    return found


def tried(board: Board, meeting: Meeting, targets: Iterable[Target]) -> list[Tried]:
    """What the catalogue says of each target."""
    found = []
    for target in targets:
        there = aimed(meeting, target, board)
        wrong = shape_problems(there)
        if not wrong:
            wrong = forbids(board, there)
        met = clashes(board, there) if wrong else ()
        found.append(Tried(target, tuple(wrong), tuple(warns(board, there)), met))
    return found


def best_slots(
    board: Board, meeting: Meeting, days: Sequence[date], places: Sequence[int | None], starts: Sequence[int],
    most: int,
) -> list[FreeSlot]:  # fmt: skip
    """Free slots, the cheapest first: near the old day, in the same place, with nothing against them.

    At most one slot a day and part is offered, so that three answers are three choices.
    """
    found: dict[tuple[date, int], FreeSlot] = {}
    for there in _candidates(board, meeting, days, places, starts):
        if (there.day, there.starts, there.place_id) == (meeting.day, meeting.starts, meeting.place_id):
            continue
        if shape_problems(there) or not allowed(board, there):
            continue
        slot = _judged(board, meeting, there)
        key = (there.day, part_of(there.starts))
        if key not in found or slot.cost < found[key].cost:
            found[key] = slot
    return sorted(found.values(), key=lambda slot: (slot.cost, slot.target.day, slot.target.starts))[:most]


def _candidates(
    board: Board, meeting: Meeting, days: Sequence[date], places: Sequence[int | None], starts: Sequence[int]
) -> Iterator[Meeting]:
    for day in days:
        for begin in starts:
            for place in places or [meeting.place_id]:
                yield aimed(meeting, Target(day, begin, place), board)


def _judged(board: Board, meeting: Meeting, there: Meeting) -> FreeSlot:
    against = warns(board, there)
    cost = sum(WEIGHTS.get(each.code, 10) for each in against)
    cost += DAY_COST * abs((there.day - meeting.day).days)
    cost += PLACE_COST * (there.place_id != meeting.place_id)
    cost += PART_COST * (part_of(there.starts) != part_of(meeting.starts))
    busy = sum(each.hours for each in board.with_teacher(there))
    cost += BUSY_COST * busy
    notes: list[Problem] = list(against)
    if there.place_id != meeting.place_id:
        notes.append(problem("slot.other_place", place=there.place))
    if busy:
        notes.append(problem("slot.busy", hours=busy + there.hours))
    if not notes:
        notes.append(problem("slot.nothing_moves"))
    target = Target(there.day, there.starts, there.place_id, there.instructor_id)
    teacher = board.teachers.get(there.instructor_id or 0, "")
    return FreeSlot(target, there.ends, there.place, teacher, cost, tuple(notes), bool(against))


def days_around(day: date, first: date, last: date, reach: int = 10) -> list[date]:
    """Days near a day within a class's dates, the nearest first."""
    steps = sorted(range(-reach, reach + 1), key=lambda step: (abs(step), step < 0))
    return [each for step in steps if first <= (each := day + timedelta(days=step)) <= last]
