"""One change to many people."""

from dataclasses import dataclass
from enum import StrEnum


class ManyField(StrEnum):
    """What may be changed for many at once; who somebody is (name, document) never."""

    UNIT = "unit"
    POST = "post"
    TRADE = "trade"
    LEVEL = "level"
    EDUCATION = "education"
    POLITICAL = "political"
    CATEGORY = "category"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class ManyDraft:
    """The field and its new value for everybody; a level by its number, an empty text clears the field."""

    field: ManyField = ManyField.UNIT
    value: str = ""


@dataclass(frozen=True, slots=True)
class ManyPreview:
    """How many would be changed, how many have the value already, and some of them: name, before, after."""

    changed: int
    same: int
    examples: tuple[tuple[str, str, str], ...]
