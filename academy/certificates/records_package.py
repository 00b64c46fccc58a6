"""The table of exchange packages. Nothing above `store` may touch it."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business


class CertificatePackage(Business):
    """A batch that was sent to the head academy (`out`) or taken from a branch (`in`), and its answer.

    `holders` are the papers as they came, until they are issued or sent back; then only who is meant.
    """

    __tablename__ = "certificate_package"
    __table_args__ = (
        UniqueConstraint("package_id", "direction"),
        CheckConstraint("direction IN ('in', 'out')", name="direction"),
        CheckConstraint("state IN ('open', 'answered', 'withdrawn')", name="state"),
    )

    package_id: Mapped[str]
    direction: Mapped[str]
    state: Mapped[str]
    batch_id: Mapped[int] = mapped_column(ForeignKey("certificate_batch.id"), index=True)
    academy_no: Mapped[int]
    academy: Mapped[str]
    batch_number: Mapped[str]
    class_number: Mapped[str]
    template: Mapped[str]
    ended: Mapped[date]
    barred: Mapped[list[Any]]
    holders: Mapped[list[Any]]
    moved_at: Mapped[datetime]
    moved_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
