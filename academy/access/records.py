"""Tables of the access room. Nothing above `store` may touch these."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from academy.base.database import Business


class Account(Business):
    """A way to sign in, always of one person. Old password hashes are kept so that none comes back soon."""

    __tablename__ = "account"
    __table_args__ = (
        CheckConstraint("state IN ('active', 'disabled')", name="state"),
        UniqueConstraint("name"),
    )

    name: Mapped[str]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    state: Mapped[str]
    password_hash: Mapped[str] = mapped_column(info={"secret": True})
    former_hashes: Mapped[list[Any]] = mapped_column(info={"secret": True})
    must_change: Mapped[bool]
    failures: Mapped[int]
    locked_until: Mapped[datetime | None]
    last_seen: Mapped[datetime | None]


class AccountRole(Business):
    """A role of an account in a branch (and those below it); it holds once it is confirmed."""

    __tablename__ = "account_role"
    __table_args__ = (UniqueConstraint("account_id", "branch_id", "role"),)

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    role: Mapped[str]
    proposed_by: Mapped[int | None]
    confirmed_by: Mapped[int | None]
