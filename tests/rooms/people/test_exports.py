"""What leaves the register: the list as shown, and the receiver's own form with its formats; both engines."""

import csv
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from academy.base import journal, reasons
from academy.base.actor import Actor, Scope
from academy.base.door import Door
from academy.base.problems import Refused
from academy.base.vault import Vault
from academy.people.facts import PeopleQuery, PersonDraft, Role
from academy.people.facts_export import ExportColumn, ExportField, ExportWish
from academy.people.service import PeopleService
from academy.people.service_export import ExportService
from tests.databases import COAL, STEEL
from tests.rooms.people.persons import doc_no

F = ExportField
COLUMNS = (
    ExportColumn(F.SEQUENCE, "序号"), ExportColumn(F.NAME, "姓名"), ExportColumn(F.DOC_NO, "证件号码"),
    ExportColumn(F.PHONE, "电话"), ExportColumn(F.UNIT, "单位"),
)  # fmt: skip


@pytest.fixture
def exports(door: Door, vault: Vault) -> ExportService:
    return ExportService(door, vault)


@pytest.fixture
def ids(door: Door, vault: Vault, clerk: Actor) -> list[int]:
    people = PeopleService(door, vault)
    drafts = (("王涛", "=HYPERLINK(1)"), ("张𬸚", "一厂"), ("李敏", "二厂"))
    return [
        people.add(clerk, PersonDraft(STEEL, name, doc_no=doc_no(at), phone=f"1540000090{at}", unit=unit,
                                      role=Role.TRAINEE))
        for at, (name, unit) in enumerate(drafts, 1)
    ]  # fmt: skip


def form(folder: Path, lines: int = 2) -> Path:
    """An authority's roster: a merged title, headings, empty ruled lines, a total and signatures below."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "花名册"
    sheet["A1"] = "职业技能培训人员花名册"
    sheet.merge_cells("A1:D1")
    sheet["A1"].font = Font(name="宋体", size=18, bold=True)
    sheet.append(["序号", "姓名", "身份证号码", "所在单位"])
    thin = Side(style="thin")
    for row in range(3, 3 + lines):
        sheet.row_dimensions[row].height = 24
        for column in range(1, 5):
            cell = sheet.cell(row, column)
            cell.border = Border(thin, thin, thin, thin)
            cell.alignment = Alignment(horizontal="center")
            cell.fill = PatternFill("solid", fgColor="FFF2CC")
    below = 3 + lines
    sheet.cell(below, 1, "合计")
    sheet.merge_cells(start_row=below + 1, start_column=1, end_row=below + 1, end_column=4)
    sheet.cell(below + 1, 1, "填报单位（盖章）：　　　　负责人：")
    sheet.row_dimensions[below + 1].height = 40
    sheet.column_dimensions["C"].width = 26
    sheet.print_area = f"A1:D{below + 1}"
    path = folder / "报送表.xlsx"
    book.save(path)
    return path


def test_the_list_leaves_as_shown_and_text_stays_text(
    exports: ExportService, clerk: Actor, ids: list[int], tmp_path: Path
) -> None:
    target = tmp_path / "名单.xlsx"
    wish = ExportWish(ids=(ids[2], ids[0]), columns=COLUMNS)
    assert exports.export_people(clerk, wish, target) == 2
    sheet = openpyxl.load_workbook(target).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == ("序号", "姓名", "证件号码", "电话", "单位")
    assert [row[:2] for row in rows[1:]] == [(1, "李敏"), (2, "王涛")]
    assert rows[2][2] == f"{doc_no(1)[:6]}********{doc_no(1)[-4:]}"
    assert rows[2][3] == "154****0901"
    assert (sheet["E3"].value, sheet["E3"].data_type) == ("=HYPERLINK(1)", "s")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_csv_keeps_rare_characters_and_guards_formulas(
    encoding: str, exports: ExportService, clerk: Actor, ids: list[int], tmp_path: Path
) -> None:
    target = tmp_path / "名单.csv"
    exports.export_people(clerk, ExportWish(ids=tuple(ids), columns=COLUMNS, encoding=encoding), target)
    rows = list(csv.reader(target.read_text(encoding).splitlines()))
    assert [row[1] for row in rows[1:]] == ["王涛", "张𬸚", "李敏"]
    assert rows[1][4] == "'=HYPERLINK(1)"


def test_full_numbers_need_a_reason_and_the_right_and_stay_in_the_journal(
    exports: ExportService, door: Door, clerk: Actor, ids: list[int], tmp_path: Path
) -> None:
    wish = ExportWish(ids=(ids[0],), columns=COLUMNS, reason="报送市人社局")
    exports.export_people(clerk, wish, tmp_path / "a.csv")
    assert doc_no(1) in (tmp_path / "a.csv").read_text("utf-8-sig")
    with door.database.transaction() as db:
        line = journal.lines(db, None)[0]
        assert reasons.given(db, [line.id]) == {line.id: "报送市人社局"}
    assert (line.verb, line.label) == ("people.export_people", "×1"), "a reason may hold a name"
    reader = Actor(7, 7, "查", "c", STEEL, {"people.read": Scope(None)})
    with pytest.raises(Refused, match="denied"):
        exports.export_people(reader, wish, tmp_path / "b.csv")
    assert not (tmp_path / "b.csv").exists()


def test_a_query_leaves_whole_and_another_branch_s_people_stay(
    exports: ExportService, clerk: Actor, coal_clerk: Actor, ids: list[int], tmp_path: Path
) -> None:
    assert exports.export_people(clerk, ExportWish(PeopleQuery(), columns=COLUMNS), tmp_path / "a.csv") == 3
    with pytest.raises(Refused, match="nobody_to_export"):
        exports.export_people(coal_clerk, ExportWish(PeopleQuery(), columns=COLUMNS), tmp_path / "b.csv")
    assert (
        exports.export_people(coal_clerk, ExportWish(ids=tuple(ids), columns=COLUMNS), tmp_path / "b.csv")
        == 0
    )
    assert COAL


def test_a_receiver_s_form_is_filled_with_its_formats_kept(
    exports: ExportService, clerk: Actor, ids: list[int], tmp_path: Path
) -> None:
    path, target = form(tmp_path), tmp_path / "填好.xlsx"
    found = exports.look_at_form(clerk, path)
    assert [column.field for column in found.columns] == ["sequence", "name", "doc_no", "unit"]
    assert (found.sheet, found.header_row, found.free, found.remembered) == ("花名册", 2, 2, False)
    wish = ExportWish(ids=tuple(ids), reason="报送市人社局")
    assert exports.fill_form(clerk, wish, path, found, target) == 3
    sheet = openpyxl.load_workbook(target)["花名册"]
    assert [cell.value for cell in sheet[3]] == [1, "王涛", doc_no(1), "=HYPERLINK(1)"]
    assert sheet["D3"].data_type == "s"
    assert [cell.value for cell in sheet[5]][:2] == [3, "李敏"]
    assert sheet["A5"].border.left.style == "thin"
    assert sheet["A5"].fill.fgColor.rgb == "00FFF2CC"
    assert sheet.row_dimensions[5].height == 24
    assert sheet["A6"].value == "合计"
    assert sorted(str(area) for area in sheet.merged_cells.ranges) == ["A1:D1", "A7:D7"]
    assert sheet.row_dimensions[7].height == 40
    assert sheet.column_dimensions["C"].width == 26
    assert sheet.print_area == "'花名册'!$A$1:$D$7"


def test_what_a_form_s_columns_are_is_said_once(
    exports: ExportService, clerk: Actor, ids: list[int], tmp_path: Path
) -> None:
    path = tmp_path / "怪表.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["姓名", "身份证号", "何处高就"])
    book.save(path)
    found = exports.look_at_form(clerk, path)
    assert [column.field for column in found.columns] == ["name", "doc_no", ""]
    explained = exports.look_at_form(clerk, path, {"何处高就": "unit"})
    exports.fill_form(clerk, ExportWish(ids=(ids[1],)), path, explained, tmp_path / "b.xlsx")
    again = exports.look_at_form(clerk, path)
    assert ([column.field for column in again.columns], again.remembered) == (
        ["name", "doc_no", "unit"],
        True,
    )


def test_a_form_without_headings_or_of_another_kind_is_refused(
    exports: ExportService, clerk: Actor, ids: list[int], tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text("甲,乙\n1,2\n")
    with pytest.raises(Refused, match="form_no_headings"):
        exports.look_at_form(clerk, tmp_path / "a.csv")
    (tmp_path / "b.csv").write_text("姓名,身份证号\n")
    found = exports.look_at_form(clerk, tmp_path / "b.csv")
    with pytest.raises(Refused, match="form_not_xlsx"):
        exports.fill_form(clerk, ExportWish(ids=(ids[0],)), tmp_path / "b.csv", found, tmp_path / "c.xlsx")
    assert not (tmp_path / "c.xlsx").exists()
