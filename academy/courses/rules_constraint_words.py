"""What the checks of constraints share: how a session is named in a sentence. Pure."""

from academy.base.problems import Problem, problem
from academy.courses.facts_timetable import Meeting
from academy.courses.rules_board import Board
from academy.courses.rules_plan import clock


def where_of(meeting: Meeting) -> str:
    """Where it stands in the plan, as the user sees it."""
    return f"{meeting.day} {clock(meeting.starts)}"


def span_of(meeting: Meeting) -> str:
    return f"{clock(meeting.starts)}–{clock(meeting.ends)}"


def seats_problem(code: str, meeting: Meeting, name: str, seats: int, people: int) -> Problem:
    return problem(code, "place_id", where_of(meeting), name=name, seats=seats, people=people)


def number_of(board: Board, meeting: Meeting) -> str:
    held = board.classes.get(meeting.class_id)
    return held.number if held is not None else ""


def place_name(board: Board, meeting: Meeting) -> str:
    place = board.places.get(meeting.place_id or 0)
    return place.name if place is not None else meeting.place
