"""Settings with a source and a date they hold from, for the whole network or one branch.

A room declares its settings as constants; values are changed by an act, never overwritten: the value
that held on a day is the newest one from on or before that day.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from academy.base.database import Business

T = TypeVar("T", int, str, bool, list[int])


class Kind(StrEnum):
    """What a value counts: money is kept in fen and shown in yuan, `switch` is yes or no."""

    PEOPLE = "people"
    YEARS = "years"
    MONTHS = "months"
    DAYS = "days"
    TIMES = "times"
    HOURS = "hours"
    POINTS = "points"
    PERCENT = "percent"
    MONEY = "money"
    COPIES = "copies"
    SWITCH = "switch"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """`key` room.name; `source` the document or decision the default comes from.

    `group` is what it stands under where settings are shown; its word is `setting_group.<group>`.
    """

    key: str
    default: T
    source: str
    least: int | None = None
    most: int | None = None
    kind: Kind = Kind.NUMBER
    group: str = "other"


class SettingValue(Business):
    """A value of one setting in one branch (the head academy's hold for all), from a day on.

    Rows are only added: one entered later for the same day takes the place of the earlier. A branch's value
    None means that the branch follows the academy above it again.
    """

    __tablename__ = "setting"
    __table_args__ = (Index("ix_setting_by_branch", "branch_id", "key", "holds_from"),)

    key: Mapped[str] = mapped_column(index=True)
    value: Mapped[dict[str, Any]]
    source: Mapped[str]
    holds_from: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")
    set_by: Mapped[str] = mapped_column(default="")


def value_of(db: Session, setting: Setting[T], branches: list[int], on: date) -> T:
    """The value on a day; `branches` from the nearest to the head academy, the first that has one wins."""
    query = (
        select(SettingValue.branch_id, SettingValue.value)
        .where(
            SettingValue.key == setting.key,
            SettingValue.holds_from <= on,
            SettingValue.branch_id.in_(branches),
        )
        .order_by(SettingValue.holds_from, SettingValue.id)
    )
    held = {branch_id: value["is"] for branch_id, value in db.execute(query)}
    for branch_id in branches:
        if held.get(branch_id) is not None:
            return held[branch_id]  # type: ignore[no-any-return]
    return setting.default
