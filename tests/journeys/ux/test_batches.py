"""U48: every kind of import is one step for Ctrl+Z, as it is one line among the imports so far."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from academy.base.actor import PROGRAM, Actor
from academy.courses.facts_roster import RosterChoice
from academy.imports.facts import ImportTarget, ListKind
from academy.people.facts import PersonDraft, Role
from academy.services import Services
from academy.sheets.export import write_table
from academy.sheets.facts import Book
from academy.sheets.reading import read_book
from tests.journeys.desk import Desk
from tests.journeys.dumps import differences, dump
from tests.journeys.ux.keys import press
from tests.rooms.network.test_partners import a_code
from tests.rooms.people.persons import doc_no

NAME, NUMBER = "王测试", doc_no(91)
KEPT = (
    "import_batch",
    "import_layout",
    "branch",
)  # that there was an import, and how its file was understood
Row = tuple[str | int, ...]
LISTS: dict[ListKind, tuple[str, Row, Row]] = {
    ListKind.ABSENCES: (
        "take_absences",
        ("序号", "姓名", "身份证号", "请假类型", "开始日期", "结束日期"),
        (1, NAME, NUMBER, "病假", "2026-12-01", "2026-12-02"),
    ),
    ListKind.PARTNERS: (
        "take_partners",
        ("序号", "企业名称", "统一社会信用代码", "联系人"),
        (1, "齐河县测试机械厂", a_code(77), "孙科长"),
    ),
    ListKind.RECORDED: (
        "take_recorded",
        ("序号", "姓名", "身份证号", "证书名称", "证书编号", "职业（工种）", "等级",
         "发证机构", "发证日期", "有效期至"),
        (1, NAME, NUMBER, "特种作业操作证", "T371499198506150095", "熔化焊接", "",
         "应急管理局", "2025.6.1", "2031.5.31"),
    ),
}  # fmt: skip


def book(folder: Path, heads: Row, line: Row) -> Book:
    file = folder / "名单.xlsx"
    write_table([str(each) for each in heads], [line], file)
    return read_book(file)


def inside(desk: Desk) -> tuple[Services, Actor]:
    services, actor = desk.window.services, desk.window.actor
    assert services is not None
    assert actor is not None
    return services, actor


@pytest.mark.parametrize("kind", LISTS)
def test_u48_control_z_takes_every_kind_of_import_back(desk: Desk, tmp_path: Path, kind: ListKind) -> None:
    services, actor = inside(desk)
    take, heads, line = LISTS[kind]
    branch = actor.branch_id or services.network.branches(actor)[0].id
    services.people.add(PROGRAM, PersonDraft(branch, NAME, doc_no=NUMBER, role=Role.INSTRUCTOR))
    own = services.people.add(actor, PersonDraft(branch, "李先到", doc_no=doc_no(92), role=Role.INSTRUCTOR))
    root, steps = Path(services.folder.root), desk.window.presence.edit.steps
    desk.go("people")
    before = dump(root, told=False)
    entered: Callable[..., object] = getattr(services.imports, take)
    entered(actor, ImportTarget(kind, branch), book(tmp_path, heads, line), RosterChoice())
    assert changed(before, root) != []
    desk.until(lambda: (step := steps.next_undo()) is not None and step.verb == f"imports.{take}")
    desk.page().setFocus()
    press(desk, Qt.Key.Key_Z)
    desk.until(lambda: any("已撤销" in toast for toast in desk.notices.toasts))
    assert desk.notices.said == []
    assert changed(before, root) == []
    desk.until(lambda: (step := steps.next_undo()) is not None and step.record_id == own)
    press(desk, Qt.Key.Key_Z)
    desk.until(lambda: len([toast for toast in desk.notices.toasts if "已撤销" in toast]) == 2)
    assert desk.notices.said == [], "the step before the import has its turn"


def changed(before: dict[str, list[str]], root: Path) -> list[str]:
    found = differences(before, dump(root, told=False))
    return [each for each in found if each.split()[1] not in KEPT]
