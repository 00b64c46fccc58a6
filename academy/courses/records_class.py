"""Tables around a class: editions of its course, sign-ups and waiting list, what its file must hold."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business


class CourseEdition(Business):
    """A course as it was from `since` on; never changed once a class was planned by it."""

    __tablename__ = "course_edition"
    __table_args__ = (UniqueConstraint("course_id", "edition"),)

    course_id: Mapped[int] = mapped_column(ForeignKey("course.id"))
    edition: Mapped[int]
    since: Mapped[date]
    content: Mapped[dict[str, Any]]
    note: Mapped[str]


class Application(Business):
    """Somebody who wants into a class: waiting in order of `applied_at`, or of `lot` once it was drawn."""

    __tablename__ = "application"
    __table_args__ = (
        UniqueConstraint("class_id", "person_id"),
        CheckConstraint("state IN ('waiting', 'admitted', 'withdrawn', 'no_show')", name="state"),
        Index("ix_application_by_person", "person_id"),
    )

    class_id: Mapped[int] = mapped_column(ForeignKey("training_class.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    applied_at: Mapped[datetime]
    state: Mapped[str]
    lot: Mapped[int | None]
    note: Mapped[str]


class FileItem(Business):
    """One item of a class's closing checklist, with the scan behind it where there is one."""

    __tablename__ = "class_file_item"
    __table_args__ = (
        UniqueConstraint("class_id", "item"),
        CheckConstraint("state IN ('present', 'missing', 'not_needed')", name="state"),
    )

    class_id: Mapped[int] = mapped_column(ForeignKey("training_class.id"))
    item: Mapped[str]
    state: Mapped[str]
    note: Mapped[str]
    file_name: Mapped[str]
    sha256: Mapped[str | None] = mapped_column(ForeignKey("blob.sha256"))
