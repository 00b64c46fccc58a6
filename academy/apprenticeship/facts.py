"""Plain data of the agreement paper (导师带徒协议书): everything its pages show.

The parties: A character mentor (甲方), B technical mentor (乙方), C apprentice (丙方), D witness (丁方).
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PartySheet:
    """One of the three people. `post` is unit and duty; `standing` is what the third cell shows.

    For A `standing` is the political status, for B and C the skill level; `document` and `phone` are printed
    as given, so the caller decides whether they are masked.
    """

    name: str
    post: str
    standing: str
    phone: str
    document: str


@dataclass(frozen=True, slots=True)
class PathStage:
    """One row of the development path; `hours` are credit hours; `assessed_by` may hold a line break."""

    name: str
    starts: date
    ends: date
    character: str
    technical: str
    hours: int
    assessed_by: str


@dataclass(frozen=True, slots=True)
class Terms:
    """The numbers of articles 1, 3, 4, 7, 8 and 10. Allowances are fen a month; weights and marks points."""

    starts: date
    ends: date
    months: int
    talks_per_month: int
    hours_per_month: int
    weight_theory: int
    weight_practice: int
    weight_overall: int
    pass_mark: int
    practice_min: int
    excellent_mark: int
    allowance_character: int
    allowance_technical: int
    pay_cycle: str
    pass_pay_percent: int
    copies: int
    objection_months: int = 1


@dataclass(frozen=True, slots=True)
class AgreementSheet:
    """One agreement with its four annexes.

    `exam_theory`, `exam_practice`, `exam_overall` name what the completion assessment covers (annex 3);
    `standard` is the completion standard and `summary` the last row of annex 1; `code` is the signed text
    of the first page's QR, empty where none is printed. A bilingual agreement has an English paragraph under
    every article, and `target_english` names the target level there.
    """

    number: str
    character: PartySheet
    technical: PartySheet
    apprentice: PartySheet
    academy: str
    host: str
    terms: Terms
    character_goals: str
    technical_goals: str
    target_level: str
    path: tuple[PathStage, ...]
    exam_theory: str
    exam_practice: str
    exam_overall: str
    standard: str
    summary: str
    signed_on: date | None = None
    code: str = ""
    bilingual: bool = False
    target_english: str = ""
