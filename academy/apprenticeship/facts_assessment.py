"""Plain data of the assessments: checks of a stage, sittings of the completion assessment."""

from dataclasses import dataclass
from datetime import date

from academy.apprenticeship.facts_contract import Grade


@dataclass(frozen=True, slots=True)
class ItemMark:
    """What one item of the path got, in points."""

    step_id: int
    mark: int | None = None


@dataclass(frozen=True, slots=True)
class CheckDraft:
    """A stage check (阶段考核) as it was held; `examiner` who held it."""

    stage: int = 1
    held_on: date | None = None
    marks: tuple[ItemMark, ...] = ()
    examiner: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True)
class CheckedItem:
    """An item of the path as it read on the day of the check, its mark and whether that was enough."""

    text: str
    mark: int
    passed: bool


@dataclass(frozen=True, slots=True)
class CheckRow:
    id: int
    stage: int
    held_on: date
    items: tuple[CheckedItem, ...]
    passed: bool
    examiner: str
    comment: str
    recorded_by: str


@dataclass(frozen=True, slots=True)
class SittingRow:
    """One sitting; `attempt` 1 is the assessment, higher ones are make-ups. Not confirmed: empty, None.

    `panel` are all names, those of the registered persons `panel_ids` first.
    """

    attempt: int
    held_on: date
    theory: int
    practice: int
    overall: int
    total_tenths: int
    accident: bool
    violation: bool
    grade: Grade
    panel: tuple[str, ...]
    entered_by_id: int
    entered_by: str
    entered_on: date
    confirmed_by: str
    confirmed_on: date | None
    panel_ids: tuple[int, ...] = ()

    @property
    def outside(self) -> tuple[str, ...]:
        """Those of the panel who are not in the register."""
        return self.panel[len(self.panel_ids) :]

    @property
    def confirmed(self) -> bool:
        return self.confirmed_on is not None


@dataclass(frozen=True, slots=True)
class AssessLimits:
    """What the settings ask of an assessment on the day of the act."""

    panel_min: int
    mentors_barred: bool
    violation_bars: bool
    makeups: int
    logs_percent: int


@dataclass(frozen=True, slots=True)
class AssessmentSheet:
    """Everything about a contract's assessments; `logs_percent` of the months due have an entry."""

    checks: tuple[CheckRow, ...]
    sittings: tuple[SittingRow, ...]
    logs_percent: int
    limits: AssessLimits

    @property
    def open(self) -> SittingRow | None:
        """Marks that wait for a second person."""
        last = self.sittings[-1] if self.sittings else None
        return last if last and not last.confirmed else None

    @property
    def makeup_due(self) -> bool:
        """The last sitting was failed and is confirmed; in assessment, only a make-up can follow."""
        last = self.sittings[-1] if self.sittings else None
        return last is not None and last.confirmed and last.grade is Grade.FAILED
