"""Everything of one person in one place, and the checklist of what is missing."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from academy.people.facts import PersonSheet

HONOUR = "honour"


class Purpose(StrEnum):
    """What personal data may be used for (个人信息保护法 arts. 13, 29): each is agreed to by itself."""

    TRAINING = "training"
    SENSITIVE = "sensitive"
    SUBSIDY = "subsidy"
    PUBLISH = "publish"


class Medium(StrEnum):
    PAPER = "paper"
    SCREEN = "screen"


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """One agreement; `withdrawn_on` ends it for what comes after."""

    id: int
    purpose: Purpose
    given_on: date
    medium: Medium
    text_version: str
    withdrawn_on: date | None
    version: int


@dataclass(frozen=True, slots=True)
class ConsentDraft:
    """What the clerk records of a signed notice."""

    purpose: Purpose | None = None
    given_on: date | None = None
    medium: Medium = Medium.PAPER


@dataclass(frozen=True, slots=True)
class FileClass:
    """A class the person is or was in; marks in tenths, hours in 学时."""

    id: int
    number: str
    name: str
    starts: date
    ends: date
    closed: bool
    enrolment: str
    hours: int
    planned: int
    theory: int | None
    practical: int | None
    total: int | None
    certified: bool


@dataclass(frozen=True, slots=True)
class FileContract:
    """A contract as apprentice or as mentor; `people`: id and name of the mentors then, or the apprentice."""

    id: int
    number: str
    role: str
    people: tuple[tuple[int, str], ...]
    starts: date
    ends: date
    state: str
    paper_id: int | None

    @property
    def others(self) -> str:
        """Their names."""
        return "、".join(name for _, name in self.people)


@dataclass(frozen=True, slots=True)
class FileCertificate:
    id: int
    number: str
    kind: str
    title: str
    issued_on: date
    state: str
    paper_id: int | None


@dataclass(frozen=True, slots=True)
class FileRecorded:
    """A certificate of another issuer that the academy has on record; `level` 0 where there is none."""

    id: int
    number: str
    kind: str
    occupation: str
    level: int
    issuer: str
    issued_on: date
    expires_on: date | None


class ItemState(StrEnum):
    HERE = "here"
    MISSING = "missing"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One thing a file should hold; `about` names the class or contract it belongs to."""

    key: str
    state: ItemState
    about: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened, for the timeline; `on_record` where a paper says so."""

    day: date
    key: str
    what: str
    note: str = ""
    on_record: bool = False


@dataclass(frozen=True, slots=True)
class PersonFile:
    """One person, one file."""

    sheet: PersonSheet
    academy: str
    former_numbers: tuple[str, ...]
    photo: bytes
    classes: tuple[FileClass, ...]
    contracts: tuple[FileContract, ...]
    certificates: tuple[FileCertificate, ...]
    recorded: tuple[FileRecorded, ...]
    consents: tuple[ConsentRow, ...]
    checklist: tuple[ChecklistItem, ...]
    timeline: tuple[Moment, ...]

    @property
    def honours(self) -> tuple[FileCertificate, ...]:
        """What he was honoured with."""
        return tuple(each for each in self.certificates if each.kind == HONOUR)

    @property
    def learned(self) -> tuple[FileCertificate, ...]:
        """Certificates of classes and contracts."""
        return tuple(each for each in self.certificates if each.kind != HONOUR)

    @property
    def missing(self) -> int:
        return sum(item.state is ItemState.MISSING for item in self.checklist)
