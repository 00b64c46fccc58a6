"""Round trips through a real office program: rosters it saved, cells copied there and back, annotated copies
it opened. Left out where LibreOffice Calc is not installed."""

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from academy.people.facts_roster import FindingKind
from academy.people.rules_roster import read_roster
from academy.sheets.dates import read_date
from academy.sheets.export import write_table
from academy.sheets.reading import read_book
from academy.sheets.tables import find_table
from academy.ui.parts.copied import copied
from tests.rooms.people.messy import ROSTERS, write_xlsx
from tests.rooms.people.test_roster import TODAY, _assert_accepted, _coded
from tests.sheets.test_apart import annotated

OFFICE = shutil.which("soffice")
pytestmark = [
    pytest.mark.campaign,  # the program alone takes seconds to start
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed"),
]
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"  # as shown, every sheet
HARD = [
    ["371499198506150095", "=1+1", "王涛", "00123"], ["37149919910202912X", "@x", "两\n行", "1,234"],
    ["+86 15400000901", "'引号", "a\tb", "1/2"],
]  # fmt: skip


def converted(files: list[Path], kind: str, folder: Path, infilter: str = "") -> list[Path]:
    """Opened by the office program and saved as another kind."""
    folder.mkdir(exist_ok=True)
    command = [
        str(OFFICE), f"-env:UserInstallation={folder.resolve().as_uri()}-office", "--headless",
        *([f"--infilter={infilter}"] if infilter else []), "--convert-to", kind, "--outdir", str(folder),
        *map(str, files),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return sorted(folder.iterdir())


@pytest.mark.parametrize("kind", ["xlsx", "xls", CSV], ids=["xlsx", "xls", "csv"])
def test_messy_rosters_saved_by_an_office_program_are_read_as_specified(kind: str, tmp_path: Path) -> None:
    names = [name for name in ROSTERS if name != "r05"]
    files = [write_xlsx(ROSTERS[name], tmp_path / f"{name}.xlsx") for name in names]
    saved = {path.stem.split("-")[0]: path for path in converted(files, kind, tmp_path / "saved")}
    assert set(saved) == set(names)
    for name, path in saved.items():
        expected = ROSTERS[name]["expected"]
        reading = read_roster(read_book(path), TODAY)
        _assert_accepted(reading, expected["accepted"])
        errors = [found for found in reading.findings if found.kind is FindingKind.ERROR]
        wanted = [(one["row"], one["code"]) for one in expected.get("errors", [])]
        if kind == CSV:  # a number of 18 digits is saved as it is shown: 3.71499198506150E+017
            wanted = [(row, code.replace("NUMERIC_TRUNCATED", "SCIENTIFIC_TEXT")) for row, code in wanted]
        assert _coded(errors) == wanted, name


@pytest.mark.parametrize("kind", ["xlsx", "xls", CSV], ids=["xlsx", "xls", "csv"])
def test_messy_dates_saved_by_an_office_program_are_read_asked_or_refused(kind: str, tmp_path: Path) -> None:
    """The one of the ten that is no roster of people: days in every way they are written."""
    file = write_xlsx(ROSTERS["r05"], tmp_path / "r05.xlsx")
    (saved,) = converted([file], kind, tmp_path / "saved")
    table = find_table(read_book(saved).sheets[0], {"姓名": "name", "序号": "sequence", "开班日期": "day"})
    assert table is not None
    expected = list(ROSTERS["r05"]["expected"]["dates"])
    if kind == CSV:  # it does not say what was a number
        expected[4], expected[8] = "error:unreadable", "ask:day missing"
    for (number, cells), wanted in zip(table.rows, expected, strict=True):
        reading = read_date(cells[2])
        kinds = {"ask": reading.ask, "error": reading.error}
        told = next((f"{name}:" for name, found in kinds.items() if found is not None), "")
        assert (reading.day.isoformat() if reading.day else told) == wanted[: len(told) or None], number


def test_what_is_copied_stands_in_calc_as_it_was_and_comes_back_the_same(tmp_path: Path) -> None:
    page = tmp_path / "clip.html"
    page.write_text(f"<html><meta charset='utf-8'><body>{copied(HARD).html()}</body></html>", "utf-8")
    flat = [[" ".join(cell.split()) for cell in row] for row in HARD]
    (there,) = converted([page], "xlsx:Calc MS Excel 2007 XML", tmp_path / "there", "HTML (StarCalc)")
    sheet = openpyxl.load_workbook(there).worksheets[0]
    cells = [["" if cell.value is None else cell.value for cell in row] for row in sheet.iter_rows()]
    assert [[" ".join(str(cell).split()) for cell in row] for row in cells] == flat
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s"}
    (back,) = converted([there], "html:HTML (StarCalc)", tmp_path / "back")
    rows = read_book(back).sheets[0].rows
    assert [[" ".join(str(cell).split()) for cell in row] for row in rows] == flat


def test_what_is_exported_opens_in_calc_and_is_saved_again_unchanged(tmp_path: Path) -> None:
    target = tmp_path / "list.xlsx"
    rows = [tuple(" ".join(cell.split()) for cell in row) for row in HARD]
    write_table(("证件", "算式", "姓名", "编号"), rows, target)
    (again,) = converted([target], "xlsx:Calc MS Excel 2007 XML", tmp_path / "again")
    assert [tuple(row) for row in read_book(again).sheets[0].rows[1:]] == rows


def test_the_annotated_copy_opens_in_calc_with_the_layout_of_the_original(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "花名册"
    for row in (["永锋花名册"], [], ["姓名", "身份证号", "电话"], ["赵一", "37", "１54"], ["钱二", "38", ""]):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    sheet.column_dimensions["B"].width = 33
    sheet.row_dimensions[1].height = 40
    book.save(tmp_path / "a.xlsx")
    annotated(tmp_path / "a.xlsx", tmp_path / "b.xlsx")
    (opened,) = converted([tmp_path / "b.xlsx"], "xlsx:Calc MS Excel 2007 XML", tmp_path / "opened")
    found = openpyxl.load_workbook(opened)["花名册"]
    assert [str(area) for area in found.merged_cells.ranges] == ["A1:C1"]
    assert abs(found.column_dimensions["B"].width - 33) < 1
    assert abs((found.row_dimensions[1].height or 0) - 40) < 1
    assert (found["D3"].value, found["D4"].value) == ("错误说明", "校验码不对")
    assert found["B4"].comment is not None
    assert "校验码不对" in found["B4"].comment.text
    assert found["B4"].fill.fgColor.rgb.endswith("FDE0D2")
