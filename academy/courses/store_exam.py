"""Stations and scores in the database."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from academy.base.problems import Refused, problem
from academy.courses import rules_exam
from academy.courses.facts_exam import ExamSheet, ScoreDraft, ScoreRow, StationDraft, StationRow
from academy.courses.records import TrainingClass
from academy.courses.records_exam import ExamStation, StationScore


def sheet(db: Session, class_id: int) -> ExamSheet:
    """Everything of a class's practical exam."""
    stations = tuple(
        StationRow(
            row.id, at,
            StationDraft(
                row.name, row.task, row.points, row.limit_seconds, row.step_seconds, row.step_points
            ),
            row.version,
        )
        for at, row in enumerate(_stations(db, class_id), 1)
    )  # fmt: skip
    query = (
        select(
            StationScore.station_id, StationScore.person_id, StationScore.referee, StationScore.points,
            StationScore.seconds,
        )
        .join(ExamStation, ExamStation.id == StationScore.station_id)
        .where(ExamStation.class_id == class_id)
        .order_by(StationScore.id)
    )  # fmt: skip
    scores = tuple(ScoreRow(*row) for row in db.execute(query))
    results = rules_exam.results_of(stations, scores)
    marks = rules_exam.marks_of(stations, results)
    return ExamSheet(stations, scores, results, marks, rules_exam.places_of(stations, results, marks))


def write_stations(db: Session, record: TrainingClass, drafts: Sequence[StationDraft]) -> None:
    """The list as it is now, in order."""
    held = _stations(db, record.id)
    for place, draft in enumerate(drafts):
        write_station(db, record, held[place] if place < len(held) else None, draft)
    for row in held[len(drafts) :]:
        db.delete(row)
    db.flush()


def station(db: Session, class_id: int, station_id: int, version: int) -> ExamStation:
    """A station of the class to be changed. Raises Refused when it is gone or not the one the clerk saw."""
    row = db.get(ExamStation, station_id)
    if row is None or row.class_id != class_id:
        raise Refused(problem("record.gone"))
    if row.version != version:
        raise Refused(problem("record.changed_meanwhile"))
    return row


def write_station(db: Session, record: TrainingClass, row: ExamStation | None, draft: StationDraft) -> int:
    """A station as typed, a new one behind the others; answers its key."""
    if row is None:
        last = max((each.place for each in _stations(db, record.id)), default=0)
        row = ExamStation(branch_id=record.branch_id, class_id=record.id, place=last + 1)
        db.add(row)
    _put(row, draft)
    db.flush()
    return row.id


def _put(row: ExamStation, draft: StationDraft) -> None:
    row.name, row.task, row.points = draft.name, draft.task, draft.points
    row.limit_seconds, row.step_seconds = draft.limit_seconds, draft.step_seconds
    row.step_points = draft.step_points


def write_scores(db: Session, record: TrainingClass, drafts: Sequence[ScoreDraft]) -> None:
    """Lines of referees; one without points is taken away.

    Raises Refused when somebody else has changed one of them meanwhile.
    """
    wanted = {each.station_id for each in drafts}
    query = select(StationScore).where(StationScore.station_id.in_(wanted))
    held = {(row.station_id, row.person_id, row.referee): row for row in db.scalars(query)}
    for draft in drafts:
        referee = draft.referee.strip()
        row = held.get((draft.station_id, draft.person_id, referee))
        if ((row.points, row.seconds) if row is not None else None) != draft.seen:
            raise Refused(problem("record.changed_meanwhile"))
        if draft.points is None:
            if row is not None:
                db.delete(row)
            continue
        if row is None:
            row = StationScore(
                branch_id=record.branch_id, station_id=draft.station_id, person_id=draft.person_id,
                referee=referee,
            )  # fmt: skip
            db.add(row)
        row.points, row.seconds = draft.points, draft.seconds
    db.flush()


def _stations(db: Session, class_id: int) -> list[ExamStation]:
    query = select(ExamStation).where(ExamStation.class_id == class_id).order_by(ExamStation.place)
    return list(db.scalars(query))
