"""The table of declared relatives. Nothing above `store` may touch it."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business

HOLDS = text("withdrawn_on IS NULL")


class Relative(Business):
    """Two persons one of whom declared the other a relative; what was taken back stays, with who did it."""

    __tablename__ = "person_relative"
    __table_args__ = (
        CheckConstraint("kind IN ('spouse', 'lineal', 'collateral', 'in_law', 'other')", name="kind"),
        CheckConstraint("person_id <> relative_id", name="two_persons"),
        CheckConstraint("(withdrawn_on IS NULL) = (withdrawn_by IS NULL)", name="withdrawn"),
        Index(
            "uq_person_relative_holds", "person_id", "relative_id", unique=True,
            sqlite_where=HOLDS, postgresql_where=HOLDS,
        ),
        Index("ix_person_relative_by_other", "relative_id"),
    )  # fmt: skip

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    relative_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str]
    declared_on: Mapped[date]
    declared_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    withdrawn_on: Mapped[date | None] = mapped_column(default=None)
    withdrawn_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
