"""What leaves the register as a file."""

from dataclasses import dataclass, field
from enum import StrEnum

from academy.people.facts import PeopleQuery

SEQUENCE = "sequence"  # a running number, in a form of any list


class ExportField(StrEnum):
    """What a column may hold; `doc_no` and `phone` are masked unless a reason is given."""

    SEQUENCE = SEQUENCE
    NUMBER = "number"
    NAME = "name"
    GENDER = "gender"
    BIRTH = "birth"
    DOC_NO = "doc_no"
    DOC_TYPE = "doc_type"
    PHONE = "phone"
    UNIT = "unit"
    POST = "post"
    TRADE = "trade"
    LEVEL = "level"
    EDUCATION = "education"
    POLITICAL = "political"
    CATEGORY = "category"
    BRANCH = "branch"
    STATE = "state"
    CHANGED = "changed"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """One column of the file."""

    field: ExportField
    title: str


@dataclass(frozen=True, slots=True)
class ExportWish:
    """Whom (`ids` in their order, else everybody of `query`), which columns, in which language.

    `reason` asks for full numbers, and needs the right to see them; it stays in the journal.
    """

    query: PeopleQuery = field(default_factory=PeopleQuery)
    ids: tuple[int, ...] = ()
    columns: tuple[ExportColumn, ...] = ()
    language: str = "zh"
    reason: str = ""
    encoding: str = "utf-8-sig"


@dataclass(frozen=True, slots=True)
class FormColumn:
    """A column of the receiver's form: its heading, and the field it was taken for ("" leaves it empty)."""

    letter: str
    title: str
    field: str


@dataclass(frozen=True, slots=True)
class FormSheet:
    """What was understood of a form; `remembered` as it was once explained."""

    sheet: str
    header_row: int
    columns: tuple[FormColumn, ...]
    free: int
    remembered: bool = False
