"""Plain data of keys and of other academies whose papers can be checked."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One key: `purpose` is `code` (QR) or `pdf`; retired ones stay, so that old papers verify."""

    id: int
    purpose: str
    fingerprint: str
    since: date
    retired: date | None


@dataclass(frozen=True, slots=True)
class IssuerRow:
    """Another academy: its keys by fingerprint, and how old its list is."""

    id: int
    academy_no: int
    name: str
    fingerprint: str
    listed_at: datetime
    entries: int
    trusted_by: str


@dataclass(frozen=True, slots=True)
class ListLook:
    """A list that was opened and not yet taken over; `known`: a key trusted before signed it."""

    academy_no: int
    name: str
    fingerprint: str
    listed_at: datetime
    entries: int
    known: bool
    own: bool


@dataclass(frozen=True, slots=True)
class RestoreDraft:
    """Keys from a file under its passphrase, or from the letters of a backup sheet."""

    file: bytes = b""
    passphrase: str = ""
    academy_no: int | None = None
    code: str = ""
    pdf: str = ""


@dataclass(frozen=True, slots=True)
class PassphraseDraft:
    passphrase: str = ""
    again: str = ""
