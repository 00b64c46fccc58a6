"""Tables of the places room. Nothing above `store` may touch these. Times are minutes since midnight."""

from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business, Removable


class Place(Business, Removable):
    """A room, hall, workshop or training base; a station belongs to the base that is its `parent_id`.

    `seats` 0 = nobody counts them; `stations` are the working places for practice. `weekdays` has one bit a
    day, Monday first. `equipment` is a list of names.
    """

    __tablename__ = "place"
    __table_args__ = (
        CheckConstraint("kind IN ('room', 'hall', 'workshop', 'base', 'station', 'outdoor')", name="kind"),
        CheckConstraint("seats >= 0 AND stations >= 0", name="seats"),
        CheckConstraint("opens >= 0 AND closes > opens AND closes <= 1440", name="times"),
        CheckConstraint("weekdays BETWEEN 0 AND 127", name="weekdays"),
        Index(
            "uq_place_name", "branch_id", "name", unique=True,
            sqlite_where=text("removed_at IS NULL"), postgresql_where=text("removed_at IS NULL"),
        ),
    )  # fmt: skip

    name: Mapped[str]
    kind: Mapped[str]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("place.id"), index=True)
    seats: Mapped[int]
    stations: Mapped[int]
    equipment: Mapped[list[Any]]
    opens: Mapped[int]
    closes: Mapped[int]
    weekdays: Mapped[int]
    remark: Mapped[str]


class PlaceClosure(Business):
    """Days, or hours of these days, on which a place cannot be used, and why (检修, 征用)."""

    __tablename__ = "place_closure"
    __table_args__ = (
        CheckConstraint("last_day >= first_day", name="days"),
        CheckConstraint("starts >= 0 AND ends > starts AND ends <= 1440", name="times"),
        Index("ix_place_closure_by_place", "place_id", "last_day"),
    )

    place_id: Mapped[int] = mapped_column(ForeignKey("place.id"))
    first_day: Mapped[date]
    last_day: Mapped[date]
    starts: Mapped[int]
    ends: Mapped[int]
    reason: Mapped[str]


class TravelTime(Business):
    """Minutes from door to door between two branches, the same both ways: `branch_id` is the smaller key."""

    __tablename__ = "travel_time"
    __table_args__ = (
        UniqueConstraint("branch_id", "other_id"),
        CheckConstraint("other_id > branch_id", name="once"),
        CheckConstraint("minutes BETWEEN 0 AND 720", name="minutes"),
    )

    other_id: Mapped[int] = mapped_column(ForeignKey("branch.id"), index=True)
    minutes: Mapped[int]
