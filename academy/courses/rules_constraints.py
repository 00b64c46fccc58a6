"""The one catalogue of constraints: used by conflict display, the draft of a term, the validator and tests.

A hard constraint forbids, a soft one warns. Each check is told a board and a meeting, which may stand on the
board already, and answers with sentences. Spans are half-open and exact to the minute.
"""

from collections.abc import Callable
from dataclasses import dataclass

from academy.base.problems import Problem
from academy.courses import rules_constraints_hard as hard
from academy.courses import rules_constraints_soft as soft
from academy.courses.facts_timetable import Meeting, Verdict
from academy.courses.rules_board import Board, overlap

Check = Callable[[Board, Meeting], list[Problem]]


@dataclass(frozen=True, slots=True)
class Constraint:
    """`id` names its words (`constraint.<id>`, `constraint_ok.<id>`)."""

    id: str
    hard: bool
    check: Check


CATALOGUE = (
    Constraint("instructor", True, hard.instructor),
    Constraint("away", True, hard.absence),
    Constraint("shift", True, hard.shift),
    Constraint("place", True, hard.place),
    Constraint("capacity", True, hard.capacity),
    Constraint("station", True, hard.station),
    Constraint("equipment", True, hard.equipment),
    Constraint("opening", True, hard.opening),
    Constraint("class", True, hard.own_class),
    Constraint("trainee", True, hard.trainee),
    Constraint("daily_hours", True, hard.daily_hours),
    Constraint("travel", True, hard.travel),
    Constraint("dates", True, hard.dates),
    Constraint("qualified", False, soft.qualified),
    Constraint("capacity_planned", False, soft.capacity_planned),
    Constraint("holiday", False, soft.holiday),
    Constraint("provisional", False, soft.provisional),
    Constraint("order", False, soft.order),
    Constraint("teacher_hours", False, soft.teacher_hours),
    Constraint("hours", False, soft.hours),
    Constraint("practical_share", False, soft.practical_share),
)
HARD = tuple(each for each in CATALOGUE if each.hard)
SOFT = tuple(each for each in CATALOGUE if not each.hard)


def forbids(board: Board, meeting: Meeting) -> list[Problem]:
    """Every reason why a session may not stand there."""
    return [found for each in HARD for found in each.check(board, meeting)]


def warns(board: Board, meeting: Meeting) -> list[Problem]:
    """What speaks against it and forbids nothing."""
    return [found for each in SOFT for found in each.check(board, meeting)]


def allowed(board: Board, meeting: Meeting) -> bool:
    """Whether nothing forbids it; stops at the first that does."""
    return not any(each.check(board, meeting) for each in HARD)


def verdicts(board: Board, meeting: Meeting) -> list[Verdict]:
    """What each constraint of the catalogue says, the content ones too: “why not here?”."""
    said = _said(board, meeting)
    return [
        Verdict(
            each.id,
            each.hard,
            tuple(found),
            None if found else Problem(f"constraint_ok.{each.id}", values=said),
        )
        for each in CATALOGUE
        for found in (each.check(board, meeting),)
    ]


def clashes(board: Board, meeting: Meeting) -> tuple[int, ...]:
    """The sessions it would meet, to be outlined."""
    met = [*board.with_teacher(meeting), *board.in_place(meeting), *board.with_class(meeting)]
    met += [each for each, _ in board.with_trainees(meeting)]
    return tuple(dict.fromkeys(each.id for each in met if overlap(meeting, each)))


def _said(board: Board, meeting: Meeting) -> tuple[tuple[str, str], ...]:
    """What the sentences of content constraints have to tell."""
    held, place = board.classes.get(meeting.class_id), board.places.get(meeting.place_id or 0)
    people = (held.trainees or held.capacity) if held else 0
    return (
        ("teacher", board.teachers.get(meeting.instructor_id or 0, "—")),
        ("place", place.name if place else meeting.place or "—"),
        ("people", str(people)),
        ("seats", str(place.seats if place else 0)),
    )
