"""Tables of the people room. Nothing above `store` may touch these."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business, Removable
from academy.base.strokes import stroke_key

MERGED = text("merged_into IS NOT NULL")


def _listed(name: str, column: str) -> Index:
    """An order of the list, answered from the index alone; people in the recycle bin are not in it.

    `removed_at`, always NULL there, stands in it because SQLite looks the column up again all the same.
    """
    columns = (column, "id", "state", "branch_id", "removed_at")
    out_of_bin = text("removed_at IS NULL")
    return Index(name, *columns, sqlite_where=out_of_bin, postgresql_where=out_of_bin)


def _created_at(context: DefaultExecutionContext) -> Any:
    return context.get_current_parameters()["created_at"]  # type: ignore[no-untyped-call]


def _strokes(context: DefaultExecutionContext) -> str:
    return stroke_key(context.get_current_parameters()["name"])  # type: ignore[no-untyped-call]


class Person(Business, Removable):
    """A person once in the network; `branch_id` is the registering branch.

    The document number is sealed (`doc_sealed`), found by its keyed hash (`doc_mark`), shown masked.
    """

    __tablename__ = "person"
    __table_args__ = (
        CheckConstraint("state IN ('active', 'merged', 'void', 'erased')", name="state"),
        CheckConstraint("gender IN ('male', 'female', '')", name="gender"),
        UniqueConstraint("number"),
        UniqueConstraint("doc_type", "doc_mark"),
        _listed("ix_person_by_name", "name_sort"),
        _listed("ix_person_by_strokes", "name_strokes"),
        _listed("ix_person_by_number", "number"),
        _listed("ix_person_by_unit", "unit"),
        _listed("ix_person_by_change", "changed_at"),
        Index("ix_person_by_merged", "merged_into", sqlite_where=MERGED, postgresql_where=MERGED),
    )

    number: Mapped[str]
    name: Mapped[str]
    name_sort: Mapped[str]
    name_strokes: Mapped[str] = mapped_column(default=_strokes)
    gender: Mapped[str]
    birth: Mapped[date | None]
    doc_type: Mapped[str]
    doc_sealed: Mapped[bytes]
    doc_mark: Mapped[str]
    doc_masked: Mapped[str]
    phone: Mapped[str]
    unit: Mapped[str]
    post: Mapped[str]
    trade: Mapped[str]
    level: Mapped[int]
    education: Mapped[str]
    political: Mapped[str]
    category: Mapped[str]
    is_cadre: Mapped[bool]
    trade_since: Mapped[date | None]
    remark: Mapped[str]
    photo_sha256: Mapped[str]
    state: Mapped[str]
    merged_into: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    batch_id: Mapped[int | None] = mapped_column(index=True)
    changed_at: Mapped[datetime] = mapped_column(default=_created_at)


class PersonRole(Business):
    """What a person is in a branch: trainee, character_mentor, technical_mentor, instructor, staff.

    `guest`: another branch registered him. Few are, and they are found without reading the rest.
    """

    __tablename__ = "person_role"
    __table_args__ = (
        CheckConstraint(
            "role IN ('trainee', 'character_mentor', 'technical_mentor', 'instructor', 'staff')", name="role"
        ),
        UniqueConstraint("person_id", "branch_id", "role"),
        Index(
            "ix_person_role_guest", "branch_id", "person_id",
            sqlite_where=text("guest = 1"), postgresql_where=text("guest"),
        ),
        Index(
            "ix_person_role_held", "role", "branch_id", "person_id",
            sqlite_where=text("until IS NULL"), postgresql_where=text("until IS NULL"),
        ),
    )  # fmt: skip

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    role: Mapped[str]
    since: Mapped[date | None]
    until: Mapped[date | None]
    guest: Mapped[bool] = mapped_column(default=False)
    batch_id: Mapped[int | None] = mapped_column(index=True)
