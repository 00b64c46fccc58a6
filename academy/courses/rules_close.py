"""Completion: hours attended, weighted marks, and how each trainee comes out of the class."""

from collections.abc import Sequence
from dataclasses import dataclass

from academy.base.problems import Problem, problem
from academy.courses.facts import (
    EnrolmentState,
    GraduateRow,
    Hours,
    MarkDraft,
    MarkRow,
    Measure,
    SessionKind,
    SessionRow,
    Trainee,
)
from academy.courses.rules_hours import CREDIT_MINUTES, counts, earned, held_hours

__all__ = ["CREDIT_MINUTES", "counts", "held_hours"]

TENTHS = 10


@dataclass(frozen=True, slots=True)
class Weights:
    """Percent of the total; a class without practice is judged by theory alone, and the other way round."""

    theory: int
    practical: int


def weights_of(measure: Measure, planned: Hours) -> Weights:
    if planned.practical == 0:
        return Weights(100, 0)
    if planned.theory + planned.online == 0:
        return Weights(0, 100)
    return Weights(measure.theory_weight, measure.practical_weight)


def total_of(mark: MarkRow | MarkDraft, weights: Weights) -> int | None:
    """The weighted mark in tenths, rounded down so that 59.97 never becomes 60; None while one is missing.

    The better of exam and make-up exam counts.
    """
    total = 0
    pairs = (
        (weights.theory, mark.theory, mark.makeup_theory),
        (weights.practical, mark.practical, mark.makeup_practical),
    )
    for weight, exam, makeup in pairs:
        marks = [each for each in (None if mark.absent else exam, makeup) if each is not None]
        if weight and not marks:
            return None
        total += weight * max(marks, default=0)
    return total // 100


def mark_problems(draft: MarkDraft, name: str) -> list[Problem]:
    """Marks are 0 to 100 points; whoever was absent has no mark but that of the make-up exam."""
    found = []
    for field in ("theory", "practical", "makeup_theory", "makeup_practical"):
        value = getattr(draft, field)
        if value is not None and not 0 <= value <= 100 * TENTHS:
            found.append(problem("courses.mark_wrong", field, name, mark=points(value)))
    if draft.absent and (draft.theory is not None or draft.practical is not None):
        found.append(problem("courses.absent_with_mark", "absent", name))
    return found


def graduate(
    trainee: Trainee, sessions: Sequence[SessionRow], planned: Hours, measure: Measure
) -> GraduateRow:
    """One trainee's result by attendance and marks; no `reasons` exactly when he completes the class."""
    held = held_hours(sessions)
    gained = earned(sessions, trainee.attendance, measure, trainee.late)
    hours = gained.hours
    weights = weights_of(measure, planned)
    total = total_of(trainee.mark, weights) if trainee.mark else None
    reasons = _reasons(trainee, gained.minutes, held, total, measure)
    if trainee.state is EnrolmentState.WITHDRAWN:
        state = EnrolmentState.WITHDRAWN
    else:
        state = EnrolmentState.INCOMPLETE if reasons else EnrolmentState.COMPLETED
    return GraduateRow(
        trainee.person_id, trainee.name, trainee.number, trainee.unit, state, not reasons,
        gained.total, hours.theory, hours.practical, hours.online, total, tuple(reasons),
    )  # fmt: skip


def _reasons(
    trainee: Trainee, minutes: int, held: Hours, total: int | None, measure: Measure
) -> list[Problem]:
    if trainee.state is EnrolmentState.WITHDRAWN:
        return [problem("graduate.withdrawn")]
    found = []
    if not enough_minutes(minutes, held, measure):
        whole = held.total * CREDIT_MINUTES
        found.append(
            problem(
                "graduate.attendance_low", attended=minutes // CREDIT_MINUTES, planned=held.total,
                percent=minutes * 100 // whole if whole else 0,
                least=measure.attendance_min_percent,
            )
        )  # fmt: skip
    if not measure.by_marks:
        return found
    if total is not None and total < measure.pass_score * TENTHS:
        found.append(problem("graduate.mark_low", total=points(total), least=measure.pass_score))
    elif total is None and trainee.mark is not None and trainee.mark.absent:
        found.append(problem("graduate.exam_absent"))
    elif total is None and not found:
        found.append(problem("graduate.mark_missing"))
    return found


def enough(hours: Hours, held: Hours, measure: Measure) -> bool:
    """Attended ÷ planned ≥ the least percentage, compared as integers."""
    return enough_minutes(hours.total * CREDIT_MINUTES, held, measure)


def enough_minutes(minutes: int, held: Hours, measure: Measure) -> bool:
    """The same for somebody who attended a part of a session."""
    whole = held.total * CREDIT_MINUTES
    return whole > 0 and minutes * 100 >= measure.attendance_min_percent * whole


def missing(
    trainees: Sequence[Trainee], sessions: Sequence[SessionRow], planned: Hours, measure: Measure
) -> list[Problem]:
    """What must be entered before closing: attendance of everybody, marks of who attended enough."""
    taught = [each for each in sessions if each.kind is not SessionKind.ACTIVITY]
    there = [each for each in trainees if each.state is not EnrolmentState.WITHDRAWN]
    held = held_hours(taught)
    found = [] if there else [problem("courses.no_trainees")]
    for session in taught:
        blank = [each for each in there if session.id not in each.attendance]
        if blank:
            where = f"{session.day} {session.starts // 60:02}:{session.starts % 60:02}"
            found.append(problem("courses.attendance_missing", "sessions", where, count=len(blank)))
    for trainee in there:
        minutes = earned(taught, trainee.attendance, measure, trainee.late).minutes
        total = total_of(trainee.mark, weights_of(measure, planned)) if trainee.mark else None
        absent = trainee.mark is not None and trainee.mark.absent
        if measure.by_marks and total is None and not absent and enough_minutes(minutes, held, measure):
            found.append(problem("courses.mark_missing", "marks", trainee.name))
    return found


def points(tenths: int) -> str:
    """735 tenths are written 73.5, 600 are 60."""
    whole, rest = divmod(tenths, TENTHS)
    return f"{whole}.{rest}" if rest else str(whole)
