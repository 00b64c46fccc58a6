"""Checks that forbid. Each is told a board and a session, which may stand on it already. Pure."""

from academy.base.problems import Problem, problem
from academy.courses.facts import SessionKind
from academy.courses.facts_timetable import Meeting
from academy.courses.rules_board import Board, overlap
from academy.courses.rules_constraint_words import number_of, place_name, seats_problem, span_of, where_of
from academy.courses.rules_plan import clock
from academy.people.facts_away import AwayKind, AwayRow


def instructor(board: Board, meeting: Meeting) -> list[Problem]:
    name = board.teachers.get(meeting.instructor_id or 0, "")
    return [
        problem(
            "courses.instructor_busy", "instructor_id", where_of(meeting), name=name, time=span_of(each),
            number=number_of(board, each),
        )
        for each in board.with_teacher(meeting)
        if overlap(meeting, each)
    ]  # fmt: skip


def place(board: Board, meeting: Meeting) -> list[Problem]:
    return [
        problem(
            "courses.place_busy", "place_id", where_of(meeting), name=place_name(board, each),
            time=span_of(each), number=number_of(board, each),
        )
        for each in board.in_place(meeting)
        if overlap(meeting, each)
    ]  # fmt: skip


def own_class(board: Board, meeting: Meeting) -> list[Problem]:
    return [
        problem("courses.sessions_overlap", "day", where_of(meeting), other=span_of(each))
        for each in board.with_class(meeting)
        if overlap(meeting, each)
    ]


def trainee(board: Board, meeting: Meeting) -> list[Problem]:
    return [
        problem(
            "constraint.trainee", "day", where_of(meeting), number=number_of(board, each), time=span_of(each),
            count=len(names), names="、".join(names[:3]),
        )
        for each, names in board.with_trainees(meeting)
        if overlap(meeting, each)
    ]  # fmt: skip


def _away_of(board: Board, meeting: Meeting) -> list[AwayRow]:
    held = board.away.get(meeting.instructor_id or 0, ())
    return [each for each in held if each.holds(meeting.day, meeting.starts, meeting.ends)]


def absence(board: Board, meeting: Meeting) -> list[Problem]:
    return [
        problem(
            "constraint.away", "instructor_id", where_of(meeting), name=each.person,
            kind=f"away_kind.{each.kind.value}", last=each.last,
        )
        for each in _away_of(board, meeting)
        if each.kind is not AwayKind.SHIFT
    ]  # fmt: skip


def shift(board: Board, meeting: Meeting) -> list[Problem]:
    return [
        problem(
            "constraint.shift", "instructor_id", where_of(meeting), name=each.person, note=each.note,
            time=f"{clock(each.starts)}–{clock(each.ends % 1440 or 1440)}",
        )
        for each in _away_of(board, meeting)
        if each.kind is AwayKind.SHIFT
    ]  # fmt: skip


def capacity(board: Board, meeting: Meeting) -> list[Problem]:
    place, held = board.places.get(meeting.place_id or 0), board.classes.get(meeting.class_id)
    if place is None or held is None or not place.seats or place.seats >= held.trainees:
        return []
    return [seats_problem("constraint.capacity", meeting, place.name, place.seats, held.trainees)]


def station(board: Board, meeting: Meeting) -> list[Problem]:
    place, held = board.places.get(meeting.place_id or 0), board.classes.get(meeting.class_id)
    if meeting.kind is not SessionKind.PRACTICAL or place is None or held is None:
        return []
    if not place.stations or place.stations >= held.trainees:
        return []
    return [seats_problem("constraint.station", meeting, place.name, place.stations, held.trainees)]


def equipment(board: Board, meeting: Meeting) -> list[Problem]:
    place, held = board.places.get(meeting.place_id or 0), board.classes.get(meeting.class_id)
    if meeting.kind is not SessionKind.PRACTICAL or place is None or held is None:
        return []
    base = board.places.get(place.parent_id or 0)
    missing = held.needs - set(place.equipment) - set(base.equipment if base else ())
    if not missing:
        return []
    names = "、".join(sorted(missing))
    return [problem("constraint.equipment", "place_id", where_of(meeting), name=place.name, missing=names)]


def opening(board: Board, meeting: Meeting) -> list[Problem]:
    place = board.places.get(meeting.place_id or 0)
    if place is None:
        return []
    found = [
        problem("constraint.closure", "place_id", where_of(meeting), name=place.name, reason=each.reason)
        for key in (place.id, place.parent_id or 0)
        for each in board.closures.get(key, ())
        if each.shuts(meeting.day, meeting.starts, meeting.ends)
    ]
    if not place.open_on(meeting.day):
        found.append(problem("constraint.closed_day", "place_id", where_of(meeting), name=place.name))
    elif meeting.starts < place.opens or meeting.ends > place.closes:
        times = f"{clock(place.opens)}–{clock(place.closes)}"
        found.append(
            problem("constraint.opening", "place_id", where_of(meeting), name=place.name, times=times)
        )
    return found


def dates(board: Board, meeting: Meeting) -> list[Problem]:
    held = board.classes.get(meeting.class_id)
    if held is None or held.first <= meeting.day <= held.last:
        return []
    return [problem("courses.day_outside", "day", where_of(meeting), starts=held.first, ends=held.last)]


def daily_hours(board: Board, meeting: Meeting) -> list[Problem]:
    hours, most = (
        meeting.hours + sum(each.hours for each in board.with_class(meeting)),
        board.limits.class_hours,
    )
    if hours <= most:
        return []
    return [problem("courses.day_too_long", "day", meeting.day.isoformat(), hours=hours, most=most)]


def travel(board: Board, meeting: Meeting) -> list[Problem]:
    if meeting.kind is SessionKind.ONLINE:
        return []
    found, here = [], board.branch_of(meeting)
    for each in board.with_teacher(meeting):
        needed = board.ways.get((here, board.branch_of(each)), 0)
        gap = max(meeting.starts - each.ends, each.starts - meeting.ends)
        if each.kind is SessionKind.ONLINE or gap < 0 or gap >= needed:
            continue
        name = board.teachers.get(meeting.instructor_id or 0, "")
        found.append(
            problem(
                "constraint.travel", "starts", where_of(meeting), name=name, time=span_of(each),
                number=number_of(board, each), gap=gap, needed=needed,
            )
        )  # fmt: skip
    return found
