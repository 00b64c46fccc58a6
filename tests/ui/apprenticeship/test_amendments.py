"""The card of amendments: two people, the parties they touch, the paper, what differs."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from academy.apprenticeship.facts_amendment import AmendmentKind
from academy.apprenticeship.facts_contract import EndDraft, EndReason
from academy.base.actor import Actor
from academy.ui.apprenticeship.contract import ContractPage
from academy.ui.apprenticeship.differences import AmendmentPaper, DifferencesDialog
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace
from tests.rooms.apprenticeship.people import version_of
from tests.rooms.conftest import an_actor
from tests.ui.apprenticeship.conftest import NOON, Rooms
from tests.ui.apprenticeship.test_pages import dialog_of, notices, opened

APPROVER = an_actor(902)


def shown(qtbot: QtBot, workspace: Workspace, rooms: Rooms, actor: Actor) -> ContractPage:
    page = ContractPage(workspace, rooms.service, actor, rooms.running)
    opened(qtbot, page)
    qtbot.waitUntil(page.amendments.isVisible)
    return page


def says(page: ContractPage) -> str:
    return "\n".join(each.text() for each in page.amendments.findChildren(QLabel) if each.isVisibleTo(page))


def buttons(owner: QWidget) -> list[QPushButton]:
    """Those a clerk sees: what was just replaced lives until the next turn of the event loop."""
    return [each for each in owner.findChildren(QPushButton) if each.isVisibleTo(owner)]


def press(qtbot: QtBot, owner: QWidget, text: str) -> None:
    """The one button of these words; a card that is just being filled anew is waited for."""

    def found() -> list[QPushButton]:
        return [each for each in buttons(owner) if each.text().strip() == text]

    qtbot.waitUntil(lambda: len(found()) == 1)
    found()[0].click()


def extended(qtbot: QtBot, page: ContractPage) -> None:
    page.amendments.menu.actions()[list(AmendmentKind).index(AmendmentKind.EXTENSION)].trigger()
    qtbot.waitUntil(lambda: bool(page.findChildren(FormDialog)))
    form = dialog_of(page).form
    form.field("ends").set_value(date(2027, 9, 2))
    form.field("reason").set_value("路径未完成")
    dialog_of(page).save_button.click()
    qtbot.waitUntil(lambda: "待审批" in says(page) or "路径未完成" in says(page))


def test_a_draft_waits_for_another_person_who_numbers_it(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    page = shown(qtbot, workspace, rooms, rooms.clerk)
    qtbot.waitUntil(lambda: "签署以来没有变更" in says(page))
    extended(qtbot, page)
    assert "由素能培养人、技术培养人、徒弟、鉴证单位签署" in says(page)
    assert not [each for each in buttons(page.amendments) if each.text() == "审批…"]

    other = shown(qtbot, workspace, rooms, APPROVER)
    qtbot.waitUntil(lambda: "路径未完成" in says(other))
    notices(workspace).answers.append("审批并编号")
    press(qtbot, other.amendments, "审批…")
    qtbot.waitUntil(lambda: "· 补1" in says(other))
    qtbot.waitUntil(lambda: "待签：素能培养人 梁立新" in says(page))


def test_signatures_put_it_in_force_and_the_paper_and_the_diff_show_it(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms, tmp_path: Path
) -> None:
    page = shown(qtbot, workspace, rooms, rooms.clerk)
    extended(qtbot, page)
    held = rooms.service.amendments(rooms.clerk, rooms.running).rows[0].head
    rooms.service.approve_amendment(APPROVER, held.id, held.version)
    qtbot.waitUntil(lambda: "待签：" in says(page))
    waiting = ("素能培养人 梁立新", "技术培养人 贺明尺", "徒弟 王涛", "鉴证单位 邱集煤炭工匠学院")
    for who in waiting:
        qtbot.waitUntil(lambda: f"待签：{who}" in says(page))  # noqa: B023
        press(qtbot, page.amendments, "登记签字…")
        dialog = dialog_of(page)
        if who == waiting[-1]:
            dialog.form.field("signer").set_value("沈岚")
        dialog.save_button.click()
    qtbot.waitUntil(lambda: "2027-09-02" in page.head.facts.text())

    press(qtbot, page.amendments, "文本…")
    paper = page.findChildren(AmendmentPaper)[-1]
    qtbot.waitUntil(lambda: paper.view.pages() == 1)
    notices(workspace).files.append(tmp_path / "补1.pdf")
    paper.save.click()
    qtbot.waitUntil(lambda: (tmp_path / "补1.pdf").exists())
    paper.reject()

    press(qtbot, page.amendments, "与签署文本比较…")
    qtbot.waitUntil(lambda: bool(page.findChildren(DifferencesDialog)))
    table = page.findChildren(DifferencesDialog)[-1].table
    first = table.visualRect(table.model().index(0, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=first)
    assert table.chosen() == 1
    model = page.findChildren(DifferencesDialog)[-1].model
    cells = [model.data(model.index(0, column)) for column in range(3)]
    assert (model.rowCount(), cells) == (1, ["条款 · 结束日期", "2027-03-02", "2027-09-02"])


def test_an_early_end_waits_in_the_card_for_a_second_person(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    end = EndDraft(NOON.date(), EndReason.APPRENTICE_LEFT, "调离本单位")
    version = version_of(rooms.service, rooms.clerk, rooms.running)
    rooms.service.terminate(rooms.clerk, rooms.running, end, version)
    page = shown(qtbot, workspace, rooms, rooms.clerk)
    qtbot.waitUntil(lambda: "徒弟离岗 · 调离本单位" in says(page))
    assert not [each for each in buttons(page.amendments) if each.text() == "同意解除…"]
    other = shown(qtbot, workspace, rooms, APPROVER)
    qtbot.waitUntil(lambda: "调离本单位" in says(other))
    notices(workspace).answers.append("解除协议")
    press(qtbot, other.amendments, "同意解除…")
    qtbot.waitUntil(lambda: other.head.pill.text == "已解除")
