"""Sessions as a form plans them, held against the catalogue of constraints."""

from collections.abc import Sequence
from itertools import count

from sqlalchemy.orm import Session

from academy.base.problems import Problem
from academy.courses import store_board
from academy.courses.facts_plan import SessionDraft
from academy.courses.facts_timetable import Meeting
from academy.courses.rules_constraints import HARD
from academy.places import store as places

KNOWN = frozenset({"instructor", "place", "class", "daily_hours", "dates"})
"""What `rules_plan` says of the same sessions already."""


def problems(
    db: Session,
    branch_id: int,
    class_id: int | None,
    changed: Sequence[SessionDraft],
    others: Sequence[SessionDraft],
) -> list[Problem]:
    """What people away, places shut, ways, seats and trainees in two classes have against `changed`."""
    known, number = places.named(db, branch_id), count(-1, -1)

    def meeting(draft: SessionDraft) -> Meeting | None:
        if draft.day is None:
            return None
        return Meeting(
            next(number), class_id or 0, draft.day, draft.starts, draft.ends, draft.hours, draft.kind,
            draft.instructor_id, known.get(draft.place), draft.place, branch_id,
        )  # fmt: skip

    planned = [each for draft in changed if (each := meeting(draft)) is not None]
    standing = [each for draft in others if (each := meeting(draft)) is not None]
    if not planned:
        return []
    days = [each.day for each in planned]
    reach = store_board.Reach(
        min(days), max(days), frozenset({class_id} if class_id else ()),
        frozenset(each.instructor_id for each in planned if each.instructor_id is not None),
        frozenset(each.place_id for each in planned if each.place_id is not None),
    )  # fmt: skip
    board = store_board.board(db, reach)
    for old in list(board.of_class.get(class_id or 0, ())):
        board.take(old)
    board.put([*standing, *planned])
    checks = [each.check for each in HARD if each.id not in KNOWN]
    return [found for each in planned for check in checks for found in check(board, each)]
