"""Amendments of a contract, ends that a second person decides on, renewals. Only `store` may touch these."""

from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business

KINDS = (
    "kind IN ('extension', 'character_mentor', 'technical_mentor', 'goals', 'terms', 'suspension', "
    "'early_end')"
)


class Amendment(Business):
    """补充协议: numbered within its contract when a second person approves the draft, with its paper.

    `change` holds the fields of its kind as they shall be; `parties` those who must sign it.
    """

    __tablename__ = "amendment"
    __table_args__ = (
        CheckConstraint(KINDS, name="kind"),
        CheckConstraint("state IN ('draft', 'awaiting', 'signed', 'in_force', 'cancelled')", name="state"),
        CheckConstraint("(number IS NULL) = (paper_id IS NULL)", name="number_with_paper"),
        CheckConstraint("(number IS NULL) = (approved_by IS NULL)", name="approved"),
        CheckConstraint("number IS NOT NULL OR state IN ('draft', 'cancelled')", name="numbered"),
        CheckConstraint("approved_by <> asked_by", name="two_persons"),
        CheckConstraint("(state = 'in_force') = (in_force_on IS NOT NULL)", name="in_force"),
        UniqueConstraint("contract_id", "serial"),
        UniqueConstraint("number"),
    )

    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"), index=True)
    kind: Mapped[str]
    state: Mapped[str]
    serial: Mapped[int | None]
    number: Mapped[str | None]
    effective_on: Mapped[date]
    reason: Mapped[str]
    change: Mapped[dict[str, Any]]
    parties: Mapped[list[Any]]
    asked_by: Mapped[int]
    approved_by: Mapped[int | None]
    paper_id: Mapped[int | None] = mapped_column(ForeignKey("paper.id"))
    frozen_on: Mapped[date | None]
    in_force_on: Mapped[date | None]
    cancel_reason: Mapped[str]


class AmendmentSignature(Business):
    """A party's signature under an amendment; `text_sha256` is the hash of exactly what was signed."""

    __tablename__ = "amendment_signature"
    __table_args__ = (
        CheckConstraint(
            "party IN ('character', 'technical', 'apprentice', 'academy', 'enterprise')", name="party"
        ),
        CheckConstraint("medium IN ('ink', 'screen', 'witnessed')", name="medium"),
        UniqueConstraint("amendment_id", "party"),
    )

    amendment_id: Mapped[int] = mapped_column(ForeignKey("amendment.id"))
    party: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    signer: Mapped[str]
    signed_on: Mapped[date]
    medium: Mapped[str]
    scan_sha256: Mapped[str | None] = mapped_column(ForeignKey("blob.sha256"))
    text_sha256: Mapped[str]
    witness: Mapped[str]


class ContractEndRequest(Business):
    """Somebody asks to end a contract before its term; another person decides."""

    __tablename__ = "contract_end_request"
    __table_args__ = (
        CheckConstraint("state IN ('asked', 'approved', 'declined')", name="state"),
        CheckConstraint("(state = 'asked') = (decided_by IS NULL)", name="decided"),
        CheckConstraint("state <> 'approved' OR decided_by <> asked_by", name="two_persons"),
    )

    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"), index=True)
    state: Mapped[str]
    ends_on: Mapped[date]
    reason: Mapped[str]
    note: Mapped[str]
    asked_by: Mapped[int]
    decided_by: Mapped[int | None]


class ContractRenewal(Business):
    """The new contract that follows a failed one, with another technical mentor."""

    __tablename__ = "contract_renewal"
    __table_args__ = (UniqueConstraint("contract_id"),)

    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"))
    of_contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"), index=True)
