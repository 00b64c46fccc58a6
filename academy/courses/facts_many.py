"""One change to many classes, one change to many courses."""

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


class ManyCourseField(StrEnum):
    """What many courses may get at once; code, name and hours each course has of its own."""

    OCCUPATION = "occupation"
    LEVEL = "level"
    PRACTICAL_PERCENT = "practical_percent"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class ManyCourseDraft:
    """The field and its new value for every course: a level and a share in percent by their numbers, 1 and 0
    for whether other branches may run it; an empty text clears the occupation."""

    field: ManyCourseField = ManyCourseField.OCCUPATION
    value: str = ""
