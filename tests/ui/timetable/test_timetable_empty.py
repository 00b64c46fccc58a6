"""The timetable with nothing to show, and the choices above it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.layout import View
from academy.ui.timetable.page import TimetablePage
from tests.rooms.courses.classes import MONDAY
from tests.rooms.courses.planners import Planner
from tests.ui.timetable.conftest import Wired

Shown = Callable[[Page], None]


def test_a_week_without_any_session_offers_a_new_class(
    workspace: Workspace, wired: Wired, plan: Planner, shown: Shown, qtbot: QtBot
) -> None:
    made = TimetablePage(workspace, wired, plan.clerk)  # type: ignore[arg-type]
    assert [made.bar.branch.currentText(), made.bar.only.currentText()] == ["全部分院", "全部班次"]
    shown(made)
    assert made.stack.currentWidget() is made.blank
    assert made.bar.only.currentText() == "全部班次"
    assert made.side.named.isHidden()
    assert made.empty.act is not None
    mains = [each for each in made.findChildren(QPushButton) if each.property("kind") == "primary"]
    assert [each for each in mains if each.isVisible()] == [made.empty.act]
    with qtbot.waitSignal(made.class_wanted):
        made.empty.act.click()
    plan.a_class(3)
    made.bar.go_to(MONDAY, False)
    qtbot.waitUntil(lambda: made.stack.currentWidget() is made.grid)
    assert made.bar.draft.property("kind") == "primary"
    assert not made.side.named.isHidden()


def test_whoever_may_not_plan_is_told_of_an_empty_week_and_offered_nothing(
    workspace: Workspace, wired: Wired, plan: Planner, shown: Shown
) -> None:
    looking = replace(plan.clerk, grants={"courses.read": plan.clerk.grants["courses.read"]})
    made = TimetablePage(workspace, wired, looking)  # type: ignore[arg-type]
    shown(made)
    assert made.stack.currentWidget() is made.blank
    assert made.empty.act is None


def test_by_branch_there_is_one_choice_of_a_branch(page: TimetablePage, qtbot: QtBot) -> None:
    page.bar.only.setCurrentIndex(1)
    assert page.bar.only_key()
    page.bar.views.choose(View.BRANCH)
    page.bar.changed.emit()
    qtbot.waitUntil(page.bar.only.isHidden)
    assert page.bar.only_key() == 0, "what was looked at alone was a row of another kind"
    page.bar.views.choose(View.CLASS)
    page.bar.changed.emit()
    qtbot.waitUntil(lambda: not page.bar.only.isHidden())
    assert page.bar.only.currentText() == "全部班次"
