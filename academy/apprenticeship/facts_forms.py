"""Plain data of the forms that a contract needs while it runs and when it is over, and of its whole file."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from academy.apprenticeship.facts import Terms
from academy.apprenticeship.facts_assessment import CheckRow, SittingRow
from academy.apprenticeship.facts_contract import Rating
from academy.apprenticeship.facts_shown import LogRow


class Form(StrEnum):
    """What can be printed of one contract."""

    AGREEMENT = "agreement"
    MONTH_BLANK = "month_blank"
    MONTH_FILLED = "month_filled"
    EXAM_BLANK = "exam_blank"
    EXAM_FILLED = "exam_filled"
    COMPLETION = "completion"
    FILE = "file"


OF_MONTH = (Form.MONTH_BLANK, Form.MONTH_FILLED)


@dataclass(frozen=True, slots=True)
class FormWanted:
    """One form; `month` only for the monthly sheet."""

    form: Form = Form.AGREEMENT
    month: date | None = None


@dataclass(frozen=True, slots=True)
class FormHead:
    """Whose form it is. The two mentors' titles differ by the kind of contract."""

    number: str
    academy: str
    apprentice: str
    character: str
    technical: str
    character_title: str = "素能培养人"
    technical_title: str = "技术培养人"


@dataclass(frozen=True, slots=True)
class TalkLine:
    on: date
    topic: str


@dataclass(frozen=True, slots=True)
class MonthSheet:
    """月度培养记录表 of one month. Blank: nothing but the head and the month."""

    head: FormHead
    month: date
    items: tuple[str, ...] = ()
    hours: int | None = None
    score: int | None = None
    talks: tuple[TalkLine, ...] = ()
    rating: Rating | None = None
    confirmed_on: date | None = None


@dataclass(frozen=True, slots=True)
class ExamSheet:
    """出师考核表; without a sitting it is blank."""

    head: FormHead
    terms: Terms
    theory: str
    practice: str
    overall: str
    sitting: SittingRow | None = None


@dataclass(frozen=True, slots=True)
class CompletionSheet:
    """出师审批表. `record` tells in a sentence what the logs hold; document numbers are masked."""

    head: FormHead
    gender: str
    document: str
    post: str
    trade: str
    level: str
    target: str
    starts: date
    ends: date
    record: str
    sitting: SittingRow | None = None


@dataclass(frozen=True, slots=True)
class FrozenLine:
    """One kept paper in a contract's file."""

    title: str
    number: str
    on: date
    template: str
    sha256: str
    pages: int


@dataclass(frozen=True, slots=True)
class AttachmentLine:
    name: str
    what: str
    on: date
    size: int


@dataclass(frozen=True, slots=True)
class HistoryLine:
    at: datetime
    who: str
    what: str


@dataclass(frozen=True, slots=True)
class ContractFile:
    """合同档案: everything about one contract, on the day it was put together."""

    head: FormHead
    title: str
    state: str
    starts: date
    ends: date
    made_on: date
    frozen: tuple[FrozenLine, ...]
    logs: tuple[LogRow, ...]
    attachments: tuple[AttachmentLine, ...]
    checks: tuple[CheckRow, ...]
    sittings: tuple[SittingRow, ...]
    history: tuple[HistoryLine, ...]
