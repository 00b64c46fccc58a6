"""Tables of the path templates. Nothing above `store` may touch these."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business

ONE_ACTIVE = text("state = 'active'")


class PathTemplate(Business):
    """One edition of a template: `series_id` is the id of the first. The head academy's are for all."""

    __tablename__ = "path_template"
    __table_args__ = (
        CheckConstraint("state IN ('active', 'replaced', 'retired')", name="state"),
        CheckConstraint("months >= 1", name="months"),
        UniqueConstraint("series_id", "edition"),
        Index(
            "uq_path_template_active", "series_id", unique=True,
            sqlite_where=ONE_ACTIVE, postgresql_where=ONE_ACTIVE,
        ),
    )  # fmt: skip

    series_id: Mapped[int]
    edition: Mapped[int]
    title: Mapped[str]
    trade: Mapped[str]
    target_level: Mapped[int]
    months: Mapped[int]
    state: Mapped[str]


class PathTemplateItem(Business):
    """One step of a template; months are counted from 1."""

    __tablename__ = "path_template_item"
    __table_args__ = (
        CheckConstraint("side IN ('character', 'technical')", name="side"),
        CheckConstraint("month_from >= 1 AND month_to >= month_from", name="months"),
        CheckConstraint("hours >= 0", name="hours"),
    )

    template_id: Mapped[int] = mapped_column(ForeignKey("path_template.id"), index=True)
    place: Mapped[int]
    stage: Mapped[int]
    side: Mapped[str]
    text: Mapped[str]
    hours: Mapped[int]
    evidence: Mapped[str]
    month_from: Mapped[int]
    month_to: Mapped[int]
