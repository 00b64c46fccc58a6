"""Plain data of partners: the enterprises, schools and bodies an academy works with (合作单位)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PartnerKind(StrEnum):
    ENTERPRISE = "enterprise"
    SCHOOL = "school"
    ASSESSMENT_BODY = "assessment_body"
    INSTITUTION = "institution"
    OTHER = "other"


class Standing(StrEnum):
    """Where the agreement with a partner stands today."""

    NONE = "none"
    COMING = "coming"
    RUNNING = "running"
    ENDING = "ending"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class PartnerDraft:
    """What the clerk typed; `agreement` is its number or title, no `ends_on` = without an end."""

    branch_id: int | None = None
    name: str = ""
    kind: PartnerKind = PartnerKind.ENTERPRISE
    uscc: str = ""
    contact: str = ""
    phone: str = ""
    agreement: str = ""
    agreed_on: date | None = None
    ends_on: date | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """A partner as the list shows it; so many `people` of the register name it as their unit."""

    id: int
    branch_id: int
    branch: str
    name: str
    kind: PartnerKind
    uscc: str
    contact: str
    phone: str
    agreement: str
    agreed_on: date | None
    ends_on: date | None
    remark: str
    standing: Standing
    people: int
    version: int
