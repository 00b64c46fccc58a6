"""The table of partners. Nothing above `store` may touch it."""

from datetime import date

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped

from academy.base.database import Business, Removable

HELD = text("removed_at IS NULL")
CODED = text("removed_at IS NULL AND uscc <> ''")


class Partner(Business, Removable):
    """An organization a branch works with. Two branches may each have an agreement with the same one."""

    __tablename__ = "partner"
    __table_args__ = (
        CheckConstraint(
            "kind IN ('enterprise', 'school', 'assessment_body', 'institution', 'other')", name="kind"
        ),
        CheckConstraint("ends_on > agreed_on", name="term"),
        Index("uq_partner_name", "branch_id", "name", unique=True, sqlite_where=HELD, postgresql_where=HELD),
        Index(
            "uq_partner_uscc", "branch_id", "uscc", unique=True, sqlite_where=CODED, postgresql_where=CODED
        ),
    )

    name: Mapped[str]
    kind: Mapped[str]
    uscc: Mapped[str]
    contact: Mapped[str]
    phone: Mapped[str]
    agreement: Mapped[str]
    agreed_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    remark: Mapped[str]
