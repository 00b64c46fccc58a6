"""Numbers without a gap, sealed values, the recovery sheet, the folder's own facts, schemas of others."""

import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import text

from academy.base import config, counters, faultpoints, upgrade
from academy.base import vault as vault_module
from academy.base.clock import FixedClock
from academy.base.database import Database, sqlite_url
from academy.base.ids import Ids
from academy.base.paths import Folder
from academy.base.problems import Refused, Unavailable
from academy.base.vault import Vault
from tests.databases import COAL, NOW, STEEL

YEAR = "2026"


def codes(error: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [found.code for found in error.value.problems]


def test_numbers_run_without_a_gap_and_apart_by_branch_kind_and_year(database: Database) -> None:
    with database.transaction(write=True) as db:
        assert list(counters.take(db, STEEL, "certificate", YEAR, 3)) == [1, 2, 3]
        assert list(counters.take(db, STEEL, "certificate", YEAR)) == [4]
        assert list(counters.take(db, COAL, "certificate", YEAR)) == [1]
        assert list(counters.take(db, STEEL, "contract", YEAR)) == [1]
        assert list(counters.take(db, STEEL, "certificate", "2027")) == [1]


def test_an_act_that_fails_gives_its_numbers_back(database: Database) -> None:
    with suppress(ZeroDivisionError), database.transaction(write=True) as db:
        counters.take(db, STEEL, "certificate", YEAR, 5)
        raise ZeroDivisionError
    with database.transaction() as db:
        assert counters.next_of(db, STEEL, "certificate", YEAR) == 1


def test_raising_to_a_mark_names_what_is_lost_and_never_lowers(database: Database) -> None:
    with database.transaction(write=True) as db:
        counters.take(db, STEEL, "certificate", YEAR, 5)
        marks = {(STEEL, "certificate", YEAR): 8, (COAL, "contract", YEAR): 2}
        assert counters.raise_to(db, database.ids, marks, NOW) == 5
        assert counters.raise_to(db, database.ids, {(STEEL, "certificate", YEAR): 3}, NOW) == 0
        assert counters.lost(db, "certificate") == {(STEEL, YEAR, number) for number in (6, 7, 8)}
        assert counters.next_of(db, STEEL, "certificate", YEAR) == 9


def test_a_sealed_value_opens_under_its_key_alone(vault: Vault) -> None:
    sealed = vault.seal("371499199001011234")
    assert b"3714" not in sealed
    assert vault.open(sealed) == "371499199001011234"
    assert vault.seal("371499199001011234") != sealed
    with pytest.raises(Refused) as no:
        Vault(bytes(32)).open(sealed)
    assert codes(no) == ["vault.other_key"]


def test_equal_values_have_equal_marks_under_one_key_only(vault: Vault) -> None:
    assert vault.mark("371499199001011234") == vault.mark("371499199001011234")
    assert vault.mark("371499199001011234") != vault.mark("371499199001011235")
    assert vault.mark("371499199001011234") != Vault(bytes(32)).mark("371499199001011234")


@pytest.mark.parametrize("written", [str.lower, str.upper, lambda sheet: sheet.replace(" ", "\n")])
def test_the_sheet_gives_the_key_again_however_it_is_typed(
    vault: Vault, written: Callable[[str], str]
) -> None:
    assert vault_module.key_from_sheet(written(vault.sheet())) == bytes(range(32))


@pytest.mark.parametrize("place", range(0, 56, 5))
def test_a_wrong_letter_on_the_sheet_is_noticed(vault: Vault, place: int) -> None:
    letters = list(vault.sheet().replace(" ", ""))
    letters[place] = "B" if letters[place] != "B" else "C"
    for wrong in ("".join(letters), "".join(letters[:-1]), "1", ""):
        with pytest.raises(Refused) as no:
            vault_module.key_from_sheet(wrong)
        assert codes(no) == ["vault.sheet_wrong"]


def test_a_database_keeps_to_its_first_key(database: Database, vault: Vault) -> None:
    with database.transaction(write=True) as db:
        vault_module.demand_key(db, vault)
        vault_module.demand_key(db, vault)
        with pytest.raises(Refused) as no:
            vault_module.demand_key(db, Vault(bytes(32)))
    assert codes(no) == ["vault.other_key"]


def test_the_key_file_is_the_owner_s_alone_and_never_overwritten(tmp_path: Path) -> None:
    file = vault_module.key_file(tmp_path, "abc")
    vault_module.keep_key(file, bytes(range(32)))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert vault_module.load_key(file) == bytes(range(32))
    with pytest.raises(FileExistsError):
        vault_module.keep_key(file, bytes(32))
    with pytest.raises(Refused) as no:
        vault_module.load_key(tmp_path / "gone.key")
    assert codes(no) == ["vault.key_missing"]


def test_a_folder_tells_what_was_written_into_it(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "学院 数据")
    made = config.create(folder, 'postgresql://a:"b\\c"@h/d')
    assert config.load(folder) == made
    assert stat.S_IMODE(folder.config.stat().st_mode) == 0o600
    assert config.load(Folder(tmp_path)) is None
    folder.config.write_text("station = ", "utf-8")
    with pytest.raises(Unavailable) as no:
        config.load(folder)
    assert no.value.problem.code == "folder.unreadable"


@pytest.mark.parametrize(
    ("path", "shared"),
    [("C:/Users/a/OneDrive/academy", True), ("D:/坚果云/学院", True), ("D:/学院", False)],
)
def test_folders_of_synchronising_programs_are_known(path: str, shared: bool) -> None:
    assert config.is_shared_place(Path(path)) is shared


@pytest.fixture
def blank(tmp_path: Path) -> Database:
    clock = FixedClock(NOW)
    return Database(sqlite_url(tmp_path / "blank.db"), clock, Ids(clock, 1))


def put(database: Database, *statements: str) -> None:
    with database.engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


def test_a_newer_schema_is_refused_and_left_alone(blank: Database) -> None:
    put(
        blank,
        "CREATE TABLE alembic_version (version_num TEXT)",
        "INSERT INTO alembic_version VALUES ('29990101_0001')",
    )
    asked: list[bool] = []
    with pytest.raises(Refused) as no:
        upgrade.bring_up(blank, lambda: asked.append(True))
    assert codes(no) == ["upgrade.newer"]
    assert asked == []
    assert upgrade.revision_of(blank) == "29990101_0001"
    blank.close()


def test_a_database_of_somebody_else_is_refused(blank: Database) -> None:
    put(blank, "CREATE TABLE journal (id INTEGER)")
    with pytest.raises(Refused) as no:
        upgrade.bring_up(blank, lambda: None)
    assert codes(no) == ["upgrade.foreign"]
    blank.close()


def test_an_upgrade_that_breaks_leaves_an_empty_database_empty(blank: Database) -> None:
    def break_down() -> None:
        raise KeyboardInterrupt

    with faultpoints.failing("upgrade.before_commit", break_down), pytest.raises(KeyboardInterrupt):
        upgrade.bring_up(blank, lambda: None)
    assert upgrade.revision_of(blank) == ""
    assert upgrade.bring_up(blank, lambda: None)
    assert upgrade.revision_of(blank) == upgrade.HEAD
    assert not upgrade.bring_up(blank, lambda: None)
    blank.close()


def test_the_newest_migration_is_the_head() -> None:
    assert upgrade.known_revisions()[-1] == upgrade.HEAD
