"""How long a place is open, and how long an instructor works: what their use is a share of. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from academy.courses.facts_timetable import DayFacts, DayMark
from academy.people.facts_away import AwayRow
from academy.places.facts import Closure, PlaceRow

WORKING = 480  # minutes of an instructor's working day (劳动法 art. 36: eight hours)


def open_minutes(place: PlaceRow, first: date, last: date, closures: Iterable[Closure]) -> int:
    """Minutes of the place's opening times in a span of days, without those on which it was shut."""
    shut = [each for each in closures if each.place_id in (place.id, place.parent_id)]
    total = 0
    for day in _span(first, last):
        if place.open_on(day):
            total += _left(
                place.opens, place.closes, [each for each in shut if each.first <= day <= each.last]
            )
    return total


def working_minutes(first: date, last: date, days: Mapping[date, DayFacts], away: Iterable[AwayRow]) -> int:
    """Working days of eight hours in a span; a day of which he was away all day does not count."""
    gone = [each for each in away if each.starts == 0 and each.ends >= 1440]
    total = 0
    for day in _span(first, last):
        facts = days.get(day)
        works = day.weekday() < 5 if facts is None else facts.mark in (DayMark.WORKDAY, DayMark.MAKEUP)
        if works and not any(each.first <= day <= each.last for each in gone):
            total += WORKING
    return total


def _left(opens: int, closes: int, shut: list[Closure]) -> int:
    """Minutes of a day that no closure takes; closures may overlap."""
    left, at = 0, opens
    for each in sorted(shut, key=lambda each: each.starts):
        starts, ends = max(each.starts, at), min(each.ends, closes)
        if ends > starts:
            left, at = left + starts - at, ends
    return left + max(0, closes - at)


def _span(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=step) for step in range((last - first).days + 1))
