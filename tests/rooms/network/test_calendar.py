"""The calendar that comes with the program, against the package it was taken from."""

from chinese_calendar import constants

from academy.network.facts import DayKind
from academy.network.store_writing import seed_days

YEARS = range(2024, 2027)


def test_the_seed_holds_every_published_day_and_no_other() -> None:
    seed = {(row.day, row.kind) for row in seed_days()}
    published = {(day, DayKind.HOLIDAY) for day in constants.holidays if day.year in YEARS}
    published |= {(day, DayKind.MAKEUP_WORKDAY) for day in constants.workdays if day.year in YEARS}
    assert seed == published


def test_every_day_of_the_seed_has_a_chinese_name_and_a_source() -> None:
    assert all(row.name and not row.name.isascii() and row.source for row in seed_days())
