"""Settings with a source and a date they hold from, for the whole network or one branch.

A room declares its settings as constants; values are changed by an act, never overwritten: the value
that held on a day is the newest one from on or before that day.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Index, Select, bindparam, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from academy.base.database import Business
from academy.base.setting import Kind, Setting, T

__all__ = ["Kind", "Setting", "SettingValue", "nearest", "value_of"]


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


@cache
def _values() -> Select[*tuple[Any, ...]]:
    """Made once, of the table: making it takes longer than running it, and pages ask for many settings."""
    held = SettingValue.__table__.c
    return (
        select(held.branch_id, held.value)
        .where(held.key == bindparam("key"), held.holds_from <= bindparam("on"))
        .where(held.branch_id.in_(bindparam("branches", expanding=True)))
        .order_by(held.holds_from, held.id)
    )


def values_within(key: str, on: str) -> Select[*tuple[Any, ...]]:
    """What branches hold of a setting on a day, each from its day on; the names of the two parameters."""
    held = SettingValue.__table__.c
    return select(held.holds_from, held.id, held.branch_id, held.value).where(
        held.key == bindparam(key), held.holds_from <= bindparam(on)
    )


def value_of(db: Session, setting: Setting[T], branches: list[int], on: date) -> T:
    """The value on a day; `branches` from the nearest to the head academy, the first that has one wins."""
    wanted = {"key": setting.key, "on": on, "branches": branches}
    held = {branch_id: value["is"] for branch_id, value in db.execute(_values(), wanted)}
    return nearest(setting, branches, held)


def nearest(setting: Setting[T], branches: list[int], held: Mapping[int, Any]) -> T:
    """The value that counts among those branches hold; `branches` from the nearest to the head academy."""
    for branch_id in branches:
        if held.get(branch_id) is not None:
            return held[branch_id]  # type: ignore[no-any-return]
    return setting.default
