"""Plain data of the access room: accounts and their roles, sign-in, what the journal shows."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from academy.base.actor import Actor
from academy.base.problems import Problem


class AccountState(StrEnum):
    ACTIVE = "active"
    DISABLED = "disabled"


@dataclass(frozen=True, slots=True)
class FoundingDraft:
    """A new academy and its first administrator (there is no default account)."""

    academy: str = ""
    code: str = ""
    administrator: str = ""
    account: str = ""
    password: str = ""
    repeated: str = ""


@dataclass(frozen=True, slots=True)
class AccountDraft:
    """An account for a person: `person_id` of somebody registered, or the name of a new member of staff."""

    person_id: int | None = None
    person_name: str = ""
    account: str = ""
    password: str = ""
    branch_id: int | None = None
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PasswordDraft:
    old: str = ""
    new: str = ""
    repeated: str = ""


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role held in a branch; without `confirmed_by` it is asked for, not held."""

    id: int
    role: str
    branch_id: int
    branch: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account as the accounts page shows it."""

    id: int
    account: str
    person_id: int
    name: str
    branch_id: int
    branch: str
    state: AccountState
    locked_until: datetime | None
    last_seen: datetime | None
    version: int
    roles: tuple[RoleRow, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class SignIn:
    """The answer at the door: an actor, or why not. The failure is counted either way."""

    actor: Actor | None
    refused: Problem | None = None
    must_change: bool = False


@dataclass(frozen=True, slots=True)
class Credentials:
    """What is compared at the door; it never leaves the service."""

    id: int
    name: str
    person_id: int
    branch_id: int
    state: AccountState
    password_hash: str
    former_hashes: tuple[str, ...]
    failures: int
    locked_until: datetime | None
    must_change: bool


@dataclass(frozen=True, slots=True)
class AskedRole:
    """A role as confirming and ending it need to see it."""

    id: int
    account_id: int
    branch_id: int
    role: str
    proposed_by: int | None


@dataclass(frozen=True, slots=True)
class BinRow:
    """A record in the recycle bin; one that an act took away stands under that act: `table` is "journal",
    `id` its line, `verb` what was done."""

    table: str
    id: int
    label: str
    removed_at: datetime
    removed_by: str
    verb: str = ""
