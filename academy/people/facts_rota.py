"""Plain data of a rota: people down, days across, in each cell a shift, an absence, or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from academy.people.facts_away import AwayKind


@dataclass(frozen=True, slots=True)
class Stint:
    """What a cell holds; minutes since midnight of its day, a night that ends in the morning above 1440."""

    kind: AwayKind
    starts: int
    ends: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class RotaPerson:
    id: int
    number: str
    name: str


@dataclass(frozen=True, slots=True)
class RotaSheet:
    """A span of days of a branch; `cells` by person and day hold the words of the matrix."""

    first: date
    last: date
    people: tuple[RotaPerson, ...]
    cells: Mapping[tuple[int, date], str]


@dataclass(frozen=True, slots=True)
class RotaChange:
    """A cell that shall hold another word; `seen` is what stood there when the clerk looked."""

    person_id: int
    day: date
    word: str
    seen: str = ""


@dataclass(frozen=True, slots=True)
class RotaLine:
    """A row of a matrix file: whom it names, and his days; None = nothing on that day."""

    row: int
    number: str
    name: str
    days: Mapping[date, Stint | None]
