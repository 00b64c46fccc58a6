"""What leaves for Excel and CSV: nothing is run, no digit is lost, a file is whole or not there."""

import csv
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from academy.base.problems import Refused, Unavailable
from academy.base.words import Words
from academy.people.facts_roster import RowState
from academy.people.rules_roster import read_roster, refused_list
from academy.sheets.export import LONGEST_CELL, write_list, write_table
from academy.sheets.facts import SheetList
from academy.sheets.reading import read_book
from tests.rooms.people.messy import ROSTERS, write_xlsx

TODAY = date(2026, 10, 9)
DANGEROUS = [
    *("=cmd|'/c calc'!A1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "＝1+1", "＋1", "－1", "＠x"),
    *('=HYPERLINK("http://x","y")', "{=1}", "http://example.invalid", "#N/A", "TRUE", "1e5", "'x"),
]


def test_no_text_becomes_a_formula_a_link_or_a_number_in_excel(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_table(["内容"], [(text,) for text in DANGEROUS], path)
    sheet = openpyxl.load_workbook(path).active
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert [(cell.data_type, cell.number_format, cell.hyperlink) for cell in cells] == [
        ("s", "@", None) for _ in DANGEROUS
    ]
    assert [cell.value for cell in cells] == DANGEROUS


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_what_was_written_is_read_back_the_same(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{suffix}"
    texts = [*DANGEROUS, "371499199001019117", "15400000901", "007", '一,"二"\n三', " 前后 ", "𬸚"]
    if suffix == "csv":
        texts.remove("\t=1")  # csv readers may drop the blank at the front
    write_table(["内容", "空"], [(text, "x") for text in texts], path)
    assert [row[0] for row in read_book(path).sheets[0].rows[1:]] == texts


def test_csv_text_is_guarded_and_numbers_stay_numbers(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_table(["甲", "乙"], [("=1+1", -5), ("-x", -2.5), (None, True)], path)
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.decode("utf-8-sig") == "甲,乙\r\n'=1+1,-5\r\n'-x,-2.5\r\n,True\r\n"
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 4


def test_values_keep_their_types_and_long_numbers_become_text(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    row = (1, 2.5, True, date(2026, 4, 1), datetime(2026, 4, 1, 8, 30), 371499199001019117, None)
    write_table([f"列{number}" for number in range(7)], [row], path)
    found = read_book(path).sheets[0].rows[1]
    assert found[:6] == [
        *(1.0, 2.5, True, date(2026, 4, 1), datetime(2026, 4, 1, 8, 30), "371499199001019117"),
    ]


def test_control_characters_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_list(SheetList(("a",), [("张\x0b\x00三\ud800",)], name="一/二[三]" * 9), path)
    book = read_book(path)
    assert book.sheets[0].rows[1] == ["张三"]
    assert "/" not in book.sheets[0].name


def test_a_text_too_long_for_a_cell_is_refused_by_name_and_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with pytest.raises(Refused) as caught:
        write_table(["a", "b"], [("x", "y" * (LONGEST_CELL + 1))], path)
    assert [(found.code, found.where) for found in caught.value.problems] == [("file.cell_too_long", "B2")]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_a_failed_write_leaves_the_old_file_and_no_rest(
    suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"a.{suffix}"
    write_table(["a"], [("old",)], path)
    before = path.read_bytes()

    def full(descriptor: int) -> None:
        raise OSError(28, "disk full")

    monkeypatch.setattr("academy.sheets.export.os.fsync", full)
    with pytest.raises(Unavailable) as caught:
        write_table(["a"], [("new",)], path)
    assert caught.value.problem.code == "file.not_written"
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        write_table(["a"], [("x",)], tmp_path / "weg" / "a.xlsx")


def test_refused_rows_go_back_in_their_columns_with_the_reasons(tmp_path: Path) -> None:
    reading = read_roster(read_book(write_xlsx(ROSTERS["r09"], tmp_path / "a.xlsx")), TODAY)
    target = tmp_path / "退回.xlsx"
    write_list(refused_list(reading, Words("zh")), target)
    sheet = openpyxl.load_workbook(target).active
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert rows[0] == [*ROSTERS["r09"]["grid"][0], "错误说明"]
    assert [row[1] for row in rows[1:]] == ["孙三", "李四", "周五"]
    reasons = rows[2][-1].split("\n")
    assert [reason.split(" ")[0] for reason in reasons] == ["C3", "D3"]
    assert reasons[1] == "D3 手机号应为 11 位，现为 10 位。请补全或清空。"
    assert sheet["C3"].fill.fgColor.rgb == "FFFDE9D9"
    assert sheet["B3"].fill.fill_type is None
    assert sheet["C3"].number_format == "@"


def test_the_mended_list_that_comes_back_is_accepted(tmp_path: Path) -> None:
    reading = read_roster(read_book(write_xlsx(ROSTERS["r01"], tmp_path / "a.xlsx")), TODAY)
    target = tmp_path / "退回.xlsx"
    write_list(refused_list(reading, Words("en")), target)
    again = read_roster(read_book(target), TODAY)
    assert [row.state for row in again.rows] == [RowState.REFUSED]
    book = openpyxl.load_workbook(target)
    book.active["D2"] = "371499199001019117"
    book.save(target)
    mended = read_roster(read_book(target), TODAY)
    assert [(row.name, row.doc_no) for row in mended.accepted] == [("赵一", "371499199001019117")]
