"""Plain data of the paper loop: pages that came back, and what a class still waits for."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from academy.base.problems import Problem
from academy.courses.facts_attendance import DayTotal, PaperTotal


class ScanState(StrEnum):
    """`queued`: nobody knows yet whose page it is; `refused`: no sign-in sheet at all."""

    MATCHED = "matched"
    QUEUED = "queued"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class SheetMark:
    """A page of a printed sheet, as its symbol names it."""

    sheet: str
    page: int


@dataclass(frozen=True, slots=True)
class ScanReading:
    """A file that was read: the bytes as they will be kept, and the texts of the symbols on each page."""

    file_name: str
    media: str
    content: bytes
    pages: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Filed:
    """What became of a file's pages; `again` were filed before."""

    matched: int = 0
    queued: int = 0
    again: int = 0
    classes: tuple[int, ...] = ()

    def __add__(self, other: "Filed") -> "Filed":
        return Filed(
            self.matched + other.matched, self.queued + other.queued, self.again + other.again,
            tuple(dict.fromkeys((*self.classes, *other.classes))),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class ScanRow:
    """A page that came back; `sha256` of the file it came in."""

    id: int
    class_id: int | None
    class_number: str
    day: date | None
    sheet_page: int | None
    file_name: str
    page: int
    sha256: str
    found: str
    state: ScanState
    by_hand: bool
    note: str
    filed_at: datetime


@dataclass(frozen=True, slots=True)
class DayPaper:
    """A day of a class on paper: how many pages its newest sheet has, which of them came back.

    `total`: what attendance says of the day; `typed`: the foot of the sheet, once somebody typed it.
    """

    day: date
    printed: int
    returned: tuple[int, ...]
    scans: tuple[ScanRow, ...] = field(default=())
    total: DayTotal | None = None
    typed: PaperTotal | None = None
    differences: tuple[Problem, ...] = ()

    @property
    def missing(self) -> tuple[int, ...]:
        return tuple(page for page in range(1, self.printed + 1) if page not in self.returned)
