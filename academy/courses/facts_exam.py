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
    version: int = 0


@dataclass(frozen=True, slots=True)
class ScoreDraft:
    """What a referee gave one trainee at one station; no `points` takes the line away.

    `seen`: points and seconds that stood in his line when the clerk looked, None where there was none.
    """

    station_id: int
    person_id: int
    referee: str
    points: int | None
    seconds: int | None = None
    seen: tuple[int, int | None] | None = None


@dataclass(frozen=True, slots=True)
class ScoreRow:
    station_id: int
    person_id: int
    referee: str
    points: int
    seconds: int | None

    @property
    def seen(self) -> tuple[int, int | None]:
        """What a draft that changes this line has seen."""
        return self.points, self.seconds


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

    def lines_of(self, station_id: int, person_id: int) -> tuple[ScoreRow, ...]:
        """What the referees wrote of a trainee at a station."""
        there = (station_id, person_id)
        return tuple(each for each in self.scores if (each.station_id, each.person_id) == there)
