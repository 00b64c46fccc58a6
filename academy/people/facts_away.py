"""Plain data of shifts and absences: when somebody cannot teach."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from academy.base.problems import Problem

DAY = 1440  # minutes


class AwayKind(StrEnum):
    """A shift is work at the person's own post; the rest are absences."""

    SHIFT = "shift"
    LEAVE = "leave"
    SICK = "sick"
    TRIP = "trip"
    TRAINING = "training"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class AwayDraft:
    """The same hours on every day from `first` to `last`; a night shift ends after 1440 minutes."""

    kind: AwayKind = AwayKind.LEAVE
    first: date | None = None
    last: date | None = None
    starts: int | None = 0
    ends: int | None = DAY
    note: str = ""


@dataclass(frozen=True, slots=True)
class AwayRow:
    """When a person is away; minutes since midnight of each of the days."""

    id: int
    person_id: int
    person: str
    branch_id: int
    kind: AwayKind
    first: date
    last: date
    starts: int
    ends: int
    note: str
    version: int = 1

    def holds(self, day: date, starts: int, ends: int) -> bool:
        """Whether it touches the half-open span on a day; a night shift reaches into the next morning."""
        if self.first <= day <= self.last and self.starts < ends and starts < self.ends:
            return True
        before = day - timedelta(days=1)
        return self.ends > DAY and self.first <= before <= self.last and starts < self.ends - DAY


@dataclass(frozen=True, slots=True)
class AwayLine:
    """One row of a file: whom it names, and what it says of him."""

    row: int
    number: str
    name: str
    draft: AwayDraft


@dataclass(frozen=True, slots=True)
class RotaReading:
    """What a rota file would do: entries of people in a span of days, of which `replaced` have a shift or an
    absence already; with `problems` it cannot be taken."""

    entries: int = 0
    people: int = 0
    replaced: int = 0
    first: date | None = None
    last: date | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class AwayDone:
    """What an import did: how many entries, of how many people; `batch_id` takes it back."""

    entries: int
    people: int
    batch_id: int
