"""Tables of the certificates room. Nothing above `store` may touch these."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business

LIVE = text("state NOT IN ('void', 'replaced')")


class CertificateBatch(Business):
    """Certificates of one class, or of a branch's completed contracts where it names no class.

    They are prepared by one person and approved by another. `title` and `citation` are those of an honour.

    `content_sha256` is frozen when the batch is submitted; the approval holds for exactly that content.
    """

    __tablename__ = "certificate_batch"
    __table_args__ = (
        CheckConstraint("state IN ('draft', 'submitted', 'issued', 'returned', 'cancelled')", name="state"),
        CheckConstraint("kind IN ('completion', 'training', 'apprenticeship', 'honour')", name="kind"),
        CheckConstraint("form IN ('plain', 'photo')", name="form"),
        CheckConstraint("approved_by <> prepared_by", name="two_persons"),
        CheckConstraint(
            "state <> 'issued' OR (issued_at IS NOT NULL"
            " AND (approved_by IS NOT NULL OR emergency_by IS NOT NULL OR approved_elsewhere <> ''))",
            name="issued_approved",
        ),
        CheckConstraint("approved_by <> emergency_by", name="countersigned"),
        CheckConstraint("emergency_by IS NULL OR emergency_reason <> ''", name="emergency"),
        CheckConstraint(
            "packaged OR (class_id IS NULL) = (kind IN ('apprenticeship', 'honour'))", name="source"
        ),
        CheckConstraint("kind <> 'honour' OR (title <> '' AND citation <> '')", name="honour"),
        UniqueConstraint("number"),
    )

    number: Mapped[str]
    class_id: Mapped[int | None] = mapped_column(ForeignKey("training_class.id"), index=True)
    kind: Mapped[str]
    form: Mapped[str]
    state: Mapped[str]
    issued_on: Mapped[date]
    prepared_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    submitted_at: Mapped[datetime | None]
    content_sha256: Mapped[str]
    returned_for: Mapped[str]
    approved_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    issued_at: Mapped[datetime | None]
    template: Mapped[str] = mapped_column(default="")  # a built-in's name or the id of an edition
    title: Mapped[str] = mapped_column(default="")
    citation: Mapped[str] = mapped_column(default="")
    english: Mapped[str] = mapped_column(default="")  # JSON of rules_english, empty: in Chinese only
    # released alone, in an emergency; `approved_by` is then whoever countersigned it, empty until he does
    emergency_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    emergency_reason: Mapped[str] = mapped_column(default="")
    countersigned_at: Mapped[datetime | None] = mapped_column(default=None)
    # taken from a branch in an exchange package: its class or contracts are not in this database
    packaged: Mapped[bool] = mapped_column(default=False)
    # issued at the head academy, to which it was sent: who approved it there
    approved_elsewhere: Mapped[str] = mapped_column(default="")


class Certificate(Business):
    """One person's certificate. The number comes with the state `issued`, never before; it is never reused.

    `name` is the name as printed; `qr_serial` stands in the signed code on the paper. `series` is the number
    rule filled in (`rules_numbers`) and `serial` its place there; `level` a rank, 0 where there is none.
    `sheet_fate`: what became of the paper of a void or replaced certificate. `origin` package: made here
    for a branch that sent the batch; received: made at the head academy, by whose series it is numbered.
    """

    __tablename__ = "certificate"
    __table_args__ = (
        CheckConstraint(
            "state IN ('prepared', 'issued', 'printed', 'delivered', 'void', 'replaced')", name="state"
        ),
        CheckConstraint("kind IN ('completion', 'training', 'apprenticeship', 'honour')", name="kind"),
        CheckConstraint("origin IN ('issued', 'recorded', 'package', 'received')", name="origin"),
        CheckConstraint("void_approved_by <> void_by", name="two_persons"),
        CheckConstraint(
            "state = 'prepared' OR (number IS NOT NULL AND paper_id IS NOT NULL)", name="issued_numbered"
        ),
        UniqueConstraint("number"),
        UniqueConstraint("qr_serial"),
        Index(
            "uq_certificate_live", "class_id", "person_id", unique=True,
            sqlite_where=LIVE, postgresql_where=LIVE,
        ),
        Index(
            "uq_certificate_live_contract", "contract_id", unique=True,
            sqlite_where=LIVE, postgresql_where=LIVE,
        ),
        CheckConstraint(
            "(kind = 'honour' AND class_id IS NULL AND contract_id IS NULL)"
            " OR (kind <> 'honour' AND (class_id IS NULL) <> (contract_id IS NULL))"
            " OR (origin = 'package' AND class_id IS NULL AND contract_id IS NULL)",
            name="source",
        ),
        CheckConstraint("origin = 'received' OR (number IS NULL) = (serial IS NULL)", name="numbered"),
        CheckConstraint("sheet_fate IN ('', 'returned', 'destroyed', 'missing')", name="sheet_fate"),
        UniqueConstraint("series", "serial"),
        Index("ix_certificate_by_date", "issued_on", "id"),
    )  # fmt: skip

    batch_id: Mapped[int] = mapped_column(ForeignKey("certificate_batch.id"), index=True)
    kind: Mapped[str]
    origin: Mapped[str]
    number: Mapped[str | None]
    series: Mapped[str | None]
    serial: Mapped[int | None]
    qr_serial: Mapped[int | None]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    class_id: Mapped[int | None] = mapped_column(ForeignKey("training_class.id"), index=True)
    contract_id: Mapped[int | None] = mapped_column(ForeignKey("contract.id"), index=True)
    name: Mapped[str] = mapped_column(index=True)
    state: Mapped[str]
    issued_on: Mapped[date]
    level: Mapped[int] = mapped_column(default=0)
    hours: Mapped[int]
    score: Mapped[int | None]
    paper_id: Mapped[int | None] = mapped_column(ForeignKey("paper.id"))
    content_sha256: Mapped[str]
    replaces: Mapped[int | None] = mapped_column(ForeignKey("certificate.id"))
    replaced_by: Mapped[int | None] = mapped_column(ForeignKey("certificate.id"))
    void_reason: Mapped[str]
    void_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    void_approved_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    voided_at: Mapped[datetime | None]
    reissued_on: Mapped[date | None] = mapped_column(default=None)
    handed_on: Mapped[date | None] = mapped_column(default=None)
    handed_to: Mapped[str] = mapped_column(default="")
    hand_list_id: Mapped[int | None] = mapped_column(ForeignKey("hand_list.id"), default=None)
    sheet_fate: Mapped[str] = mapped_column(default="")
    sheet_fate_on: Mapped[date | None] = mapped_column(default=None)


class HandList(Business):
    """Certificates handed out against signatures; the signed list is kept as a scan."""

    __tablename__ = "hand_list"

    handed_on: Mapped[date]
    handed_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    scan_sha256: Mapped[str | None] = mapped_column(ForeignKey("blob.sha256"))


class PrintRecord(Business):
    """One print of a frozen certificate: which copy, when, by whom, on which printer and blank sheet."""

    __tablename__ = "print_record"
    __table_args__ = (
        UniqueConstraint("certificate_id", "copy"),
        CheckConstraint("copy >= 1", name="copy"),
    )

    certificate_id: Mapped[int] = mapped_column(ForeignKey("certificate.id"))
    copy: Mapped[int]
    printed_at: Mapped[datetime]
    printed_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    printer: Mapped[str] = mapped_column(default="")
    blank: Mapped[str] = mapped_column(default="")
