"""What is typed at the gate before any service is asked."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    account: str = ""
    password: str = ""
