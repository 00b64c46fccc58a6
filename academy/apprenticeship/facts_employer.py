"""Plain data of the new apprenticeship's paper (企业新型学徒培养协议): everything its pages show.

The parties: 甲方 employer, 乙方 apprentice, 丙方 training body. Its two teachers are named, they do not sign.
"""

from dataclasses import dataclass
from datetime import date

from academy.apprenticeship.facts import PartySheet, PathStage


@dataclass(frozen=True, slots=True)
class EmployerSheet:
    """One agreement with its training plan.

    Hours are credit hours of the whole term; `labour_until` is empty for a contract without an end;
    `body` is the training body, `plan` the stages of annex one; `code` is the signed text of the QR.
    """

    number: str
    employer: str
    employer_uscc: str
    apprentice: PartySheet
    enterprise_mentor: PartySheet
    school_teacher: PartySheet
    body: str
    trade: str
    target_level: str
    starts: date
    ends: date
    months: int
    hours_on_job: int
    hours_at_school: int
    labour_from: date
    labour_until: date | None
    school_goals: str
    job_goals: str
    plan: tuple[PathStage, ...]
    copies: int
    code: str = ""
    bilingual: bool = False
    target_english: str = ""
