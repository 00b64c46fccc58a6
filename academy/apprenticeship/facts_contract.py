"""Plain data of an apprenticeship contract: its words, what a clerk types, what the rules need to know.

The parties: A character mentor 甲方, B technical mentor 乙方, C apprentice 丙方, D academy 丁方.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from academy.archive.facts_files import FileDraft


class ContractKind(StrEnum):
    """双导师带徒协议, 企业新型学徒培养协议. Both run through the same states and use the same tables.

    A new apprenticeship seats its school teacher (院校导师) on the character side and its enterprise mentor
    (企业导师) on the technical side; neither of them is a party of that agreement.
    """

    DUAL_MENTOR = "dual_mentor"
    NEW_APPRENTICESHIP = "new_apprenticeship"


class ContractState(StrEnum):
    DRAFT = "draft"
    AWAITING = "awaiting"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    IN_ASSESSMENT = "in_assessment"
    COMPLETED = "completed"
    FAILED = "failed"
    RENEWED = "renewed"
    TERMINATED = "terminated"
    CANCELLED = "cancelled"


RUNNING = (ContractState.ACTIVE, ContractState.SUSPENDED, ContractState.IN_ASSESSMENT)
BINDING = (
    ContractState.AWAITING,
    *RUNNING,
)  # these count for a mentor's load and an apprentice's one contract


class Side(StrEnum):
    """Which of the two mentors: 素能 or 技术."""

    CHARACTER = "character"
    TECHNICAL = "technical"


class Party(StrEnum):
    """Who may have to sign; which of them do is a matter of the kind: `parties_of`."""

    CHARACTER = "character"
    TECHNICAL = "technical"
    APPRENTICE = "apprentice"
    ACADEMY = "academy"
    ENTERPRISE = "enterprise"


PARTIES_OF = {
    ContractKind.DUAL_MENTOR: (Party.CHARACTER, Party.TECHNICAL, Party.APPRENTICE, Party.ACADEMY),
    ContractKind.NEW_APPRENTICESHIP: (Party.ENTERPRISE, Party.APPRENTICE, Party.ACADEMY),
}
SEALING = (Party.ACADEMY, Party.ENTERPRISE)  # bodies: a named person signs and the seal is put on paper


def party_key(kind: ContractKind, party: Party) -> str:
    """The key of the word for a party or a mentor's seat: the two kinds name them differently."""
    table = "party" if kind is ContractKind.DUAL_MENTOR else "seat"
    return f"contract.{table}.{party.value}"


def side_key(kind: ContractKind, side: Side) -> str:
    """The key of the word for a mentor's side: character and technique, or school and enterprise."""
    table = "side" if kind is ContractKind.DUAL_MENTOR else "place"
    return f"contract.{table}.{side.value}"


class Medium(StrEnum):
    INK = "ink"
    SCREEN = "screen"
    WITNESSED = "witnessed"


class Rating(StrEnum):
    EXCELLENT = "excellent"
    GOOD = "good"
    FAIR = "fair"
    IMPROVE = "improve"


class EndReason(StrEnum):
    """Why a contract ended before its term (agreement, article 9)."""

    AGREED = "agreed"
    APPRENTICE_LEFT = "apprentice_left"
    MENTOR_LEFT = "mentor_left"
    BREACH = "breach"
    OBJECTION = "objection_first_month"
    OTHER = "other"


class Grade(StrEnum):
    EXCELLENT = "excellent"
    PASSED = "passed"
    FAILED = "failed"


class PayCycle(StrEnum):
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"


@dataclass(frozen=True, slots=True)
class PathDraft:
    """One step of the development path (培养路径): months count from 1, `hours` are credit hours.

    `evidence` is what shows that it was learnt (佐证): a form, a piece of work, a photo.
    """

    stage: int = 1
    side: Side = Side.TECHNICAL
    text: str = ""
    hours: int = 0
    month_from: int = 1
    month_to: int = 1
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class ContractDraft:
    """What the clerk typed; nothing is checked yet. Allowances are fen a month, weights and marks points.

    From `employer` on: only a new apprenticeship has them. Hours are credit hours of the whole term;
    the labour contract between employer and apprentice runs from `labour_from`, open-ended without an end.
    """

    branch_id: int | None = None
    apprentice_id: int | None = None
    character_id: int | None = None
    technical_id: int | None = None
    starts: date | None = None
    ends: date | None = None
    target_level: int = 0
    goals_character: tuple[str, ...] = ()
    goals_technical: tuple[str, ...] = ()
    path: tuple[PathDraft, ...] = ()
    talks_per_month: int | None = None
    hours_per_month: int | None = None
    weight_theory: int | None = None
    weight_practice: int | None = None
    weight_overall: int | None = None
    pass_mark: int | None = None
    practice_min: int | None = None
    excellent_mark: int | None = None
    allowance_character: int | None = None
    allowance_technical: int | None = None
    pass_pay_percent: int | None = None
    pay_cycle: PayCycle = PayCycle.MONTHLY
    copies: int | None = None
    kind: ContractKind = ContractKind.DUAL_MENTOR
    bilingual: bool = False
    employer: str = ""
    employer_uscc: str = ""
    hours_on_job: int | None = None
    hours_at_school: int | None = None
    labour_from: date | None = None
    labour_until: date | None = None
    labour_seen: bool = False
    wage_promised: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """What the settings allow on the day of the act."""

    max_apprentices: int
    mentor_years: int
    min_months: int
    max_months: int
    late_days: int
    target_least: int = 0
    labour_months: int = 0


@dataclass(frozen=True, slots=True)
class Head:
    """What the acts need to know of one contract. `text_sha256` is the frozen paper's hash."""

    id: int
    version: int
    branch_id: int
    number: str
    state: ContractState
    apprentice_id: int
    character_id: int
    technical_id: int
    starts: date
    ends: date
    frozen_on: date | None
    activated_on: date | None
    paper_id: int | None
    text_sha256: str
    kind: ContractKind = ContractKind.DUAL_MENTOR

    def parties(self) -> tuple[Party, ...]:
        """Who signs this agreement, in the order of the paper."""
        return PARTIES_OF[self.kind]

    def persons(self) -> dict["Party", int]:
        return {
            Party.CHARACTER: self.character_id,
            Party.TECHNICAL: self.technical_id,
            Party.APPRENTICE: self.apprentice_id,
        }


@dataclass(frozen=True, slots=True)
class Engagements:
    """Binding contracts of the three people, the one in question left out."""

    apprentice_number: str | None
    character_load: int
    technical_load: int


@dataclass(frozen=True, slots=True)
class ContractFilter:
    """Which contracts a list shows (empty: all the actor may see), by which column, whether downwards."""

    text: str = ""
    states: frozenset[ContractState] = frozenset()
    branch_id: int | None = None
    person_id: int | None = None
    overdue: bool = False
    order: tuple[str, bool] = ("", False)


@dataclass(frozen=True, slots=True)
class SignatureDraft:
    party: Party = Party.CHARACTER
    signed_on: date | None = None
    medium: Medium = Medium.INK
    signer: str = ""
    scan: bytes = b""
    witness: str = ""


@dataclass(frozen=True, slots=True)
class LogDraft:
    """One entry: the technical side fills hours, items and score, the character side talk and rating.

    `files` are photos and PDFs to keep with it; `scan` is the mentor's own log on paper when somebody else
    writes for him, `reason` why there is none.
    """

    side: Side = Side.TECHNICAL
    month: date | None = None
    hours: int | None = None
    items: tuple[str, ...] = ()
    score: int | None = None
    talk_on: date | None = None
    talk_topic: str = ""
    rating: Rating | None = None
    files: tuple[FileDraft, ...] = ()
    scan: bytes = b""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AssessmentDraft:
    """The panel's marks, and what bars a pass: an accident he answers for, a violation on record (三违).

    `panel_ids` are registered persons, `panel` the names of others (a unit may follow).
    """

    held_on: date | None = None
    theory: int | None = None
    practice: int | None = None
    overall: int | None = None
    panel: tuple[str, ...] = ()
    accident: bool = False
    violation: bool = False
    panel_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class EndDraft:
    """Ending before the term."""

    on: date | None = None
    reason: EndReason | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class PauseDraft:
    since: date | None = None
    reason: str = ""
