"""Any list as a file, and into the forms that come with the program."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from academy.base import journal
from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.problems import Refused
from academy.desk import store_forms
from academy.desk.facts import ListTable
from academy.desk.service import DeskService
from academy.people import rules_forms
from academy.people.facts_export import FormSheet

LISTS = ("people", "classes", "certificates", "contracts", "courses.months")
COLUMNS = (("number", "编号"), ("name", "姓名"), ("issued_on", "日期"))
ROWS = [("QH-2026-0001", "=王涛", date(2026, 11, 23)), ("QH-2026-0002", "李敏", None)]


@pytest.fixture
def desk(door: Door) -> DeskService:
    return DeskService(door)


def test_a_list_leaves_as_it_stands_and_who_took_it_is_on_record(
    desk: DeskService, door: Door, clerk: Actor, tmp_path: Path
) -> None:
    target = tmp_path / "list.xlsx"
    assert desk.save_list(clerk, ListTable("certificates", COLUMNS, list(ROWS)), target) == 2
    sheet = openpyxl.load_workbook(target).worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["编号", "姓名", "日期"]
    assert (sheet["B2"].value, sheet["B2"].data_type) == ("=王涛", "s")
    with door.database.transaction() as db:
        assert journal.lines(db, None)[0].label == "certificates ×2"


@pytest.mark.parametrize("list_key", LISTS)
def test_every_form_that_comes_along_is_understood_without_a_question(
    desk: DeskService, clerk: Actor, list_key: str
) -> None:
    forms = desk.forms(clerk, list_key)
    assert forms
    for form in forms:
        assert form.list_key == list_key
        wanted = store_forms.columns_of(form.file) or {}
        found = desk.look_at_form(clerk, form.file, {})
        assert {each.title: each.field for each in found.columns if each.field} == wanted
        assert found.free == 10


def test_a_form_is_filled_from_the_list_and_longer_lists_move_the_signatures_down(
    desk: DeskService, clerk: Actor, tmp_path: Path
) -> None:
    form = next(each for each in desk.forms(clerk, "certificates") if "证书" in each.title)
    rows = [(f"QH-2026-{at:04d}", "王涛", date(2026, 11, 23)) for at in range(1, 13)]
    found = desk.look_at_form(clerk, form.file, {})
    target = tmp_path / "filled.xlsx"
    assert (
        desk.fill_form(clerk, ListTable("certificates", COLUMNS, list(rows)), form.file, found, target) == 12
    )
    sheet = openpyxl.load_workbook(target).worksheets[0]
    assert [sheet.cell(15, at).value for at in (1, 2, 3)] == [12, "QH-2026-0012", "王涛"]
    assert sheet["G15"].number_format == "yyyy-mm-dd"
    assert str(sheet["A16"].value).startswith("填表人")


def test_a_form_with_nothing_of_the_list_is_refused() -> None:
    with pytest.raises(Refused):
        rules_forms.planned(FormSheet("x", 1, (), 3), ["name"], [("王涛",)])
