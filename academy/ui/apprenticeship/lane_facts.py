"""What the lanes of a contract show: talks, hours, changes of mentors, on their days."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Dot:
    """A talk: on which day, the rating's word, what the tip says; hollow = still to come."""

    day: date
    word: str
    tip: str
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Hours:
    """One month of instruction, in credit hours."""

    month: date
    hours: int
    tip: str


@dataclass(frozen=True, slots=True)
class Turn:
    """A change of mentor: from which day, who it was before, what the tip says."""

    day: date
    before: str
    tip: str


@dataclass(frozen=True, slots=True)
class Seat:
    """One mentor's lane: his name, what it shows, the changes in it."""

    name: str
    what: str
    turns: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class Lanes:
    """Everything the widget paints. `stamps` are (day, word), `pauses` (since, until)."""

    starts: date
    ends: date
    today: date
    done_until: date
    character: Seat
    technical: Seat
    dots: tuple[Dot, ...] = ()
    bars: tuple[Hours, ...] = ()
    missing: tuple[tuple[date, str], ...] = ()
    stamps: tuple[tuple[date, str], ...] = ()
    pauses: tuple[tuple[date, date], ...] = field(default=())
