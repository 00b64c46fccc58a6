"""The automatic backup does not stand in the way of whoever has just come in."""

from types import SimpleNamespace
from typing import Any, cast

from pytestqt.qtbot import QtBot

from academy.ui.parts.workspace import Workspace
from academy.ui.upkeep.backup_clock import BackupClock
from tests.ui.academy import Academy


def test_the_first_backup_waits_until_the_day_was_seen(
    qtbot: QtBot, workspace: Workspace, academy: Academy
) -> None:
    clock = BackupClock(workspace, workspace.worker)
    jobs: list[str] = []
    workspace.worker.job_started.connect(lambda _number, title: jobs.append(title))
    with qtbot.waitSignal(clock.told):
        clock.start(cast("Any", SimpleNamespace(upkeep=academy.upkeep)), academy.admin)
    assert jobs == []
    assert clock.words() == "还没有备份"

    clock._first.start(0)  # the quarter of a minute is over
    qtbot.waitUntil(lambda: clock.words() != "还没有备份")
    assert len(jobs) == 1
    assert len(list(academy.folder.backups.iterdir())) == 1


def test_whoever_signed_out_at_once_is_not_backed_up_behind_his_back(
    qtbot: QtBot, workspace: Workspace, academy: Academy
) -> None:
    clock = BackupClock(workspace, workspace.worker)
    with qtbot.waitSignal(clock.told):
        clock.start(cast("Any", SimpleNamespace(upkeep=academy.upkeep)), academy.admin)
    clock.stop()
    assert not clock._first.isActive()
