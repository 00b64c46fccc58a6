"""Tables of the desk. Nothing above `store` may touch these."""

from typing import Any

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from academy.base.database import Business


class SavedFilter(Business):
    """A filter of a list under a name; `shared` shows it to everybody of the branch."""

    __tablename__ = "saved_filter"
    __table_args__ = (Index("ix_saved_filter_list", "list_key", "account_id"),)

    account_id: Mapped[int]
    list_key: Mapped[str]
    name: Mapped[str]
    shared: Mapped[bool]
    content: Mapped[dict[str, Any]]
