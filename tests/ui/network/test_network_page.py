"""The tree of the network and what may be done in it, against a real database."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from academy.base.actor import Actor, Scope
from academy.base.door import Door
from academy.network.facts import BranchDraft, BranchKind, BranchRow, PlanDraft, Target
from academy.network.service import NetworkService
from academy.ui.network.drafts import BranchTyped, PlanTyped, branch_draft, plan_draft, target_of
from academy.ui.network.page import NetworkPage, in_tree_order
from academy.ui.parts.conflict import ConflictDialog
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace
from tests.databases import COAL, HEAD, STEEL


@pytest.fixture
def network(door: Door) -> NetworkService:
    return NetworkService(door)


@pytest.fixture
def opened(workspace: Workspace, network: NetworkService, qtbot: QtBot) -> Callable[[Actor], NetworkPage]:
    def show(actor: Actor) -> NetworkPage:
        page = NetworkPage(workspace, network, actor)
        qtbot.addWidget(page)
        page.resize(1158, 712)
        page.show()
        page.opened()
        qtbot.waitUntil(lambda: page.model.rowCount() > 0)
        return page

    return show


def choose(page: NetworkPage, branch_id: int, qtbot: QtBot) -> None:
    name = next(row.name for row in page._rows if row.id == branch_id)
    qtbot.waitUntil(lambda: page.table.choose(branch_id) and name in texts(page))


def texts(page: NetworkPage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def verbs(page: NetworkPage) -> list[str]:
    return [
        each.text().strip()
        for each in page.findChildren(QPushButton)
        if each.isVisible() and each.text().strip()
    ]


def dialog(page: NetworkPage, qtbot: QtBot) -> FormDialog[Any]:
    qtbot.waitUntil(lambda: bool(page.findChildren(FormDialog)))
    return page.findChildren(FormDialog)[-1]


def write(form: Any, name: str, text: str) -> None:
    entry = form.field(name).input
    if isinstance(entry, QPlainTextEdit):
        entry.setPlainText(text)
    else:
        assert isinstance(entry, QLineEdit)
        entry.setText(text)


def a_row(key: int, parent: int | None, code: str) -> BranchRow:
    return BranchRow(key, parent, BranchKind.BRANCH, code, code, "", (), "", "", "", "", None, 1)


def test_children_follow_their_parent_and_lost_ones_are_roots() -> None:
    rows = [a_row(1, None, "A"), a_row(2, 1, "B"), a_row(3, 1, "C"), a_row(4, 2, "D"), a_row(5, 99, "E")]
    assert [(row.code, depth) for row, depth in in_tree_order(rows)] == [
        ("A", 0), ("B", 1), ("D", 2), ("C", 1), ("E", 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "target"),
    [
        ("培训人次 12000 人次", Target("培训人次", "人次", 12000)),
        ("培训人次：12,000人次", Target("培训人次", "人次", 12000)),
        ("出师率 90 %", Target("出师率", "%", 90)),
        ("取得高级工3人", Target("取得高级工", "人", 3)),
        ("发证 5", Target("发证", "", 5)),
        ("培训", Target("培训", "", 0)),
    ],
)
def test_targets_are_read_as_clerks_write_them(line: str, target: Target) -> None:
    assert target_of(line) == target


def test_lines_and_codes_become_lists() -> None:
    typed = PlanTyped(2026, "计划", "", "出师 5 人\n\n取证 3 人\n")
    assert [target.name for target in plan_draft(STEEL, typed).targets] == ["出师", "取证"]
    assert branch_draft(BranchTyped(industry_codes="C31、C3120, 06")).industry_codes == ("C31", "C3120", "06")


def test_a_new_branch_appears_in_the_tree(
    opened: Callable[[Actor], NetworkPage], clerk: Actor, qtbot: QtBot
) -> None:
    page = opened(clerk)
    page._on_new()
    shown = dialog(page, qtbot)
    for name, text in (("name", "电力工匠学院"), ("code", "yf"), ("industry", "电力")):
        write(shown.form, name, text)
    shown.save_button.click()
    qtbot.waitUntil(lambda: shown.form.field("code").is_bad())
    assert "永锋工匠学院" in shown.form.field("code").message()
    write(shown.form, "code", "dl")
    shown.save_button.click()
    qtbot.waitUntil(lambda: [row.code for row in page._rows] == ["QH", "DL", "QJ", "YF"])
    assert page.model.index(1, 0).data() == "　电力工匠学院"


def test_a_specialty_is_proposed_here_and_approved_by_somebody_else(
    opened: Callable[[Actor], NetworkPage], clerk: Actor, approver: Actor, qtbot: QtBot
) -> None:
    page = opened(clerk)
    choose(page, STEEL, qtbot)
    page._on_specialty(next(row for row in page._rows if row.id == STEEL))
    shown = dialog(page, qtbot)
    write(shown.form, "specialty", "智能炼钢")
    shown.save_button.click()
    qtbot.waitUntil(lambda: "智能炼钢" in texts(page))
    assert "复核通过" not in verbs(page)
    assert page.note == "2 家分院 · 1 项待复核"
    other = opened(approver)
    choose(other, STEEL, qtbot)
    qtbot.waitUntil(lambda: "复核通过" in verbs(other))
    next(each for each in other.findChildren(QPushButton) if each.text().strip() == "复核通过").click()
    qtbot.waitUntil(lambda: other.note == "2 家分院" and "复核通过" not in verbs(other))


def test_a_plan_shows_its_targets_and_waits_for_approval(
    opened: Callable[[Actor], NetworkPage],
    network: NetworkService,
    clerk: Actor,
    approver: Actor,
    qtbot: QtBot,
) -> None:
    page = opened(clerk)
    choose(page, COAL, qtbot)
    page._on_new_plan()
    shown = dialog(page, qtbot)
    write(shown.form, "title", "双培养计划")
    write(shown.form, "targets", "签约带徒对数 5 对")
    shown.save_button.click()
    qtbot.waitUntil(lambda: "双培养计划" in texts(page))
    assert {"签约带徒对数", "5 对"} <= set(texts(page))
    (plan,) = network.plans(clerk, COAL)
    network.approve_plan(approver, plan.id, plan.version)
    qtbot.waitUntil(lambda: page.note == "2 家分院")


def test_a_reader_sees_the_tree_and_no_buttons(
    opened: Callable[[Actor], NetworkPage], network: NetworkService, clerk: Actor, qtbot: QtBot
) -> None:
    network.propose_plan(clerk, PlanDraft(STEEL, 2026, "炼钢炉", "", ()))
    page = opened(Actor(9, 9, "领导", "leader", HEAD, {"network.read": Scope(None)}))
    choose(page, STEEL, qtbot)
    qtbot.waitUntil(lambda: "炼钢炉" in texts(page))
    assert verbs(page) == []
    assert page.table.actions() == []


def test_a_branch_clerk_proposes_for_his_branch_but_does_not_change_it(
    opened: Callable[[Actor], NetworkPage], qtbot: QtBot
) -> None:
    own = Scope(frozenset({COAL}))
    rights = dict.fromkeys(("network.read", "network.propose"), own)
    page = opened(Actor(8, 8, "教务", "clerk", COAL, rights))
    choose(page, COAL, qtbot)
    qtbot.waitUntil(lambda: "填报计划" in verbs(page))
    assert verbs(page) == ["填报", "填报计划"]


def test_a_removed_branch_leaves_the_tree(
    opened: Callable[[Actor], NetworkPage], clerk: Actor, qtbot: QtBot, workspace: Any
) -> None:
    page = opened(clerk)
    workspace.notices.answers.append("移除")
    page._on_remove(next(row for row in page._rows if row.id == COAL))
    qtbot.waitUntil(lambda: COAL not in [row.id for row in page._rows])


def test_editing_keeps_the_version_the_clerk_saw(
    opened: Callable[[Actor], NetworkPage], network: NetworkService, clerk: Actor, qtbot: QtBot
) -> None:
    page = opened(clerk)
    page._on_edit(next(row for row in page._rows if row.id == STEEL))
    shown = dialog(page, qtbot)
    network.change_branch(clerk, STEEL, BranchDraft(HEAD, BranchKind.BRANCH, "YF", "永锋", "冶金"), 1)
    write(shown.form, "industry", "钢铁")
    shown.save_button.click()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in shown.findChildren(ConflictDialog)))
    (compared,) = shown.findChildren(ConflictDialog)
    assert "冶金" in compared.theirs["industry"].text()
