"""Broken workbooks go the whole way into the dry run and the import: a coded answer or a good list, in time,
in little memory, and nothing written. Seeded: the same files every time."""

import os
import random
from pathlib import Path

import pytest

from academy.base.actor import Actor
from academy.base.clock import FixedClock
from academy.base.database import Database, sqlite_url
from academy.base.door import Door
from academy.base.ids import Ids
from academy.base.problems import Refused, Unavailable
from academy.base.vault import Vault
from academy.courses.facts_roster import RosterChoice
from academy.imports.facts import ImportTarget, ListKind
from academy.imports.service import ImportService
from academy.sheets.apart import read_apart
from tests.databases import NOW, STEEL
from tests.sheets.test_mutations import _inside_mutated, _mutated, _sample

INTO = ImportTarget(ListKind.PEOPLE, STEEL)
SECONDS, MEGABYTES = 5, 500
SEED, MOST_ARCHIVES = 20261128, 0.7


def _content(database: Database) -> str:
    with database.transaction() as db:
        driver = db.connection().connection.driver_connection
        assert driver is not None
        return "\n".join(driver.iterdump())


def _spent() -> float:
    found = os.times()
    return found.children_user + found.children_system


def _judge(imports: ImportService, actor: Actor, path: Path) -> bool:
    """Whether the file was answered by a problem with a code."""
    began = _spent()
    try:
        book = read_apart(path, memory=MEGABYTES << 20)
        imports.check_people(actor, INTO, book, RosterChoice())
        answered = False
    except (Refused, Unavailable) as no:
        told = no.problems if isinstance(no, Refused) else (no.problem,)
        assert all(found.code for found in told)
        assert "file.too_much" not in {found.code for found in told}  # what the limit of memory answers
        answered = True
    assert _spent() - began <= SECONDS
    return answered


def _run(count: int, folder: Path, empty: bytes, actor: Actor) -> None:
    file = folder / "academy.db"
    file.write_bytes(empty)
    clock, chance = FixedClock(NOW), random.Random(SEED)
    database = Database(sqlite_url(file), clock, Ids(clock, 1))
    imports = ImportService(Door(database), Vault(bytes(32)))
    before, answered = _content(database), 0
    for number in range(count):
        kind = ("xlsx", "xls", "csv")[number % 3]
        path = folder / f"a.{kind}"
        content = _sample(kind, path)
        inside = kind == "xlsx" and chance.random() < MOST_ARCHIVES
        path.write_bytes((_inside_mutated if inside else _mutated)(content, chance))
        answered += _judge(imports, actor, path)
    assert _content(database) == before
    assert 0 < answered < count
    database.close()


def test_a_slice_of_broken_workbooks_is_answered(tmp_path: Path, empty_sqlite: bytes, clerk: Actor) -> None:
    _run(9, tmp_path, empty_sqlite, clerk)


@pytest.mark.campaign
def test_a_thousand_broken_workbooks_are_answered(tmp_path: Path, empty_sqlite: bytes, clerk: Actor) -> None:
    _run(1_000, tmp_path, empty_sqlite, clerk)
