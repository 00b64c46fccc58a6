"""What a check of a stage and the completion assessment ask for. Pure functions: no I/O, no clock.

Source: articles 5 to 7 of the agreement; the numbers are settings (`store_settings_assessment`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from academy.apprenticeship.facts_assessment import (
    AssessLimits,
    CheckDraft,
    CheckedItem,
    CheckRow,
    SittingRow,
)
from academy.apprenticeship.facts_contract import AssessmentDraft, Grade
from academy.apprenticeship.facts_shown import PathRow
from academy.base.problems import Problem, problem


@dataclass(frozen=True, slots=True)
class Examiner:
    """A registered person of the panel: who he is (merged records are one), what he is to the contract."""

    person_id: int
    name: str
    is_mentor: bool = False
    is_apprentice: bool = False


BRACKETS = "（("  # a panel member's unit may follow his name


def check_problems(
    draft: CheckDraft, path: Sequence[PathRow], held: Iterable[CheckRow], begun: date, today: date
) -> list[Problem]:
    """Every item of the stage has a mark; a stage is checked once a day at most."""
    found = day_problems("held_on", draft.held_on, begun, today)
    steps = {step.id for step in path if step.stage == draft.stage}
    if not steps:
        found.append(problem("contract.no_stage", "stage", stage=draft.stage))
    marks = {mark.step_id: mark.mark for mark in draft.marks}
    if steps and any(not _is_mark(marks.get(step)) for step in steps):
        found.append(problem("contract.stage_marks", "marks"))
    if not draft.examiner.strip():
        found.append(problem("contract.examiner_missing", "examiner"))
    if any((row.stage, row.held_on) == (draft.stage, draft.held_on) for row in held):
        found.append(problem("contract.stage_checked", "held_on", stage=draft.stage))
    return found


def checked(draft: CheckDraft, path: Sequence[PathRow], pass_mark: int) -> tuple[CheckedItem, ...]:
    """The stage's items with their results, in the order of the path."""
    marks = {mark.step_id: mark.mark or 0 for mark in draft.marks}
    return tuple(
        CheckedItem(step.text, marks[step.id], marks[step.id] >= pass_mark)
        for step in path
        if step.stage == draft.stage
    )


def log_problems(percent: int, limits: AssessLimits) -> list[Problem]:
    """An assessment is asked for when enough months of training are on record."""
    if percent >= limits.logs_percent:
        return []
    return [problem("contract.logs_incomplete", percent=percent, least=limits.logs_percent)]


def percent_of(due: int, missing: int) -> int:
    """How many percent of the months due have an entry; a contract that owes none has them all."""
    return 100 * (due - missing) // due if due else 100


def sitting_problems(
    draft: AssessmentDraft, limits: AssessLimits, mentors: Iterable[str], first: date, today: date,
    persons: Sequence[Examiner] = (),
) -> list[Problem]:  # fmt: skip
    """`mentors` are the names of all mentors the contract ever had, `first` the first possible day.

    `persons` are the registered ones of the panel: two records of one person are one examiner.
    """
    found = day_problems("held_on", draft.held_on, first, today)
    for field in ("theory", "practice", "overall"):
        if not _is_mark(getattr(draft, field)):
            found.append(problem("contract.mark_range", field))
    if len(persons) < len(draft.panel_ids):
        found.append(problem("record.gone", "panel_ids"))
    registered = {each.person_id: each.name for each in persons}
    panel = {bare(name) for name in draft.panel} - {""} - set(registered.values())
    found += [
        problem("contract.panel_apprentice", "panel_ids", name=each.name)
        for each in persons
        if each.is_apprentice
    ]
    if limits.mentors_barred:
        found += [
            problem("contract.panel_mentor", "panel_ids", name=each.name)
            for each in persons
            if each.is_mentor
        ]
    if len(panel) + len(registered) < limits.panel_min:
        found.append(problem("contract.panel_small", "panel", least=limits.panel_min))
    if limits.mentors_barred:
        barred = sorted(panel & {bare(name) for name in mentors})
        found += [problem("contract.panel_mentor", "panel", name=name) for name in barred]
    return found


def bare(name: str) -> str:
    """A name without the unit in brackets behind it."""
    for bracket in BRACKETS:
        name = name.partition(bracket)[0]
    return name.strip()


def attempt_problems(last: SittingRow | None, limits: AssessLimits) -> list[Problem]:
    """A make-up follows a confirmed failure, as often as the settings allow."""
    if last is None or not last.confirmed:
        return []
    if is_final(last, limits):
        return [problem("contract.no_makeup", count=limits.makeups)]
    return []


def attempt_of(last: SittingRow | None) -> int:
    """Which sitting is entered now: unconfirmed marks are entered anew, a confirmed failure is made up."""
    if last is None:
        return 1
    return last.attempt + 1 if last.confirmed else last.attempt


def is_barred(accident: bool, violation: bool, limits: AssessLimits) -> bool:
    """Article 7: an accident he is answerable for; a violation on record (三违) where the setting says so."""
    return accident or (violation and limits.violation_bars)


def is_final(sitting: SittingRow, limits: AssessLimits) -> bool:
    """Whether this confirmed sitting decides the contract; a make-up does not lift a bar."""
    barred = is_barred(sitting.accident, sitting.violation, limits)
    return sitting.grade is not Grade.FAILED or barred or sitting.attempt > limits.makeups


def confirm_problems(
    sitting: SittingRow | None, enterer: int | None, confirmer: int | None, parties: Iterable[int]
) -> list[Problem]:
    """Marks hold when a second person confirms them; persons are compared, not accounts."""
    if sitting is None or sitting.confirmed:
        return [problem("contract.nothing_to_confirm")]
    return second_problems(sitting.entered_by, enterer, confirmer, parties)


def second_problems(
    entered_by: str, enterer: int | None, confirmer: int | None, parties: Iterable[int]
) -> list[Problem]:
    """Why somebody cannot be the second person: the same, or a party of the contract himself."""
    if confirmer is None:
        return [problem("contract.actor_nobody")]
    if confirmer == enterer:
        return [problem("contract.confirm_same_person", name=entered_by)]
    return [problem("contract.confirm_party")] if confirmer in set(parties) else []


def day_problems(field: str, day: date | None, first: date, today: date) -> list[Problem]:
    if day is None:
        return [problem("contract.date_missing", field)]
    if day > today:
        return [problem("contract.date_future", field)]
    if day < first:
        return [problem("contract.date_before", field, first=first.isoformat())]
    return []


def _is_mark(mark: int | None) -> bool:
    return mark is not None and 0 <= mark <= 100
