"""Rules of places: what a clerk typed about rooms, closures and travel."""

from collections.abc import Sequence

from academy.base.problems import Problem, problem
from academy.places.facts import EVERY_DAY, ClosureDraft, PlaceDraft, PlaceKind, PlaceRow, TravelDraft

MOST_SEATS = 100_000
LONGEST_TRAVEL = 720


def place_problems(draft: PlaceDraft, others: Sequence[PlaceRow]) -> list[Problem]:
    """Everything wrong with a place as typed; `others` are those of its branch but itself."""
    found: list[Problem] = []
    if draft.branch_id is None:
        found.append(problem("places.branch_missing", "branch_id"))
    if not draft.name.strip():
        found.append(problem("places.name_missing", "name"))
    elif any(each.name == draft.name.strip() for each in others):
        found.append(problem("places.name_taken", "name", name=draft.name.strip()))
    if not 0 <= draft.seats <= MOST_SEATS or not 0 <= draft.stations <= MOST_SEATS:
        found.append(problem("places.seats_wrong", "seats"))
    if not 0 <= draft.opens < draft.closes <= 1440:
        found.append(problem("places.times_wrong", "opens"))
    if not 0 < draft.weekdays <= EVERY_DAY:
        found.append(problem("places.never_open", "weekdays"))
    return found + _parent_problems(draft, others)


def _parent_problems(draft: PlaceDraft, others: Sequence[PlaceRow]) -> list[Problem]:
    if draft.kind is not PlaceKind.STATION:
        return [] if draft.parent_id is None else [problem("places.parent_unwanted", "parent_id")]
    bases = {each.id for each in others if each.kind is PlaceKind.BASE}
    return [] if draft.parent_id in bases else [problem("places.parent_missing", "parent_id")]


def closure_problems(draft: ClosureDraft) -> list[Problem]:
    """Everything wrong with a closure as typed."""
    found: list[Problem] = []
    if draft.first is None or draft.last is None:
        found.append(problem("places.days_missing", "first" if draft.first is None else "last"))
    elif draft.last < draft.first:
        found.append(problem("places.days_reversed", "last"))
    if draft.starts is None or draft.ends is None or not 0 <= draft.starts < draft.ends <= 1440:
        found.append(problem("places.times_wrong", "starts"))
    if not draft.reason.strip():
        found.append(problem("places.reason_missing", "reason"))
    return found


def travel_problems(draft: TravelDraft) -> list[Problem]:
    """Everything wrong with a travel time as typed."""
    found: list[Problem] = []
    if draft.branch_id is None or draft.other_id is None:
        found.append(problem("places.branch_missing", "branch_id" if draft.branch_id is None else "other_id"))
    elif draft.branch_id == draft.other_id:
        found.append(problem("places.same_branch", "other_id"))
    if draft.minutes is None or not 0 <= draft.minutes <= LONGEST_TRAVEL:
        found.append(problem("places.minutes_wrong", "minutes", most=LONGEST_TRAVEL))
    return found
