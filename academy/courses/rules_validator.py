"""The independent validator: recounts every hard constraint of a finished timetable the plainest way.

It shares no line with the catalogue or the search: what they get wrong, it finds. Pure.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from academy.base.problems import Problem, problem
from academy.courses.facts import SessionKind
from academy.courses.facts_timetable import ClassFacts, Limits, Meeting
from academy.people.facts_away import AwayRow
from academy.places.facts import Closure, PlaceRow


def violations(
    meetings: Sequence[Meeting],
    classes: Mapping[int, ClassFacts],
    places: Mapping[int, PlaceRow],
    closures: Iterable[Closure],
    away: Iterable[AwayRow],
    ways: Mapping[tuple[int, int], int],
    shared: Iterable[tuple[int, int]],
    limits: Limits,
) -> list[Problem]:
    """One problem for every constraint broken by a session or by a pair of them; none = the timetable holds.

    `shared`: pairs of classes that have people in common.
    """
    found: list[Problem] = []
    for first, second in _met(meetings, lambda each: each.instructor_id):
        found.append(_broken("instructor", first, second))
    for first, second in _met(meetings, lambda each: each.class_id):
        found.append(_broken("class", first, second))
    found += _places(meetings, places)
    found += _trainees(meetings, shared)
    found += _travel(meetings, places, ways)
    shut, gone = list(closures), list(away)
    for each in meetings:
        found += _alone(each, classes.get(each.class_id), places, shut, gone)
    return found + _days(meetings, limits)


def _met(
    meetings: Sequence[Meeting], key: Callable[[Meeting], Hashable]
) -> Iterator[tuple[Meeting, Meeting]]:
    groups: dict[Hashable, list[Meeting]] = defaultdict(list)
    for each in meetings:
        if (value := key(each)) is not None:
            groups[value, each.day].append(each)
    for group in groups.values():
        for first, second in combinations(group, 2):
            if max(first.starts, second.starts) < min(first.ends, second.ends):
                yield first, second


def _places(meetings: Sequence[Meeting], places: Mapping[int, PlaceRow]) -> list[Problem]:
    held = [each for each in meetings if each.kind is not SessionKind.ONLINE]
    same = [(one, two) for one, two in _met(held, lambda each: each.place_id)]
    by_base = _met(held, lambda each: _base(each, places))
    family = [
        (one, two)
        for one, two in by_base
        if one.place_id != two.place_id and _base(one, places) in (one.place_id, two.place_id)
    ]
    return [_broken("place", one, two) for one, two in [*same, *family]]


def _base(meeting: Meeting, places: Mapping[int, PlaceRow]) -> int | None:
    place = places.get(meeting.place_id or 0)
    return meeting.place_id if place is None or place.parent_id is None else place.parent_id


def _trainees(meetings: Sequence[Meeting], shared: Iterable[tuple[int, int]]) -> list[Problem]:
    pairs = {frozenset(pair) for pair in shared}
    if not pairs:
        return []
    return [
        _broken("trainee", one, two)
        for one, two in _met(meetings, lambda _each: 0)
        if frozenset((one.class_id, two.class_id)) in pairs
    ]


def _travel(
    meetings: Sequence[Meeting], places: Mapping[int, PlaceRow], ways: Mapping[tuple[int, int], int]
) -> list[Problem]:
    days: dict[tuple[int, object], list[Meeting]] = defaultdict(list)
    for each in meetings:
        if each.instructor_id is not None and each.kind is not SessionKind.ONLINE:
            days[each.instructor_id, each.day].append(each)
    found = []
    for group in days.values():
        for first, second in combinations(sorted(group, key=lambda each: each.starts), 2):
            here, there = (
                place.branch_id if (place := places.get(each.place_id or 0)) else each.branch_id
                for each in (first, second)
            )
            if 0 <= second.starts - first.ends < ways.get((here, there), 0):
                found.append(_broken("travel", first, second))
    return found


def _alone(
    meeting: Meeting, held: ClassFacts | None, places: Mapping[int, PlaceRow], shut: Sequence[Closure],
    gone: Sequence[AwayRow],
) -> list[Problem]:  # fmt: skip
    found = []
    if held is not None and (meeting.day < held.first or meeting.day > held.last):
        found.append(_broken("dates", meeting))
    for each in gone:
        if each.person_id == meeting.instructor_id and each.holds(meeting.day, meeting.starts, meeting.ends):
            found.append(_broken("shift" if each.kind == "shift" else "away", meeting))
    place = places.get(meeting.place_id or 0)
    if place is None:
        return found
    closed = [each for each in shut if each.place_id in (place.id, place.parent_id)]
    late = meeting.starts < place.opens or meeting.ends > place.closes
    dark = not place.weekdays & (1 << meeting.day.weekday())
    if late or dark or any(each.shuts(meeting.day, meeting.starts, meeting.ends) for each in closed):
        found.append(_broken("opening", meeting))
    return found if held is None else found + _fits(meeting, held, place, places)


def _fits(
    meeting: Meeting, held: ClassFacts, place: PlaceRow, places: Mapping[int, PlaceRow]
) -> list[Problem]:
    found = []
    if place.seats and held.trainees > place.seats:
        found.append(_broken("capacity", meeting))
    if meeting.kind is not SessionKind.PRACTICAL:
        return found
    base = places.get(place.parent_id or 0)
    if place.stations and held.trainees > place.stations:
        found.append(_broken("station", meeting))
    if not held.needs <= {*place.equipment, *(base.equipment if base else ())}:
        found.append(_broken("equipment", meeting))
    return found


def _days(meetings: Sequence[Meeting], limits: Limits) -> list[Problem]:
    hours: dict[tuple[int, object], list[Meeting]] = defaultdict(list)
    for each in meetings:
        hours[each.class_id, each.day].append(each)
    return [
        _broken("daily_hours", group[0])
        for group in hours.values()
        if sum(each.hours for each in group) > limits.class_hours
    ]


def _broken(constraint: str, meeting: Meeting, other: Meeting | None = None) -> Problem:
    at = f"{meeting.day} {meeting.starts // 60:02}:{meeting.starts % 60:02}"
    return problem(
        "validator.broken", "day", at, constraint=f"constraint_name.{constraint}", one=meeting.class_id,
        other=other.class_id if other else "—",
    )  # fmt: skip
