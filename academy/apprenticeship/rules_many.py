"""What was typed for many drafts, and how a value is told. Pure."""

import re
from dataclasses import replace
from datetime import date
from typing import Any
from unicodedata import normalize

from academy.apprenticeship.facts_contract import ContractDraft
from academy.apprenticeship.facts_many import DAYS, MONEY, ManyContractDraft, ManyContractField
from academy.base.problems import Problem, Refused, problem
from academy.people.facts import Level
from academy.sheets.dates import read_date

_YUAN = re.compile(r"(\d{1,7})(?:\.(\d{1,2}))?")
LEVELS = frozenset(str(level.value) for level in Level)


def value_of(draft: ManyContractDraft) -> date | int:
    """The value as a draft keeps it. Raises Refused where it is none of its kind."""
    text = normalize("NFKC", draft.value).strip()
    if draft.field in DAYS:
        return _day(text)
    if draft.field is ManyContractField.TARGET_LEVEL:
        if text not in LEVELS:
            raise Refused(problem("people.level_unknown", "value"))
        return int(text)
    if draft.field in MONEY:
        if not (yuan := _YUAN.fullmatch(text)):
            raise Refused(problem("contract.number_missing", "value"))
        return int(yuan[1]) * 100 + int((yuan[2] or "0").ljust(2, "0"))
    if not (text.isascii() and text.isdecimal() and len(text) < 8):
        raise Refused(problem("contract.number_missing", "value"))
    return int(text)


def _day(text: str) -> date:
    reading = read_date(text, field="value")
    if wrong := reading.ask or reading.error:
        raise Refused(wrong)
    if reading.day is None:
        raise Refused(problem("contract.date_missing", "value"))
    return reading.day


def changed(terms: ContractDraft, field: ManyContractField, value: date | int) -> ContractDraft:
    """The draft with its new value."""
    new: dict[str, Any] = {field.value: value}
    return replace(terms, **new)


def told(field: ManyContractField, value: date | int | None) -> str:
    """A value as a list shows it: allowances in yuan, a level by its number; empty for none."""
    if value is None or (field is ManyContractField.TARGET_LEVEL and not value):
        return ""
    if field in MONEY and isinstance(value, int):
        return f"{value // 100}.{value % 100:02}" if value % 100 else str(value // 100)
    return str(value)


def named(found: list[Problem], name: str) -> list[Problem]:
    """The problems of one draft, said of whose it is: drafts have no number yet."""
    return [replace(each, field="value", where=name) for each in found]
