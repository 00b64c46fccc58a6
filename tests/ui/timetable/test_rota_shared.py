"""A rota of two clerks, pasted beyond its end, and after a crash."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from academy.base.drafts import DraftBox
from academy.base.vault import Vault
from academy.people.facts_rota import RotaChange
from academy.ui.parts.conflict import ConflictDialog
from academy.ui.parts.grid_look import CLASH
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.away_page import AwayPage
from academy.ui.timetable.rota_page import RotaPage
from tests.rooms.courses.planners import Planner
from tests.ui.conftest import ScriptedNotices
from tests.ui.timetable.conftest import Wired

DAY = date(2026, 11, 1)
Open = Callable[[], RotaPage]


@pytest.fixture
def rota(
    workspace: Workspace, wired: Wired, plan: Planner, shown: Callable[[Page], None], qtbot: QtBot
) -> Open:
    def show() -> RotaPage:
        page = RotaPage(workspace, wired.away, plan.clerk, plan.timetable.branches(plan.clerk))
        shown(page)
        page.branch.setCurrentIndex(page.branch.findText("永锋", Qt.MatchFlag.MatchContains))
        qtbot.waitUntil(lambda: page.model.rowCount() == 3)
        qtbot.waitUntil(lambda: not workspace.worker.busy())
        return page

    return show


def other(wired: Wired, plan: Planner, page: RotaPage, row: int, word: str) -> None:
    assert page.model.sheet is not None
    who = page.model.sheet.people[row].id
    branch = page._branches[page.branch.currentIndex()].id
    wired.away.enter_rota(plan.clerk, branch, [RotaChange(who, DAY, word)])


@pytest.mark.parametrize("heard", [True, False])
def test_a_cell_another_clerk_changed_is_compared_and_the_others_are_saved(
    rota: Open, wired: Wired, plan: Planner, workspace: Workspace, qtbot: QtBot, heard: bool,
    notices: ScriptedNotices, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    page = rota()
    if not heard:
        monkeypatch.setattr(page, "opened", lambda: None)
    page.model.put([(0, 0), (1, 0), (2, 0)], "夜")
    other(wired, plan, page, 0, "白")
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    page.save.setFocus()
    page.save.click()
    qtbot.waitUntil(lambda: bool(page.findChildren(ConflictDialog)))
    (dialog,) = page.findChildren(ConflictDialog)
    qtbot.waitUntil(lambda: page.model.unsaved() == 1)
    assert page.model.index(0, 0).data(CLASH) == "我的：夜；对方的：白"
    assert [each.text() for each in (*dialog.mine.values(), *dialog.theirs.values())] == ["夜", "白"]
    dialog.theirs[next(iter(dialog.theirs))].setChecked(True)
    dialog.save.click()
    qtbot.waitUntil(lambda: not page.unsaved())
    assert [page.model.word_at(row, 0) for row in range(3)] == ["白", "夜", "夜"]
    assert all("还不能办" not in title for title, _ in notices.said)


def test_what_lies_beyond_the_month_is_told(rota: Open, qtbot: QtBot) -> None:
    page = rota()
    page.grid.setFocus()
    page.grid.setCurrentIndex(page.model.index(2, 29))
    QGuiApplication.clipboard().setText("白\t中\t夜\r\n早\t\t\r\n")
    qtbot.keyClick(page.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.model.unsaved() == 1
    told = page.notes.left.accessibleName()
    assert "1 行" in told
    assert "2 列" in told
    page.discard.click()
    assert not page.notes.left.isVisible()


def test_a_rota_is_offered_after_a_crash(
    rota: Open, wired: Wired, plan: Planner, workspace: Workspace, tmp_path: Path, qtbot: QtBot,
    shown: Callable[[Page], None],
) -> None:  # fmt: skip
    box = DraftBox(tmp_path / "drafts", Vault(bytes(range(32))))
    workspace.drafts.begin(box, 7, lambda: ("timetable", ""))
    rota().model.put([(0, 0), (1, 0)], "夜")
    qtbot.waitUntil(lambda: len(box.found(7)) == 1)
    held = box.found(7)
    workspace.drafts.end()
    workspace.drafts.begin(box, 7, lambda: ("timetable", ""))
    workspace.drafts.take(held)
    away = AwayPage(workspace, wired.away, wired.places, plan.clerk)
    found: list[RotaPage] = []
    away.opening.connect(found.append)
    shown(away)
    away.resume(held[0].title)
    shown(found[0])
    qtbot.waitUntil(lambda: found[0].model.rowCount() == 3)
    qtbot.waitUntil(lambda: not found[0].notes.offer.isHidden())
    found[0].notes.take_over()
    assert [found[0].model.word_at(row, 0) for row in range(3)] == ["夜", "夜", ""]
    found[0].discard.click()
    qtbot.waitUntil(lambda: box.found(7) == [])
    workspace.drafts.end()
