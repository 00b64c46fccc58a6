"""Declared relatives: who keeps out of whose certificates."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class KinKind(StrEnum):
    """Relations one keeps out of decisions for (公务员法 art. 74); their words are `kin.…`."""

    SPOUSE = "spouse"
    LINEAL = "lineal"
    COLLATERAL = "collateral"
    IN_LAW = "in_law"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class KinDraft:
    """Somebody is declared to be a relative of the person asked about."""

    other_id: int | None = None
    kind: KinKind | None = None


@dataclass(frozen=True, slots=True)
class KinRow:
    """A relative of a person, whichever of the two declared it; `note` tells equal names apart."""

    id: int
    other_id: int
    name: str
    note: str
    kind: KinKind
    declared_on: date
    declared_by: str
