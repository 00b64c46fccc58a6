"""Tables of the assessments: checks of a stage, sittings of the completion assessment, settlements."""

from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business


class StageCheck(Business):
    """阶段考核: the marks a stage's items got on one day, as written down then."""

    __tablename__ = "stage_check"
    __table_args__ = (
        CheckConstraint("stage >= 1", name="stage"),
        UniqueConstraint("contract_id", "stage", "held_on"),
    )

    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"), index=True)
    stage: Mapped[int]
    held_on: Mapped[date]
    items: Mapped[list[Any]]
    passed: Mapped[bool]
    examiner: Mapped[str]
    comment: Mapped[str]
    recorded_by: Mapped[str]


class AssessmentSitting(Business):
    """One sitting of the completion assessment: entered by one person, in force when another confirms it."""

    __tablename__ = "assessment_sitting"
    __table_args__ = (
        CheckConstraint("grade IN ('excellent', 'passed', 'failed')", name="grade"),
        CheckConstraint("attempt >= 1", name="attempt"),
        CheckConstraint("confirmed_by <> entered_by", name="two_persons"),
        CheckConstraint("(confirmed_by IS NULL) = (confirmed_on IS NULL)", name="confirmed"),
        UniqueConstraint("contract_id", "attempt"),
    )

    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"), index=True)
    attempt: Mapped[int]
    held_on: Mapped[date]
    theory: Mapped[int]
    practice: Mapped[int]
    overall: Mapped[int]
    total_tenths: Mapped[int]
    accident: Mapped[bool]
    violation: Mapped[bool]
    grade: Mapped[str]
    panel: Mapped[list[Any]]  # names as printed, the registered persons' first
    panel_ids: Mapped[list[Any]] = mapped_column(default=list)
    entered_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    entered_on: Mapped[date]
    confirmed_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    confirmed_on: Mapped[date | None]


class AllowanceSettlement(Business):
    """津贴结算: what the two mentors were paid, written down by one person and confirmed by another."""

    __tablename__ = "allowance_settlement"
    __table_args__ = (
        CheckConstraint("total >= 0", name="total"),
        CheckConstraint("confirmed_by <> entered_by", name="two_persons"),
        CheckConstraint("(confirmed_by IS NULL) = (confirmed_on IS NULL)", name="confirmed"),
        CheckConstraint("(confirmed_by IS NULL) = (paper_id IS NULL)", name="frozen"),
        UniqueConstraint("contract_id"),
    )

    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"))
    total: Mapped[int]
    facts_sha256: Mapped[str]
    paid_on: Mapped[date]
    note: Mapped[str]
    entered_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    entered_on: Mapped[date]
    confirmed_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    confirmed_on: Mapped[date | None]
    paper_id: Mapped[int | None] = mapped_column(ForeignKey("paper.id"))
