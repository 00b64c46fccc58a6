"""Where things live: the program's resources, the user's data folder and configuration folder."""

import os
from dataclasses import dataclass
from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
MIGRATIONS = Path(__file__).resolve().parents[2] / "migrations"


@dataclass(frozen=True, slots=True)
class Folder:
    """One data folder and what stands in it."""

    root: Path

    @property
    def database(self) -> Path:
        return self.root / "academy.db"

    @property
    def backups(self) -> Path:
        return self.root / "backups"

    @property
    def papers(self) -> Path:
        return self.root / "papers"

    @property
    def drafts(self) -> Path:
        """What was typed and not saved, sealed."""
        return self.root / "drafts"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def config(self) -> Path:
        """Small facts about the folder itself: engine, demo mark, station."""
        return self.root / "academy.toml"


def default_root() -> Path:
    """`ACADEMY_DATA`, else the platform's folder for user data."""
    if named := os.environ.get("ACADEMY_DATA"):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("academy", appauthor=False)


def config_root() -> Path:
    """`ACADEMY_CONFIG`, else the platform's configuration folder: keys live here, apart from the data."""
    if named := os.environ.get("ACADEMY_CONFIG"):
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("academy", appauthor=False)


def demo_root(root: Path) -> Path:
    """Where the demo network goes: beside the real data folder, never into it."""
    return root if root.name.endswith("-demo") else root.with_name(root.name + "-demo")
