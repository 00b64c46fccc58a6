"""Two records of one person: who they are side by side, and what a merge takes over."""

from dataclasses import dataclass
from enum import StrEnum

from academy.people.facts import PersonSheet

TAKEN_OVER = ("phone", "unit", "post", "trade", "level", "education", "political", "category", "trade_since",
              "remark")  # fmt: skip
"""Fields a clerk may take from the record that goes; name and document stay those of the kept one."""


class Likeness(StrEnum):
    """What two records share besides the name."""

    PHONE = "phone"
    BIRTH = "birth"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Twin:
    """A record that may be the same person."""

    id: int
    name: str
    note: str
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two people and how many other records name each of them."""

    first: PersonSheet
    second: PersonSheet
    first_uses: int
    second_uses: int


@dataclass(frozen=True, slots=True)
class MergeDraft:
    """`gone` is merged into `kept`; `taken` are fields whose value comes from the one that goes."""

    kept: int
    gone: int
    kept_version: int
    gone_version: int
    taken: frozenset[str] = frozenset()
