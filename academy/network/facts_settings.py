"""Plain data of the settings as their page shows them: what holds, since when, by whose word."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from academy.base.setting import Kind

Value = int | bool | str | None


class Standing(StrEnum):
    """Where a value stands today. Replaced: another was entered later for the same day."""

    PLANNED = "planned"
    HOLDS = "holds"
    PAST = "past"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class SettingAcademy:
    """An academy whose settings one may look at; the head academy has none above it to follow."""

    id: int
    name: str
    is_head: bool


@dataclass(frozen=True, slots=True)
class SettingDraft:
    """What the clerk typed: a value (None = as the academy above), the document behind it, the first day."""

    value: Value = None
    follow: bool = False
    source: str = ""
    holds_from: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SettingLine:
    """One value that was entered for an academy; a value of None follows the academy above."""

    id: int
    branch_id: int
    branch: str
    value: Value
    source: str
    reason: str
    holds_from: date
    set_by: str
    set_at: datetime
    standing: Standing
    key: str


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One setting of an academy today. `branch_id` is where the value comes from: None = the program's own.

    `value` and the limits are fen where `kind` is money; `planned` are values whose day is still to come.
    """

    id: int
    key: str
    group: str
    kind: Kind
    value: Value
    source: str
    since: date | None
    branch_id: int | None
    branch: str
    default: Value
    least: int | None
    most: int | None
    planned: tuple[SettingLine, ...]
