"""The life of a class: which state follows which, and what is allowed in each."""

from academy.base.problems import Problem, problem
from academy.courses.facts import ClassState

MOVES: dict[ClassState, tuple[ClassState, ...]] = {
    ClassState.PLANNED: (ClassState.ANNOUNCED, ClassState.ENROLLING, ClassState.CANCELLED),
    ClassState.ANNOUNCED: (ClassState.ENROLLING, ClassState.CANCELLED),
    ClassState.ENROLLING: (ClassState.CANCELLED,),
    ClassState.RUNNING: (ClassState.EXAMS,),
    ClassState.EXAMS: (ClassState.RUNNING,),
    ClassState.CLOSED: (),
    ClassState.ARCHIVED: (),
    ClassState.CANCELLED: (),
}
"""Moves a clerk makes by hand; a class starts running by its first attendance and is closed by closing."""

BEFORE = frozenset({ClassState.PLANNED, ClassState.ANNOUNCED, ClassState.ENROLLING})
OPEN = BEFORE | {ClassState.RUNNING, ClassState.EXAMS}


def move_problems(current: ClassState, wanted: ClassState, reason: str) -> list[Problem]:
    """Whether a class may go from one state to the other; cancelling wants a reason."""
    if wanted not in MOVES[current]:
        return [problem("courses.move_wrong", "state", current=_word(current), wanted=_word(wanted))]
    if wanted is ClassState.CANCELLED and not reason.strip():
        return [problem("courses.reason_missing", "reason")]
    return []


def demand_state(current: ClassState, allowed: frozenset[ClassState]) -> list[Problem]:
    """A problem when an act does not fit the class's state."""
    return [] if current in allowed else [problem("courses.state_wrong", "state", state=_word(current))]


def _word(state: ClassState) -> str:
    return f"state.courses.{state.value}"
