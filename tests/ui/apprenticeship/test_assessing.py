"""Assessment and allowance on the contract's page, as clerk and approver use them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from academy.apprenticeship.facts_contract import AssessmentDraft, ContractState
from academy.base.actor import Actor
from academy.certificates.facts_contract import CompletionMark
from academy.ui.apprenticeship.assessing import CertificateDesk
from academy.ui.apprenticeship.contract import ContractPage
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace
from tests.rooms.apprenticeship.people import version_of
from tests.rooms.conftest import COAL, an_actor
from tests.ui.apprenticeship.conftest import Rooms
from tests.ui.conftest import ScriptedNotices

NOON = date(2026, 11, 23)
PANEL = ("沈岚", "陈晓敏", "康素梅")
MARKS = AssessmentDraft(NOON, 92, 95, 94, PANEL)


def a_page(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms, actor: Actor, desk: CertificateDesk | None = None
) -> ContractPage:
    page = ContractPage(workspace, rooms.service, actor, rooms.running, desk)
    qtbot.addWidget(page)
    page.resize(1180, 1200)
    page.show()
    page.opened()
    qtbot.waitUntil(lambda: page.assessing.isVisible())
    return page


def in_assessment(rooms: Rooms) -> None:
    version = version_of(rooms.service, rooms.clerk, rooms.running)
    rooms.service.request_assessment(rooms.clerk, rooms.running, version)


def entered(rooms: Rooms, draft: AssessmentDraft = MARKS) -> None:
    in_assessment(rooms)
    version = version_of(rooms.service, rooms.clerk, rooms.running)
    rooms.service.enter_assessment(rooms.clerk, rooms.running, draft, version)


def completed(rooms: Rooms) -> None:
    entered(rooms)
    version = version_of(rooms.service, rooms.clerk, rooms.running)
    rooms.service.confirm_assessment(an_actor(902), rooms.running, version)


def dialog_of(page: ContractPage) -> FormDialog[object]:
    return page.assessing.findChildren(FormDialog)[-1]


def state(rooms: Rooms) -> ContractState:
    return rooms.service.contract_sheet(rooms.clerk, rooms.running).row.state


def test_a_stage_check_asks_for_a_mark_of_every_item(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    page = a_page(qtbot, workspace, rooms, rooms.clerk)
    page.assessing.card.check.click()
    form = dialog_of(page).form
    steps = [
        each for each in rooms.service.contract_sheet(rooms.clerk, rooms.running).path if each.stage == 1
    ]
    names = {each.text for each in steps}
    lines = [each for each in form.findChildren(QLineEdit) if each.accessibleName() in names]
    assert [each.isVisibleTo(form) for each in lines] == [True] * len(steps)
    form.field("examiner").set_value("康素梅")
    dialog_of(page).save_button.click()
    qtbot.waitUntil(lambda: form.field("marks").is_bad())
    for each in lines:
        each.setText("75")
    dialog_of(page).save_button.click()
    qtbot.waitUntil(lambda: bool(rooms.service.assessments(rooms.clerk, rooms.running).checks))
    (row,) = rooms.service.assessments(rooms.clerk, rooms.running).checks
    assert ([item.mark for item in row.items], row.examiner) == ([75] * len(steps), "康素梅")


def test_marks_are_entered_by_one_and_confirmed_by_another(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    in_assessment(rooms)
    page = a_page(qtbot, workspace, rooms, rooms.clerk)
    assert not page.assessing.card.confirm.isVisibleTo(page)
    page.head.buttons["assess"].click()
    form = dialog_of(page).form
    for name, mark in (("theory", 92), ("practice", 95), ("overall", 94)):
        form.field(name).set_value(mark)
    form.field("panel").set_value(PANEL)
    dialog_of(page).save_button.click()
    qtbot.waitUntil(lambda: page.assessing.card.marks.text().strip() == "更正成绩…")
    assert not page.assessing.card.confirm.isVisibleTo(page)  # his own
    assert state(rooms) is ContractState.IN_ASSESSMENT
    notices = workspace.notices
    assert isinstance(notices, ScriptedNotices)
    other = a_page(qtbot, workspace, rooms, an_actor(902))
    notices.answers = ["确认成绩"]
    other.assessing.card.confirm.click()
    qtbot.waitUntil(lambda: other.head.pill.text == "已出师")
    assert "总分 94 分" in notices.said[-1][1][0]


def test_a_failure_offers_the_make_up_and_its_forgoing(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    entered(rooms, AssessmentDraft(NOON, 50, 50, 50, PANEL))
    version = version_of(rooms.service, rooms.clerk, rooms.running)
    rooms.service.confirm_assessment(an_actor(902), rooms.running, version)
    page = a_page(qtbot, workspace, rooms, rooms.clerk)
    assert page.assessing.card.marks.text().strip() == "登记补考…"
    notices = workspace.notices
    assert isinstance(notices, ScriptedNotices)
    notices.answers = ["放弃补考"]
    page.assessing.card.forgo.click()
    qtbot.waitUntil(lambda: page.head.pill.text == "未出师")


def test_the_allowance_is_recorded_confirmed_and_printed(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    completed(rooms)
    page = a_page(qtbot, workspace, rooms, rooms.clerk)
    card = page.assessing.settlement
    found = rooms.service.settlement(rooms.clerk, rooms.running)
    assert found is not None
    assert card.total.text() == f"{found.total // 100:,}.{found.total % 100:02d} 元"
    assert not card.confirm.isVisibleTo(page)
    card.settle.click()
    dialog_of(page).save_button.click()
    qtbot.waitUntil(lambda: "待另一人确认" in card.record.text())
    assert not card.confirm.isVisibleTo(page)  # his own
    other = a_page(qtbot, workspace, rooms, an_actor(902))
    notices = workspace.notices
    assert isinstance(notices, ScriptedNotices)
    notices.answers = ["确认结算"]
    other.assessing.settlement.confirm.click()
    qtbot.waitUntil(lambda: not other.assessing.settlement.settle.isVisibleTo(other))
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    target = tmp_path / "结算.pdf"
    notices.files = [target]
    other.assessing.settlement.print.click()
    qtbot.waitUntil(lambda: opened == [str(target)])
    assert target.read_bytes() == rooms.service.preview_settlement(rooms.clerk, rooms.running)


@pytest.mark.parametrize(
    ("mark", "may_issue", "said", "way"),
    [
        (CompletionMark(COAL, 504), True, "可发出师证书", "去发证…"),
        (CompletionMark(COAL, 504), False, "可发出师证书", ""),
        (CompletionMark(COAL, 504, batch="B-1"), True, "出师证书正在批次 B-1 中办理", ""),
        (CompletionMark(COAL, 504, 9, "QH-1", "B-1"), False, "已发出师证书 QH-1", "打开证书"),
    ],
)
def test_a_completed_contract_says_what_there_is_of_its_certificate(
    qtbot: QtBot,
    workspace: Workspace,
    rooms: Rooms,
    mark: CompletionMark,
    may_issue: bool,
    said: str,
    way: str,
) -> None:
    completed(rooms)
    asked: list[CompletionMark] = []

    def certificate_page(found: CompletionMark) -> Page:
        asked.append(found)
        return Page(workspace)

    desk = CertificateDesk(lambda _contract: mark, certificate_page, may_issue)
    page = a_page(qtbot, workspace, rooms, rooms.clerk, desk)
    card = page.assessing.card
    assert card.completion.isVisibleTo(page)
    assert (card.certified.text(), card.way.text() if card.way.isVisibleTo(page) else "") == (said, way)
    if way:
        with qtbot.waitSignal(page.opening) as caught:
            card.way.click()
        assert asked == [mark]
        qtbot.addWidget(caught.args[0])


def test_whoever_may_not_assess_sees_results_and_no_acts(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    entered(rooms)
    grants = {"apprenticeship.read": rooms.clerk.grants["apprenticeship.read"]}
    reader = replace(rooms.clerk, grants=grants)
    page = a_page(qtbot, workspace, rooms, reader)
    card = page.assessing.card
    assert [each.isVisibleTo(page) for each in (card.check, card.marks, card.confirm, card.forgo)] == [
        False
    ] * 4
