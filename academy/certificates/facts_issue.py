"""Plain data of issuing: who may have a certificate, batches with their pre-flight, the register.

Hours are 学时, scores tenths of a point.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from academy.base.problems import Problem
from academy.certificates.facts import CertificateKind


class BatchState(StrEnum):
    """Draft and returned are the preparer's to change; submitted waits for another person."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    ISSUED = "issued"
    RETURNED = "returned"
    CANCELLED = "cancelled"


class CertificateState(StrEnum):
    PREPARED = "prepared"
    ISSUED = "issued"
    PRINTED = "printed"
    DELIVERED = "delivered"
    VOID = "void"
    REPLACED = "replaced"


class Verdict(StrEnum):
    """Waiting: something can still be completed; pending: in a batch that is not issued yet."""

    ELIGIBLE = "eligible"
    REFUSED = "refused"
    WAITING = "waiting"
    PENDING = "pending"
    CERTIFIED = "certified"


class Form(StrEnum):
    """The form of the paper: with or without the holder's photo."""

    PLAIN = "plain"
    PHOTO = "photo"


class Grade(StrEnum):
    """How a pre-flight line came out."""

    PASSED = "passed"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ReadyClass:
    """A closed class with people who may have a certificate and have none yet."""

    id: int
    branch_id: int
    branch: str
    number: str
    name: str
    ends: date
    eligible: int
    certified: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """One person before issuing; `reasons` say why not, or what is worth a look."""

    person_id: int
    name: str
    doc_tail: str
    unit: str
    hours: int
    hours_planned: int
    score: int | None
    verdict: Verdict
    reasons: tuple[Problem, ...] = ()
    contract_id: int = 0
    contract_number: str = ""


@dataclass(frozen=True, slots=True)
class Eligibility:
    """A class and everybody in it; the rule they were judged by, percent and points.

    Without a class (`class_id` 0): the branch's completed apprenticeships, or those named for an `honour`.
    """

    class_id: int
    branch_id: int
    class_number: str
    class_name: str
    attendance_min_percent: int
    pass_score: int
    candidates: tuple[Candidate, ...]
    honour: bool = False
    packaged: bool = False


@dataclass(frozen=True, slots=True)
class BatchEnglish:
    """The English words of a batch. `people`: person and name in Latin letters; `mentors`: name, the same.

    A name that is not among them is written in pinyin.
    """

    class_name: str = ""
    host: str = ""
    issuer: str = ""
    citation: str = ""
    people: tuple[tuple[int, str], ...] = ()
    mentors: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class BatchDraft:
    """What the clerk chose: people of one class, kind and form of the paper, the date on it.

    `class_id` 0: people of `branch_id` with completed apprenticeships, or honoured with `title` for what
    `citation` says. `batch_id` 0 = a new batch; otherwise the draft or returned batch that is changed.
    `template`: key of a published one, empty = the usual one. `english` None = in Chinese only.
    `packaged`: it came in an exchange package.
    """

    class_id: int = 0
    person_ids: tuple[int, ...] = ()
    kind: CertificateKind = CertificateKind.COMPLETION
    form: Form = Form.PLAIN
    issued_on: date | None = None
    batch_id: int = 0
    version: int = 0
    branch_id: int = 0
    title: str = ""
    citation: str = ""
    template: str = ""
    english: BatchEnglish | None = None
    packaged: bool = False


@dataclass(frozen=True, slots=True)
class BatchRow:
    """A batch on the work list; without a class (0, empty name) it is of completed apprenticeships."""

    id: int
    branch_id: int
    number: str
    class_id: int
    class_name: str
    kind: CertificateKind
    form: Form
    state: BatchState
    people: int
    issued_on: date
    prepared_by: int
    preparer: str
    submitted_at: datetime | None
    approver: str
    issued_at: datetime | None
    returned_for: str
    content_sha256: str
    version: int
    title: str = ""
    citation: str = ""
    template: str = ""
    english: BatchEnglish | None = None
    packaged: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the pre-flight; `title` and `evidence` are sentences of the words files."""

    grade: Grade
    title: Problem
    evidence: Problem


@dataclass(frozen=True, slots=True)
class Preflight:
    """What was looked at before a batch is submitted or approved; `problems` forbid it."""

    checks: tuple[Check, ...]
    problems: tuple[Problem, ...]
    first_number: str
    last_number: str


@dataclass(frozen=True, slots=True)
class BatchSheet:
    """A batch: `draft` is what was chosen, people in the order of their numbers."""

    row: BatchRow
    draft: BatchDraft
    certificate_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Issued:
    """What an approval brought forth."""

    batch_id: int
    certificate_ids: tuple[int, ...]
    first_number: str
    last_number: str


@dataclass(frozen=True, slots=True)
class CertificateFilter:
    """Which certificates a list wants; empty = all of them.

    `text`: number, name, pinyin, document tail, class, level or the text of a code; `level` 0: without one.
    """

    text: str = ""
    states: frozenset[CertificateState] = frozenset()
    kind: CertificateKind | None = None
    class_id: int = 0
    batch_id: int = 0
    branch_id: int = 0
    level: int | None = None
    year: int = 0
    month: int = 0
    sort: str = "number"
    descending: bool = True


@dataclass(frozen=True, slots=True)
class CertificateRow:
    """A certificate as the register shows it; one of an apprenticeship names its contract for a class.

    `uncountersigned`: released in an emergency, and no second person has signed for it yet.
    """

    id: int
    branch_id: int
    branch: str
    number: str
    name: str
    kind: CertificateKind
    class_id: int
    class_name: str
    issued_on: date
    state: CertificateState
    void_asked: bool
    uncountersigned: bool = False


@dataclass(frozen=True, slots=True)
class PrintRow:
    copy: int
    printed_at: datetime
    printed_by: str
    printer: str = ""
    blank: str = ""


@dataclass(frozen=True, slots=True)
class RegisterSheet:
    """One certificate with everything that happened to it."""

    row: CertificateRow
    batch_number: str
    template: str
    hours: int
    score: int | None
    preparer: str
    approver: str
    issued_at: datetime
    sha256: str
    replaces: str
    replaced_by: str
    void_reason: str
    void_asked_id: int | None
    void_asked_by: str
    void_approved_by: str
    voided_at: datetime | None
    prints: tuple[PrintRow, ...]
    version: int
    person_id: int = 0
    contract_id: int | None = None
    title: str = ""
    citation: str = ""
    level: int = 0
    reissued_on: date | None = None
    handed_on: date | None = None
    handed_to: str = ""
    sheet_fate: str = ""
    sheet_fate_on: date | None = None
    on_list: bool = False
    emergency_by: str = ""
    emergency_reason: str = ""
    countersigned_at: datetime | None = None
    origin: str = "issued"
