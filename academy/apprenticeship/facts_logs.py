"""Plain data of log entries: what stands behind one, what is odd about it, what a mentor still owes."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from academy.apprenticeship.facts_contract import ContractKind, Side
from academy.archive.facts_files import FileDraft


class EntryState(StrEnum):
    """Derived: returned while a return is open, confirmed once the apprentice has said so."""

    WRITTEN = "written"
    RETURNED = "returned"
    CONFIRMED = "confirmed"


class Purpose(StrEnum):
    EVIDENCE = "evidence"
    PAPER = "paper"
    CONFIRMATION = "confirmation"


class Oddity(StrEnum):
    """Why somebody should look at an entry again. Derived each time it is shown, never kept."""

    LATE = "late"
    COPIED = "copied"
    COPIED_OTHER = "copied_other"
    BULK = "bulk"


@dataclass(frozen=True, slots=True)
class Flag:
    """`count`: days late, or months written at once; `number` only where the actor may know the contract."""

    oddity: Oddity
    count: int = 0
    minutes: int = 0
    month: date | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class ProofDraft:
    """The apprentice's word on paper: its scan, or a note why there is none and who heard it."""

    scan: bytes = b""
    note: str = ""


@dataclass(frozen=True, slots=True)
class LogFilesDraft:
    """Photos and PDFs put behind an entry after it was written."""

    files: tuple[FileDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class ReturnDraft:
    comment: str = ""


@dataclass(frozen=True, slots=True)
class ProofRow:
    """One thing behind an entry; `media` is empty where there is a reason instead of a file."""

    id: int
    purpose: Purpose
    name: str
    media: str
    size: int
    pages: int
    note: str
    by: str
    on: date


@dataclass(frozen=True, slots=True)
class LogDetail:
    """What a list shows of an entry besides its own words."""

    state: EntryState
    comment: str = ""
    flags: tuple[Flag, ...] = ()
    proofs: tuple[ProofRow, ...] = ()


@dataclass(frozen=True, slots=True)
class FileShown:
    """A kept file, to be looked at."""

    name: str
    media: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Written:
    """An entry as it counts for what is owed: `rated` carries a rating."""

    month: date
    side: Side
    rated: bool


@dataclass(frozen=True, slots=True)
class Held:
    """What is written of one contract: months the technical mentor wrote, how many talks each month has,
    and the last months of the quarters that are rated."""

    entries: Collection[date] = ()
    talks: Mapping[date, int] = field(default_factory=dict)
    rated: Collection[date] = ()


@dataclass(frozen=True, slots=True)
class LogRules:
    """What the settings say of logs on the day of the act."""

    late_days: int
    talks_most: int
    bulk_months: int
    bulk_minutes: int
    copy_letters: int


class Debt(StrEnum):
    """What somebody owes, in the order in which it is shown."""

    RETURNED = "returned"
    ENTRY = "entry"
    TALK = "talk"
    RATING = "rating"
    CONFIRM = "confirm"


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing owed for one month; `rating`: its talk brings the quarter's rating along."""

    debt: Debt
    side: Side
    month: date
    count: int = 1
    rating: bool = False


@dataclass(frozen=True, slots=True)
class Owed:
    """One thing a mentor still has to write (or an apprentice to confirm) for one month.

    `count`: talks missing, or entries to confirm. `late_days` 0 = not overdue: still in time, or written and
    returned, which is another thing. `rating`: the talk of this month also needs the quarter's rating.
    `comment`: why an entry came back. `mentor`: whose entry it is, also where the apprentice owes his word.
    """

    id: int
    debt: Debt
    contract_id: int
    number: str
    branch: str
    apprentice: str
    owes: str
    side: Side
    month: date
    due: date
    late_days: int = 0
    count: int = 1
    rating: bool = False
    entry_id: int = 0
    version: int = 0
    comment: str = ""
    agreement: ContractKind = ContractKind.DUAL_MENTOR
    branch_id: int = 0
    mentor: str = ""


@dataclass(frozen=True, slots=True)
class OverdueLogs:
    """A contract of which something is overdue: who owes it, how much, since when the oldest was due."""

    contract_id: int
    number: str
    apprentice: str
    owes: tuple[str, ...]
    count: int
    due: date
