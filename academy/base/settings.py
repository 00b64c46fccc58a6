"""Settings with a source and a date they hold from, for the whole network or one branch.

A room declares its settings as constants; values are changed by an act, never overwritten: the value
that held on a day is the newest one from on or before that day.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from academy.base.database import Business

T = TypeVar("T", int, str, bool, list[int])


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """`key` room.name; `source` the document or decision the default comes from."""

    key: str
    default: T
    source: str
    least: int | None = None
    most: int | None = None


class SettingValue(Business):
    """A value of one setting in one branch (the head academy's hold for all), from a day on."""

    __tablename__ = "setting"
    __table_args__ = (UniqueConstraint("branch_id", "key", "holds_from"),)

    key: Mapped[str] = mapped_column(index=True)
    value: Mapped[dict[str, Any]]
    source: Mapped[str]
    holds_from: Mapped[date]


def value_of(db: Session, setting: Setting[T], branches: list[int], on: date) -> T:
    """The value on a day; `branches` from the nearest to the head academy, the first that has one wins."""
    query = (
        select(SettingValue.branch_id, SettingValue.value)
        .where(
            SettingValue.key == setting.key,
            SettingValue.holds_from <= on,
            SettingValue.branch_id.in_(branches),
        )
        .order_by(SettingValue.holds_from)
    )
    held = {branch_id: value["is"] for branch_id, value in db.execute(query)}
    for branch_id in branches:
        if branch_id in held:
            return held[branch_id]  # type: ignore[no-any-return]
    return setting.default
