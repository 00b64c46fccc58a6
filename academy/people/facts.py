"""Plain data of the people room: what a clerk types about a person, and how a person is shown."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import NamedTuple

from academy.people.facts_identity import DocType, Gender


class Role(StrEnum):
    """What a person is in a branch."""

    TRAINEE = "trainee"
    CHARACTER_MENTOR = "character_mentor"
    TECHNICAL_MENTOR = "technical_mentor"
    INSTRUCTOR = "instructor"
    STAFF = "staff"


class Level(IntEnum):
    """The eight-step ladder of skill levels (人社部发〔2022〕14号); ranks rise, the official digits fall."""

    UNKNOWN = 0
    APPRENTICE = 1
    JUNIOR = 2
    INTERMEDIATE = 3
    SENIOR = 4
    TECHNICIAN = 5
    SENIOR_TECHNICIAN = 6
    SPECIAL_TECHNICIAN = 7
    CHIEF_TECHNICIAN = 8


EDUCATIONS = {
    "小学": "education.primary", "初中": "education.junior", "高中": "education.senior",
    "中专": "education.vocational", "技校": "education.technical", "大专": "education.college",
    "本科": "education.bachelor", "硕士": "education.master", "博士": "education.doctor",
}  # fmt: skip
POLITICAL = {
    "中共党员": "political.member", "中共预备党员": "political.probationary",
    "共青团员": "political.league", "民主党派": "political.party", "群众": "political.none",
}  # fmt: skip
CATEGORIES = {
    "在职职工": "category.employed", "农民工": "category.migrant", "登记失业人员": "category.unemployed",
    "高校毕业生": "category.graduate", "退役军人": "category.veteran", "脱贫人口": "category.relieved",
    "困难职工": "category.hardship", "零就业家庭": "category.jobless_home",
    "转岗职工": "category.transferred", "其他": "category.other",
}  # fmt: skip
"""What rosters put into these columns, by the key of its word; stored as written, others come from files."""


class PersonState(StrEnum):
    ACTIVE = "active"
    MERGED = "merged"
    VOID = "void"
    ERASED = "erased"


class Sort(StrEnum):
    """Orders a list of people can have; each stands on an index."""

    NAME = "name"
    STROKES = "strokes"
    NUMBER = "number"
    UNIT = "unit"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """What the clerk typed. `branch_id` registers the person; `role` is given only when adding.

    `pinyin` blank = the program's reading; a clerk corrects it for sorting and English papers.
    """

    branch_id: int | None = None
    name: str = ""
    pinyin: str = ""
    doc_type: DocType = DocType.RESIDENT_ID
    doc_no: str = ""
    gender: Gender | None = None
    birth: date | None = None
    phone: str = ""
    unit: str = ""
    post: str = ""
    trade: str = ""
    level: Level = Level.UNKNOWN
    education: str = ""
    political: str = ""
    category: str = ""
    is_cadre: bool = False
    trade_since: date | None = None
    remark: str = ""
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class RosterPerson:
    """A person as a checked roster row gives him: number normalised and valid, name and phone tidied."""

    doc_type: DocType
    doc_no: str
    name: str
    gender: Gender | None = None
    birth: date | None = None
    phone: str = ""
    unit: str = ""
    post: str = ""
    trade: str = ""
    level: Level = Level.UNKNOWN
    education: str = ""
    political: str = ""
    category: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one roster row: the person's id, and whether he was new to the network."""

    person_id: int
    created: bool


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody whose document is already registered; never shown to a clerk of another branch."""

    id: int
    branch_id: int
    name: str
    removed: bool


class PersonRow(NamedTuple):
    """A person as the list shows him; document and phone masked. A NamedTuple, for lists are long."""

    id: int
    number: str
    name: str
    branch: str
    unit: str
    trade: str
    level: Level
    doc_masked: str
    phone_masked: str
    state: PersonState
    changed: date


@dataclass(frozen=True, slots=True)
class RoleRow:
    id: int
    branch_id: int
    branch: str
    role: Role
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class PersonSheet:
    """One person, everything but the full document number; no `doc_type`: staff without a document."""

    id: int
    number: str
    name: str
    pinyin: str
    gender: Gender | None
    birth: date | None
    doc_type: DocType | None
    doc_masked: str
    phone: str
    phone_masked: str
    unit: str
    post: str
    trade: str
    level: Level
    education: str
    political: str
    category: str
    is_cadre: bool
    trade_since: date | None
    remark: str
    branch_id: int
    branch: str
    state: PersonState
    removed: bool
    version: int
    created_at: datetime
    roles: tuple[RoleRow, ...] = field(default=())
    removed_at: datetime | None = None
    removed_by: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """One column of a person before and after an act; secrets masked, `field` a key of the room's words."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Event:
    """One act upon a person or one of his roles, as the person page tells it."""

    at: datetime
    actor: str
    verb: str
    label: str
    edits: tuple[Edit, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """A person as the rules of higher rooms need to see one."""

    id: int
    number: str
    name: str
    gender: Gender | None
    birth: date | None
    doc_type: DocType | None
    doc_masked: str
    phone: str
    unit: str
    post: str
    trade: str
    level: Level
    political: str
    is_cadre: bool
    trade_since: date | None
    branch_id: int
    photo_sha256: str


@dataclass(frozen=True, slots=True)
class Found:
    """One answer of a picker; `note` tells equal names apart: branch, unit, end of the document."""

    id: int
    name: str
    note: str


@dataclass(frozen=True, slots=True)
class PeopleQuery:
    """Which people, in which order. Empty fields do not narrow; merged persons show only when asked for."""

    text: str = ""
    sort: Sort = Sort.NAME
    descending: bool = False
    branch_id: int | None = None
    role: Role | None = None
    state: PersonState | None = None
    removed: bool = False
