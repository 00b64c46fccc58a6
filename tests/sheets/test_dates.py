"""Dates as cells hold them: read, asked, or refused; never guessed."""

from datetime import date, datetime, time

import pytest

from academy.sheets.dates import read_date
from academy.sheets.facts import Cell, Flaw

DAY = date(2026, 4, 1)


@pytest.mark.parametrize(
    "cell",
    [
        *(
            "2026.4.1",
            "2026年4月1日",
            "2026-4-1",
            "2026/04/01",
            "20260401",
            "２０２６－４－１",
            " 2026-04-01 ",
        ),
        *("2026-04-01 00:00:00", "2026年4月1号", 20260401, 20260401.0, 46113, 46113.35, DAY),
        datetime(2026, 4, 1, 8, 30),
    ],
)
def test_a_whole_date_is_read(cell: Cell) -> None:
    assert read_date(cell) == (DAY, None, None)


def test_serial_numbers_depend_on_the_workbook() -> None:
    assert read_date(44651, date1904=True).day == DAY
    assert read_date(44651, date1904=False).day == date(2022, 3, 31)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("26.4.1", "date.year_two_digits"),
        ("26年4月1日", "date.year_two_digits"),
        ("4月1日", "date.year_missing"),
        ("4.1", "date.year_missing"),
        ("2026.4", "date.day_missing"),
        ("2026年4月", "date.day_missing"),
        ("202604", "date.day_missing"),
        (202604, "date.day_missing"),
        (2026.4, "date.day_missing"),
        (2026.11, "date.day_missing"),
        (2026.12, "date.day_missing"),
        (2026.1, "date.january_or_october"),
        (2026, "date.month_missing"),
        ("2026年", "date.month_missing"),
        ("1/4/2026", "date.order_unclear"),
    ],
)
def test_an_unclear_date_is_asked(cell: Cell, code: str) -> None:
    reading = read_date(cell, field="birth")
    assert reading.day is None
    assert reading.error is None
    assert reading.ask is not None
    assert (reading.ask.code, reading.ask.field) == (code, "birth")


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("2026.2.30", "date.no_such_day"),
        ("20260230", "date.no_such_day"),
        (20260230, "date.no_such_day"),
        ("2026.13", "date.no_such_day"),
        ("明天", "date.unreadable"),
        ("46113", "date.unreadable"),
        (2026.13, "date.unreadable"),
        (1e300, "date.unreadable"),
        (float("nan"), "date.unreadable"),
        (-5, "date.unreadable"),
        (True, "date.unreadable"),
        (time(8, 30), "date.unreadable"),
        (Flaw.ERROR, "date.unreadable"),
    ],
)
def test_what_is_no_date_is_refused(cell: Cell, code: str) -> None:
    reading = read_date(cell)
    assert (reading.day, reading.ask) == (None, None)
    assert reading.error is not None
    assert reading.error.code == code


@pytest.mark.parametrize("cell", ["", "  ", "\u3000"])
def test_an_empty_cell_is_no_date_and_no_error(cell: str) -> None:
    assert read_date(cell) == (None, None, None)
