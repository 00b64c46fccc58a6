"""Certificates and agreements on the command line: issued once, written whole, readable by other programs."""

import shutil
import subprocess
from pathlib import Path

import pytest

from academy.base.config import DEMO_PASSWORD as PASSWORD
from tests.journeys.conftest import Run
from tests.printing.pdf import codes_of, complaints_of, page_count, text_of

CLOSED, ISSUED, RUNNING, EMPTY = "YF-2026-0104", "YF-2026-0103", "QJ-2026-0301", "QJ-2026-0302"
RARE, LONG = "张𬸚", "阿依古丽·买买提"
SCAN_DPI = 300


def issue(run: Run, out: Path, *more: object, number: str = CLOSED):  # type: ignore[no-untyped-def]
    return run("certificates", "issue", "--class", number, "--out", out, *more)


def numbers(run: Run) -> list[str]:
    return [row["number"] for row in run("certificates", "--json").json]


class TestOneFile:
    def test_the_certificates_of_a_class_are_issued_into_one_file(
        self, demo: Path, run: Run, tmp_path: Path
    ) -> None:
        before = numbers(run)
        said = issue(run, tmp_path / "证书.pdf", "--json")
        assert (said.code, said.err) == (0, "")
        fresh = [number for number in numbers(run) if number not in before]
        assert said.json["class"] == CLOSED
        assert said.json["issued"] == said.json["certificates"] == len(fresh) > 0
        assert fresh == [f"QH-{CLOSED}-{serial:04d}" for serial in range(1, len(fresh) + 1)]
        assert said.json["files"] == [str(tmp_path / "证书.pdf")]
        data = (tmp_path / "证书.pdf").read_bytes()
        assert page_count(data) == len(fresh)
        text = text_of(data)
        assert all(number in text for number in fresh)

    def test_a_second_issue_writes_the_same_papers_and_uses_no_number(
        self, demo: Path, run: Run, tmp_path: Path
    ) -> None:
        issue(run, tmp_path / "first.pdf")
        held = numbers(run)
        said = issue(run, tmp_path / "again.pdf", "--json")
        assert said.json["issued"] == 0
        assert numbers(run) == held
        assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "first.pdf").read_bytes()

    def test_the_papers_satisfy_other_programs(self, demo: Path, run: Run, tmp_path: Path) -> None:
        file = tmp_path / "papers.pdf"
        issue(run, file)
        data = file.read_bytes()
        assert complaints_of(data, tmp_path) == ""
        assert data.startswith(b"%PDF-")

    def test_every_paper_bears_a_code_that_two_readers_read_alike(
        self, demo: Path, run: Run, tmp_path: Path
    ) -> None:
        file = tmp_path / "papers.pdf"
        issue(run, file)
        data = file.read_bytes()
        read = [codes_of(data, SCAN_DPI, page) for page in range(page_count(data))]
        assert all(len(codes) == 1 for codes in read)
        assert len({codes[0] for codes in read}) == len(read)
        if shutil.which("zbarimg") and shutil.which("pdftoppm"):
            words = [
                "pdftoppm",
                "-r",
                str(SCAN_DPI),
                "-l",
                "1",
                "-gray",
                "-png",
                str(file),
                str(tmp_path / "p"),
            ]
            subprocess.run(words, check=True)
            (picture,) = tmp_path.glob("p*.png")
            found = subprocess.run(
                ["zbarimg", "--raw", "-q", str(picture)], capture_output=True, text=True, check=True
            )
            assert found.stdout.strip() == read[0][0]

    def test_names_of_rare_and_of_many_characters_stand_whole(
        self, demo: Path, run: Run, tmp_path: Path
    ) -> None:
        found = ""
        for number in (ISSUED, CLOSED):
            issue(run, tmp_path / f"{number}.pdf", number=number)
            found += text_of((tmp_path / f"{number}.pdf").read_bytes())
        assert RARE in found
        assert LONG in found


class TestFolder:
    def test_a_folder_gets_one_file_for_each_person(self, demo: Path, run: Run, tmp_path: Path) -> None:
        said = issue(run, tmp_path / "papers", "--json")
        files = [Path(file) for file in said.json["files"]]
        assert len(files) == said.json["certificates"] == len(set(files))
        assert all(
            file.parent == tmp_path / "papers" and page_count(file.read_bytes()) == 1 for file in files
        )
        assert sorted((tmp_path / "papers").iterdir()) == sorted(files)

    def test_no_file_name_tells_who_it_is_about(self, demo: Path, run: Run, tmp_path: Path) -> None:
        people = [row["name"] for row in run("people", "--json").json]
        issue(run, tmp_path / "papers")
        names = " ".join(file.name for file in (tmp_path / "papers").iterdir())
        assert not [name for name in people if name in names]


class TestRefusals:
    def test_a_place_that_cannot_be_written_is_refused_before_a_number_is_used(
        self, demo: Path, run: Run, tmp_path: Path
    ) -> None:
        before = numbers(run)
        (tmp_path / "file").write_text("not a folder")
        (tmp_path / "folder.pdf").mkdir()
        for target in (tmp_path / "file" / "x.pdf", tmp_path / "file" / "x", tmp_path / "folder.pdf"):
            said = issue(run, target, "--json")
            assert said.code == 3, target
            assert [found["code"] for found in said.problems] == ["cli.not_written"]
        assert numbers(run) == before
        first = issue(run, tmp_path / "good.pdf").out
        assert f"QH-{CLOSED}-0001" in first

    def test_whoever_prepares_cannot_approve(self, demo: Path, run: Run, tmp_path: Path) -> None:
        before = numbers(run)
        said = issue(run, tmp_path / "x.pdf", "--as", "approver", "--approve-as", "approver", "--json")
        assert said.code == 2
        assert [found["code"] for found in said.problems] == ["certificates.same_person"]
        assert not (tmp_path / "x.pdf").exists()
        assert numbers(run) == before
        assert issue(run, tmp_path / "x.pdf").code == 0

    def test_whoever_may_not_approve_issues_nothing(self, demo: Path, run: Run, tmp_path: Path) -> None:
        before = numbers(run)
        said = issue(run, tmp_path / "x.pdf", "--approve-as", "clerk", "--json")
        assert said.code == 2
        assert [found["code"] for found in said.problems] == ["access.denied"]
        assert numbers(run) == before

    @pytest.mark.parametrize("number", [RUNNING, EMPTY])
    def test_a_class_that_is_not_closed_is_refused_with_the_reason(
        self, demo: Path, run: Run, tmp_path: Path, number: str
    ) -> None:
        said = issue(run, tmp_path / "x.pdf", number=number)
        assert said.code == 2
        assert said.out == ""
        assert any("请先结班" in line and number in line for line in said.err.splitlines())
        assert not (tmp_path / "x.pdf").exists()

    def test_in_earnest_both_must_sign_in(
        self, earnest: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("ACADEMY_PASSWORD", PASSWORD)
        said = issue(run, tmp_path / "x.pdf", "--as", "head", "--json")
        assert [found["code"] for found in said.problems] == ["cli.account_missing"]
        monkeypatch.setenv("ACADEMY_APPROVE_PASSWORD", "wrong")
        said = issue(run, tmp_path / "x.pdf", "--as", "head", "--approve-as", "approver", "--json")
        assert [found["code"] for found in said.problems] == ["access.wrong"]
        assert not (tmp_path / "x.pdf").exists()
        monkeypatch.setenv("ACADEMY_APPROVE_PASSWORD", PASSWORD)
        said = issue(run, tmp_path / "x.pdf", "--as", "head", "--approve-as", "approver", "--json")
        assert said.code == 0
        assert said.json["issued"] > 0


class TestAgreement:
    def test_every_numbered_agreement_can_be_printed(self, demo: Path, run: Run, tmp_path: Path) -> None:
        contracts = [row for row in run("contracts", "--json").json if row["number"]]
        assert contracts
        for row in contracts:
            file = tmp_path / f"{row['number']}.pdf"
            said = run("agreement", "print", row["number"], "--out", file, "--json")
            assert (said.code, said.json) == (0, {"number": row["number"], "file": str(file)})
            data = file.read_bytes()
            assert complaints_of(data, tmp_path) == ""
            text = text_of(data)
            for name in (row["name"], row["character_mentor"], row["technical_mentor"], row["number"]):
                assert name in text, (row["number"], name)
            assert codes_of(data, SCAN_DPI, 0)

    def test_a_reprint_gives_the_same_bytes(self, demo: Path, run: Run, tmp_path: Path) -> None:
        number = next(row["number"] for row in run("contracts", "--json").json if row["number"])
        for name in ("a.pdf", "b.pdf"):
            run("agreement", "print", number, "--out", tmp_path / name)
        assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()

    def test_a_draft_has_no_number_to_print_it_by(self, demo: Path, run: Run, tmp_path: Path) -> None:
        said = run("agreement", "print", "", "--out", tmp_path / "x.pdf", "--json")
        assert [found["code"] for found in said.problems] == ["cli.no_contract"]
