"""Exchange packages: a batch on its way from a branch without a line to its head academy, and the answer."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any


class Direction(StrEnum):
    """`out` at the branch that sent a batch, `in` at the head academy that took it."""

    OUT = "out"
    IN = "in"


class PackageState(StrEnum):
    """Withdrawn: the branch changed its mind, or an answer came for what it no longer waits for."""

    OPEN = "open"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


class PackageKind(StrEnum):
    BATCH = "batch"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class SendDraft:
    """To which academy, and the passphrase it is told by another way; `to` its number."""

    to: int | None = None
    passphrase: str = ""
    again: str = ""


@dataclass(frozen=True, slots=True)
class TakeDraft:
    file: bytes = b""
    passphrase: str = ""


@dataclass(frozen=True, slots=True)
class Receiver:
    """An academy whose keys are trusted here."""

    academy_no: int
    name: str


@dataclass(frozen=True, slots=True)
class PackagePerson:
    """One paper of a package: `ref` is the branch's certificate, `facts` as they are frozen."""

    person_id: int
    ref: int
    facts: dict[str, Any]
    hours: int
    planned: int
    score: int | None
    level: int


@dataclass(frozen=True, slots=True)
class Package:
    """A package as it is kept. `barred` people prepared or taught at the branch and cannot approve."""

    id: int
    package_id: str
    direction: Direction
    state: PackageState
    batch_id: int
    branch_id: int
    academy_no: int
    academy: str
    batch_number: str
    class_number: str
    template: str
    ended: date
    barred: frozenset[int]
    people: tuple[PackagePerson, ...]
    moved_at: datetime


@dataclass(frozen=True, slots=True)
class PackageMark:
    """What a page says of a batch that was sent or taken."""

    direction: Direction
    state: PackageState
    academy: str
    batch_number: str
    moved_at: datetime


@dataclass(frozen=True, slots=True)
class Taken:
    """What a file brought: `fresh` False where it had been taken before and nothing was done again."""

    kind: PackageKind
    batch_id: int
    branch_id: int
    count: int
    fresh: bool
    returned_for: str = ""
