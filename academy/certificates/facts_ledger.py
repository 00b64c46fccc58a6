"""Plain data behind the register: reissues, prints on blanks, hand-outs, stock, numbers, figures."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from academy.certificates.facts import CertificateKind
from academy.certificates.facts_issue import CertificateFilter, CertificateState
from academy.certificates.facts_reasons import EvidenceRow, ReissueCause

VOIDED = frozenset({CertificateState.VOID, CertificateState.REPLACED})
HOLDING = frozenset(CertificateState) - VOIDED - {CertificateState.PREPARED}


class SheetFate(StrEnum):
    """What became of the paper of a void or replaced certificate."""

    RETURNED = "returned"
    DESTROYED = "destroyed"
    MISSING = "missing"


class Order(StrEnum):
    """In which order papers are handed out: as numbered, by employer and name, by name."""

    NUMBER = "number"
    UNIT = "unit"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class PrintDraft:
    """One print run: the printer, and the printed serial of the first blank sheet (empty: plain paper)."""

    printer: str = ""
    first_blank: str = ""


@dataclass(frozen=True, slots=True)
class HandDraft:
    """Handed out on a day. `receiver` only where somebody else signed; `scan` is the signed list."""

    handed_on: date | None = None
    receiver: str = ""
    scan: bytes = b""


@dataclass(frozen=True, slots=True)
class FateDraft:
    fate: SheetFate = SheetFate.RETURNED
    on: date | None = None


@dataclass(frozen=True, slots=True)
class ReissueRow:
    """One reissue of a certificate, asked for or decided."""

    id: int
    certificate_id: int
    branch_id: int
    number: str
    name: str
    state: str
    cause: ReissueCause
    reason: str
    asked_by_id: int
    asked_by: str
    asked_at: datetime
    decided_by: str
    decided_at: datetime | None
    evidence: tuple[EvidenceRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """One printed fact and what the academy knows today; `field` is a key of certificates.fact."""

    field: str
    printed: str
    today: str


@dataclass(frozen=True, slots=True)
class DeliveryDraft:
    """Blank sheets received: `first` and `last` as printed on them, `sort` as the supplier calls them."""

    branch_id: int | None = None
    sort: str = ""
    first: str = ""
    last: str = ""
    received_on: date | None = None
    supplier: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class SpoilDraft:
    """A sheet that cannot be used any more: `serial` as printed on it."""

    serial: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class StockRow:
    """One delivery and what is left of it: received − used − spoiled = left."""

    id: int
    branch_id: int
    branch: str
    sort: str
    first: str
    last: str
    received_on: date
    supplier: str
    keeper: str
    received: int
    used: int
    spoiled: int
    next_free: str

    @property
    def left(self) -> int:
        return self.received - self.used - self.spoiled


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A blank sheet that is no longer blank."""

    serial: str
    state: str
    number: str
    reason: str
    noted_on: date
    noted_by: str


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """All numbers of one series: `issued` hold, the others are void, replaced, or lost by a restore.

    `unexplained` must be 0; `next_number` is the one that comes next.
    """

    id: int
    series: str
    first: str
    last: str
    taken: int
    valid: int
    void: int
    replaced: int
    lost: int
    unexplained: int
    next_number: str


@dataclass(frozen=True, slots=True)
class NumberRow:
    """One number and its fate; a lost one has neither person nor day."""

    number: str
    state: str
    name: str
    issued_on: date | None
    note: str


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A line of the 证书台账, in the order of its official columns."""

    number: str
    kind: CertificateKind
    name: str
    gender: str
    doc_type: str
    doc_masked: str
    unit: str
    ground_number: str
    ground: str
    occupation: str
    level: int
    hours: int
    score: int | None
    issued_on: date
    approver: str
    branch: str
    state: CertificateState
    blank: str
    handed_on: date | None
    handed_to: str
    remark: str


@dataclass(frozen=True, slots=True)
class Count:
    """How many certificates fall into one box; `behind` narrows the register to exactly these."""

    id: int
    key: str
    title: str
    issued: int
    holding: int
    void: int

    def behind(self, box: str, year: int, figure: str = "issued") -> CertificateFilter:
        """The certificates of one of the three figures, of a year or (0) ever."""
        states = {"issued": frozenset(), "holding": HOLDING, "void": VOIDED}[figure]
        found = CertificateFilter(states=states, year=year)
        if box == "kind":
            return replace(found, kind=CertificateKind(self.key))
        if box == "level":
            return replace(found, level=int(self.key))
        if box == "branch":
            return replace(found, branch_id=int(self.key))
        return replace(found, month=int(self.key))


@dataclass(frozen=True, slots=True)
class Outlier:
    """Something about one person of a batch the approver should look at before he issues."""

    person_id: int
    name: str
    code: str
    values: tuple[tuple[str, str], ...] = ()
