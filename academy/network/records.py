"""Tables of the network room. Nothing above `store` may touch these."""

from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business, Record, Removable


class Branch(Business, Removable):
    """A node of the network; the head academy is the root and its own `branch_id`."""

    __tablename__ = "branch"
    __table_args__ = (
        CheckConstraint("kind IN ('head', 'branch', 'station')", name="kind"),
        UniqueConstraint("code"),
    )

    parent_id: Mapped[int | None] = mapped_column(ForeignKey("branch.id"), index=True)
    kind: Mapped[str]
    code: Mapped[str]
    name: Mapped[str]
    industry: Mapped[str]
    industry_codes: Mapped[list[Any]]
    host: Mapped[str]
    host_uscc: Mapped[str]


class Specialty(Business):
    """一院一品: the unique key on branch_id is the rule that a branch has one specialty.

    A second person approves it (decision 6); `approved_by` empty = proposed.
    """

    __tablename__ = "specialty"
    __table_args__ = (
        Index("uq_specialty_one", "branch_id", unique=True),
        CheckConstraint("approved_by <> proposed_by", name="two_persons"),
    )

    title: Mapped[str]
    proposed_by: Mapped[int | None]
    approved_by: Mapped[int | None]


class TalentPlan(Business):
    __tablename__ = "talent_plan"
    __table_args__ = (
        UniqueConstraint("branch_id", "year"),
        CheckConstraint("approved_by <> proposed_by", name="two_persons"),
    )

    year: Mapped[int]
    title: Mapped[str]
    text: Mapped[str]
    targets: Mapped[list[Any]]
    proposed_by: Mapped[int | None]
    approved_by: Mapped[int | None]


class CalendarDay(Record):
    """A public holiday or a make-up workday; a year without rows is provisional."""

    __tablename__ = "calendar_day"

    day: Mapped[date] = mapped_column(primary_key=True)
    kind: Mapped[str]
    name: Mapped[str]
    source: Mapped[str]
