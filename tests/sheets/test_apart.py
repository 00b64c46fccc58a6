"""A stranger's file is read in a process of its own: limits hold, a cancel ends it, web pages are tables."""

import sys
from pathlib import Path

import openpyxl
import pytest
import xlwt

from academy.base.problems import Refused, Unavailable
from academy.base.progress import Cancelled, Silent
from academy.sheets.apart import read_apart, run_apart
from academy.sheets.export import write_table
from academy.sheets.facts import CellNote, SheetHead
from academy.sheets.reading import read_book

PAGE = """<html><head><meta charset="gb2312"><script>alert(1)</script></head><body>
<table><tr><th colspan=2>永锋花名册</th></tr><tr><td>姓名</td><td>身份证号</td></tr>
<tr><td rowspan=2>赵一</td><td>371499199001019117</td></tr><tr><td>二</td></tr></table></body></html>"""


def test_a_file_is_read_the_same_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_table(("姓名", "电话"), [("赵一", "15400000901"), ("钱二", 3)], path)
    assert read_apart(path) == read_book(path)
    assert len(read_book(path).sha256) == 64


def test_refusals_and_faults_come_through(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="missing"):
        read_apart(tmp_path / "gone.xlsx")
    (tmp_path / "a.xlsx").write_bytes(b"%PDF-1.7")
    with pytest.raises(Refused, match="not_a_table"):
        read_apart(tmp_path / "a.xlsx")


class Impatient(Silent):
    def step(self, done: int, total: int) -> None:
        raise Cancelled


def test_a_cancel_ends_the_process_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    path = tmp_path / "a.csv"
    path.write_text("姓名\n赵一\n")
    with pytest.raises(Cancelled):
        read_apart(path, Impatient())
    assert [each.name for each in tmp_path.iterdir()] == ["a.csv"]


def test_what_takes_too_long_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("姓名\n赵一\n")
    with pytest.raises(Refused, match="too_much"):
        read_apart(path, seconds=0)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process")
def test_what_takes_too_much_memory_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("姓名,电话\n" + "赵一,15400000901\n" * 190_000)
    with pytest.raises(Refused, match="too_much"):
        read_apart(path, memory=48 << 20)


def test_a_web_page_called_xls_is_read_as_the_table_it_is(tmp_path: Path) -> None:
    path = tmp_path / "导出.xls"
    path.write_bytes(PAGE.encode("gb18030"))
    book = read_apart(path)
    (sheet,) = book.sheets
    assert (book.kind, sheet.name) == ("html", "Table1")
    assert sheet.rows == [
        ["永锋花名册", ""], ["姓名", "身份证号"], ["赵一", "371499199001019117"], ["", "二"],
    ]  # fmt: skip
    assert [(area.top, area.left, area.bottom, area.right) for area in sheet.merged] == [
        (1, 1, 1, 2), (3, 1, 4, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "page",
    [
        "<html>没有表</html>",
        "<html><table><tr><td colspan=999>x<td colspan=999>y</table>",
        "<table>" * 60 + "<tr><td>x",
    ],
)
def test_a_page_that_is_no_list_is_refused(page: str, tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_text(page, "utf-8")
    with pytest.raises(Refused, match=r"web_page|too_many_columns"):
        read_book(path)


NOTES = ([CellNote("花名册", 4, 2, "error", "校验码不对"), CellNote("花名册", 4, 3, "repaired", "已整理"),
          CellNote("花名册", 5, 2, "warning", "同名")], [SheetHead("花名册", 3, 3)])  # fmt: skip


def annotated(path: Path, target: Path) -> openpyxl.worksheet.worksheet.Worksheet:
    assert run_apart(("annotate", str(path), str(target), NOTES, "错误说明"), Silent()) == 1
    return openpyxl.load_workbook(target)["花名册"]


def test_the_annotated_copy_keeps_the_layout_of_an_xlsx(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "花名册"
    for row in (["永锋花名册"], [], ["姓名", "身份证号", "电话"], ["赵一", "37", "１54"], ["钱二", "38", ""]):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    sheet.column_dimensions["B"].width = 33
    sheet["B4"].number_format = "@"
    book.save(tmp_path / "a.xlsx")
    found = annotated(tmp_path / "a.xlsx", tmp_path / "b.xlsx")
    assert found["D3"].value == "错误说明"
    assert found["D4"].value == "校验码不对"
    assert found["D5"].value is None
    assert found["B4"].comment is not None
    assert found["B4"].comment.text == "校验码不对"
    assert found["B4"].fill.fgColor.rgb.endswith("FDE0D2")
    assert [str(area) for area in found.merged_cells.ranges] == ["A1:C1"]
    assert found.column_dimensions["B"].width == 33
    assert found["B4"].number_format == "@"


def test_of_an_old_workbook_a_fresh_copy_is_made_and_no_text_becomes_a_formula(tmp_path: Path) -> None:
    old = xlwt.Workbook()
    sheet = old.add_sheet("花名册")
    for at, row in enumerate((["花名册"], [], ["姓名", "身份证号", "备注"], ["赵一", "37", "=1+1"])):
        for place, text in enumerate(row):
            sheet.write(at, place, text)
    old.save(str(tmp_path / "a.xls"))
    found = annotated(tmp_path / "a.xls", tmp_path / "b.xlsx")
    assert found["C4"].data_type == "s"
    assert found["C4"].value == "=1+1"
    assert found["D4"].value == "校验码不对"
