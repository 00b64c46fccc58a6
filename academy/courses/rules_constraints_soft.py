"""Checks that warn and forbid nothing. Pure."""

from academy.base.problems import Problem, problem
from academy.courses.facts import Hours, SessionKind
from academy.courses.facts_timetable import ClassFacts, DayMark, Meeting
from academy.courses.rules_board import Board
from academy.courses.rules_constraint_words import seats_problem, where_of


def capacity_planned(board: Board, meeting: Meeting) -> list[Problem]:
    place, held = board.places.get(meeting.place_id or 0), board.classes.get(meeting.class_id)
    if place is None or held is None or not place.seats or place.seats < held.trainees:
        return []
    if place.seats >= held.capacity:
        return []
    return [seats_problem("constraint.capacity_planned", meeting, place.name, place.seats, held.capacity)]


def teacher_hours(board: Board, meeting: Meeting) -> list[Problem]:
    hours = meeting.hours + sum(each.hours for each in board.with_teacher(meeting))
    if meeting.instructor_id is None or hours <= board.limits.teacher_hours:
        return []
    name = board.teachers.get(meeting.instructor_id, "")
    most = board.limits.teacher_hours
    return [
        problem(
            "constraint.teacher_hours", "instructor_id", where_of(meeting), name=name, hours=hours, most=most
        )
    ]


def qualified(board: Board, meeting: Meeting) -> list[Problem]:
    held = board.classes.get(meeting.class_id)
    if (
        held is None
        or meeting.instructor_id is None
        or not held.teachers
        or meeting.instructor_id in held.teachers
    ):
        return []
    name = board.teachers.get(meeting.instructor_id, "")
    return [problem("constraint.qualified", "instructor_id", where_of(meeting), name=name)]


def holiday(board: Board, meeting: Meeting) -> list[Problem]:
    day = board.day(meeting.day)
    if not day.is_off:
        return []
    code = "constraint.holiday" if day.mark is DayMark.HOLIDAY else "constraint.weekend"
    return [problem(code, "day", where_of(meeting), name=day.name)]


def provisional(board: Board, meeting: Meeting) -> list[Problem]:
    if not board.day(meeting.day).provisional:
        return []
    return [problem("constraint.provisional", "day", where_of(meeting), year=meeting.day.year)]


def order(board: Board, meeting: Meeting) -> list[Problem]:
    if not meeting.sequence:
        return []
    at = (meeting.day, meeting.starts)
    for each in board.of_class.get(meeting.class_id, ()):
        if not each.sequence or (meeting.id and each.id == meeting.id) or each is meeting:
            continue
        wrong = (
            at < (each.day, each.starts) if each.sequence < meeting.sequence else at > (each.day, each.starts)
        )
        if wrong and each.sequence != meeting.sequence:
            first, second = sorted((each.sequence, meeting.sequence))
            return [problem("constraint.order", "day", where_of(meeting), first=first, second=second)]
    return []


def hours(board: Board, meeting: Meeting) -> list[Problem]:
    held = board.classes.get(meeting.class_id)
    if held is None or meeting.kind is SessionKind.ACTIVITY:
        return []
    planned = getattr(held, meeting.kind.value)
    hours = getattr(_sums(board, meeting), meeting.kind.value)
    if hours <= planned:
        return []
    kind = f"session_kind.{meeting.kind.value}"
    return [problem("constraint.hours", "hours", where_of(meeting), kind=kind, hours=hours, planned=planned)]


def practical_share(board: Board, meeting: Meeting) -> list[Problem]:
    held = board.classes.get(meeting.class_id)
    if held is None or not held.practical_percent:
        return []
    hours = _sums(board, meeting)
    whole = hours.total if held.practical_of_all else hours.theory + hours.practical
    if hours.total < _planned(held) or 100 * hours.practical >= held.practical_percent * whole:
        return []
    return [
        problem(
            "courses.practical_share_low", "kind", where_of(meeting), practical=hours.practical, whole=whole,
            percent=held.practical_percent,
        )
    ]  # fmt: skip


def _planned(held: ClassFacts) -> int:
    return held.theory + held.practical + held.online


def _sums(board: Board, meeting: Meeting) -> Hours:
    """学时 of the class by kind, the meeting counted once."""
    sums = dict.fromkeys(SessionKind, 0)
    sums[meeting.kind] += meeting.hours
    for each in board.of_class.get(meeting.class_id, ()):
        if each is not meeting and (not meeting.id or each.id != meeting.id):
            sums[each.kind] += each.hours
    return Hours(sums[SessionKind.THEORY], sums[SessionKind.PRACTICAL], sums[SessionKind.ONLINE])
