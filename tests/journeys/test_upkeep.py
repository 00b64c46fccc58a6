"""Rosters in, backups out and back, the demo itself: the command line on whole folders."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from academy import app
from academy.base.config import DEMO_PASSWORD as PASSWORD
from academy.base.paths import Folder
from academy.base.progress import Cancelled
from tests.journeys.conftest import Run
from tests.rooms.courses import rosters
from tests.sources import ROOT

ENROLLING, CLOSED = "DL-2026-0501", "YF-2026-0104"


def trainees(run: Run, number: str) -> int:
    rows = run("classes", "--json").json
    return int(next(row["trainees"] for row in rows if row["number"] == number))


class TestRoster:
    def test_a_dry_run_changes_nothing(self, demo: Path, run: Run, tmp_path: Path) -> None:
        file, before = rosters.good(tmp_path, 3), trainees(run, ENROLLING)
        said = run("roster", "import", file, "--class", ENROLLING, "--dry-run", "--json")
        assert (said.code, said.err) == (0, "")
        assert said.json["dry_run"]
        assert (said.json["good"], said.json["refused"], said.json["rows"]) == (3, 0, [])
        assert trainees(run, ENROLLING) == before
        assert "可导入 3 人" in run("roster", "import", file, "--class", ENROLLING, "--dry-run").out

    def test_good_rows_are_enrolled_once(self, demo: Path, run: Run, tmp_path: Path) -> None:
        file, before = rosters.good(tmp_path, 3), trainees(run, ENROLLING)
        said = run("roster", "import", file, "--class", ENROLLING, "--json")
        assert (said.code, said.json["enrolled"], said.json["left_out"]) == (0, 3, 0)
        assert trainees(run, ENROLLING) == before + 3
        again = run("roster", "import", file, "--class", ENROLLING, "--dry-run", "--json").json
        assert again["already_enrolled"] == 3
        run("roster", "import", file, "--class", ENROLLING)
        assert trainees(run, ENROLLING) == before + 3

    def test_one_bad_row_stops_all_and_each_reason_is_a_line(
        self, demo: Path, run: Run, tmp_path: Path
    ) -> None:
        file, before = rosters.with_two_bad(tmp_path), trainees(run, ENROLLING)
        said = run("roster", "import", file, "--class", ENROLLING)
        assert (said.code, said.out) == (2, "")
        assert len(said.err.splitlines()) >= 2
        problems = run("roster", "import", file, "--class", ENROLLING, "--json").problems
        assert len(problems) == len(said.err.splitlines())
        assert all(found["sentence"] for found in problems)
        assert trainees(run, ENROLLING) == before

    def test_the_good_rows_alone_and_the_others_back_to_the_sender(
        self, demo: Path, run: Run, tmp_path: Path
    ) -> None:
        file, back, before = rosters.with_two_bad(tmp_path), tmp_path / "退回.xlsx", trainees(run, ENROLLING)
        words = (
            "roster",
            "import",
            file,
            "--class",
            ENROLLING,
            "--only-good",
            "--refused-to",
            back,
            "--json",
        )
        said = run(*words)
        assert said.code == 0
        assert said.json["enrolled"] + said.json["left_out"] == 4
        assert said.json["left_out"] == sum(row["state"] != "accepted" for row in said.json["rows"]) > 0
        assert back.stat().st_size > 1000
        assert trainees(run, ENROLLING) == before + said.json["enrolled"]

    def test_a_file_that_is_none_is_refused(self, demo: Path, run: Run, tmp_path: Path) -> None:
        (tmp_path / "letter.xlsx").write_bytes(b"Dear colleagues")
        for name in ("letter.xlsx", "missing.xlsx"):
            said = run("roster", "import", tmp_path / name, "--class", ENROLLING)
            assert said.code in (2, 3)
            assert said.err.count("\n") == 1
            assert said.err.strip() != "程序出错，没有完成。详情已写入日志。"


class TestBackup:
    def test_restoring_brings_the_data_back_and_never_a_number_twice(
        self, demo: Path, run: Run, tmp_path: Path
    ) -> None:
        archive = tmp_path / "before.academy-backup"
        said = run("backup", archive, "--json")
        assert (said.code, said.json) == (0, {"file": str(archive)})
        before = run("certificates", "--json").out
        issued = run("certificates", "issue", "--class", CLOSED, "--out", tmp_path / "a.pdf", "--json").json[
            "issued"
        ]
        assert run("certificates", "--json").out != before

        said = run("restore", archive, "--json")
        assert said.code == 0
        assert said.json["numbers_lost"] >= issued
        assert Path(said.json["former"]).exists()
        assert run("certificates", "--json").out == before
        assert run("check-data").code == 0

        run("certificates", "issue", "--class", CLOSED, "--out", tmp_path / "b.pdf")
        fresh = [row["number"] for row in run("certificates", "--json").json if CLOSED in row["number"]]
        assert fresh[0] == f"QH-{CLOSED}-{issued + 1:04d}"
        assert len(fresh) == issued

    def test_a_damaged_backup_changes_nothing(self, demo: Path, run: Run, tmp_path: Path) -> None:
        archive = tmp_path / "x.academy-backup"
        run("backup", archive)
        raw = bytearray(archive.read_bytes())
        raw[len(raw) // 2] ^= 0xFF
        archive.write_bytes(raw)
        before = run("people", "--json").out
        for file in (archive, tmp_path / "missing.academy-backup"):
            said = run("restore", file)
            assert said.code in (2, 3)
            assert said.err.count("\n") == 1
        assert run("people", "--json").out == before

    def test_a_backup_that_cannot_be_written_is_said(self, demo: Path, run: Run, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("not a folder")
        said = run("backup", tmp_path / "file" / "x.academy-backup", "--json")
        assert said.code == 3
        assert len(said.problems) == 1

    def test_only_whoever_may_restore_does(self, demo: Path, run: Run, tmp_path: Path) -> None:
        archive = tmp_path / "x.academy-backup"
        assert run("backup", archive, "--as", "clerk").code == 0
        said = run("restore", archive, "--as", "clerk", "--json")
        assert [found["code"] for found in said.problems] == ["access.denied"]


class TestDemo:
    def test_a_second_demo_opens_the_same_folder(self, demo: Path, run: Run) -> None:
        before = Folder(demo).config.read_bytes()
        said = run("demo", "--no-window")
        assert (said.code, said.err) == (0, "")
        assert str(demo) in said.out
        assert PASSWORD in said.out
        assert Folder(demo).config.read_bytes() == before

    def test_a_real_academy_is_not_taken_for_a_demo(self, earnest: Path, run: Run) -> None:
        said = run("demo", "--no-window")
        assert said.code == 2
        assert said.err.count("\n") == 1

    def test_a_demo_given_up_half_way_leaves_nothing(self, home: Path) -> None:
        class Impatient:
            def step(self, done: int, total: int) -> None:
                if done == 3:
                    raise Cancelled

        with pytest.raises(Cancelled):
            app.make_demo(home / "data", Impatient())
        assert [path for path in home.rglob("*") if path.is_file() and path.suffix != ".log"] == []

    def test_a_database_without_its_folder_s_facts_is_not_overwritten(self, home: Path, run: Run) -> None:
        (home / "data").mkdir()
        (home / "data" / "academy.db").write_bytes(b"somebody's work")
        said = run("demo", "--no-window", "--data", home / "data")
        assert said.code == 2
        assert (home / "data" / "academy.db").read_bytes() == b"somebody's work"

    def test_without_a_name_the_demo_stands_beside_the_real_folder(
        self, demo: Path, home: Path, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        demo.rename(home / "data-demo")
        monkeypatch.delenv("ACADEMY_DATA")
        monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: home / "data")
        assert str(home / "data-demo") in run("demo", "--no-window").out
        assert run("classes").code == 0, "a demo beside an empty place is found by every command"


class TestProcess:
    """As a real process: what only an interpreter of its own can show."""

    def run(self, *words: object, **options: object):  # type: ignore[no-untyped-def]
        command = [sys.executable, "-m", "academy", *map(str, words)]
        return subprocess.run(command, cwd=ROOT, check=False, **options)  # type: ignore[call-overload]

    def test_rare_names_pass_through_a_pipe_of_any_code_page(self, demo: Path) -> None:
        environment = {**os.environ, "PYTHONIOENCODING": "gbk"}
        said = self.run("contracts", "--json", capture_output=True, env=environment)
        assert (said.returncode, said.stderr) == (0, b"")
        assert "张𬸚" in said.stdout.decode("utf-8")

    def test_a_reader_who_has_seen_enough_is_no_fault(self, demo: Path) -> None:
        read, write = os.pipe()
        os.close(read)
        try:
            said = self.run("people", "--json", stdout=write, stderr=subprocess.PIPE)
        finally:
            os.close(write)
        assert (said.returncode, said.stderr) == (0, b"")

    def test_help_and_version_need_no_data(self, home: Path) -> None:
        for word in ("--help", "--version"):
            said = self.run(word, capture_output=True)
            assert said.returncode == 0
            assert said.stdout
        assert not (home / "data").exists()
