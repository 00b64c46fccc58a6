from datetime import date, timedelta

import pytest

from academy.courses.facts_term import Rhythm, SeriesWish
from academy.courses.facts_timetable import DayFacts, DayMark
from academy.courses.rules_board import Board
from academy.courses.rules_series import copied, dates, series_problems
from tests.rooms.courses.boards import MONDAY, POWER, meeting

HOLIDAYS = [date(2026, 10, day) for day in range(1, 8)]
CALENDAR = Board(
    days={day: DayFacts(day, DayMark.HOLIDAY, "国庆节") for day in HOLIDAYS}
    | {date(2026, 10, 10): DayFacts(date(2026, 10, 10), DayMark.MAKEUP, "国庆节")}
).day
EVENINGS = SeriesWish(1, date(2026, 9, 21), weekdays=0b0010101, hours_each=3, total_hours=16)


def held(wish: SeriesWish) -> list[date]:
    return [slot.day for slot in dates(wish, CALENDAR) if slot.skipped is None]


def test_three_evenings_a_week_until_sixteen_hours_skip_the_national_holiday() -> None:
    slots = dates(EVENINGS, CALENDAR)
    assert [slot.day.day for slot in slots if slot.skipped is None] == [21, 23, 25, 28, 30, 9]
    assert [slot.day.day for slot in slots if slot.skipped is not None] == [2, 5, 7]
    assert [slot.hours for slot in slots if slot.skipped is None] == [3, 3, 3, 3, 3, 1]
    assert (slots[0].starts, slots[0].ends) == (1110, 1110 + 3 * 45)


def test_the_last_day_of_a_weekly_series_belongs_to_it() -> None:
    """The classic failure: a series until a day leaves that day out."""
    wish = SeriesWish(1, MONDAY, weekdays=1, until=MONDAY + timedelta(days=21))
    assert held(wish) == [MONDAY + timedelta(days=7 * week) for week in range(4)]


def test_every_second_day_and_every_second_week() -> None:
    other_days = SeriesWish(1, MONDAY, Rhythm.EVERY_DAYS, every=2, count=4)
    assert [(day - MONDAY).days for day in held(other_days)] == [0, 2, 4, 6]
    other_weeks = SeriesWish(1, MONDAY + timedelta(days=2), weekdays=0b0000101, every=2, count=4)
    assert [(day - MONDAY).days for day in held(other_weeks)] == [2, 14, 16, 28]


def test_a_make_up_saturday_is_no_day_off() -> None:
    saturdays = SeriesWish(1, date(2026, 10, 10), weekdays=0b0100000, count=1, skip_weekends=True)
    assert held(saturdays) == [date(2026, 10, 10)]


def test_dates_follow_a_plain_count_of_days() -> None:
    """Against the slowest way: walk the calendar and count."""
    for mask in range(1, 128, 7):
        wish = SeriesWish(1, date(2026, 9, 24), weekdays=mask, count=9)
        walked = [
            day
            for step in range(200)
            if (day := date(2026, 9, 24) + timedelta(days=step)) not in HOLIDAYS and mask >> day.weekday() & 1
        ]
        assert held(wish) == walked[:9]


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        (SeriesWish(1, None, weekdays=1, count=1), "courses.dates_missing"),
        (SeriesWish(1, MONDAY, weekdays=0, count=1), "series.weekdays_missing"),
        (SeriesWish(1, MONDAY, weekdays=1), "series.end_missing"),
        (SeriesWish(1, MONDAY, weekdays=1, count=0), "series.end_missing"),
        (SeriesWish(1, MONDAY, Rhythm.EVERY_DAYS, every=0, count=1), "series.every_wrong"),
        (SeriesWish(1, MONDAY, weekdays=1, count=1, starts=1400), "courses.time_wrong"),
        (SeriesWish(1, MONDAY, weekdays=1, count=1, hours_each=0), "courses.session_hours_missing"),
    ],
)
def test_what_is_wrong_with_a_series_is_said(wish: SeriesWish, code: str) -> None:
    assert code in [each.code for each in series_problems(wish)]


def test_a_copied_timetable_keeps_its_weekdays_and_goes_round_holidays() -> None:
    sessions = [meeting(key, day=MONDAY + timedelta(days=days)) for key, days in ((1, 0), (2, 2), (3, 4))]
    slots, made = copied(sessions, POWER, 2, date(2026, 9, 28), CALENDAR)
    assert [each.day for each in made] == [date(2026, 9, 28), date(2026, 9, 30), date(2026, 10, 9)]
    assert [slot.day for slot in slots if slot.skipped] == [date(2026, 10, 2)]
    assert {each.class_id for each in made} == {POWER}
    assert all(each.id == 0 for each in made)
