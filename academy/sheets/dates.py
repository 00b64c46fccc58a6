"""Dates as they stand in cells. What is unclear is asked, never guessed. Pure."""

import re
from datetime import date, datetime, timedelta
from typing import NamedTuple
from unicodedata import normalize

from academy.base.problems import Problem, problem
from academy.sheets.facts import Cell

_FULL = re.compile(
    r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_TWO_DIGITS = re.compile(r"(\d{2})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?")
_NO_YEAR = re.compile(r"\d{1,2}\s*[-./月]\s*\d{1,2}\s*[日号]?")
_NO_DAY = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*月?")
_COMPACT_NO_DAY = re.compile(r"(19|20)\d{2}(0[1-9]|1[0-2])")
_ONLY_YEAR = re.compile(r"(19|20)\d{2}\s*年?")
_YEAR_LAST = re.compile(r"\d{1,2}[-./]\d{1,2}[-./]\d{4}")
_EPOCH_1900 = date(1899, 12, 30)  # Excel counts a 29 February 1900 that never was; right from 1 March 1900 on
_EPOCH_1904 = date(1904, 1, 1)
_SERIALS = range(3000, 80000)


class DateReading(NamedTuple):
    """One of three: a day, a question to the user (`ask`), an error. All empty: the cell is empty."""

    day: date | None = None
    ask: Problem | None = None
    error: Problem | None = None


def read_date(cell: Cell, date1904: bool = False, field: str = "") -> DateReading:
    """2026.4.1, 2026年4月1日, 2026-4-1, 20260401, a date cell, a serial number (1900 or 1904).

    Asked: two-digit year, missing year, missing day, the number 2026.1 (January or October), 1/4/2026.
    """
    if isinstance(cell, datetime):
        return DateReading(cell.date())
    if isinstance(cell, date):
        return DateReading(cell)
    if isinstance(cell, bool):
        return DateReading(error=problem("date.unreadable", field))
    if isinstance(cell, int | float):
        return _from_number(float(cell), date1904, field)
    if isinstance(cell, str):
        return _from_text(normalize("NFKC", cell).strip(" \t\r\n'’\u200b\ufeff"), field)
    return DateReading(error=problem("date.unreadable", field))


def _from_number(number: float, date1904: bool, field: str) -> DateReading:
    whole = int(number) if abs(number) < 1e12 else 0
    if 1900 <= number < 2200 and number != whole:
        return _month_and_year(number, field)
    if number == whole and (1900 <= whole < 2200 or _COMPACT_NO_DAY.fullmatch(str(whole))):
        return _from_text(str(whole), field)
    if number == whole and 19000101 <= whole <= 21991231:
        return _from_text(str(whole), field)
    if whole in _SERIALS:
        return DateReading((_EPOCH_1904 if date1904 else _EPOCH_1900) + timedelta(days=whole))
    return DateReading(error=problem("date.unreadable", field))


def _month_and_year(number: float, field: str) -> DateReading:
    """2026.4 typed as a number. 2026.1 may have been 2026.10, whose last zero the program dropped."""
    written = f"{number:.2f}".rstrip("0")
    year, month = written.split(".")
    if month == "1":
        return DateReading(ask=problem("date.january_or_october", field, year=year))
    if abs(number - float(written)) < 1e-9 and 1 <= int(month or 0) <= 12:
        return DateReading(ask=problem("date.day_missing", field, year=year, month=int(month)))
    return DateReading(error=problem("date.unreadable", field))


def _from_text(text: str, field: str) -> DateReading:
    if not text:
        return DateReading()
    if found := _FULL.fullmatch(text) or _COMPACT.fullmatch(text):
        try:
            return DateReading(date(int(found[1]), int(found[2]), int(found[3])))
        except ValueError:
            return DateReading(error=problem("date.no_such_day", field, written=text))
    if _TWO_DIGITS.fullmatch(text):
        return DateReading(ask=problem("date.year_two_digits", field, written=text))
    if _YEAR_LAST.fullmatch(text):
        return DateReading(ask=problem("date.order_unclear", field, written=text))
    if found := _NO_DAY.fullmatch(text):
        if 1 <= int(found[2]) <= 12:
            return DateReading(ask=problem("date.day_missing", field, year=found[1], month=int(found[2])))
        return DateReading(error=problem("date.no_such_day", field, written=text))
    return _from_part(text, field)


def _from_part(text: str, field: str) -> DateReading:
    if _COMPACT_NO_DAY.fullmatch(text):
        return DateReading(ask=problem("date.day_missing", field, year=text[:4], month=int(text[4:])))
    if _ONLY_YEAR.fullmatch(text):
        return DateReading(ask=problem("date.month_missing", field, year=text[:4]))
    if _NO_YEAR.fullmatch(text):
        return DateReading(ask=problem("date.year_missing", field, written=text))
    return DateReading(error=problem("date.unreadable", field))
