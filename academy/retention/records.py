"""Tables of retention. They hold no personal data: what was erased stays told by numbers."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business


class ErasureBatch(Business):
    """People one person proposes to erase and another approves; `counts` of what went, by table."""

    __tablename__ = "erasure_batch"
    __table_args__ = (
        CheckConstraint("state IN ('proposed', 'erased', 'returned', 'withdrawn')", name="state"),
        CheckConstraint("state <> 'erased' OR decided_by <> prepared_by", name="two_persons"),
        CheckConstraint("state <> 'erased' OR decided_by IS NOT NULL", name="decided"),
        UniqueConstraint("number"),
    )

    number: Mapped[str]
    state: Mapped[str]
    prepared_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    returned_for: Mapped[str]
    counts: Mapped[dict[str, Any]]


class ErasureItem(Business):
    """One person of a batch: why he was due, what became of him, which papers were emptied."""

    __tablename__ = "erasure_item"
    __table_args__ = (
        CheckConstraint("state IN ('proposed', 'erased', 'left')", name="state"),
        Index("ix_erasure_item_batch", "batch_id"),
        Index("ix_erasure_item_person", "person_id"),
    )

    batch_id: Mapped[int] = mapped_column(ForeignKey("erasure_batch.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    due_on: Mapped[date]
    basis: Mapped[str]
    about: Mapped[str]
    state: Mapped[str]
    bars: Mapped[list[Any]]
    papers: Mapped[list[Any]]
