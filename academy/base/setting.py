"""What a room declares of one of its settings; `base.settings` keeps the values."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from academy.base.problems import Problem

T = TypeVar("T", int, str, bool, list[int])


class Kind(StrEnum):
    """What a value counts: money in fen, a skill level by its rank, a switch is yes or no."""

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
    LEVEL = "level"
    SWITCH = "switch"
    NUMBER = "number"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """`key` room.name; `source` the document or decision the default comes from.

    `group` is what it stands under where settings are shown; its word is `setting_group.<group>`.
    `check` says what is wrong with a text.
    """

    key: str
    default: T
    source: str
    least: int | None = None
    most: int | None = None
    kind: Kind = Kind.NUMBER
    group: str = "other"
    check: Callable[[T], list[Problem]] | None = None
