"""A term placed at once: the search on the product's own problem, and drafts in the service."""

import random
from datetime import date, timedelta

import pytest

from academy.access.service_history import HistoryService
from academy.base.door import Door, verbs_of
from academy.base.problems import Refused
from academy.courses.facts import SessionKind
from academy.courses.facts_term import DraftWish
from academy.courses.facts_timetable import ClassFacts, Limits, Meeting, WeekFilter
from academy.courses.rules_board import Board
from academy.courses.rules_draft import moved, search
from academy.courses.rules_draft_jobs import jobs_of
from academy.courses.rules_validator import violations
from academy.courses.service_timetable import TimetableService
from academy.people.facts_away import AwayDraft, AwayKind, AwayRow
from academy.places.facts import PlaceKind, PlaceRow
from tests.rooms.courses.classes import MONDAY, Room
from tests.rooms.courses.planners import Planner, planner

TERM = date(2026, 3, 2)
WEEKS, BRANCHES, CLASSES, EACH = 16, 10, 30, 10


@pytest.fixture
def plan(room: Room, door: Door) -> Planner:
    return planner(room, door)


def term(seed: int = 1, classes: int = CLASSES) -> tuple[Board, list[Meeting], dict[int, list[int]]]:
    """Thirty classes of ten sessions in ten branches with forty places and sixty instructors, as measured in
    the design: evening classes, equipment, absences, travel of 25 to 90 minutes."""
    dice = random.Random(seed)
    places, people, away, ways = {}, {}, {}, {}
    for branch in range(1, BRANCHES + 1):
        for at, (kind, seats, stations) in enumerate(
            (
                (PlaceKind.HALL, 60, 0),
                (PlaceKind.ROOM, 40, 0),
                (PlaceKind.WORKSHOP, 30, 30),
                (PlaceKind.BASE, 35, 35),
            )
        ):
            key = branch * 10 + at
            places[key] = PlaceRow(
                key, branch, "", f"{branch}-{at}", kind, None, seats, stations, (f"eq{branch % 5}",), 480,
                1290, 127, "", 1,
            )  # fmt: skip
        for other in range(1, branch):
            ways[branch, other] = ways[other, branch] = dice.choice([25, 40, 60, 90])
    for person in range(1000, 1060):
        people[person] = f"T{person}"
        days = [TERM + timedelta(days=day) for day in range(WEEKS * 7) if dice.random() < 0.12]
        away[person] = tuple(
            AwayRow(0, person, "", 1, AwayKind.LEAVE, day, day, *dice.choice([(0, 720), (720, 1440)]), "")
            for day in days
        )
    facts, wanted, teachers = {}, [], {}
    for key in range(1, classes + 1):
        branch, first = (key - 1) % BRANCHES + 1, TERM + timedelta(weeks=dice.randrange(WEEKS - 7))
        size, evening = dice.choice([18, 24, 28]), key % 6 == 0
        facts[key] = ClassFacts(
            key, f"C{key}", f"C{key}", branch, first, first + timedelta(days=41), size, size, 4, 36,
            needs=frozenset({f"eq{branch % 5}"}), evening=evening,
        )  # fmt: skip
        teachers[key] = dice.sample(range(1000, 1060), 3)
        for at in range(EACH):
            kind = SessionKind.THEORY if at == 0 else SessionKind.PRACTICAL
            starts = 1110 if evening else 510
            wanted.append(
                Meeting(0, key, first, starts, starts + 150, 3, kind, None, None, "", branch, at + 1, 15)
            )
    return Board(facts, places, people, away, {}, {}, ways, {}, Limits(8, 8)), wanted, teachers


def recounted(board: Board, placed: list[Meeting]) -> list[object]:
    gone = [each for rows in board.away.values() for each in rows]
    return list(violations(placed, board.classes, board.places, [], gone, board.ways, [], board.limits))


def test_three_hundred_sessions_are_placed_with_no_broken_rule() -> None:
    board, wanted, teachers = term()
    jobs = jobs_of(board, wanted, teachers)
    wish = DraftWish(first=TERM, last=TERM + timedelta(weeks=WEEKS))
    found = search(board, wish, jobs)
    assert (len(found.placed), found.reasons) == (300, {})
    placed = list(found.placed.values())
    assert recounted(board, placed) == []
    assert board.of_class == {} or not any(board.of_class.values())
    for key in board.classes:
        order = sorted((each for each in placed if each.class_id == key), key=lambda each: each.sequence)
        assert [(each.day, each.starts) for each in order] == sorted(
            (each.day, each.starts) for each in order
        )


@pytest.mark.parametrize("seed", [2, 3])
def test_other_terms_hold_too_and_the_same_facts_give_the_same_draft(seed: int) -> None:
    board, wanted, teachers = term(seed, 18)
    wish = DraftWish(first=TERM, last=TERM + timedelta(weeks=WEEKS))
    first = search(board, wish, jobs_of(board, wanted, teachers))
    again = search(board, wish, jobs_of(board, wanted, teachers))
    assert first.placed == again.placed
    assert recounted(board, list(first.placed.values())) == []


def test_what_cannot_be_placed_is_left_over_with_its_reasons() -> None:
    board, wanted, teachers = term(1, 2)
    board.away = {
        key: (AwayRow(0, key, "甲", 1, AwayKind.SICK, TERM, TERM + timedelta(weeks=WEEKS), 0, 1440, ""),)
        for key in board.teachers
    }
    found = search(
        board, DraftWish(first=TERM, last=TERM + timedelta(weeks=WEEKS)), jobs_of(board, wanted, teachers)
    )
    assert found.placed == {}
    assert {each[0].code for each in found.reasons.values()} == {"draft.unplaced"}
    assert {each[1].code for each in found.reasons.values()} == {"constraint.away"}


def test_what_stands_well_stays_when_the_clerk_wants_so() -> None:
    board, wanted, teachers = term(1, 6)
    wish = DraftWish(first=TERM, last=TERM + timedelta(weeks=WEEKS), keep_placed=True)
    first = search(board, wish, jobs_of(board, wanted, teachers))
    stored = [
        Meeting(**{f: getattr(each, f) for f in each.__slots__} | {"id": at + 1})
        for at, each in first.placed.items()
    ]
    jobs = jobs_of(board, stored, teachers)
    assert moved(jobs, search(board, wish, jobs)) == []


def test_a_draft_stands_beside_the_timetable_until_it_is_adopted(plan: Planner, door: Door) -> None:
    class_id = plan.a_class(3)
    lacking = plan.a_class(4, sessions=(), teacher=plan.teachers[1])
    before = plan.sessions(class_id)
    plan.away.enter(plan.clerk, plan.teachers[0], AwayDraft(AwayKind.SICK, MONDAY, MONDAY))
    key = plan.timetable.make_draft(
        plan.clerk, DraftWish("秋季", MONDAY, MONDAY + timedelta(days=18), keep_placed=True)
    )
    sheet = plan.timetable.draft(plan.clerk, key)
    assert plan.sessions(class_id) == before
    assert (sheet.row.unplaced, sheet.violations) == (0, ())
    assert sorted(each.was.day for each in sheet.cells if each.moved and each.was) == [MONDAY, MONDAY]
    assert sum(each.was is None for each in sheet.cells) == 10
    assert plan.timetable.adopt_draft(plan.clerk, key, sheet.row.version) == 12
    assert len(plan.sessions(lacking)) == 10
    span = WeekFilter(MONDAY, MONDAY + timedelta(days=18))
    assert plan.timetable.conflicts(plan.clerk, span) == {}
    history = HistoryService(door, verbs_of(TimetableService))
    history.undo(plan.clerk, history.undoable(plan.clerk)[0].id)
    assert [each[2:] for each in plan.sessions(class_id)] == [each[2:] for each in before]
    assert plan.sessions(lacking) == []


def test_a_draft_is_refused_when_the_timetable_changed_since(plan: Planner) -> None:
    class_id = plan.a_class(3)
    plan.away.enter(plan.clerk, plan.teachers[0], AwayDraft(AwayKind.SICK, MONDAY, MONDAY))
    wish = DraftWish("秋季", MONDAY, MONDAY + timedelta(days=18), keep_placed=True)
    key = plan.timetable.make_draft(plan.clerk, wish)
    plan.timetable.pin_sessions(plan.clerk, [plan.sessions(class_id)[0][0]], True)
    version = plan.timetable.draft(plan.clerk, key).row.version
    with pytest.raises(Refused) as no:
        plan.timetable.adopt_draft(plan.clerk, key, version)
    assert {each.code for each in no.value.problems} == {"draft.changed_since"}
    plan.timetable.drop_draft(plan.clerk, key, version)
    assert plan.timetable.drafts(plan.clerk) == []
