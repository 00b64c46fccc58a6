"""The employer's side of a new apprenticeship (企业新型学徒制). Nothing above `store` may touch this."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business


class ContractEmployer(Business):
    """Employer, hours of both places of learning, the labour contract: one row beside each such contract."""

    __tablename__ = "contract_employer"
    __table_args__ = (
        CheckConstraint("hours_on_job >= 0 AND hours_at_school >= 0", name="hours"),
        CheckConstraint("labour_until > labour_from", name="labour_term"),
        UniqueConstraint("contract_id"),
    )

    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"))
    employer: Mapped[str]
    employer_uscc: Mapped[str]
    hours_on_job: Mapped[int]
    hours_at_school: Mapped[int]
    labour_from: Mapped[date]
    labour_until: Mapped[date | None]
    labour_seen: Mapped[bool]
    wage_promised: Mapped[bool]
