"""Why a certificate is voided or made anew: a code of a closed list, a text beside it, and what proves it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from academy.archive.facts_files import FileDraft


class VoidCause(Enum):
    """The closed list a voiding names one of; its words are `certificates.void_cause.…`."""

    WRONG_NAME = "wrong_name"
    WRONG_FACT = "wrong_fact"
    DAMAGED = "damaged"
    ISSUED_TWICE = "issued_twice"
    NOT_ENTITLED = "not_entitled"
    DECEIT = "deceit"
    ORDERED = "ordered"
    OTHER = "other"


class ReissueCause(Enum):
    """The closed list a reissue names one of; its words are `certificates.reissue_cause.…`."""

    LOST = "lost"
    STOLEN = "stolen"
    DAMAGED = "damaged"
    NOT_RECEIVED = "not_received"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class VoidDraft:
    """A request to void: `evidence` are files as they were chosen."""

    cause: VoidCause | None = None
    reason: str = ""
    evidence: tuple[FileDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class ReissueDraft:
    """A request to make a lost paper anew: `evidence` such as the scan of the holder's declaration."""

    cause: ReissueCause | None = None
    reason: str = ""
    evidence: tuple[FileDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class EvidenceDraft:
    """Further files for a voiding or a reissue that was asked for already."""

    evidence: tuple[FileDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class NoticeDraft:
    """The holder was told that his certificate is to be voided: on which day and how."""

    told_on: date | None = None
    told_how: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One kept file of a voiding or a reissue; the same bytes are found by `sha256`."""

    id: int
    request_id: int
    name: str
    media: str
    size: int
    sha256: str
    added_by: str
    added_at: datetime


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """A notice that was made: kept as paper `id`. `decided`: it tells of a voiding that was approved."""

    id: int
    void_id: int
    decided: bool
    made_at: datetime
    sha256: str


@dataclass(frozen=True, slots=True)
class VoidRow:
    """One voiding that was asked for, and what was decided; `state` asked, approved, declined."""

    id: int
    certificate_id: int
    number: str
    state: str
    cause: VoidCause
    reason: str
    asked_by_id: int
    asked_by: str
    asked_at: datetime
    decided_by: str
    decided_at: datetime | None
    told_on: date | None
    told_how: str
    evidence: tuple[EvidenceRow, ...] = ()
    notices: tuple[NoticeRow, ...] = ()


@dataclass(frozen=True, slots=True)
class VoidTerms:
    """What an academy asks of a voiding: a file that proves it, days to object after the holder was told."""

    evidence: bool = False
    appeal_days: int = 0
