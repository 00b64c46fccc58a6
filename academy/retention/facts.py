"""Plain data of retention: who is due and why, what stands in the way, and the protocol of an erasure."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from academy.base.problems import Problem

ERASED_NAME = "已匿名"
"""Stands where the name stood. Data, not a word of the window: papers and lists are Chinese."""


class Basis(StrEnum):
    """What a person's data was kept for last; each has its own period."""

    CLASS = "class"
    NIGHT = "night"
    CONTRACT = "contract"
    FINANCE = "finance"
    CERTIFICATE = "certificate"
    IDLE = "idle"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Keep:
    """One record that keeps a person's data; `ended` None = it still runs."""

    basis: Basis
    what: str
    ended: date | None


@dataclass(frozen=True, slots=True)
class Life:
    """What decides about one person: with him everybody who was merged into him.

    `withdrawn` is the day he took his last consent back; `bars` hold whatever the periods say.
    """

    id: int
    number: str
    name: str
    branch_id: int
    branch: str
    unit: str
    last_seen: date
    withdrawn: date | None
    keeps: tuple[Keep, ...]
    bars: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class DuePerson:
    """Somebody whose retention is over since `due_on`, or who asked for it; `bars` prevent his deletion."""

    id: int
    number: str
    name: str
    branch_id: int
    branch: str
    unit: str
    due_on: date
    basis: Basis
    about: str
    bars: tuple[Problem, ...]

    @property
    def free(self) -> bool:
        return not self.bars


class ErasureState(StrEnum):
    PROPOSED = "proposed"
    ERASED = "erased"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"


class ItemState(StrEnum):
    """Left: something had come in between when it was approved."""

    PROPOSED = "proposed"
    ERASED = "erased"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class ErasureRow:
    """A batch of people proposed for erasure."""

    id: int
    branch_id: int
    number: str
    state: ErasureState
    people: int
    preparer_id: int
    prepared_by: str
    prepared_at: datetime
    decided_by: str
    decided_at: datetime | None
    returned_for: str
    version: int


@dataclass(frozen=True, slots=True)
class ErasureItem:
    """One person of a batch; `name` is what stands in the register now."""

    id: int
    person_id: int
    number: str
    name: str
    due_on: date
    basis: Basis
    about: str
    state: ItemState
    bars: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class ErasureSheet:
    """A batch with its people; `counts` says how many rows of each kind went."""

    row: ErasureRow
    items: tuple[ErasureItem, ...]
    counts: tuple[tuple[str, int], ...]

    @property
    def erased(self) -> int:
        return sum(item.state is ItemState.ERASED for item in self.items)
