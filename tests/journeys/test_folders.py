"""Opening a data folder that is not as it was left, and which folder is meant."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from academy import app
from academy.access.facts import FoundingDraft
from academy.base.actor import GUEST
from academy.base.config import DEMO_PASSWORD as PASSWORD
from academy.base.paths import Folder
from academy.base.problems import Refused
from tests.journeys.conftest import Run

DRAFT = FoundingDraft("测试工匠学院", "CS", "沈岚", "admin", PASSWORD, PASSWORD)


def refused(run: Run) -> list[str]:
    said = run("classes", "--json")
    assert said.code == 2
    assert said.out == ""
    return [found["code"] for found in said.problems]


class TestDamage:
    def test_without_its_key_a_folder_stays_shut(self, demo: Path, home: Path, run: Run) -> None:
        for key in (home / "config" / "keys").iterdir():
            key.unlink()
        assert refused(run) == ["vault.key_missing"]

    def test_another_academy_s_key_does_not_fit(self, demo: Path, home: Path, run: Run) -> None:
        (own,) = (home / "config" / "keys").iterdir()
        app.found_services(home / "other", DRAFT).close()
        other = next(key for key in (home / "config" / "keys").iterdir() if key != own)
        own.unlink()
        other.rename(own)
        assert refused(run) == ["vault.other_key"]

    def test_a_newer_program_s_data_are_not_touched(self, demo: Path, run: Run) -> None:
        file = Folder(demo).database
        with closing(sqlite3.connect(file)) as db, db:
            db.execute("update alembic_version set version_num = '29991231_0001'")
        assert refused(run) == ["upgrade.newer"]
        with closing(sqlite3.connect(file)) as db:
            assert db.execute("select version_num from alembic_version").fetchone() == ("29991231_0001",)

    def test_another_program_s_database_is_not_taken_over(self, demo: Path, run: Run) -> None:
        with closing(sqlite3.connect(Folder(demo).database)) as db, db:
            db.execute("drop table alembic_version")
        assert refused(run) == ["upgrade.foreign"]

    @pytest.mark.parametrize(
        "content", [b"this is no database at all, but somebody's letter" * 99, b"\xff" * 64]
    )
    def test_a_database_that_is_none_is_said_in_one_line(self, demo: Path, run: Run, content: bytes) -> None:
        Folder(demo).database.write_bytes(content)
        for ending in ("-wal", "-shm"):
            Folder(demo).database.with_name("academy.db" + ending).unlink(missing_ok=True)
        said = run("classes")
        assert said.code == 3
        assert said.err.count("\n") == 1
        assert Folder(demo).database.read_bytes() == content

    def test_a_folder_s_facts_that_cannot_be_read_are_said(self, demo: Path, run: Run) -> None:
        Folder(demo).config.write_text("station = ]", "utf-8")
        said = run("classes", "--json")
        assert said.code == 3
        assert [found["code"] for found in said.problems] == ["folder.unreadable"]

    def test_a_changed_row_is_found_by_the_check(self, demo: Path, run: Run) -> None:
        with closing(sqlite3.connect(Folder(demo).database)) as db, db:
            db.execute("drop trigger journal_no_update")
            db.execute("update journal set label = 'x' where seq = 5")
        said = run("check-data", "--json")
        assert said.code == 2
        assert {found["code"] for found in said.json} == {"journal.chain_broken"}
        assert all(found["sentence"] for found in said.json)
        assert run("check-data", "--json").json == said.json
        assert "发现" in run("check-data").out


class TestFounding:
    def test_a_new_academy_opens_with_its_first_administrator(self, home: Path, run: Run) -> None:
        services = app.found_services(home / "data", DRAFT)
        entered = services.access.sign_in(GUEST, "admin", PASSWORD)
        assert entered.actor is not None
        assert [row.name for row in services.network.branches(entered.actor)] == ["测试工匠学院"]
        services.close()
        assert [found["code"] for found in run("people", "--json").problems] == ["cli.account_missing"]

    def test_a_refused_founding_leaves_nothing(self, home: Path) -> None:
        with pytest.raises(Refused):
            app.found_services(home / "data", FoundingDraft())
        assert list(home.rglob("*")) == []

    def test_an_academy_is_not_founded_over_another(self, demo: Path) -> None:
        with pytest.raises(Refused) as no:
            app.found_services(demo, DRAFT)
        assert [found.code for found in no.value.problems] == ["folder.in_use"]

    @pytest.mark.parametrize("url", ["", "mysql://server/academy", "sqlite:///academy.db", "server:5432"])
    def test_only_a_postgresql_address_is_a_server(self, home: Path, url: str) -> None:
        with pytest.raises(Refused) as no:
            app.connect_services(home / "data", url, "")
        assert [found.code for found in no.value.problems] == ["folder.not_postgres"]
        assert list(home.rglob("*")) == []


class TestWhichFolder:
    """Nothing asked for, or the demo: the window; it is told folder, language and demo."""

    @pytest.fixture
    def opened(self, monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = []

        def window(launcher: Any, language: str, _window: object, *, demo: bool) -> int:
            found.append((launcher.folder, language, demo))
            return 0

        monkeypatch.setattr("academy.ui.opening.run_window", window)
        return found

    @pytest.mark.parametrize(
        ("words", "language", "demo"),
        [
            ([], "", False),
            (["--lang", "en"], "en", False),
            (["--lang=zh", "demo"], "zh", True),
            (["demo"], "", True),
            (["demo", "--as", "head"], "", True),
        ],
    )
    def test_the_environment_names_the_folder(
        self, home: Path, opened: list[tuple[Any, ...]], words: list[str], language: str, demo: bool
    ) -> None:
        assert app.main(words) == 0
        assert opened == [(home / "data", language, demo)]

    @pytest.mark.parametrize("form", [("--data", "{}"), ("--data={}",)])
    @pytest.mark.parametrize("demo", [False, True])
    def test_the_option_outweighs_it(
        self, home: Path, opened: list[tuple[Any, ...]], form: tuple[str, ...], demo: bool
    ) -> None:
        words = [word.format(home / "there") for word in form]
        assert app.main([*words, *(["demo"] if demo else [])]) == 0
        assert opened == [(home / "there", "", demo)]

    @pytest.mark.parametrize("words", [["--lang", "fr"], ["--data"], ["--lang", "fr", "demo"], ["deom"]])
    def test_a_slip_of_the_pen_opens_no_window(
        self, home: Path, opened: list[tuple[Any, ...]], run: Run, words: list[str]
    ) -> None:
        said = run(*words)
        assert said.code == 2
        assert said.err
        assert opened == []
