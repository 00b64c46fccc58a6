"""The list, one contract, the draft form: what they show and what they do."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from academy.apprenticeship.facts_contract import ContractState, Party, Side
from academy.apprenticeship.facts_many import ManyContractField
from academy.base.actor import Actor, Scope
from academy.ui.apprenticeship.contract import ContractPage
from academy.ui.apprenticeship.contracts import ContractsPage
from academy.ui.apprenticeship.draft import DraftPage
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace
from tests.rooms.apprenticeship.people import MASTER, OTHER_MASTER
from tests.rooms.conftest import COAL
from tests.ui.apprenticeship.conftest import Rooms
from tests.ui.conftest import ScriptedNotices


def opened(qtbot: QtBot, page: Page) -> None:
    qtbot.addWidget(page)
    page.resize(1180, 900)
    page.show()
    page.opened()


def a_page(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms, key: int, actor: Actor | None = None
) -> ContractPage:
    page = ContractPage(workspace, rooms.service, actor or rooms.clerk, key)
    opened(qtbot, page)
    qtbot.waitUntil(lambda: page.note != "" and not page._turns.waiting())
    return page


def dialog_of(page: QWidget) -> FormDialog[object]:
    return page.findChildren(FormDialog)[-1]


def notices(workspace: Workspace) -> ScriptedNotices:
    assert isinstance(workspace.notices, ScriptedNotices)
    return workspace.notices


def test_the_list_shows_counts_and_narrows_by_chip(qtbot: QtBot, workspace: Workspace, rooms: Rooms) -> None:
    page = ContractsPage(workspace, rooms.service, rooms.clerk)
    opened(qtbot, page)
    qtbot.waitUntil(lambda: page.model.rowCount() == 3 and page.note != "")
    assert page.note == "3 份协议"
    assert page.chips[ContractState.AWAITING].text == "待签署 1"
    qtbot.waitUntil(lambda: page.model.fact_at(0) is not None)
    page.chips[ContractState.DRAFT].clicked.emit()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert page.model.id_at(0) == rooms.draft
    page.late.clicked.emit()
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)


def test_a_state_in_which_contracts_end_has_a_chip_while_there_is_one(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    page = ContractsPage(workspace, rooms.service, rooms.clerk)
    opened(qtbot, page)
    qtbot.waitUntil(lambda: page.note != "")
    assert set(page.chips) == set(ContractState)
    ended = page.chips[ContractState.TERMINATED]
    assert not ended.isVisibleTo(page)
    page._on_counts({"terminated": 1, "draft": 1, "overdue": 0})
    assert ended.isVisibleTo(page)
    assert ended.text == "已解除 1"
    ended.clicked.emit()
    page._on_counts({"draft": 1, "overdue": 0})
    assert ended.isVisibleTo(page)  # it narrows the list: it can be taken off


def test_enter_opens_a_contract_and_new_opens_the_form(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    page = ContractsPage(workspace, rooms.service, rooms.clerk)
    pushed: list[Page] = []
    page.opening.connect(pushed.append)
    opened(qtbot, page)
    qtbot.waitUntil(lambda: page.model.rowCount() == 3 and page.branch.count() == 3)
    qtbot.waitUntil(lambda: page.model.fact_at(0) is not None)
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    page.new.click()
    qtbot.waitUntil(lambda: len(pushed) == 2)
    assert isinstance(pushed[0], ContractPage)
    assert isinstance(pushed[1], DraftPage)
    for each in pushed:
        qtbot.addWidget(each)


def test_a_running_contract_shows_both_lanes_and_what_is_missing(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    page = a_page(qtbot, workspace, rooms, rooms.running)
    assert "第 21 / 24 个月" in page.lanes.accessibleDescription()
    assert "谈心 7 次" in page.lanes.accessibleDescription()
    assert page.head.pill.text == "在培"
    assert page.head.strip.accessibleName().startswith("逾期 14 项")
    assert "逾期 14 项" in page.lanes.accessibleDescription()
    assert page.logs.model.rowCount() == 41, "talks that lack stand there too"
    assert page.logs.model.data(page.logs.model.index(1, 0)) == "2026-10"
    qtbot.waitUntil(lambda: page.papers.view.pages() == 6)


def test_a_click_on_the_missing_month_writes_its_entry(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    page = a_page(qtbot, workspace, rooms, rooms.running)
    page.lanes.grab()
    area, month = page.lanes._gaps[0]
    assert (month.year, month.month) == (2026, 10)
    qtbot.mouseClick(
        page.lanes,
        Qt.MouseButton.LeftButton,
        pos=area.center().toPoint(),
    )
    dialog = dialog_of(page)
    form = dialog.form
    assert form.field("hours").isVisibleTo(form)
    assert not form.field("talk_on").isVisibleTo(form)
    form.field("hours").set_value(10)
    form.field("items").set_value(("巷道放样",))
    form.field("reason").set_value("记录表存车间")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: page.head.strip.accessibleName().startswith("逾期 13 项"))
    assert page.logs.model.rowCount() == 41
    assert notices(workspace).toasts == ["2026年10月的记录已保存"]


def test_a_request_is_no_act_of_record_and_has_no_seal(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    page = a_page(qtbot, workspace, rooms, rooms.running)
    page.head.buttons["terminate"].click()
    assert dialog_of(page).save_button.property("kind") == "primary"


def test_signing_shows_who_is_missing_and_the_last_signature_puts_it_in_force(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    page = a_page(qtbot, workspace, rooms, rooms.awaiting)
    assert "技术培养人、鉴证单位" in page.head.strip.accessibleName()
    assert page.signatures.count.text() == "2 / 4"
    page.signatures.sign.click()
    dialog = dialog_of(page)
    assert dialog.form.field("party").value() is Party.TECHNICAL
    assert not dialog.form.field("signer").isVisibleTo(dialog.form)
    dialog.save_button.click()
    qtbot.waitUntil(lambda: page.signatures.count.text() == "3 / 4")
    page.signatures.sign.click()
    dialog = dialog_of(page)
    dialog.save_button.click()
    qtbot.waitUntil(lambda: dialog.form.field("signer").is_bad())
    dialog.form.field("signer").set_value("沈岚")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: page.head.pill.text == "在培")
    qtbot.waitUntil(lambda: not page.signatures.sign.isVisibleTo(page))  # the card is read a turn later


def test_a_freeze_asks_with_the_number_to_come(qtbot: QtBot, workspace: Workspace, rooms: Rooms) -> None:
    page = a_page(qtbot, workspace, rooms, rooms.draft)
    assert "QJ-DT-2026-002" in page.head.strip.accessibleName()
    notices(workspace).answers = ["定稿为 QJ-DT-2026-002"]
    page.head.buttons["freeze"].click()
    qtbot.waitUntil(lambda: page.head.pill.text == "待签署")
    assert "QJ-DT-2026-002" in page.note
    assert page.head.buttons["void"].isVisibleTo(page)
    assert not page.head.buttons["freeze"].isVisibleTo(page)


def test_the_form_marks_every_problem_at_its_field_and_saves_when_mended(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    sheet = rooms.service.contract_sheet(rooms.clerk, rooms.draft)
    page = DraftPage(workspace, rooms.service, rooms.clerk, [(COAL, "邱集")], sheet.terms, sheet)
    opened(qtbot, page)
    saved: list[object] = []
    page.saved.connect(saved.append)
    assert page.form.collect() == sheet.terms
    assert not page.unsaved()
    page.form.field("technical_id").set_value(None)
    page.form.field("weight_overall").set_value(20)
    page.save_button.click()
    assert [each.name for each in page.form.bad()] == ["technical_id"]
    page.form.field("technical_id").set_value(OTHER_MASTER)
    page.save_button.click()
    qtbot.waitUntil(lambda: [each.name for each in page.form.bad()] == ["weight_theory"])
    page.form.field("weight_overall").set_value(10)
    page.form.field("goals_character").set_value(("一", "二"))
    page.save_button.click()
    qtbot.waitUntil(lambda: saved == [rooms.draft])
    assert rooms.service.contract_sheet(rooms.clerk, rooms.draft).terms.goals_character == ("一", "二")


def test_steps_of_the_path_are_typed_in_rows(qtbot: QtBot, workspace: Workspace, rooms: Rooms) -> None:
    draft = rooms.service.usual_terms(rooms.clerk, COAL)
    page = DraftPage(workspace, rooms.service, rooms.clerk, [(COAL, "邱集")], draft)
    opened(qtbot, page)
    editor = page.form.field("path").input
    editor.add.click()  # type: ignore[attr-defined]
    editor.add.click()  # type: ignore[attr-defined]
    first, second = page.form.field("path").value()
    assert (first.stage, first.month_from, first.month_to) == (1, 1, 6)
    assert (second.stage, second.month_from, second.side) == (2, 7, Side.TECHNICAL)
    assert page.unsaved()


def test_saving_the_agreement_writes_the_frozen_bytes(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = a_page(qtbot, workspace, rooms, rooms.running)
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.fileName()))
    notices(workspace).files = [tmp_path / "a.pdf", tmp_path / "b.pdf"]
    page.papers.save.click()
    page.papers.print.click()
    qtbot.waitUntil(lambda: shown == ["b.pdf"])
    expected = rooms.service.preview_agreement(rooms.clerk, rooms.running)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes() == expected
    verbs = [line.verb for line in rooms.service.contract_history(rooms.clerk, rooms.running)[:2]]
    assert verbs == ["verb.apprenticeship.save_agreement"] * 2


def test_a_mentor_sees_no_paper_and_writes_only_his_side(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    own = Scope(None, MASTER)
    grants = {"apprenticeship.read": own, "apprenticeship.log": own}
    mentor = Actor(9, MASTER, "贺明尺", "hmc", COAL, grants, ("technical_mentor",))
    page = a_page(qtbot, workspace, rooms, rooms.running, mentor)
    assert not page.papers.save.isVisibleTo(page)
    assert [name for name, each in page.head.buttons.items() if each.isVisibleTo(page)] == ["request"]
    page.logs.add.click()
    side = dialog_of(page).form.field("side")
    assert side.value() is Side.TECHNICAL
    listed = ContractsPage(workspace, rooms.service, mentor)
    opened(qtbot, listed)
    qtbot.waitUntil(lambda: listed.model.rowCount() == 2)
    assert not listed.new.isVisibleTo(listed)


def test_ticking_a_step_moves_the_ring(qtbot: QtBot, workspace: Workspace, rooms: Rooms) -> None:
    page = a_page(qtbot, workspace, rooms, rooms.running)
    assert page.path._ring.accessibleName() == "40%"
    step = rooms.service.contract_sheet(rooms.clerk, rooms.running).path[2]
    page.path.ticked.emit(step, True)
    qtbot.waitUntil(lambda: page.path._ring.accessibleName() == "100%")


def test_chosen_entries_are_confirmed_together(qtbot: QtBot, workspace: Workspace, rooms: Rooms) -> None:
    page = a_page(qtbot, workspace, rooms, rooms.running)
    page.logs.table.selectRow(0)
    confirm = next(each for each in page.logs.table.actions() if each.text() == "徒弟确认")
    confirm.trigger()
    dialog = dialog_of(page)
    dialog.save_button.click()
    qtbot.waitUntil(lambda: dialog.form.field("scan").is_bad())
    dialog.form.field("note").set_value("徒弟在记录表上签字")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: notices(workspace).toasts == ["已确认 1 条"])
    newest = rooms.service.contract_sheet(rooms.clerk, rooms.running).logs[0]
    assert newest.confirmed_on is not None


def test_many_drafts_are_changed_at_once_after_a_look_at_what_changes(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    page = ContractsPage(workspace, rooms.service, rooms.clerk)
    opened(qtbot, page)
    qtbot.waitUntil(lambda: page.model.rowCount() == 3 and page.model.fact_at(0) is not None)
    page.table.selectAll()
    action = next(each for each in page.table.row_menu().actions() if "修改" in each.text())
    assert not action.isEnabled(), "a signed agreement is changed by an amendment alone"
    page.table.clearSelection()
    assert page.table.choose(rooms.draft)
    action.setEnabled(True)
    action.trigger()
    dialog = dialog_of(page)
    dialog.form.field("field").set_value(ManyContractField.ALLOWANCE_TECHNICAL)
    dialog.form.field("value").set_value("350")
    notices(workspace).answers.append("修改")
    dialog.save_button.click()
    terms = lambda: rooms.service.contract_sheet(rooms.clerk, rooms.draft).terms  # noqa: E731
    qtbot.waitUntil(lambda: terms().allowance_technical == 35_000)
    assert any("石小磊: " in said and "→ 350" in said for said in map(str, notices(workspace).said))
