"""Tables of voidings: who asked, why, what proves it, who decided. Nothing above `store` may touch these."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business

ASKED = text("state = 'asked'")


class CertificateVoid(Business):
    """A voiding (作废) as it was asked for; one that was declined stays with its reason.

    `told_on`, `told_how`: the holder was told, so that he can object before it is decided.
    """

    __tablename__ = "certificate_void"
    __table_args__ = (
        CheckConstraint("state IN ('asked', 'approved', 'declined')", name="state"),
        CheckConstraint(
            "cause IN ('wrong_name', 'wrong_fact', 'damaged', 'issued_twice', 'not_entitled', 'deceit',"
            " 'ordered', 'other')",
            name="cause",
        ),
        CheckConstraint("state <> 'approved' OR decided_by <> asked_by", name="two_persons"),
        CheckConstraint("(state = 'asked') = (decided_at IS NULL)", name="decided"),
        Index(
            "uq_certificate_void_asked", "certificate_id", unique=True,
            sqlite_where=ASKED, postgresql_where=ASKED,
        ),
    )  # fmt: skip

    certificate_id: Mapped[int] = mapped_column(ForeignKey("certificate.id"), index=True)
    state: Mapped[str]
    cause: Mapped[str]
    reason: Mapped[str]
    asked_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    asked_at: Mapped[datetime]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    told_on: Mapped[date | None]
    told_how: Mapped[str]


class VoidEvidence(Business):
    """A file that proves why a certificate is void; `file_name` is only shown."""

    __tablename__ = "void_evidence"
    __table_args__ = (UniqueConstraint("void_id", "sha256"),)

    void_id: Mapped[int] = mapped_column(ForeignKey("certificate_void.id"))
    file_name: Mapped[str]
    sha256: Mapped[str] = mapped_column(ForeignKey("blob.sha256"))
    added_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
