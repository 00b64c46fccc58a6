"""Certificates of others from a list: holders found, numbers checked, taken in one act, taken back."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.problems import Refused
from academy.base.vault import Vault
from academy.certificates.records_ledger import RecordedCertificate
from academy.courses.facts_roster import Answer, RosterChoice
from academy.imports.facts import ImportTarget, ListKind
from academy.imports.service import ImportService
from academy.people.facts import PersonDraft, Role
from academy.people.facts_roster import FindingKind
from academy.people.service import PeopleService
from academy.sheets.export import write_table
from academy.sheets.facts import Book
from academy.sheets.reading import read_book
from tests.databases import STEEL
from tests.rooms.people.persons import doc_no

INTO = ImportTarget(ListKind.RECORDED, STEEL)
HEADINGS = (
    "序号",
    "姓名",
    "身份证号",
    "证书名称",
    "证书编号",
    "职业（工种）",
    "等级",
    "发证机构",
    "发证日期",
    "有效期至",
)
SKILL = "S000137000001264000012"  # filed 0001, Shandong, body 000001, 2026, level 4, serial 000012
GOOD = (
    1,
    "王涛",
    "",
    "职业技能等级证书",
    SKILL,
    "炼钢工",
    "中级工",
    "永锋钢铁评价中心",
    "2026-03-02",
    "长期",
)
OPERATION = (2, "王涛", doc_no(1), "特种作业操作证", "T371499198506150095", "熔化焊接", "", "应急管理局",
             "2025.6.1", "2031.5.31")  # fmt: skip


@pytest.fixture
def imports(door: Door, vault: Vault) -> ImportService:
    return ImportService(door, vault)


@pytest.fixture
def people(door: Door, vault: Vault, clerk: Actor) -> dict[str, int]:
    service = PeopleService(door, vault)
    names = (("王涛", 1), ("李敏", 2), ("李敏", 3))
    return {
        f"{name}{at}": service.add(clerk, PersonDraft(STEEL, name, doc_no=doc_no(at), role=Role.TRAINEE))
        for name, at in names
    }


def book(folder: Path, *rows: tuple[object, ...]) -> Book:
    path = folder / "证书.xlsx"
    write_table(HEADINGS, [row for row in rows], path)  # type: ignore[misc]
    return read_book(path)


def on_record(door: Door) -> list[RecordedCertificate]:
    with door.database.transaction() as db:
        found = list(db.scalars(select(RecordedCertificate).where(RecordedCertificate.removed_at.is_(None))))
        db.expunge_all()
    return found


def test_a_list_of_certificates_is_recorded_in_one_act_and_taken_back(
    imports: ImportService, people: dict[str, int], door: Door, clerk: Actor, tmp_path: Path
) -> None:
    file = book(tmp_path, GOOD, OPERATION)
    report = imports.check_recorded(clerk, INTO, file, RosterChoice())
    assert (report.good, [each.problem.code for each in report.reading.findings]) == (2, [])
    done = imports.take_recorded(clerk, INTO, file, RosterChoice())
    assert (done.taken, done.created, done.left_out) == (2, 2, 0)
    held = {row.kind: row for row in on_record(door)}
    skill, operation = held["skill_level"], held["special_operation"]
    assert (skill.number, skill.level, skill.person_id) == (SKILL, 3, people["王涛1"])
    assert (skill.expires_on, operation.expires_on) == (None, date(2031, 5, 31))
    again = imports.check_recorded(clerk, INTO, file, RosterChoice())
    assert {each.problem.code for each in again.reading.findings} == {"imports.certificate_held"}
    imports.undo_recorded(clerk, done.batch_id)
    assert on_record(door) == []
    with pytest.raises(Refused, match="batch_undone"):
        imports.undo_recorded(clerk, done.batch_id)


def test_what_is_wrong_is_told_cell_by_cell_and_nothing_is_written(
    imports: ImportService, people: dict[str, int], door: Door, clerk: Actor, tmp_path: Path
) -> None:
    other_year = (1, "王涛", "", "职业技能等级", SKILL, "炼钢工", "高级工", "评价中心", "2025-03-02", "")
    nobody = (2, "赵无", "", "其他", "A-1", "", "", "某机构", "2026-01-05", "")
    namesakes = (3, "李敏", "", "其他", "A-2", "", "", "某机构", "2026-01-05", "")
    unclear = (4, "李敏", doc_no(2), "其他", "A-3", "", "", "某机构", "2026.1", "")
    file = book(tmp_path, other_year, nobody, namesakes, unclear)
    report = imports.check_recorded(clerk, INTO, file, RosterChoice())
    found = {(each.row, each.problem.code, each.kind) for each in report.reading.findings}
    wrong, ask = FindingKind.ERROR, FindingKind.ASK
    assert found == {
        (2, "recorded.year_differs", wrong), (2, "recorded.level_differs", wrong),
        (3, "imports.not_registered", wrong), (4, "imports.several_registered", wrong),
        (5, "date.day_missing", ask),
    }  # fmt: skip
    with pytest.raises(Refused):
        imports.take_recorded(clerk, INTO, file, RosterChoice())
    answers = (Answer("Sheet1", 5, 9, "2026-01-01"),)
    done = imports.take_recorded(clerk, INTO, file, RosterChoice(answers=answers, only_good=True))
    assert (done.taken, done.left_out) == (1, 3)


def test_holders_of_other_branches_are_out_of_reach(
    imports: ImportService, people: dict[str, int], coal_clerk: Actor, tmp_path: Path
) -> None:
    target = ImportTarget(ListKind.RECORDED, coal_clerk.branch_id or 0)
    report = imports.check_recorded(coal_clerk, target, book(tmp_path, GOOD), RosterChoice())
    assert [each.problem.code for each in report.reading.findings] == ["imports.not_registered"]
