"""What a draft of a term has to place: the sessions that may move, those still missing, where each may go."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from academy.courses.facts import SessionKind
from academy.courses.facts_timetable import PART_STARTS, Meeting
from academy.courses.rules_board import Board
from academy.courses.rules_plan import CREDIT_MINUTES
from academy.places.facts import PlaceKind, PlaceRow

USUAL_HOURS, USUAL_BREAK = 4, 15


@dataclass(frozen=True, slots=True)
class Job:
    """A session to be placed: as it stands now (or a new one, id 0), and where it may go."""

    meeting: Meeting
    places: tuple[int | None, ...]
    teachers: tuple[int | None, ...]
    stands: bool


def missing_sessions(board: Board, class_id: int, held: Sequence[Meeting], day: date) -> list[Meeting]:
    """New sessions for the hours of a class that nothing is planned for yet: theory first, 4 学时 each."""
    facts = board.classes[class_id]
    hours = Counter[SessionKind]()
    for each in held:
        hours[each.kind] += each.hours
    found = []
    for kind, planned in (
        (SessionKind.THEORY, facts.theory), (SessionKind.PRACTICAL, facts.practical),
        (SessionKind.ONLINE, facts.online),
    ):  # fmt: skip
        left = planned - hours[kind]
        while left > 0:
            taken = min(USUAL_HOURS, left)
            rest = USUAL_BREAK if taken > 1 else 0
            starts = PART_STARTS[2 if facts.evening else 0]
            ends = starts + taken * CREDIT_MINUTES + rest
            found.append(
                Meeting(0, class_id, day, starts, ends, taken, kind, None, None, "", facts.branch_id, 0, rest)
            )
            left -= taken
    return found


def suitable_places(board: Board, meeting: Meeting) -> list[PlaceRow]:
    """Places large enough and equipped, those of the class's branch first, the smallest that fits first."""
    held = board.classes[meeting.class_id]
    if meeting.kind is SessionKind.ONLINE:
        return []
    practical = meeting.kind is SessionKind.PRACTICAL
    people = held.trainees or held.capacity
    found = [
        each
        for each in board.places.values()
        if (not each.seats or each.seats >= people)
        and not (practical and each.stations and each.stations < people)
        and not (practical and held.needs - set(each.equipment))
        and (practical or each.kind not in (PlaceKind.OUTDOOR, PlaceKind.STATION))
    ]
    here = [each for each in found if each.branch_id == held.branch_id] or found
    taught = (PlaceKind.WORKSHOP, PlaceKind.BASE, PlaceKind.OUTDOOR, PlaceKind.STATION)
    return sorted(here, key=lambda each: ((each.kind in taught) != practical, each.seats or 10**6, each.name))


def jobs_of(
    board: Board, wanted: Sequence[Meeting], teachers: Mapping[int, list[int]], most: int = 6
) -> list[Job]:
    """What may become of each session: its own place and instructor first, then others that suit.

    `teachers`: who teaches each class besides, the likeliest first.
    """
    found = []
    for each in wanted:
        rooms = [place.id for place in suitable_places(board, each)]
        first = [each.place_id] if each.place_id is not None else []
        spots: tuple[int | None, ...] = tuple(dict.fromkeys([*first, *rooms]))[:most] or (None,)
        own = [each.instructor_id] if each.instructor_id is not None else []
        who: tuple[int | None, ...] = tuple(dict.fromkeys([*own, *teachers.get(each.class_id, [])]))[:most]
        found.append(Job(each, spots, who or (None,), bool(each.id)))
    return found
