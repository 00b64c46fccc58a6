"""Tables behind the register: reissues, blank sheets, certificates of others, keys.

Nothing above `store` may touch these.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business, Record, Removable

ASKED = text("state = 'asked'")


class Reissue(Business):
    """A lost paper made anew (补发): the same number, a mark and a day; asked by one, approved by another."""

    __tablename__ = "certificate_reissue"
    __table_args__ = (
        CheckConstraint("state IN ('asked', 'approved', 'declined')", name="state"),
        CheckConstraint("cause IN ('lost', 'stolen', 'damaged', 'not_received', 'other')", name="cause"),
        CheckConstraint("state <> 'approved' OR decided_by <> asked_by", name="two_persons"),
        CheckConstraint("(state = 'approved') = (new_paper_id IS NOT NULL)", name="paper"),
        Index(
            "uq_certificate_reissue_asked", "certificate_id", unique=True,
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
    old_paper_id: Mapped[int] = mapped_column(ForeignKey("paper.id"))
    new_paper_id: Mapped[int | None] = mapped_column(ForeignKey("paper.id"))


class ReissueEvidence(Business):
    """A file that proves why a paper is made anew, such as the holder's declaration that it is lost."""

    __tablename__ = "reissue_evidence"
    __table_args__ = (UniqueConstraint("reissue_id", "sha256"),)

    reissue_id: Mapped[int] = mapped_column(ForeignKey("certificate_reissue.id"))
    file_name: Mapped[str]
    sha256: Mapped[str] = mapped_column(ForeignKey("blob.sha256"))
    added_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))


class BlankDelivery(Business):
    """Blank sheets received, from one printed serial to another; `keeper` answers for them."""

    __tablename__ = "blank_delivery"
    __table_args__ = (
        CheckConstraint("first >= 0 AND last >= first", name="span"),
        CheckConstraint("width BETWEEN 1 AND 18", name="width"),
    )

    sort: Mapped[str]
    prefix: Mapped[str]
    width: Mapped[int]
    first: Mapped[int]
    last: Mapped[int]
    received_on: Mapped[date]
    supplier: Mapped[str]
    keeper_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    remark: Mapped[str]


class BlankSheet(Business):
    """One blank sheet that is no longer blank: printed on, or spoiled and why."""

    __tablename__ = "blank_sheet"
    __table_args__ = (
        UniqueConstraint("delivery_id", "serial"),
        CheckConstraint("state IN ('used', 'spoiled')", name="state"),
        CheckConstraint("state <> 'spoiled' OR reason <> ''", name="reason"),
        CheckConstraint("state <> 'used' OR certificate_id IS NOT NULL", name="certificate"),
    )

    delivery_id: Mapped[int] = mapped_column(ForeignKey("blank_delivery.id"))
    serial: Mapped[int]
    state: Mapped[str]
    certificate_id: Mapped[int | None] = mapped_column(ForeignKey("certificate.id"), index=True)
    reason: Mapped[str]
    noted_on: Mapped[date]
    noted_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))


class RecordedCertificate(Business, Removable):
    """A certificate somebody else issued and the academy only records; `number` as it stands on the paper.

    `verified_on`, `_by`, `_result`: the last look-up at the authority's query site.
    """

    __tablename__ = "recorded_certificate"
    __table_args__ = (
        CheckConstraint(
            "kind IN ('qualification', 'skill_level', 'special_ability', 'special_operation',"
            " 'special_equipment', 'other')",
            name="kind",
        ),
        CheckConstraint("verified_result IN ('', 'genuine', 'differs', 'not_found')", name="result"),
        CheckConstraint("(verified_result = '') = (verified_on IS NULL)", name="verified"),
        Index("ix_recorded_certificate_by_person", "person_id"),
        Index("ix_recorded_certificate_by_number", "number"),
        Index("ix_recorded_certificate_by_expiry", "expires_on"),
    )

    kind: Mapped[str]
    number: Mapped[str]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    issuer: Mapped[str]
    occupation: Mapped[str]
    trade: Mapped[str]
    level: Mapped[int]
    issued_on: Mapped[date]
    expires_on: Mapped[date | None]
    review_on: Mapped[date | None]
    scan_sha256: Mapped[str | None] = mapped_column(ForeignKey("blob.sha256"))
    verified_on: Mapped[date | None]
    verified_by: Mapped[str]
    verified_result: Mapped[str]
    remark: Mapped[str]


class PdfKey(Record):
    """The key and certificate PDF files are signed with; retired ones stay, so that old files verify."""

    __tablename__ = "pdf_key"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    academy_no: Mapped[int]
    certificate: Mapped[bytes]
    sealed: Mapped[bytes]
    since: Mapped[date]
    retired: Mapped[date | None]


class KnownIssuer(Business):
    """Another academy whose papers can be checked: its public keys, and its last list of what is void."""

    __tablename__ = "known_issuer"
    __table_args__ = (UniqueConstraint("academy_no"),)

    academy_no: Mapped[int]
    name: Mapped[str]
    keys: Mapped[dict[str, Any]]
    entries: Mapped[dict[str, Any]]
    listed_at: Mapped[datetime]
    trusted_by: Mapped[str]
