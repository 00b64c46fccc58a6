"""Plain data of a batch: one pattern, many apprentices, what each row would become."""

from dataclasses import dataclass

from academy.apprenticeship.facts_contract import ContractDraft
from academy.base.problems import Problem


@dataclass(frozen=True, slots=True)
class BatchPair:
    """One row: an apprentice and the two mentors meant for him."""

    apprentice_id: int
    character_id: int | None = None
    technical_id: int | None = None


@dataclass(frozen=True, slots=True)
class BatchPlan:
    """`pattern` holds branch, term, goals, path and terms of all; its people are not looked at."""

    pattern: ContractDraft
    pairs: tuple[BatchPair, ...] = ()


@dataclass(frozen=True, slots=True)
class BatchRow:
    """What one row would become, with everything that stands in its way."""

    id: int
    apprentice: str
    unit: str
    level: int
    character: str
    technical: str
    pair: BatchPair
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class BatchPreview:
    """`problems` concern the pattern and so every row."""

    rows: tuple[BatchRow, ...]
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> bool:
        return bool(self.rows) and not self.problems and not any(row.problems for row in self.rows)
