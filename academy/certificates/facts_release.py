"""What guards an approval beside the second person: a random sample, and release when nobody can approve."""

from dataclasses import dataclass, field
from datetime import date, datetime

from academy.certificates.facts_issue import BatchRow


@dataclass(frozen=True, slots=True)
class Sample:
    """The papers of a batch an approver has to look at, and those of them he has seen; persons."""

    wanted: tuple[int, ...] = ()
    seen: frozenset[int] = frozenset()

    @property
    def left(self) -> tuple[int, ...]:
        return tuple(key for key in self.wanted if key not in self.seen)


@dataclass(frozen=True, slots=True)
class Lot:
    """A part of a large batch that is looked at and approved by itself; `number` counts from 1.

    `people` in the order of the numbers; `approved` by whoever asks, for the content as submitted.
    """

    number: int
    people: tuple[int, ...]
    sample: Sample = field(default_factory=Sample)
    approved: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """Whether a batch may be released in an emergency: `most` papers; `blocked_by` a batch overdue.

    `alone`: nobody else here could countersign it.
    """

    allowed: bool = False
    most: int = 0
    days: int = 0
    blocked_by: str = ""
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Emergency:
    """A batch somebody released alone and nobody has countersigned yet; `late` once `due` is past."""

    batch: BatchRow
    released_by_id: int
    released_by: str
    reason: str
    released_at: datetime
    due: date
    late: bool
