"""The table behind the random sample. Nothing above `store` may touch it."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
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
