"""What stands behind a log entry and what became of it: files, reasons, returns for correction."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business


class LogProof(Business):
    """A photo or PDF, the scan of a paper log, the apprentice's word on paper; or why there is none."""

    __tablename__ = "log_proof"
    __table_args__ = (
        CheckConstraint("purpose IN ('evidence', 'paper', 'confirmation')", name="purpose"),
        CheckConstraint("sha256 IS NOT NULL OR note <> ''", name="file_or_reason"),
        CheckConstraint("sha256 IS NOT NULL OR purpose <> 'evidence'", name="evidence_is_a_file"),
    )

    entry_id: Mapped[int] = mapped_column(ForeignKey("log_entry.id"), index=True)
    purpose: Mapped[str]
    sha256: Mapped[str | None] = mapped_column(ForeignKey("blob.sha256"))
    name: Mapped[str]
    pages: Mapped[int]
    note: Mapped[str]
    added_by: Mapped[str]
    added_on: Mapped[date]


class LogReturn(Business):
    """An entry given back to its writer; settled on the day he has mended it."""

    __tablename__ = "log_return"
    __table_args__ = (
        CheckConstraint("comment <> ''", name="comment"),
        CheckConstraint("settled_on >= returned_on", name="period"),
    )

    entry_id: Mapped[int] = mapped_column(ForeignKey("log_entry.id"), index=True)
    comment: Mapped[str]
    returned_by: Mapped[str]
    returned_on: Mapped[date]
    settled_on: Mapped[date | None]
