"""Plain data of amendments (补充协议), of an end that waits for a second person, of a renewal."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from academy.apprenticeship.facts import PartySheet
from academy.apprenticeship.facts_contract import EndReason, Party, PathDraft, PayCycle
from academy.apprenticeship.facts_shown import SignatureRow


class AmendmentKind(StrEnum):
    EXTENSION = "extension"
    CHARACTER_MENTOR = "character_mentor"
    TECHNICAL_MENTOR = "technical_mentor"
    GOALS = "goals"
    TERMS = "terms"
    SUSPENSION = "suspension"
    EARLY_END = "early_end"


class AmendmentState(StrEnum):
    """`signed`: every signature is there, the day from which it holds is not."""

    DRAFT = "draft"
    AWAITING = "awaiting"
    SIGNED = "signed"
    IN_FORCE = "in_force"
    CANCELLED = "cancelled"


OPEN = (AmendmentState.DRAFT, AmendmentState.AWAITING, AmendmentState.SIGNED)
MENTORS = {
    AmendmentKind.CHARACTER_MENTOR: "character_id",
    AmendmentKind.TECHNICAL_MENTOR: "technical_id",
}
TERMS = (
    "talks_per_month", "hours_per_month", "weight_theory", "weight_practice", "weight_overall", "pass_mark",
    "practice_min", "excellent_mark", "allowance_character", "allowance_technical", "pass_pay_percent",
    "pay_cycle",
)  # fmt: skip
FIELDS: dict[AmendmentKind, tuple[str, ...]] = {
    AmendmentKind.EXTENSION: ("ends",),
    AmendmentKind.CHARACTER_MENTOR: ("character_id",),
    AmendmentKind.TECHNICAL_MENTOR: ("technical_id",),
    AmendmentKind.GOALS: ("goals_character", "goals_technical", "target_level", "path"),
    AmendmentKind.TERMS: TERMS,
    AmendmentKind.SUSPENSION: (),
    AmendmentKind.EARLY_END: (),
}


@dataclass(frozen=True, slots=True)
class AmendmentDraft:
    """What the clerk typed. Only the fields of its kind (`FIELDS`) count; the others stay as they are agreed.

    `until`: the day a suspension is expected to end; `end_reason`: why the contract ends early.
    """

    kind: AmendmentKind = AmendmentKind.EXTENSION
    effective_on: date | None = None
    reason: str = ""
    ends: date | None = None
    character_id: int | None = None
    technical_id: int | None = None
    goals_character: tuple[str, ...] = ()
    goals_technical: tuple[str, ...] = ()
    target_level: int = 0
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
    until: date | None = None
    end_reason: EndReason | None = None


@dataclass(frozen=True, slots=True)
class AmendmentHead:
    """What the acts need to know of one amendment; `asked_by` is the person who drafted it."""

    id: int
    version: int
    contract_id: int
    state: AmendmentState
    number: str
    draft: AmendmentDraft
    parties: tuple[Party, ...]
    frozen_on: date | None
    asked_by: int
    paper_id: int | None
    text_sha256: str


@dataclass(frozen=True, slots=True)
class AmendmentRow:
    """One amendment as the contract's page shows it. `names` are the people its parties mean to it."""

    head: AmendmentHead
    signatures: tuple[SignatureRow, ...]
    in_force_on: date | None
    may_approve: bool
    names: tuple[tuple[Party, str], ...] = ()


@dataclass(frozen=True, slots=True)
class EndAsked:
    """An end before the term that waits for a second person."""

    on: date
    reason: EndReason
    note: str
    may_approve: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is now otherwise than it was signed. `section` and `name` are keys of the words
    (`difference.section.…`, `difference.name.…`); `place` counts rows of the path from 1."""

    section: str
    name: str
    before: str
    after: str
    place: int = 0


@dataclass(frozen=True, slots=True)
class AmendmentsSheet:
    """What happened to a contract after it was signed; `renews` and `renewed_by` are id and number."""

    rows: tuple[AmendmentRow, ...]
    end_asked: EndAsked | None
    renews: tuple[int, str] | None
    renewed_by: tuple[int, str] | None


@dataclass(frozen=True, slots=True)
class RenewDraft:
    technical_id: int | None = None
    starts: date | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One row of the paper: what was agreed, what is agreed now; paragraphs are joined by line breaks."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class AmendmentSheet:
    """One supplementary agreement as its page shows it. `signing` names the parties that sign it:
    the letter of the original agreement, what the party is, the person's name."""

    number: str
    contract_number: str
    contract_title: str
    signed_on: date
    kind: str
    reason: str
    effective_on: date
    lines: tuple[ChangeLine, ...]
    signing: tuple[tuple[str, str, str], ...]
    staying: tuple[str, ...]
    academy: str
    copies: int
    newcomer: PartySheet | None = None
