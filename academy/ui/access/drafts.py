"""What is typed at the gate before any service is asked."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    account: str = ""
    password: str = ""


@dataclass(frozen=True, slots=True)
class ServerDraft:
    """Where a shared PostgreSQL database is, and the recovery sheet's letters when it holds data already."""

    host: str = ""
    port: int | None = 5432
    database: str = "academy"
    user: str = ""
    password: str = ""
    sheet: str = ""
