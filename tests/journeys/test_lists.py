"""The lists, the check, the options: what the command line tells, in both languages."""

import re
from pathlib import Path
from unicodedata import east_asian_width

import pytest

from academy.base.config import DEMO_PASSWORD as PASSWORD
from tests.journeys.conftest import Run

LISTS = ("classes", "contracts", "certificates", "people")
FULL_DOCUMENT = re.compile(r"\d{17}[\dX]")
FULL_PHONE = re.compile(r"(?<!\d)1\d{10}(?!\d)")


@pytest.mark.parametrize("command", LISTS)
def test_a_list_is_an_array_of_objects_that_scripts_can_read(demo: Path, run: Run, command: str) -> None:
    rows = run(command, "--json").json
    assert rows
    for row in rows:
        assert {"number", "name", "branch", "state"} <= row.keys()
        assert row["name"]
        assert row["branch"].endswith("学院")
        assert re.fullmatch(r"[a-z_]+", row["state"])


@pytest.mark.parametrize(
    ("language", "heading"), [("zh", "编号"), ("en", "Number")], ids=["chinese", "english"]
)
@pytest.mark.parametrize("command", LISTS)
def test_a_list_is_a_table_for_people(
    demo: Path, run: Run, command: str, language: str, heading: str
) -> None:
    said = run(command, "--lang", language)
    assert said.code == 0
    assert said.err == ""
    head, *lines = said.out.splitlines()
    assert head.startswith(heading)
    assert len(lines) == len(run(command, "--json").json)


def test_no_list_tells_a_whole_document_or_telephone_number(demo: Path, run: Run) -> None:
    for command in LISTS:
        for form in ((), ("--json",)):
            text = run(command, *form).out
            assert not FULL_DOCUMENT.search(text)
            assert not FULL_PHONE.search(text)
    shown = [row["doc_masked"] for row in run("people", "--json").json if row["doc_masked"]]
    assert len(shown) > 20
    assert all("***" in document for document in shown)


def test_the_columns_line_up_whatever_the_width_of_the_characters(demo: Path, run: Run) -> None:
    """The last column is a date of ten characters: it begins at the same column in every line."""
    lines = run("contracts").out.splitlines()[1:]
    begins = {sum(2 if east_asian_width(c) in "WF" else 1 for c in line[:-10]) for line in lines}
    assert len(lines) > 3
    assert len(begins) == 1


def test_the_options_stand_before_or_after_the_command(demo: Path, run: Run, tmp_path: Path) -> None:
    wanted = run("classes", "--json").out
    nothing = tmp_path / "nothing"
    for words in (
        ("--data", demo, "classes", "--json"),
        ("classes", "--json", "--data", demo),
        ("--data", nothing, "classes", "--json", "--data", demo),
        (f"--data={demo}", "--lang=en", "--as", "head", "classes", "--lang", "zh", "--json"),
    ):
        assert run(*words).out == wanted, words


def test_an_account_reaches_as_far_as_its_role(demo: Path, run: Run) -> None:
    everywhere = {row["branch"] for row in run("people", "--json").json}
    own = {row["branch"] for row in run("people", "--json", "--as", "clerk").json}
    assert len(everywhere) > 3
    assert own < everywhere
    denied = run("--as", "mentor", "people")
    assert denied.code == 2
    assert denied.err.count("\n") == 1
    assert "查看人员" in denied.err


@pytest.mark.parametrize("form", [(), ("--json",)], ids=["plain", "json"])
def test_checking_finds_nothing_and_changes_nothing(demo: Path, run: Run, form: tuple[str, ...]) -> None:
    first, second = run("check-data", *form), run("check-data", *form)
    assert (first.code, second.code) == (0, 0)
    assert first.out == second.out
    assert first.out == ("[]\n" if form else "检查完毕，没有发现问题。\n")
    assert run("--lang", "en", "check-data").out == "Checked: nothing found.\n"


def test_no_such_class_is_one_line_on_the_error_stream(demo: Path, run: Run, tmp_path: Path) -> None:
    for words, told in (
        (("--lang", "zh"), "没有编号为 XX-1 的班次"),
        (("--lang", "en"), "There is no class number XX-1"),
    ):
        said = run(*words, "certificates", "issue", "--class", "XX-1", "--out", tmp_path / "x.pdf")
        assert said.code == 2
        assert said.out == ""
        assert said.err.count("\n") == 1
        assert told in said.err


def test_with_json_problems_are_an_array(demo: Path, run: Run, tmp_path: Path) -> None:
    said = run("agreement", "print", "XX-1", "--out", tmp_path / "x.pdf", "--json")
    assert said.code == 2
    assert said.out == ""
    (found,) = said.problems
    assert found["code"] == "cli.no_contract"
    assert "XX-1" in found["sentence"]


def test_a_folder_without_an_academy_is_refused(home: Path, run: Run) -> None:
    said = run("people")
    assert said.code == 2
    assert str(home / "data") in said.err
    assert not (home / "data").exists()


def test_a_fault_of_the_program_is_told_apart(
    demo: Path, run: Run, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("academy.courses.store.classes", lambda *_: 1 / 0)
    said = run("classes")
    assert said.code == 1
    assert said.err == "程序出错，没有完成。详情已写入日志。\n"
    assert "ZeroDivisionError" in caplog.text


class TestWhoActs:
    """Outside a demo every act needs an account and its password."""

    def test_without_an_account_nothing_is_told(self, earnest: Path, run: Run) -> None:
        said = run("people", "--json")
        assert said.code == 2
        assert [found["code"] for found in said.problems] == ["cli.account_missing"]

    def test_the_password_comes_from_the_environment(
        self, earnest: Path, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("ACADEMY_PASSWORD", PASSWORD)
        assert run("people", "--as", "head").code == 0

    def test_a_wrong_password_is_refused(
        self, earnest: Path, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("ACADEMY_PASSWORD", PASSWORD + "x")
        for account in ("head", "nobody-of-that-name"):
            said = run("people", "--as", account, "--json")
            assert said.code == 2
            assert said.out == ""
            assert [found["code"] for found in said.problems] == ["access.wrong"]

    def test_a_password_that_cannot_be_asked_for_is_said(
        self, earnest: Path, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
        said = run("people", "--as", "head", "--json")
        assert said.code == 2
        assert [found["code"] for found in said.problems] == ["cli.password_missing"]
