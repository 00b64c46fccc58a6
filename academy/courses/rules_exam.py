"""Practical exams and drills: several referees, stations with a time limit, one mark of 100."""

from collections.abc import Iterable, Sequence

from academy.base.problems import Problem, problem
from academy.courses.facts_exam import ScoreDraft, ScoreRow, StationDraft, StationResult, StationRow

MANY = 5
"""From five referees on the highest and the lowest are left out (domain §4.5)."""
FULL = 1000  # a mark of 100 points in tenths


def mean_of(points: Sequence[int]) -> int:
    """In tenths, rounded down; of five and more the extremes are left out, one of each."""
    kept = sorted(points)[1:-1] if len(points) >= MANY else list(points)
    return sum(kept) // len(kept)


def penalty_of(station: StationDraft, seconds: int | None) -> int:
    """Tenths lost to time: every step begun over the limit costs the same."""
    if seconds is None or not station.limit_seconds or seconds <= station.limit_seconds:
        return 0
    over = seconds - station.limit_seconds
    return -(-over // station.step_seconds) * station.step_points if station.step_seconds else 0


def result_of(station: StationDraft, scores: Sequence[ScoreRow]) -> StationResult:
    """What a trainee has at a station; of several times taken the mean, rounded up, counts."""
    times = [each.seconds for each in scores if each.seconds is not None]
    seconds = -(-sum(times) // len(times)) if times else None
    mean, penalty = mean_of([each.points for each in scores]), penalty_of(station, seconds)
    return StationResult(mean, seconds, penalty, max(mean - penalty, 0), len(scores))


def results_of(
    stations: Sequence[StationRow], scores: Iterable[ScoreRow]
) -> dict[tuple[int, int], StationResult]:
    """By station and person."""
    held: dict[tuple[int, int], list[ScoreRow]] = {}
    for each in scores:
        held.setdefault((each.station_id, each.person_id), []).append(each)
    drafts = {station.id: station.draft for station in stations}
    return {key: result_of(drafts[key[0]], rows) for key, rows in held.items() if key[0] in drafts}


def marks_of(stations: Sequence[StationRow], results: dict[tuple[int, int], StationResult]) -> dict[int, int]:
    """The practical mark of everybody who has been at every station: points reached of all points, of 100."""
    whole = sum(station.draft.points for station in stations)
    people = {person for _, person in results}
    return {
        person: sum(results[(station.id, person)].points for station in stations) * FULL // whole
        for person in people
        if stations and all((station.id, person) in results for station in stations)
    }


def places_of(
    stations: Sequence[StationRow], results: dict[tuple[int, int], StationResult], marks: dict[int, int]
) -> dict[int, int]:
    """The order of a drill: by mark, then by the time of all stations; equals share a place."""

    def rank(person: int) -> tuple[int, int]:
        times = [results[(station.id, person)].seconds or 0 for station in stations]
        return -marks[person], sum(times)

    order = sorted(marks, key=rank)
    found: dict[int, int] = {}
    for at, person in enumerate(order, 1):
        before = order[at - 2] if at > 1 else None
        equal = before is not None and rank(before) == rank(person)
        found[person] = found[before] if equal and before is not None else at
    return found


def station_problems(drafts: Sequence[StationDraft], first: int = 1) -> list[Problem]:
    """Everything wrong with the stations as typed, the first of which stands at place `first`."""
    found = []
    for place, each in enumerate(drafts, first):
        where = str(place)
        if not each.name.strip():
            found.append(problem("courses.station_name", "name", where))
        if not 0 < each.points <= 100 * FULL:
            found.append(problem("courses.station_points", "points", where))
        timed = (each.step_seconds, each.step_points)
        if min(each.limit_seconds, *timed) < 0 or (any(timed) and not (all(timed) and each.limit_seconds)):
            found.append(problem("courses.station_time", "limit_seconds", where))
    return found


def score_problems(draft: ScoreDraft, station: StationDraft, name: str) -> list[Problem]:
    """A line of a referee's sheet."""
    found = []
    if not draft.referee.strip():
        found.append(problem("courses.referee_missing", "referee"))
    if draft.points is not None and not 0 <= draft.points <= station.points:
        found.append(problem("courses.score_wrong", "points", name, most=station.points // 10))
    if draft.seconds is not None and not 0 <= draft.seconds <= 86_400:
        found.append(problem("courses.seconds_wrong", "seconds", name))
    return found
