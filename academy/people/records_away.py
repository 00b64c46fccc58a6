"""When somebody cannot teach: shifts at his own post, leave, sickness, journeys."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business


class Away(Business):
    """The same hours on every day from `first_day` to `last_day`.

    Minutes since midnight of that day; a night shift ends after 1440.
    """

    __tablename__ = "person_away"
    __table_args__ = (
        CheckConstraint("kind IN ('shift', 'leave', 'sick', 'trip', 'training', 'other')", name="kind"),
        CheckConstraint("last_day >= first_day", name="days"),
        CheckConstraint("starts >= 0 AND starts < 1440 AND ends > starts AND ends <= 2880", name="times"),
        Index("ix_person_away_by_person", "person_id", "last_day"),
        Index("ix_person_away_by_batch", "batch_id"),
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str]
    first_day: Mapped[date]
    last_day: Mapped[date]
    starts: Mapped[int]
    ends: Mapped[int]
    note: Mapped[str]
    batch_id: Mapped[int | None] = mapped_column(ForeignKey("import_batch.id"))
