"""Plain data of path templates (培养路径模板): what a branch usually teaches in a trade, step by step."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from academy.apprenticeship.facts_contract import PathDraft


class TemplateState(StrEnum):
    """Replaced: a newer edition took its place; contracts keep the steps they were signed with."""

    ACTIVE = "active"
    REPLACED = "replaced"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class TemplateDraft:
    """What the clerk typed. One of the head academy is shared by all branches; `months` is the usual term."""

    branch_id: int | None = None
    title: str = ""
    trade: str = ""
    target_level: int = 0
    months: int | None = 24
    path: tuple[PathDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """One edition of a template. `fits`: it is of the trade that was asked for; `hours` are credit hours."""

    id: int
    series_id: int
    edition: int
    branch_id: int
    branch: str
    shared: bool
    title: str
    trade: str
    target_level: int
    months: int
    steps: int
    hours: int
    state: TemplateState
    version: int
    fits: bool = False


@dataclass(frozen=True, slots=True)
class TemplateSheet:
    """One edition with its steps; `editions` are all of the series, newest first."""

    row: TemplateRow
    draft: TemplateDraft
    editions: tuple[TemplateRow, ...]


@dataclass(frozen=True, slots=True)
class FitDraft:
    """For whom and for which term a template is adapted."""

    apprentice_id: int | None = None
    starts: date | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class FittedStep:
    """A step adapted to the term; `done_on`: the apprentice has done it before, in an earlier contract."""

    step: PathDraft
    done_on: date | None = None
