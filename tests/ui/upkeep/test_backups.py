"""The data page: backing up, comparing before a restore, the password again, checking."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from academy.base.actor import PROGRAM, Actor
from academy.base.facts import Count, Finding
from academy.base.problems import Refused, problem
from academy.base.progress import Progress
from academy.base.words import Words
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace
from academy.ui.upkeep.backups import UpkeepPage
from academy.ui.upkeep.restoring import WaitDialog, pairs_of, size_words
from tests.ui.academy import PASSWORD, Academy
from tests.ui.conftest import ScriptedNotices


@pytest.fixture
def shown_sheets() -> list[QWidget]:
    return []


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, academy: Academy, shown_sheets: list[QWidget]) -> UpkeepPage:
    academy.upkeep.door.listeners.append(workspace.worker.post)
    made = UpkeepPage(workspace, academy.upkeep, academy.access, shown_sheets.append, academy.admin)
    qtbot.addWidget(made)
    made.resize(1150, 700)
    made.show()
    made.opened()
    return made


def notices_of(workspace: Workspace) -> ScriptedNotices:
    notices = workspace.notices
    assert isinstance(notices, ScriptedNotices)
    return notices


def dialog_of(page: UpkeepPage) -> FormDialog[Any]:
    return next(each for each in page.findChildren(FormDialog) if each.isVisible())


def is_asked(page: UpkeepPage) -> bool:
    return any(each.isVisible() for each in page.findChildren(FormDialog))


def test_backing_up_adds_a_readable_line(qtbot: QtBot, page: UpkeepPage, workspace: Workspace) -> None:
    page.back_up.click()
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1)
    qtbot.waitUntil(page.back_up.isEnabled)
    assert "上次备份" in page.note
    assert notices_of(workspace).toasts[0].startswith("已备份")


def test_a_backup_can_be_saved_elsewhere(
    qtbot: QtBot, page: UpkeepPage, workspace: Workspace, tmp_path: Path
) -> None:
    target = tmp_path / "stick" / "copy.academy-backup"
    notices_of(workspace).files.append(target)
    page._on_elsewhere()
    qtbot.waitUntil(target.exists)


def test_nothing_is_restored_before_the_counts_are_seen_and_the_password_given(
    qtbot: QtBot, page: UpkeepPage, academy: Academy
) -> None:
    made = academy.upkeep.backup(PROGRAM)
    academy.network.remove_branch(academy.admin, *newest_branch(academy))
    page.look_into(made)
    qtbot.waitUntil(lambda: is_asked(page))
    dialog = dialog_of(page)
    assert not dialog.save_button.isDefault()
    dialog.form.field("password").set_value("wrong")
    QTest.keyClick(dialog.form.field("password").input, Qt.Key.Key_Return)
    assert dialog.form.bad() == []
    dialog.save_button.click()
    qtbot.waitUntil(lambda: len(dialog.form.bad()) == 1)
    assert len(academy.network.branches(academy.admin)) == 2
    dialog.done(0)


def newest_branch(academy: Academy) -> tuple[int, int]:
    branch = academy.network.branches(academy.admin)[-1]
    return branch.id, branch.version


def test_a_restore_brings_the_backup_back_and_asks_to_sign_in_again(
    qtbot: QtBot, page: UpkeepPage, academy: Academy, workspace: Workspace
) -> None:
    made = academy.upkeep.backup(PROGRAM)
    academy.network.remove_branch(academy.admin, *newest_branch(academy))
    page.look_into(made)
    qtbot.waitUntil(lambda: is_asked(page))
    dialog = dialog_of(page)
    dialog.form.field("password").set_value(PASSWORD)
    with qtbot.waitSignal(page.restored):
        dialog.save_button.click()
    assert len(academy.network.branches(academy.admin)) == 3
    assert "请重新登录。" in notices_of(workspace).said[-1][1]


def test_a_damaged_backup_is_refused_in_words(
    qtbot: QtBot, page: UpkeepPage, academy: Academy, workspace: Workspace
) -> None:
    spoilt = academy.folder.backups / "20260101-080000.academy-backup"
    spoilt.write_bytes(b"not a zip")
    page.look_into(spoilt)
    qtbot.waitUntil(lambda: bool(notices_of(workspace).said))
    assert "备份文件已损坏" in notices_of(workspace).said[0][1][0]


def test_the_check_says_that_nothing_was_found(qtbot: QtBot, page: UpkeepPage) -> None:
    page.check.act.click()
    words = Words("zh")
    qtbot.waitUntil(page.check.act.isEnabled)
    assert any("没有发现问题" in each.text() for each in page.check.findChildren(QLabel))
    page.check.show_findings([Finding("journal.chain_broken", "journal", 1, seq="7")])
    sentence = words.word("finding.journal.chain_broken").replace("{seq}", "7")
    assert any(sentence in each.text() for each in page.check.findChildren(QLabel))


def test_the_recovery_sheet_is_shown_after_the_password_and_noted(
    qtbot: QtBot, page: UpkeepPage, academy: Academy, shown_sheets: list[QWidget]
) -> None:
    page.sheet_card.act.click()
    dialog = dialog_of(page)
    dialog.form.field("password").set_value(PASSWORD)
    dialog.save_button.click()
    qtbot.waitUntil(lambda: shown_sheets == [page])
    noted = academy.history.lines(academy.auditor(), None, 3)
    assert "upkeep.note_sheet_shown" in [line.verb for line in noted]


def test_only_tables_a_clerk_knows_are_compared() -> None:
    here = [Count("person", 5), Count("counter", 9), Count("course", 0)]
    held = [Count("person", 3)]
    pairs = pairs_of(Words("zh"), here, held)
    assert [(pair.kind, pair.here, pair.held) for pair in pairs] == [("人员", 5, 3)]


def test_what_a_restore_would_change_is_told_first() -> None:
    here = [Count("course", 4), Count("person", 5), Count("certificate", 9)]
    held = [Count("course", 4), Count("person", 5), Count("certificate", 8)]
    pairs = pairs_of(Words("zh"), here, held)
    assert [pair.held - pair.here for pair in pairs] == [-1, 0, 0]


@pytest.mark.parametrize(
    ("size", "words"), [(1, "1 KB"), (10_240, "10 KB"), (3_500_000, "3.3 MB"), (5_000_000_000, "4,768.4 MB")]
)
def test_sizes_are_told_as_people_read_them(size: int, words: str) -> None:
    assert size_words(size) == words


def test_moving_is_a_job_that_can_be_cancelled_and_closing_asks_about_it(
    qtbot: QtBot, page: UpkeepPage, academy: Academy, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone_to = move(qtbot, page, academy, monkeypatch)
    assert workspace.worker.jobs() == ["迁移到 PostgreSQL"]
    assert not page.move_card.act.isEnabled()
    assert not is_asked(page)
    workspace.worker.cancel_all()
    qtbot.waitUntil(page.move_card.act.isEnabled)
    toasts = notices_of(workspace).toasts
    qtbot.waitUntil(lambda: toasts[-1:] == ["没有迁移：服务器上的数据库和原来一样，仍在这里工作。"])
    assert gone_to == ["postgresql+psycopg://clerk@10.0.0.7:5432/academy"]
    assert notices_of(workspace).said == []


def move(
    qtbot: QtBot, page: UpkeepPage, academy: Academy, monkeypatch: pytest.MonkeyPatch
) -> list[str]:  # fmt: skip
    """Ask for it, as far as the copying, which goes on until it is cancelled."""
    begun: list[str] = []

    def copying(_actor: Actor, url: str, progress: Progress) -> None:
        begun.append(url)
        while True:
            progress.step(1, 10)

    monkeypatch.setattr(academy.upkeep, "look_at_server", lambda _actor, _url: None)
    monkeypatch.setattr(academy.upkeep, "move_to", copying)
    page.move_card.act.click()
    dialog = dialog_of(page)
    for name, value in (("host", "10.0.0.7"), ("user", "clerk")):
        dialog.form.field(name).set_value(value)
    dialog.save_button.click()
    qtbot.waitUntil(lambda: bool(begun))
    return begun


def test_a_server_that_holds_something_is_refused_at_the_form(
    qtbot: QtBot, page: UpkeepPage, academy: Academy, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look(_actor: Actor, _url: str) -> None:
        raise Refused(problem("backup.not_empty"))

    monkeypatch.setattr(academy.upkeep, "look_at_server", look)
    page.move_card.act.click()
    dialog = dialog_of(page)
    for name, value in (("host", "10.0.0.7"), ("user", "clerk")):
        dialog.form.field(name).set_value(value)
    dialog.save_button.click()
    qtbot.waitUntil(
        lambda: any("目标数据库里已有数据" in each.text() for each in dialog.findChildren(QLabel))
    )
    assert workspace.worker.jobs() == []
    dialog.done(0)


def test_a_restore_is_cancelled_without_changing_anything(
    qtbot: QtBot, page: UpkeepPage, academy: Academy, workspace: Workspace
) -> None:
    made = academy.upkeep.backup(PROGRAM)
    academy.network.remove_branch(academy.admin, *newest_branch(academy))
    page._restoring.begin(made)
    next(each for each in page.findChildren(WaitDialog)).cancel.click()
    qtbot.waitUntil(lambda: not page._restoring.under_way)
    assert notices_of(workspace).toasts == ["没有恢复，数据和原来一样。"]
    assert len(academy.network.branches(academy.admin)) == 2
