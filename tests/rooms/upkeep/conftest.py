"""The data folder an academy lives in, and what an administrator does for it."""

from pathlib import Path

import pytest

from academy.base import config
from academy.base.database import Database
from academy.base.door import Door
from academy.base.paths import Folder
from academy.base.vault import Vault, demand_key
from academy.upkeep.service import UpkeepService, keep_marks, marks_file


@pytest.fixture
def folder(tmp_path: Path, database: Database) -> Folder:
    """The folder whose academy.db the fixture `database` has open, when it is SQLite."""
    found = Folder(tmp_path)
    config.create(found)
    return found


@pytest.fixture
def upkeep(door: Door, folder: Folder, vault: Vault) -> UpkeepService:
    door.keep_marks = lambda marks: keep_marks(marks_file(folder), marks)
    with door.database.transaction(write=True) as db:
        demand_key(db, vault)
    return UpkeepService(door, folder, [])
