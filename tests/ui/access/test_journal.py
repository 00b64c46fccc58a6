"""The journal page: who may see which list, searching, reading on, undoing."""

import pytest
from pytestqt.qtbot import QtBot

from academy.ui.access import journal_lists
from academy.ui.access.journal import JournalPage
from academy.ui.parts.workspace import Workspace
from tests.ui.academy import Academy
from tests.ui.conftest import ScriptedNotices


def page_of(qtbot: QtBot, workspace: Workspace, academy: Academy, *, auditor: bool) -> JournalPage:
    actor = academy.auditor() if auditor else academy.admin
    made = JournalPage(workspace, academy.history, actor)
    qtbot.addWidget(made)
    made.resize(1100, 400)
    made.show()
    made.opened()
    return made


def test_an_auditor_reads_the_journal_and_undoes_nothing(
    qtbot: QtBot, workspace: Workspace, academy: Academy
) -> None:
    page = page_of(qtbot, workspace, academy, auditor=True)
    qtbot.waitUntil(lambda: page.lines.model.rowCount() > 3)
    assert not page.verb.isVisible()
    assert not page.views.isVisible()


def test_searching_finds_acts_by_their_word(qtbot: QtBot, workspace: Workspace, academy: Academy) -> None:
    page = page_of(qtbot, workspace, academy, auditor=True)
    page.field.setText("新建分院")
    page._ask()
    qtbot.waitUntil(lambda: {fact.verb for fact in page.lines.model.facts()} == {"network.add_branch"})
    page.outcome.setCurrentIndex(2)
    qtbot.waitUntil(lambda: page.lines.model.rowCount() == 0)


def test_scrolling_reads_on(
    qtbot: QtBot, workspace: Workspace, academy: Academy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_lists, "AT_ONCE", 40)
    for _ in range(60):
        academy.upkeep.note_sheet_shown(academy.admin)
    page = page_of(qtbot, workspace, academy, auditor=True)
    qtbot.waitUntil(lambda: page.lines.model.rowCount() == 40)
    bar = page.lines.table.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: page.lines.model.rowCount() > 60)
    every = [fact.id for fact in page.lines.model.facts()]
    assert every == sorted(every, reverse=True)
    assert bar.value() > 0


def test_the_own_last_act_is_undone_after_asking(
    qtbot: QtBot, workspace: Workspace, academy: Academy
) -> None:
    page = page_of(qtbot, workspace, academy, auditor=False)
    qtbot.waitUntil(lambda: page.undo.model.rowCount() == 2)
    notices = workspace.notices
    assert isinstance(notices, ScriptedNotices)
    notices.answers.append("撤销")
    page.verb.click()
    qtbot.waitUntil(lambda: page.undo.model.rowCount() == 1)
    assert [row.name for row in academy.network.branches(academy.admin)] == ["齐河工匠学院", "永锋工匠学院"]
    assert "QJ" in notices.said[0][1][0]


def test_a_removed_record_is_brought_back(qtbot: QtBot, workspace: Workspace, academy: Academy) -> None:
    branch = academy.network.branches(academy.admin)[-1]
    academy.network.remove_branch(academy.admin, branch.id, branch.version)
    page = page_of(qtbot, workspace, academy, auditor=False)
    page.views.choose(1)
    page._show_list(1)
    qtbot.waitUntil(lambda: page.bin.model.rowCount() == 1)
    page.bin.table.selectRow(0)
    page.verb.click()
    qtbot.waitUntil(lambda: page.bin.model.rowCount() == 0)
    assert len(academy.network.branches(academy.admin)) == 3
