from dataclasses import replace
from datetime import date, timedelta

import pytest

from academy.base.problems import Problem
from academy.courses import rules_close, rules_plan, rules_states
from academy.courses.facts import (
    AttendanceState,
    ClassState,
    Hours,
    MarkRow,
    Measure,
    PracticalBase,
    SessionKind,
)
from academy.courses.facts_plan import Booking, ClassDraft, SeriesDraft, SessionDraft
from tests.rooms.courses.classes import COURSE, MONDAY, a_class, ten_sessions

FRIDAY = MONDAY + timedelta(days=4)
ONE = SessionDraft(MONDAY, 510, 705, 4, SessionKind.THEORY, 15, "", 7, "一号教室")


def codes(found: list[Problem]) -> list[str]:
    return [each.code.removeprefix("courses.") for each in found]


@pytest.mark.parametrize(
    ("theory", "practical", "online", "base", "fits"),
    [
        (8, 72, 0, PracticalBase.OFFLINE, True),  # exactly 90 %, which floats miss
        (10, 70, 0, PracticalBase.OFFLINE, False),  # 87.5 %
        (4, 72, 8, PracticalBase.OFFLINE, True),  # 94.7 % of the hours in person
        (4, 72, 8, PracticalBase.ALL, False),  # 85.7 % of all hours
        (0, 0, 8, PracticalBase.OFFLINE, True),
    ],
)
def test_the_practical_share_is_compared_in_whole_numbers(
    theory: int, practical: int, online: int, base: PracticalBase, fits: bool
) -> None:
    assert rules_plan.practical_share_ok(Hours(theory, practical, online), 90, base) is fits


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({}, []),
        ({"branch_id": None}, ["branch_missing"]),
        ({"code": "一"}, ["code_wrong"]),
        ({"code": "1234567"}, ["code_wrong"]),
        ({"name": " "}, ["course_name_missing"]),
        ({"theory_hours": 0, "practical_hours": 0}, ["hours_wrong"]),
        ({"theory_hours": -1}, ["hours_wrong"]),
        ({"practical_percent": 61}, ["practical_share_low"]),
        ({"practical_percent": 60}, []),
        ({"practical_percent": 101}, ["practical_share_low", "percent_wrong"]),
        ({"code": "", "name": ""}, ["code_wrong", "course_name_missing"]),
    ],
)
def test_a_course_is_told_everything_that_is_wrong_with_it(
    changed: dict[str, object], wrong: list[str]
) -> None:
    assert codes(rules_plan.course_problems(replace(COURSE, **changed))) == wrong  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({}, []),
        ({"course_id": None, "name": ""}, ["course_missing", "class_name_missing"]),
        ({"starts": None}, ["dates_missing"]),
        ({"ends": MONDAY - timedelta(days=1)}, ["ends_before_start"]),
        ({"capacity": 0}, ["capacity_wrong"]),
        ({"capacity": None, "term": 100}, ["capacity_wrong", "term_wrong"]),
    ],
)
def test_a_class_is_told_everything_that_is_wrong_with_it(
    changed: dict[str, object], wrong: list[str]
) -> None:
    assert codes(rules_plan.class_problems(replace(a_class(1), **changed))) == wrong  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({}, []),
        ({"day": None}, ["day_missing"]),
        ({"day": date(2026, 10, 11)}, ["day_outside"]),
        ({"day": date(2026, 10, 17)}, ["day_outside"]),
        ({"ends": 510}, ["time_wrong"]),
        ({"ends": 1441}, ["time_wrong"]),
        ({"hours": 0}, ["session_hours_missing"]),
        ({"hours": 0, "kind": SessionKind.ACTIVITY}, []),
        ({"break_minutes": 16}, ["session_too_short"]),  # 195 − 16 minutes hold no four hours of 45
        ({"hours": 9, "ends": 510 + 9 * 45 + 15}, ["day_too_long"]),
    ],
)
def test_a_session_fits_its_time_and_its_class(changed: dict[str, object], wrong: list[str]) -> None:
    session = replace(ONE, **changed)  # type: ignore[arg-type]
    assert codes(rules_plan.session_problems([session], MONDAY, FRIDAY, 8)) == wrong


@pytest.mark.parametrize(("starts", "overlap"), [(704, True), (705, False)])
def test_two_sessions_of_a_class_do_not_overlap_by_a_minute(starts: int, overlap: bool) -> None:
    second = replace(ONE, starts=starts, ends=starts + 45, hours=1, break_minutes=0)
    found = rules_plan.session_problems([second, ONE], MONDAY, FRIDAY, 8)
    assert codes(found) == (["sessions_overlap"] if overlap else [])


def test_hours_must_equal_the_course_s_kind_by_kind() -> None:
    assert rules_plan.hours_problems(ten_sessions(), Hours(16, 24)) == []
    found = rules_plan.hours_problems(ten_sessions()[:-1], Hours(16, 24, 2))
    assert [dict(each.values) for each in found] == [
        {"kind": "session_kind.practical", "held": "20", "planned": "24"},
        {"kind": "session_kind.online", "held": "0", "planned": "2"},
    ]


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({}, ["instructor_busy", "place_busy"]),
        ({"instructor_id": 8}, ["place_busy"]),
        ({"place": "二号教室"}, ["instructor_busy"]),
        ({"instructor_id": None, "place": ""}, []),
        ({"starts": 705, "ends": 900}, []),
        ({"day": MONDAY + timedelta(days=1)}, []),
    ],
)
def test_a_double_booking_names_the_other_class(changed: dict[str, object], wrong: list[str]) -> None:
    held = Booking(1, 2, "YF-2026-0104", "第4期", MONDAY, 600, 705, 7, "孟炉生", "一号教室")
    found = rules_plan.clashes([replace(ONE, **changed)], [held])  # type: ignore[arg-type]
    assert codes(found) == wrong
    assert all(dict(each.values)["number"] == "YF-2026-0104" for each in found)


def test_a_series_holds_the_course_s_hours_on_the_days_given() -> None:
    days = [MONDAY, MONDAY + timedelta(days=2), MONDAY + timedelta(days=3)]
    draft = SeriesDraft(MONDAY, place="一号教室", practical_place="实训基地")
    found = rules_plan.series(draft, Hours(6, 8, 2), days)
    assert rules_plan.hours_of(found) == Hours(6, 8, 2)
    assert [(each.day, each.hours, each.place) for each in found] == [
        (days[0], 4, "一号教室"),
        (days[0], 2, "一号教室"),
        (days[1], 4, "实训基地"),
        (days[1], 4, "实训基地"),
        (days[2], 2, ""),
    ]
    assert rules_plan.session_problems(found, days[0], days[-1], 8) == []


def test_a_number_is_made_of_branch_year_course_and_term() -> None:
    assert rules_plan.class_number("YF", 2026, "01", 3) == "YF-2026-0103"


@pytest.mark.parametrize(
    ("theory", "practical", "total"),
    [(700, 750, 735), (710, 550, 598), (890, 700, 757), (600, 600, 600), (599, 600, 599), (None, 600, None)],
)
def test_the_total_is_weighted_and_never_rounded_up(
    theory: int | None, practical: int, total: int | None
) -> None:
    weights = rules_close.Weights(30, 70)
    assert rules_close.total_of(MarkRow(theory, practical), weights) == total


@pytest.mark.parametrize(
    ("mark", "total"),
    [
        (MarkRow(500, 500, 700, None), 560),
        (MarkRow(800, 800, 700, None), 800),
        (MarkRow(absent=True), None),
        (MarkRow(None, None, 600, 600, True), 600),
    ],
)
def test_the_better_of_exam_and_make_up_counts(mark: MarkRow, total: int | None) -> None:
    assert rules_close.total_of(mark, rules_close.Weights(30, 70)) == total


@pytest.mark.parametrize(
    ("planned", "weights"),
    [(Hours(16, 24), (30, 70)), (Hours(16, 0, 8), (100, 0)), (Hours(0, 8), (0, 100))],
)
def test_a_class_of_one_kind_is_judged_by_it_alone(planned: Hours, weights: tuple[int, int]) -> None:
    assert rules_close.weights_of(Measure(), planned) == rules_close.Weights(*weights)


@pytest.mark.parametrize(
    ("state", "late_counts", "counted"),
    [
        (AttendanceState.PRESENT, True, True),
        (AttendanceState.LATE, True, True),
        (AttendanceState.LATE, False, False),
        (AttendanceState.LEAVE, True, False),
        (AttendanceState.ABSENT, True, False),
        (AttendanceState.MAKEUP, True, True),
        (None, True, False),
    ],
)
def test_leave_is_absence_unless_made_up(
    state: AttendanceState | None, late_counts: bool, counted: bool
) -> None:
    assert rules_close.counts(state, late_counts) is counted


@pytest.mark.parametrize(("hours", "fits"), [(32, True), (31, False), (40, True), (0, False)])
def test_attendance_is_enough_from_exactly_eighty_percent(hours: int, fits: bool) -> None:
    assert rules_close.enough(Hours(hours), Hours(40), Measure()) is fits


@pytest.mark.parametrize("current", list(ClassState))
def test_only_the_moves_of_the_table_are_allowed(current: ClassState) -> None:
    for wanted in ClassState:
        refused = bool(rules_states.move_problems(current, wanted, "改期"))
        assert refused is (wanted not in rules_states.MOVES[current])


def test_a_class_is_cancelled_with_a_reason_only() -> None:
    found = rules_states.move_problems(ClassState.PLANNED, ClassState.CANCELLED, " ")
    assert codes(found) == ["reason_missing"]


def test_an_empty_draft_is_told_all_it_lacks() -> None:
    assert len(rules_plan.class_problems(ClassDraft())) == 6
