"""Plain data of practical exams: stations, and what referees wrote down. Points in tenths."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StationDraft:
    """A station as typed; `limit_seconds` 0 = no limit; each `step_seconds` begun over it costs
    `step_points`."""

    name: str = ""
    task: str = ""
    points: int = 1000
    limit_seconds: int = 0
    step_seconds: int = 0
    step_points: int = 0


@dataclass(frozen=True, slots=True)
class StationRow:
    id: int
    place: int
    draft: StationDraft


@dataclass(frozen=True, slots=True)
class ScoreDraft:
    """What a referee gave one trainee at one station; no `points` takes the line away."""

    station_id: int
    person_id: int
    referee: str
    points: int | None
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class ScoreRow:
    station_id: int
    person_id: int
    referee: str
    points: int
    seconds: int | None


@dataclass(frozen=True, slots=True)
class StationResult:
    """A trainee at a station: the referees' mean, what his time cost, what is left."""

    mean: int
    seconds: int | None
    penalty: int
    points: int
    referees: int


@dataclass(frozen=True, slots=True)
class ExamSheet:
    """The stations of a class, every line of every referee, results and practical marks by person."""

    stations: tuple[StationRow, ...]
    scores: tuple[ScoreRow, ...]
    results: dict[tuple[int, int], StationResult]
    marks: dict[int, int]
    places: dict[int, int]
