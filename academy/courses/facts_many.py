"""One change to many classes."""

from dataclasses import dataclass
from enum import StrEnum


class ManyClassField(StrEnum):
    """What many classes may get at once; dates and numbers each class has of its own."""

    CAPACITY = "capacity"
    PLACE = "place"
    HOST = "host"


@dataclass(frozen=True, slots=True)
class ManyClassDraft:
    """The field and its new value for every class, as it was typed; an empty text clears place and host."""

    field: ManyClassField = ManyClassField.CAPACITY
    value: str = ""
