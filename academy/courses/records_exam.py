"""Tables of practical exams and drills: stations, and what each referee gave; points in tenths."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business


class ExamStation(Business):
    """A station of the practical exam: its points, its time, and the cost of each step begun over it."""

    __tablename__ = "exam_station"
    __table_args__ = (
        UniqueConstraint("class_id", "place"),
        CheckConstraint("points > 0 AND limit_seconds >= 0 AND step_seconds >= 0", name="sizes"),
    )

    class_id: Mapped[int] = mapped_column(ForeignKey("training_class.id"))
    place: Mapped[int]
    name: Mapped[str]
    task: Mapped[str]
    points: Mapped[int]
    limit_seconds: Mapped[int]
    step_seconds: Mapped[int]
    step_points: Mapped[int]


class StationScore(Business):
    """What one referee wrote down of one trainee at one station."""

    __tablename__ = "station_score"
    __table_args__ = (
        UniqueConstraint("station_id", "person_id", "referee"),
        CheckConstraint("points >= 0 AND seconds >= 0", name="sizes"),
        Index("ix_station_score_by_person", "person_id"),
    )

    station_id: Mapped[int] = mapped_column(ForeignKey("exam_station.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    referee: Mapped[str]
    points: Mapped[int]
    seconds: Mapped[int | None]
