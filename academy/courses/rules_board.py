"""The board constraints look at: sessions by instructor, place and class, and what is known of each. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from academy.courses.facts import SessionKind
from academy.courses.facts_timetable import ClassFacts, DayFacts, DayMark, Limits, Meeting
from academy.people.facts_away import AwayRow
from academy.places.facts import Closure, PlaceRow

Spot = int | tuple[int, str]
"""A registered place by its key, another by branch and name."""


def overlap(one: Meeting, other: Meeting) -> bool:
    """Half-open: what ends at ten does not meet what begins at ten."""
    return one.day == other.day and one.starts < other.ends and other.starts < one.ends


def spot_of(meeting: Meeting) -> Spot | None:
    if meeting.kind is SessionKind.ONLINE:
        return None
    if meeting.place_id is not None:
        return meeting.place_id
    return (meeting.branch_id, meeting.place) if meeting.place else None


@dataclass(slots=True)
class Board:
    """Everything one check may ask. Sessions of cancelled classes are never put on it."""

    classes: Mapping[int, ClassFacts] = field(default_factory=dict)
    places: Mapping[int, PlaceRow] = field(default_factory=dict)
    teachers: Mapping[int, str] = field(default_factory=dict)
    away: Mapping[int, tuple[AwayRow, ...]] = field(default_factory=dict)
    closures: Mapping[int, tuple[Closure, ...]] = field(default_factory=dict)
    days: Mapping[date, DayFacts] = field(default_factory=dict)
    ways: Mapping[tuple[int, int], int] = field(default_factory=dict)
    shared: Mapping[int, Mapping[int, tuple[str, ...]]] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    held: dict[tuple[str, object, date], list[Meeting]] = field(default_factory=dict)
    of_class: dict[int, list[Meeting]] = field(default_factory=dict)
    families: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        children: dict[int, list[int]] = {}
        for place in self.places.values():
            if place.parent_id is not None:
                children.setdefault(place.parent_id, []).append(place.id)
        for place in self.places.values():
            above = () if place.parent_id is None else (place.parent_id,)
            self.families[place.id] = (place.id, *above, *children.get(place.id, ()))

    def put(self, meetings: Iterable[Meeting]) -> "Board":
        for each in meetings:
            for key in _keys(each):
                self.held.setdefault(key, []).append(each)
            self.of_class.setdefault(each.class_id, []).append(each)
        return self

    def take(self, meeting: Meeting) -> None:
        """Off the board again: the search tries another place for it."""
        for key in _keys(meeting):
            self.held[key].remove(meeting)
        self.of_class[meeting.class_id].remove(meeting)

    def with_teacher(self, meeting: Meeting) -> Iterator[Meeting]:
        """The instructor's other sessions of the day."""
        if meeting.instructor_id is not None:
            yield from self._others(meeting, ("teacher", meeting.instructor_id, meeting.day))

    def in_place(self, meeting: Meeting) -> Iterator[Meeting]:
        """Other sessions of the day in the place, in its base and in its stations."""
        spot = spot_of(meeting)
        if spot is None:
            return
        for each in self.families.get(spot, (spot,)) if isinstance(spot, int) else (spot,):
            yield from self._others(meeting, ("place", each, meeting.day))

    def with_class(self, meeting: Meeting) -> Iterator[Meeting]:
        """Other sessions of the class that day."""
        yield from self._others(meeting, ("class", meeting.class_id, meeting.day))

    def with_trainees(self, meeting: Meeting) -> Iterator[tuple[Meeting, tuple[str, ...]]]:
        """That day's sessions of classes that share people with this one, and whom."""
        for class_id, names in self.shared.get(meeting.class_id, {}).items():
            for each in self.held.get(("class", class_id, meeting.day), ()):
                yield each, names

    def day(self, day: date) -> DayFacts:
        """What kind of day it is; without a calendar Monday to Friday are working days."""
        found = self.days.get(day)
        if found is not None:
            return found
        return DayFacts(day, DayMark.WORKDAY if day.weekday() < 5 else DayMark.WEEKEND)

    def branch_of(self, meeting: Meeting) -> int:
        """Where people must be: the place's branch, else that of the class."""
        place = self.places.get(meeting.place_id or 0)
        return place.branch_id if place is not None else meeting.branch_id

    def _others(self, meeting: Meeting, key: tuple[str, object, date]) -> Iterator[Meeting]:
        for each in self.held.get(key, ()):
            if each is not meeting and (not meeting.id or each.id != meeting.id):
                yield each


def _keys(meeting: Meeting) -> Iterator[tuple[str, object, date]]:
    yield "class", meeting.class_id, meeting.day
    if meeting.instructor_id is not None:
        yield "teacher", meeting.instructor_id, meeting.day
    if (spot := spot_of(meeting)) is not None:
        yield "place", spot, meeting.day
