"""Plain data of the places room: where people are taught, when it is open, how far branches lie apart.

Times are minutes since midnight; `weekdays` has one bit a day, Monday first.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

EVERY_DAY = 127
WORK_WEEK = 31


class PlaceKind(StrEnum):
    """A station belongs to a training base: whoever books the base books its stations too."""

    ROOM = "room"
    HALL = "hall"
    WORKSHOP = "workshop"
    BASE = "base"
    STATION = "station"
    OUTDOOR = "outdoor"


@dataclass(frozen=True, slots=True)
class PlaceDraft:
    """What the clerk typed; `seats` 0 = not counted, `stations` working places for practice."""

    branch_id: int | None = None
    name: str = ""
    kind: PlaceKind = PlaceKind.ROOM
    parent_id: int | None = None
    seats: int = 0
    stations: int = 0
    equipment: tuple[str, ...] = ()
    opens: int = 8 * 60
    closes: int = 21 * 60 + 30
    weekdays: int = EVERY_DAY
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Closure:
    """A place is shut on these days, between these times, for this reason."""

    id: int
    place_id: int
    first: date
    last: date
    starts: int
    ends: int
    reason: str
    version: int = 1

    def shuts(self, day: date, starts: int, ends: int) -> bool:
        """Whether it touches the half-open span on a day."""
        return self.first <= day <= self.last and self.starts < ends and starts < self.ends


@dataclass(frozen=True, slots=True)
class ClosureDraft:
    first: date | None = None
    last: date | None = None
    starts: int | None = 0
    ends: int | None = 1440
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place as lists and the timetable know it."""

    id: int
    branch_id: int
    branch: str
    name: str
    kind: PlaceKind
    parent_id: int | None
    seats: int
    stations: int
    equipment: tuple[str, ...]
    opens: int
    closes: int
    weekdays: int
    remark: str
    version: int

    def open_on(self, day: date) -> bool:
        return bool(self.weekdays >> day.weekday() & 1)


@dataclass(frozen=True, slots=True)
class TravelRow:
    """Minutes between two branches, the same both ways."""

    id: int
    branch_id: int
    branch: str
    other_id: int
    other: str
    minutes: int
    version: int


@dataclass(frozen=True, slots=True)
class TravelDraft:
    branch_id: int | None = None
    other_id: int | None = None
    minutes: int | None = None
