"""Path templates in the window: kept, changed, copied, filled into a draft; planned against done."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from academy.apprenticeship.facts_contract import PathDraft, Side
from academy.apprenticeship.facts_shown import PathPlan, PathRow
from academy.apprenticeship.facts_template import TemplateDraft
from academy.base.actor import Actor, Scope
from academy.ui.apprenticeship.contract import ContractPage
from academy.ui.apprenticeship.contracts import ContractsPage
from academy.ui.apprenticeship.draft import DraftPage
from academy.ui.apprenticeship.fill_dialog import FillDialog
from academy.ui.apprenticeship.progress import progress_lines
from academy.ui.apprenticeship.template_page import TemplatePage
from academy.ui.apprenticeship.templates_page import TemplatesPage
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.marks import Bar
from academy.ui.parts.messages import NoteStrip
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace
from tests.rooms.conftest import COAL, HEAD
from tests.ui.apprenticeship.conftest import Rooms
from tests.ui.conftest import ScriptedNotices

STEPS = (
    PathDraft(1, Side.CHARACTER, "安全规程学习", 16, 1, 6, "安全考试成绩单"),
    PathDraft(2, Side.TECHNICAL, "井下导线测量", 96, 7, 12, "测量成果图"),
)
TEMPLATE = TemplateDraft(COAL, "工程测量员一年", "工程测量员", 4, 12, STEPS)


@pytest.fixture
def template(rooms: Rooms) -> int:
    return rooms.service.add_template(rooms.clerk, TEMPLATE)


def opened(qtbot: QtBot, page: Page) -> list[Page]:
    pushed: list[Page] = []
    page.opening.connect(pushed.append)
    page.opening.connect(qtbot.addWidget)
    qtbot.addWidget(page)
    page.resize(1180, 900)
    page.show()
    page.opened()
    return pushed


def texts(page: QWidget) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisibleTo(page)]


def labels(card: QWidget) -> list[str]:
    """Those of lines that are not laid out yet, too."""
    return [each.text() for each in card.findChildren(QLabel)]


def a_list(qtbot: QtBot, workspace: Workspace, rooms: Rooms, actor: Actor | None = None) -> TemplatesPage:
    page = TemplatesPage(workspace, rooms.service, actor or rooms.clerk)
    opened(qtbot, page)
    qtbot.waitUntil(lambda: page.note != "" and bool(page._branches))
    return page


def a_draft_page(qtbot: QtBot, workspace: Workspace, rooms: Rooms, key: int = 0) -> DraftPage:
    sheet = rooms.service.contract_sheet(rooms.clerk, key or rooms.draft)
    page = DraftPage(workspace, rooms.service, rooms.clerk, [(COAL, "邱集")], sheet.terms, sheet)
    opened(qtbot, page)
    return page


def fill_dialog(qtbot: QtBot, page: DraftPage) -> FillDialog:
    page.form.field("path").input.fill.click()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: bool(page.findChildren(FillDialog)))
    dialog = page.findChildren(FillDialog)[-1]
    qtbot.waitUntil(lambda: bool(dialog._steps))
    return dialog


def test_the_list_leads_from_the_contracts_and_shows_the_steps(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms, template: int
) -> None:
    contracts = ContractsPage(workspace, rooms.service, rooms.clerk)
    pushed = opened(qtbot, contracts)
    contracts.templates.click()
    (page,) = pushed
    assert isinstance(page, TemplatesPage)
    page.show()
    page.opened()
    qtbot.waitUntil(lambda: "安全规程学习" in texts(page))
    assert page.note == "1 个模板"
    page.table.choose(template)
    shown = page.record()
    assert shown is not None
    assert shown.words == TEMPLATE.title
    assert any("佐证：测量成果图" in text for text in texts(page))


def test_a_new_template_is_typed_and_its_problems_are_named(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms, template: int
) -> None:
    branches, draft = rooms.service.branches(rooms.clerk), replace(TEMPLATE, months=99)
    page = TemplatePage(workspace, rooms.service, rooms.clerk, branches, draft)
    opened(qtbot, page)
    page.save_button.click()
    qtbot.waitUntil(lambda: [each.name for each in page.form.bad()] == ["title", "months"])
    page.form.field("title").set_value("另一个")
    page.form.field("months").set_value(12)
    saved: list[object] = []
    page.saved.connect(saved.append)
    page.save_button.click()
    qtbot.waitUntil(lambda: bool(saved))
    assert {row.title for row in rooms.service.templates(rooms.clerk)} == {"工程测量员一年", "另一个"}
    assert rooms.service.template_sheet(rooms.clerk, int(str(saved[0]))).draft.path == STEPS


def test_a_change_makes_the_next_edition(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms, template: int
) -> None:
    page = a_list(qtbot, workspace, rooms)
    pushed: list[Page] = []
    page.opening.connect(pushed.append)
    page.table.opened.emit(page.model.fact_at(0))
    qtbot.waitUntil(lambda: bool(pushed))
    form = pushed[0]
    assert isinstance(form, TemplatePage)
    qtbot.addWidget(form)
    assert not form.form.field("branch_id").isEnabled()
    assert not form.unsaved()
    form.form.field("target_level").set_value(5)
    form.save()
    qtbot.waitUntil(lambda: "第 2 版，共 2 版" in texts(page))


def test_a_template_is_copied_and_retired(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms, template: int
) -> None:
    page = a_list(qtbot, workspace, rooms)
    page._on_copy(page.model.fact_at(0))  # type: ignore[arg-type]
    dialog = page.findChildren(FormDialog)[-1]
    dialog.form.field("branch_id").set_value(HEAD)
    dialog.save_button.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    assert {row.branch_id for row in page.model.facts()} == {COAL, HEAD}
    assert isinstance(workspace.notices, ScriptedNotices)
    workspace.notices.answers = ["停用"]
    page._on_retire(next(row for row in page.model.facts() if row.id == template))
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.retired.clicked.emit()
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)


def test_who_may_not_manage_templates_only_looks(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms, template: int
) -> None:
    grants = {"apprenticeship.read": Scope(frozenset({COAL}))}
    page = a_list(qtbot, workspace, rooms, Actor(9, 9, "某人", "somebody", COAL, grants, ("approver",)))
    assert not page.new.isVisibleTo(page)
    assert page.table.actions() == []


def test_a_draft_is_filled_with_the_steps_in_the_months_of_its_term(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms, template: int
) -> None:
    page = a_draft_page(qtbot, workspace, rooms)
    dialog = fill_dialog(qtbot, page)
    assert "工程测量员一年 · 工程测量员" in dialog.template.currentText()
    assert "已录入的 3 个项目将被替换。" in labels(dialog)
    assert dialog.fill.text() == "填入 2 项"
    dialog.fill.click()
    path = page.form.field("path").value()
    assert [(step.text, step.month_from, step.month_to, step.evidence) for step in path] == [
        ("安全规程学习", 1, 12, "安全考试成绩单"), ("井下导线测量", 13, 24, "测量成果图"),
    ]  # fmt: skip
    assert page.unsaved()
    page.save_button.click()
    qtbot.waitUntil(lambda: len(rooms.service.contract_sheet(rooms.clerk, rooms.draft).terms.path) == 2)


def test_what_was_done_before_is_left_out_unless_wanted(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms, template: int
) -> None:
    sheet = rooms.service.contract_sheet(rooms.clerk, rooms.running)
    done = next(step for step in sheet.path if step.done_on)
    again = replace(TEMPLATE, path=(*STEPS, PathDraft(3, done.side, done.text, 8, 1, 12)))
    rooms.service.change_template(rooms.clerk, template, again, 1)
    page = a_draft_page(qtbot, workspace, rooms, rooms.running)
    dialog = fill_dialog(qtbot, page)
    ticks = {tick.accessibleName(): tick for tick, _ in dialog._steps}
    assert [name for name, tick in ticks.items() if tick.isChecked()] == ["井下导线测量"]
    assert dialog.fill.text() == "填入 1 项"
    ticks[done.text].setChecked(True)
    assert dialog.fill.text() == "填入 2 项"
    for tick in ticks.values():
        tick.setChecked(False)
    assert not dialog.fill.isEnabled()


def test_without_a_branch_or_a_template_the_form_says_what_to_do(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms, said: list[tuple[str, tuple[str, ...]]]
) -> None:
    page = a_draft_page(qtbot, workspace, rooms)
    page.form.field("path").input.fill.click()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: bool(said))
    assert said[0][0] == "还没有可用的模板"
    page.form.field("branch_id").set_value(None)
    page.form.field("path").input.fill.click()  # type: ignore[attr-defined]
    assert page.form.field("branch_id").is_bad()


def test_a_contracts_path_is_kept_as_a_template(qtbot: QtBot, workspace: Workspace, rooms: Rooms) -> None:
    page = ContractPage(workspace, rooms.service, rooms.clerk, rooms.running)
    pushed = opened(qtbot, page)
    qtbot.waitUntil(lambda: page.note != "" and not page._turns.waiting())
    page.path.keep.click()
    qtbot.waitUntil(lambda: bool(pushed))
    (form,) = pushed
    assert isinstance(form, TemplatePage)
    assert form.form.field("title").value() == "工程测量员 24 个月培养路径"
    form.save()
    qtbot.waitUntil(lambda: len(rooms.service.templates(rooms.clerk)) == 1)


def test_the_contract_shows_planned_against_done_and_names_late_steps(
    qtbot: QtBot, workspace: Workspace, rooms: Rooms
) -> None:
    page = ContractPage(workspace, rooms.service, rooms.clerk, rooms.running)
    opened(qtbot, page)
    qtbot.waitUntil(lambda: page.note != "" and not page._turns.waiting())
    bars = [each.accessibleName() for each in page.path.findChildren(Bar)]
    assert bars == ["计划 100%", "完成 40%"]
    (strip,) = page.path.findChildren(NoteStrip)
    assert strip.accessibleName() == "落后：独立完成导线测量与平差"
    assert any("应于 2026-09-22 前完成" in text for text in labels(page.path))


def test_a_path_in_time_has_no_strip(qtbot: QtBot, workspace: Workspace) -> None:
    step = PathRow(1, 1, Side.TECHNICAL, "步骤", 8, 1, 2, date(2026, 2, 1), 1)
    lines = progress_lines(PathPlan(50, 60, ()), [step])
    for line in lines:
        qtbot.addWidget(line)
    assert [type(line) for line in lines if isinstance(line, NoteStrip)] == []
    assert len(lines) == 2
