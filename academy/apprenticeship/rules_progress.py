"""How far a development path should be by now, and which steps are late. Pure functions: no clock."""

from collections.abc import Sequence
from datetime import date, timedelta
from math import lcm

from academy.apprenticeship.facts_shown import PathPlan, PathRow, PauseRow
from academy.base.terms import plus_months


def plan_of(
    path: Sequence[PathRow], starts: date, ends: date, pauses: Sequence[PauseRow], on: date
) -> PathPlan:
    """Planned by whole months of training: what a step weighs is spread evenly over its months.

    Days of a pause do not count: the plan stands still as long as the training does.
    """
    if not path:
        return PathPlan()
    lost = _paused(pauses, on)
    passed = _months_passed(starts, min(on - timedelta(days=lost), ends))
    weights = [step.hours for step in path] if any(step.hours for step in path) else [1] * len(path)
    parts = lcm(*(_length(step) for step in path))  # so that shares of months add up without a fraction
    planned = sum(
        weight * _passed(step, passed) * (parts // _length(step))
        for weight, step in zip(weights, path, strict=True)
    )
    done = sum(weight for weight, step in zip(weights, path, strict=True) if step.done_on is not None)
    due = {step.id: due_on(step, starts, ends) + timedelta(days=lost) for step in path}
    late = [(step.id, due[step.id]) for step in path if step.done_on is None and due[step.id] < on]
    return PathPlan(100 * planned // (parts * sum(weights)), 100 * done // sum(weights), tuple(late))


def due_on(step: PathRow, starts: date, ends: date) -> date:
    """The last day of a step's months, at the latest the last of the term."""
    return min(ends, plus_months(starts, step.month_to) - timedelta(days=1))


def _length(step: PathRow) -> int:
    return step.month_to - step.month_from + 1


def _passed(step: PathRow, passed: int) -> int:
    """How many of a step's own months are over."""
    return min(max(passed - step.month_from + 1, 0), _length(step))


def _months_passed(starts: date, on: date) -> int:
    """Whole months of training up to the evening of a day."""
    after = on + timedelta(days=1)
    months = (after.year - starts.year) * 12 + after.month - starts.month
    return max(0, months - (plus_months(starts, months) > after)) if after > starts else 0


def _paused(pauses: Sequence[PauseRow], on: date) -> int:
    """Days without training up to a day, the first and the last of a pause among them."""
    return sum((min(pause.until or on, on) - pause.since).days + 1 for pause in pauses if pause.since <= on)
