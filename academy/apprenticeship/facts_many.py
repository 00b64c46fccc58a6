"""One change to many drafts of contracts."""

from dataclasses import dataclass
from enum import StrEnum


class ManyContractField(StrEnum):
    """What many drafts may get at once, by the name the draft gives it; who is bound each has of its own."""

    STARTS = "starts"
    ENDS = "ends"
    TARGET_LEVEL = "target_level"
    TALKS_PER_MONTH = "talks_per_month"
    HOURS_PER_MONTH = "hours_per_month"
    PASS_MARK = "pass_mark"
    PRACTICE_MIN = "practice_min"
    EXCELLENT_MARK = "excellent_mark"
    ALLOWANCE_CHARACTER = "allowance_character"
    ALLOWANCE_TECHNICAL = "allowance_technical"
    PASS_PAY_PERCENT = "pass_pay_percent"
    COPIES = "copies"


DAYS = frozenset({ManyContractField.STARTS, ManyContractField.ENDS})
MONEY = frozenset({ManyContractField.ALLOWANCE_CHARACTER, ManyContractField.ALLOWANCE_TECHNICAL})


@dataclass(frozen=True, slots=True)
class ManyContractDraft:
    """The field and its new value for every draft, as it was typed: a day, a number, an allowance in yuan a
    month, a skill level by its number."""

    field: ManyContractField = ManyContractField.ENDS
    value: str = ""
