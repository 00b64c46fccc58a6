"""Tables of the archive: bytes by content, frozen papers, import batches."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business, Record


class Blob(Record):
    """Bytes named by their SHA-256: stored once, never changed."""

    __tablename__ = "blob"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    media: Mapped[str]
    size: Mapped[int]
    content: Mapped[bytes]
    created_at: Mapped[datetime]


class Paper(Business):
    """A paper as it was issued or signed: facts, template version, bytes, and the hash of the joined file."""

    __tablename__ = "paper"
    __table_args__ = (Index("ix_paper_record", "room", "record_id"),)

    kind: Mapped[str]
    room: Mapped[str]
    record_id: Mapped[int]
    number: Mapped[str]
    template: Mapped[str]
    facts: Mapped[dict[str, Any]]
    shell_sha256: Mapped[str | None] = mapped_column(ForeignKey("blob.sha256"))
    content_sha256: Mapped[str] = mapped_column(ForeignKey("blob.sha256"))
    sha256: Mapped[str]


class ImportBatch(Business):
    """One import. Its new people carry its id; rows changed in bulk say so, the others stand in the journal.

    `journal_id` is the act that made it, for imports that are taken back row by row.
    """

    __tablename__ = "import_batch"
    __table_args__ = (
        CheckConstraint("state IN ('done', 'undone')", name="state"),
        UniqueConstraint("number"),
    )

    number: Mapped[str]
    kind: Mapped[str]
    room: Mapped[str]
    record_id: Mapped[int]
    file_name: Mapped[str]
    file_sha256: Mapped[str]
    taken: Mapped[int]
    refused: Mapped[int]
    state: Mapped[str]
    journal_id: Mapped[int | None] = mapped_column(default=None)


class ImportLayout(Business):
    """How a layout was understood: `layout` is the digest of its headings, `columns` heading to field."""

    __tablename__ = "import_layout"
    __table_args__ = (UniqueConstraint("branch_id", "kind", "layout"),)

    kind: Mapped[str]
    layout: Mapped[str]
    columns: Mapped[dict[str, Any]]
