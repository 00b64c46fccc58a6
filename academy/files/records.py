"""Tables of the files. Nothing above `store` may touch these."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business


class Consent(Business):
    """What a person agreed to, under which wording, and when he took it back. Never deleted."""

    __tablename__ = "consent"
    __table_args__ = (
        CheckConstraint("purpose IN ('training', 'sensitive', 'subsidy', 'publish')", name="purpose"),
        CheckConstraint("medium IN ('paper', 'screen')", name="medium"),
        CheckConstraint("withdrawn_on >= given_on", name="period"),
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    purpose: Mapped[str]
    given_on: Mapped[date]
    medium: Mapped[str]
    text_version: Mapped[str]
    withdrawn_on: Mapped[date | None]
