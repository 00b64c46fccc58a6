"""Tables of the paper loop: sign-in sheets as they were printed, and the scans that came back."""

from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business


class SheetPrint(Business):
    """A day's sign-in sheet as printed: `people` by row, so that a row code means a person."""

    __tablename__ = "sheet_print"
    __table_args__ = (
        UniqueConstraint("code"),
        Index("ix_sheet_print_by_class", "class_id", "day"),
    )

    class_id: Mapped[int] = mapped_column(ForeignKey("training_class.id"))
    day: Mapped[date]
    code: Mapped[str]
    people: Mapped[list[Any]]
    pages: Mapped[int]


class ScanPage(Business):
    """One page of a file that came back: matched to a printed page, or waiting for somebody to say."""

    __tablename__ = "scan_page"
    __table_args__ = (
        CheckConstraint("state IN ('matched', 'queued', 'refused')", name="state"),
        CheckConstraint("matched_by IN ('code', 'hand', '')", name="matched_by"),
        Index("ix_scan_page_by_class", "class_id", "day"),
        Index("ix_scan_page_by_state", "state", "branch_id"),
        Index("ix_scan_page_by_file", "sha256", "page"),
    )

    class_id: Mapped[int | None] = mapped_column(ForeignKey("training_class.id"))
    print_id: Mapped[int | None] = mapped_column(ForeignKey("sheet_print.id"))
    day: Mapped[date | None]
    sheet_page: Mapped[int | None]
    file_name: Mapped[str]
    page: Mapped[int]
    sha256: Mapped[str] = mapped_column(ForeignKey("blob.sha256"))
    found: Mapped[str]
    state: Mapped[str]
    matched_by: Mapped[str]
    note: Mapped[str]


class SheetTotal(Business):
    """The figures at the foot of a day's sign-in sheet, as they came back on paper."""

    __tablename__ = "sheet_total"
    __table_args__ = (
        UniqueConstraint("class_id", "day"),
        CheckConstraint("expected = came + on_leave + missed", name="sum"),
        CheckConstraint("came >= 0 AND on_leave >= 0 AND missed >= 0", name="counts"),
    )

    class_id: Mapped[int] = mapped_column(ForeignKey("training_class.id"))
    day: Mapped[date]
    expected: Mapped[int]
    came: Mapped[int]
    on_leave: Mapped[int]
    missed: Mapped[int]
