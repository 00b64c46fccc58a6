"""Random timetables: the indexed checks against the plainest possible ones, and against the validator."""

from datetime import timedelta
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from academy.courses.facts import SessionKind
from academy.courses.facts_timetable import Limits, Meeting
from academy.courses.rules_constraints import CATALOGUE, allowed
from academy.courses.rules_validator import violations
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
)  # fmt: skip

CLASSES = {STEEL: a_class(STEEL), POWER: a_class(POWER), 33: a_class(33, trainees=5)}
SHARED = {STEEL: {33: ("周三",)}, 33: {STEEL: ("周三",)}}
AWAY = {MENG: (away(starts=600, ends=660),)}
SHUT = {ROOM: (closure(ROOM, 900, 960),)}
WAYS = {(2, 3): 40, (3, 2): 40}
TIMES = [480, 510, 555, 600, 645, 690, 705, 735, 780, 840, 900, 1000, 1110]


@st.composite
def meetings(draw: st.DrawFn, key: int) -> Meeting:
    starts = draw(st.sampled_from(TIMES))
    hours = draw(st.integers(1, 4))
    place = draw(st.sampled_from([ROOM, BASE, STATION, HALL, None]))
    return Meeting(
        key, draw(st.sampled_from(sorted(CLASSES))), MONDAY + timedelta(days=draw(st.integers(0, 2))), starts,
        starts + draw(st.sampled_from([hours * 45, hours * 45 + 15])), hours,
        draw(st.sampled_from([SessionKind.THEORY, SessionKind.PRACTICAL, SessionKind.ONLINE])),
        draw(st.sampled_from([MENG, GAO, None])), place, "", HERE,
    )  # fmt: skip


@st.composite
def timetables(draw: st.DrawFn) -> list[Meeting]:
    return [draw(meetings(key)) for key in range(1, draw(st.integers(2, 9)))]


def spans_meet(one: Meeting, two: Meeting) -> bool:
    """Minute by minute: slow and beyond doubt."""
    return one.day == two.day and bool(set(range(one.starts, one.ends)) & set(range(two.starts, two.ends)))


def families(one: Meeting, two: Meeting) -> bool:
    parents = {STATION: BASE}
    if (
        one.kind is SessionKind.ONLINE
        or two.kind is SessionKind.ONLINE
        or None in (one.place_id, two.place_id)
    ):
        return False
    a, b = one.place_id, two.place_id
    return a == b or parents.get(a) == b or parents.get(b) == a  # type: ignore[arg-type]


PAIRS = {
    "instructor": lambda a, b: a.instructor_id is not None and a.instructor_id == b.instructor_id,
    "place": families,
    "class": lambda a, b: a.class_id == b.class_id,
    "trainee": lambda a, b: b.class_id in SHARED.get(a.class_id, {}),
}


@settings(max_examples=150, deadline=None, derandomize=True)
@given(timetables())
def test_every_double_booking_is_found_and_none_is_invented(held: list[Meeting]) -> None:
    found = board(*held, classes=CLASSES, shared=SHARED)
    checks = {each.id: each.check for each in CATALOGUE}
    for name, same in PAIRS.items():
        brute = {
            each.id for pair in combinations(held, 2) if spans_meet(*pair) and same(*pair) for each in pair
        }
        assert {each.id for each in held if checks[name](found, each)} == brute, name


@settings(max_examples=150, deadline=None, derandomize=True)
@given(timetables())
def test_the_validator_and_the_catalogue_agree_on_whether_a_timetable_holds(held: list[Meeting]) -> None:
    found = board(*held, classes=CLASSES, shared=SHARED, away=AWAY, closures=SHUT)
    shared = [(one, two) for one, others in SHARED.items() for two in others]
    recounted = violations(
        held, CLASSES, {each.id: each for each in PLACES}, [e for rows in SHUT.values() for e in rows],
        [e for rows in AWAY.values() for e in rows], WAYS, shared, Limits(8, 8),
    )  # fmt: skip
    assert all(allowed(found, each) for each in held) == (not recounted)
