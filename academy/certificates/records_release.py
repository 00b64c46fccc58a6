"""Tables behind the random sample and the lots of a large batch. Nothing above `store` may touch them."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business


class SampleView(Business):
    """An approver has looked at one paper of a submitted batch; it counts for exactly that content."""

    __tablename__ = "sample_view"
    __table_args__ = (UniqueConstraint("batch_id", "person_id", "seen_by", "content_sha256"),)

    batch_id: Mapped[int] = mapped_column(ForeignKey("certificate_batch.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    content_sha256: Mapped[str]
    seen_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    seen_at: Mapped[datetime]


class LotApproval(Business):
    """An approver stands for one lot of a large submitted batch; it counts for exactly that content."""

    __tablename__ = "lot_approval"
    __table_args__ = (
        UniqueConstraint("batch_id", "lot_number", "approved_by", "content_sha256"),
        CheckConstraint("lot_number >= 1", name="lot_number"),
    )

    batch_id: Mapped[int] = mapped_column(ForeignKey("certificate_batch.id"))
    lot_number: Mapped[int]
    content_sha256: Mapped[str]
    approved_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    approved_at: Mapped[datetime]
