"""What waits for somebody, as the first page knows it; no words of the window yet."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """Why something waits, in the order in which it is shown."""

    APPROVE = "approve"
    EMERGENCY = "emergency"
    VOID = "void"
    REISSUE = "reissue"
    ERASE = "erase"
    RETURNED = "returned"
    ROLE = "role"
    SPECIALTY = "specialty"
    FAILED = "failed"
    CONFLICT = "conflict"
    SIGN = "sign"
    AMENDMENT = "amendment"
    ISSUE = "issue"
    ATTENDANCE = "attendance"
    MARKS = "marks"
    CLOSE = "close"
    OVERDUE = "overdue"
    ENDING = "ending"
    LOG = "log"
    CONFIRM = "confirm"
    PAPERS = "papers"
    SCANS = "scans"
    REVIEW = "review"
    BACKUP = "backup"


@dataclass(frozen=True, slots=True)
class Task:
    """One thing that waits for the actor; `page` and `record` say where it is done.

    `more` and `count` fill the kind's sentence; `since` is the day it began to wait, `late` how many things
    of it are overdue once that day has passed.
    """

    kind: Kind
    title: str
    page: str
    record: int = 0
    more: str = ""
    count: int = 0
    since: date | None = None
    late: int = 1
