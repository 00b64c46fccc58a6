"""Plain data of completed apprenticeships, as certificates are made of them."""

from dataclasses import dataclass
from datetime import date

from academy.apprenticeship.facts_contract import Grade


@dataclass(frozen=True, slots=True)
class Completed:
    """A completed contract: `total` tenths of a point, hours logged and planned, all who ever mentored."""

    id: int
    number: str
    person_id: int
    passed_on: date
    total: int
    grade: Grade
    target_level: int
    hours: int
    hours_planned: int
    mentors: tuple[str, ...]
    mentor_ids: frozenset[int]


@dataclass(frozen=True, slots=True)
class ReadyBranch:
    """A branch with completed apprenticeships; `certified` of them have a certificate that holds."""

    branch_id: int
    branch: str
    latest: date
    completed: int
    certified: int


@dataclass(frozen=True, slots=True)
class CompletionMark:
    """What a contract's page says of its certificate: not yet, under way in a batch, or issued."""

    branch_id: int
    person_id: int
    certificate_id: int = 0
    number: str = ""
    batch: str = ""
