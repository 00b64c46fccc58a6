"""Questions of a list by their kind: "2026.1: October or January?" is asked once, for all its rows. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from academy.people.facts_roster import Finding


class Way(StrEnum):
    """How a kind of question may be answered for every row of it."""

    SUGGESTED = "suggested"
    JANUARY = "january"
    OCTOBER = "october"
    FIRST_DAY = "first_day"
    FIRST_OF_YEAR = "first_of_year"
    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    CENTURY_19 = "century_19"
    CENTURY_20 = "century_20"


WAYS = {
    "date.january_or_october": (Way.OCTOBER, Way.JANUARY),
    "date.day_missing": (Way.FIRST_DAY,),
    "date.month_missing": (Way.FIRST_OF_YEAR,),
    "date.order_unclear": (Way.DAY_FIRST, Way.MONTH_FIRST),
    "date.year_two_digits": (Way.CENTURY_19, Way.CENTURY_20),
}
_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Question:
    """One kind of question about one field, and every cell it is asked about."""

    findings: tuple[Finding, ...]
    ways: tuple[Way, ...]

    @property
    def first(self) -> Finding:
        return self.findings[0]


def questions(asked: Iterable[Finding]) -> list[Question]:
    """The questions in the order of their first cells; one that has no common answer stays a cell's own."""
    kinds: dict[object, list[Finding]] = {}
    for found in asked:
        code, field = found.problem.code, found.problem.field
        common = code in WAYS or found.suggestion
        own = () if common else (found.sheet, found.row, found.column)
        kinds.setdefault((code, field, bool(found.suggestion), own), []).append(found)
    return [Question(tuple(held), _ways(held[0])) for held in kinds.values()]


def answer_of(found: Finding, way: Way) -> str:
    """What a cell reads when its kind is answered this way; "" where that would be no day."""
    if way is Way.SUGGESTED:
        return found.suggestion
    values = dict(found.problem.values)
    numbers = [int(each) for each in _NUMBERS.findall(str(values.get("written", "")))]
    year = int(values.get("year", 0))
    match way:
        case Way.JANUARY | Way.FIRST_OF_YEAR:
            return _day(year, 1, 1)
        case Way.OCTOBER:
            return _day(year, 10, 1)
        case Way.FIRST_DAY:
            return _day(year, int(values.get("month", 0)), 1)
    if len(numbers) != 3:
        return ""
    first, second, third = numbers
    match way:
        case Way.DAY_FIRST:
            return _day(third, second, first)
        case Way.MONTH_FIRST:
            return _day(third, first, second)
        case _:
            return _day((1900 if way is Way.CENTURY_19 else 2000) + first, second, third)


def _ways(found: Finding) -> tuple[Way, ...]:
    if found.suggestion:
        return (Way.SUGGESTED,)
    return tuple(way for way in WAYS.get(found.problem.code, ()) if answer_of(found, way))


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
