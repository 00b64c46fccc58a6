"""Tables of certificate templates, of printers and print runs. Nothing above `store` may touch these."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business

ONE_PUBLISHED = text("state = 'published'")


class CertificateTemplate(Business):
    """One edition of a template: `series_id` is the id of the first. Its file stands among the blobs.

    `kinds` are words between blanks; `width`, `height` tenths of a millimetre.
    """

    __tablename__ = "certificate_template"
    __table_args__ = (
        CheckConstraint("state IN ('draft', 'submitted', 'published', 'replaced', 'retired')", name="state"),
        CheckConstraint("form IN ('plain', 'photo')", name="form"),
        CheckConstraint("approved_by <> prepared_by", name="two_persons"),
        CheckConstraint(
            "state NOT IN ('published', 'replaced') OR approved_by IS NOT NULL", name="published_approved"
        ),
        UniqueConstraint("series_id", "edition"),
        Index(
            "uq_certificate_template_published", "series_id", unique=True,
            sqlite_where=ONE_PUBLISHED, postgresql_where=ONE_PUBLISHED,
        ),
    )  # fmt: skip

    series_id: Mapped[int] = mapped_column(index=True)
    edition: Mapped[int]
    title: Mapped[str]
    kinds: Mapped[str]
    form: Mapped[str]
    overprint: Mapped[bool]
    width: Mapped[int]
    height: Mapped[int]
    state: Mapped[str]
    content_sha256: Mapped[str] = mapped_column(ForeignKey("blob.sha256"))
    scan_sha256: Mapped[str | None] = mapped_column(ForeignKey("blob.sha256"))
    prepared_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    submitted_at: Mapped[datetime | None]
    returned_for: Mapped[str]
    approved_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    published_at: Mapped[datetime | None]


class TemplateChoice(Business):
    """Which template a branch uses where nobody chooses: a built-in's name, or the id of a series."""

    __tablename__ = "template_choice"
    __table_args__ = (
        CheckConstraint("form IN ('plain', 'photo')", name="form"),
        UniqueConstraint("branch_id", "kind", "form"),
    )

    kind: Mapped[str]
    form: Mapped[str]
    template: Mapped[str]


class PrinterPlace(Business):
    """Where a printer puts a template's sheets: shift in hundredths of a millimetre, scale in millionths.

    `template` as in TemplateChoice, so that a new edition keeps its place; `turn` is 0 or 180 degrees.
    """

    __tablename__ = "printer_place"
    __table_args__ = (
        CheckConstraint("turn IN (0, 180)", name="turn"),
        CheckConstraint("scale_x BETWEEN 950000 AND 1050000", name="scale_x"),
        CheckConstraint("scale_y BETWEEN 950000 AND 1050000", name="scale_y"),
        UniqueConstraint("branch_id", "printer", "template"),
    )

    printer: Mapped[str]
    template: Mapped[str]
    dx: Mapped[int]
    dy: Mapped[int]
    scale_x: Mapped[int]
    scale_y: Mapped[int]
    turn: Mapped[int]


class PrintRun(Business):
    """Certificates sent to one printer, sheet by sheet; `done` are those that came out right.

    `next_blank`: the printed serial of the sheet that comes next, empty where the forms have none.
    """

    __tablename__ = "print_run"
    __table_args__ = (
        CheckConstraint("state IN ('open', 'finished', 'cancelled')", name="state"),
        CheckConstraint("done >= 0", name="done"),
    )

    printer: Mapped[str]
    template: Mapped[str]
    certificates: Mapped[list[Any]]
    done: Mapped[int]
    state: Mapped[str]
    started_at: Mapped[datetime]
    started_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    next_blank: Mapped[str] = mapped_column(default="")


class SpoiledSheet(Business):
    """A sheet that a print run spoiled; `blank` is the serial printed on the bought form, if it has one."""

    __tablename__ = "spoiled_sheet"

    run_id: Mapped[int] = mapped_column(ForeignKey("print_run.id"), index=True)
    certificate_id: Mapped[int] = mapped_column(ForeignKey("certificate.id"))
    blank: Mapped[str]
    reason: Mapped[str]
    noted_at: Mapped[datetime]
    noted_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
