"""Plain data of the upkeep room."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from academy.base.facts import BackupSheet


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One backup in the data folder; `sheet` is None when it cannot be read."""

    path: Path
    size: int
    made_at: datetime
    sheet: BackupSheet | None


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: the archive's own words, numbers lost, and where the former state was put."""

    sheet: BackupSheet
    numbers_lost: int
    former: Path | None
