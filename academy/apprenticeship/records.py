"""Tables of the apprenticeship room. Nothing above `store` may touch these."""

from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business

SIDES = "side IN ('character', 'technical')"


class Contract(Business):
    """导师带徒协议: `number` is taken when the text is frozen, with the paper, and never given twice."""

    __tablename__ = "contract"
    __table_args__ = (
        CheckConstraint("kind IN ('dual_mentor', 'new_apprenticeship')", name="kind"),
        CheckConstraint(
            "state IN ('draft', 'awaiting', 'active', 'suspended', 'in_assessment', 'completed', 'failed', "
            "'renewed', 'terminated', 'cancelled')",
            name="state",
        ),
        CheckConstraint("ends > starts", name="term"),
        CheckConstraint("weight_theory + weight_practice + weight_overall = 100", name="weights"),
        CheckConstraint("(number IS NULL) = (paper_id IS NULL)", name="number_with_paper"),
        CheckConstraint("number IS NOT NULL OR state IN ('draft', 'cancelled')", name="numbered"),
        CheckConstraint("pay_cycle IN ('monthly', 'quarterly')", name="pay_cycle"),
        UniqueConstraint("number"),
        UniqueConstraint("paper_id"),
        Index("ix_contract_by_state", "state", "branch_id", "ends"),
    )

    kind: Mapped[str]
    number: Mapped[str | None]
    state: Mapped[str]
    apprentice_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    witness_branch_id: Mapped[int] = mapped_column(ForeignKey("branch.id"))
    starts: Mapped[date]
    ends: Mapped[date]
    target_level: Mapped[int]
    goals_character: Mapped[list[Any]]
    goals_technical: Mapped[list[Any]]
    talks_per_month: Mapped[int]
    hours_per_month: Mapped[int]
    weight_theory: Mapped[int]
    weight_practice: Mapped[int]
    weight_overall: Mapped[int]
    pass_mark: Mapped[int]
    practice_min: Mapped[int]
    excellent_mark: Mapped[int]
    allowance_character: Mapped[int]
    allowance_technical: Mapped[int]
    pass_pay_percent: Mapped[int]
    pay_cycle: Mapped[str]
    copies: Mapped[int]
    bilingual: Mapped[bool] = mapped_column(default=False)
    facts_sha256: Mapped[str]
    paper_id: Mapped[int | None] = mapped_column(ForeignKey("paper.id"))
    frozen_on: Mapped[date | None]
    activated_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    end_reason: Mapped[str]
    end_note: Mapped[str]


class ContractMentor(Business):
    """Who was which mentor, and when: a change of mentor closes one period and opens the next."""

    __tablename__ = "contract_mentor"
    __table_args__ = (
        CheckConstraint(SIDES, name="side"),
        CheckConstraint("until >= since", name="period"),
        UniqueConstraint("contract_id", "side", "since"),
    )

    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    side: Mapped[str]
    since: Mapped[date]
    until: Mapped[date | None]


class ContractSignature(Business):
    """A party's signature under one frozen paper; `text_sha256` is the hash of exactly what was signed."""

    __tablename__ = "contract_signature"
    __table_args__ = (
        CheckConstraint(
            "party IN ('character', 'technical', 'apprentice', 'academy', 'enterprise')", name="party"
        ),
        CheckConstraint("medium IN ('ink', 'screen', 'witnessed')", name="medium"),
        UniqueConstraint("paper_id", "party"),
    )

    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"), index=True)
    paper_id: Mapped[int] = mapped_column(ForeignKey("paper.id"))
    party: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    signer: Mapped[str]
    signed_on: Mapped[date]
    medium: Mapped[str]
    scan_sha256: Mapped[str | None] = mapped_column(ForeignKey("blob.sha256"))
    text_sha256: Mapped[str]
    witness: Mapped[str] = mapped_column(default="")


class PathItem(Business):
    """One step of the development path (个人培养路径), in months of the term counted from 1."""

    __tablename__ = "path_item"
    __table_args__ = (
        CheckConstraint(SIDES, name="side"),
        CheckConstraint("month_from >= 1 AND month_to >= month_from", name="months"),
        CheckConstraint("hours >= 0", name="hours"),
    )

    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"), index=True)
    place: Mapped[int]
    stage: Mapped[int]
    side: Mapped[str]
    text: Mapped[str]
    hours: Mapped[int]
    month_from: Mapped[int]
    month_to: Mapped[int]
    evidence: Mapped[str] = mapped_column(default="")
    done_on: Mapped[date | None]


class LogEntry(Business):
    """培养记录: one a month from the technical mentor, one for each talk of the character mentor."""

    __tablename__ = "log_entry"
    __table_args__ = (
        CheckConstraint(SIDES, name="side"),
        CheckConstraint("rating IN ('', 'excellent', 'good', 'fair', 'improve')", name="rating"),
        Index(
            "uq_log_entry_technical",
            "contract_id",
            "month",
            unique=True,
            sqlite_where=text("side = 'technical'"),
            postgresql_where=text("side = 'technical'"),
        ),
        Index("ix_log_entry_text", "text_mark", "id"),
        Index("ix_log_entry_by_month", "branch_id", "month", "written_on"),  # the statistics read it alone
    )

    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"), index=True)
    month: Mapped[date]
    side: Mapped[str]
    hours: Mapped[int | None]
    items: Mapped[list[Any]]
    score: Mapped[int | None]
    talk_on: Mapped[date | None]
    talk_topic: Mapped[str]
    rating: Mapped[str]
    written_on: Mapped[date]
    written_by: Mapped[str]
    recorded_for: Mapped[int] = mapped_column(ForeignKey("person.id"))
    confirmed_on: Mapped[date | None]
    text_mark: Mapped[str] = mapped_column(default="")  # what finds entries that say the same


class ContractPause(Business):
    """A suspension (中止) with its dates; open until the contract is resumed."""

    __tablename__ = "contract_pause"
    __table_args__ = (CheckConstraint("until >= since", name="period"),)

    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"), index=True)
    since: Mapped[date]
    until: Mapped[date | None]
    reason: Mapped[str]


class ContractAssessment(Business):
    """The completion assessment (出师考核): one per contract, never overwritten."""

    __tablename__ = "contract_assessment"
    __table_args__ = (
        CheckConstraint("grade IN ('excellent', 'passed', 'failed')", name="grade"),
        UniqueConstraint("contract_id"),
    )

    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"))
    held_on: Mapped[date]
    theory: Mapped[int]
    practice: Mapped[int]
    overall: Mapped[int]
    total_tenths: Mapped[int]
    accident: Mapped[bool]
    grade: Mapped[str]
    panel: Mapped[list[Any]]
