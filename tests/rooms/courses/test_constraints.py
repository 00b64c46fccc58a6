"""The catalogue as tables of cases: each constraint once broken and once just kept."""

from datetime import timedelta

import pytest

from academy.base.words import LANGUAGES, Words
from academy.courses.facts import SessionKind
from academy.courses.facts_timetable import DayFacts, DayMark
from academy.courses.rules_board import Board
from academy.courses.rules_constraints import CATALOGUE, allowed, clashes, verdicts
from academy.people.facts_away import AwayKind
from tests.rooms.courses.boards import (
    BASE,
    GAO,
    HALL,
    HERE,
    MENG,
    MONDAY,
    PLACES,
    POWER,
    ROOM,
    STATION,
    STEEL,
    a_class,
    away,
    board,
    closure,
    holiday,
    meeting,
    place,
)  # fmt: skip

TUESDAY = MONDAY + timedelta(days=1)
PRACTICAL, ONLINE = SessionKind.PRACTICAL, SessionKind.ONLINE
other = {"class_id": POWER}
small = {each.id: each for each in PLACES} | {ROOM: place(ROOM, "一号教室", seats=19)}
tight = {each.id: each for each in PLACES} | {ROOM: place(ROOM, "一号教室", seats=25)}
weekdays = {each.id: each for each in PLACES} | {ROOM: place(ROOM, "一号教室", weekdays=0b0111110)}

CASES = {
    # constraint: (board, what breaks it, the same board, what just keeps it)
    "instructor": (
        board(meeting(2, **other, place_id=BASE, starts=704, ends=800)), meeting(),
        board(meeting(2, **other, place_id=BASE, starts=705, ends=800)), meeting(),
    ),
    "place": (
        board(meeting(2, **other, instructor_id=GAO, starts=500, ends=511)), meeting(),
        board(meeting(2, **other, instructor_id=GAO, starts=500, ends=510)), meeting(),
    ),
    "class": (
        board(meeting(2, instructor_id=GAO, place_id=BASE)), meeting(),
        board(meeting(2, instructor_id=GAO, place_id=BASE, day=MONDAY + timedelta(days=1))), meeting(),
    ),
    "trainee": (
        board(meeting(2, **other, instructor_id=GAO, place_id=BASE), shared={STEEL: {POWER: ("周三",)}}),
        meeting(),
        board(meeting(2, **other, instructor_id=GAO, place_id=BASE), shared={}), meeting(),
    ),
    "away": (
        board(away={MENG: (away(starts=700, ends=900),)}), meeting(),
        board(away={MENG: (away(starts=705, ends=900),)}), meeting(),
    ),
    "shift": (
        board(away={MENG: (away(AwayKind.SHIFT, 1200, 1440 + 511),)}), meeting(day=TUESDAY),
        board(away={MENG: (away(AwayKind.SHIFT, 1200, 1440 + 510),)}), meeting(day=TUESDAY),
    ),
    "capacity": (board(places=small), meeting(), board(places=tight), meeting()),
    "capacity_planned": (board(places=tight), meeting(), board(), meeting()),
    "station": (
        board(), meeting(kind=PRACTICAL, place_id=STATION),
        board(), meeting(kind=PRACTICAL, place_id=BASE),
    ),
    "equipment": (
        board(classes={STEEL: a_class(STEEL, needs=frozenset({"仿真台"}))}), meeting(kind=PRACTICAL),
        board(classes={STEEL: a_class(STEEL, needs=frozenset({"仿真台"}), trainees=6)}),
        meeting(kind=PRACTICAL, place_id=STATION),
    ),
    "opening": (
        board(closures={ROOM: (closure(starts=700),)}), meeting(),
        board(closures={ROOM: (closure(starts=705),)}), meeting(),
    ),
    "daily_hours": (
        board(meeting(2, starts=840, ends=1100, hours=5)), meeting(),
        board(meeting(2, starts=840, ends=1100, hours=4)), meeting(),
    ),
    "travel": (
        board(meeting(2, **other, place_id=HALL, starts=744, ends=800)), meeting(),
        board(meeting(2, **other, place_id=HALL, starts=745, ends=800)), meeting(),
    ),
    "dates": (
        board(), meeting(day=MONDAY + timedelta(days=14)), board(), meeting(day=MONDAY + timedelta(days=13)),
    ),
    "qualified": (
        board(classes={STEEL: a_class(STEEL, teachers=frozenset({GAO}))}), meeting(),
        board(classes={STEEL: a_class(STEEL, teachers=frozenset({MENG}))}), meeting(),
    ),
    "holiday": (
        board(days=holiday(MONDAY)), meeting(),
        board(days={MONDAY: DayFacts(MONDAY, DayMark.MAKEUP)}), meeting(),
    ),
    "provisional": (
        board(days={MONDAY: DayFacts(MONDAY, DayMark.WORKDAY, "", True)}), meeting(), board(), meeting(),
    ),
    "order": (
        board(meeting(2, sequence=1, day=MONDAY + timedelta(days=1))), meeting(sequence=2),
        board(meeting(2, sequence=3, day=MONDAY + timedelta(days=1))), meeting(sequence=2),
    ),
    "teacher_hours": (
        board(meeting(2, **other, starts=840, ends=1100, hours=5)), meeting(),
        board(meeting(2, **other, starts=840, ends=1100, hours=4)), meeting(),
    ),
    "hours": (board(), meeting(hours=17), board(), meeting(hours=16)),
    "practical_share": (
        board(classes={STEEL: a_class(STEEL, theory=4, practical=0, practical_percent=90)}), meeting(),
        board(classes={STEEL: a_class(STEEL, theory=5, practical=0, practical_percent=90)}), meeting(),
    ),
}  # fmt: skip


def test_every_constraint_of_the_catalogue_has_its_cases() -> None:
    assert set(CASES) == {each.id for each in CATALOGUE}


@pytest.mark.parametrize("name", CASES)
def test_a_constraint_speaks_up_when_broken_and_is_silent_when_just_kept(name: str) -> None:
    constraint = next(each for each in CATALOGUE if each.id == name)
    broken_board, broken, kept_board, kept = CASES[name]
    assert constraint.check(broken_board, broken)
    assert constraint.check(kept_board, kept) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CASES)
def test_it_has_a_name_and_a_sentence_for_either_answer(name: str, language: str) -> None:
    words = Words(language)
    broken_board, broken, kept_board, kept = CASES[name]
    assert words.word(f"constraint_name.{name}")
    found = next(each for each in verdicts(broken_board, broken) if each.constraint == name)
    content = next(each for each in verdicts(kept_board, kept) if each.constraint == name)
    assert found.ok is None
    assert content.ok is not None
    for sentence in [words.sentence(each) for each in (*found.problems, content.ok)]:
        assert "{" not in sentence


def test_a_session_does_not_meet_itself() -> None:
    held = board(meeting(), meeting(2, day=MONDAY + timedelta(days=1)))
    assert allowed(held, meeting())


def test_who_books_a_base_books_its_stations_and_the_other_way_round() -> None:
    practice = {"kind": PRACTICAL, "instructor_id": GAO, **other}
    assert not allowed(
        board(meeting(2, place_id=STATION, **practice)), meeting(place_id=BASE, kind=PRACTICAL)
    )
    steel = a_class(STEEL, trainees=5)
    classes = {STEEL: steel, POWER: a_class(POWER, trainees=5)}
    at_station = meeting(place_id=STATION, kind=PRACTICAL)
    assert not allowed(board(meeting(2, place_id=BASE, **practice), classes=classes), at_station)
    assert not allowed(board(meeting(2, place_id=STATION, **practice), classes=classes), at_station)


def test_a_place_known_by_name_only_is_booked_once_in_its_branch() -> None:
    unnamed = {"place_id": None, "place": "食堂二楼"}
    held = board(meeting(2, **other, instructor_id=GAO, **unnamed))
    assert not allowed(held, meeting(**unnamed))
    assert allowed(held, meeting(**unnamed, branch_id=HERE + 5))


def test_online_sessions_hold_no_place_and_need_no_way() -> None:
    held = board(meeting(2, **other, instructor_id=GAO, kind=ONLINE))
    assert allowed(held, meeting())
    far = board(meeting(2, **other, kind=ONLINE, place_id=HALL, starts=705, ends=800))
    assert allowed(far, meeting())


def test_the_sessions_met_are_named_for_outlining() -> None:
    held = board(meeting(2, **other, instructor_id=GAO), meeting(3, **other, place_id=BASE))
    assert set(clashes(held, meeting())) == {2, 3}


def test_nothing_is_forbidden_on_an_empty_board() -> None:
    assert allowed(Board(), meeting())
