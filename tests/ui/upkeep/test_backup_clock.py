"""The automatic backup does not stand in the way of whoever has just come in."""

from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from academy.base.actor import Actor
from academy.base.problems import Unavailable, problem
from academy.ui.parts.workspace import Workspace
from academy.ui.shell.status import StatusLine
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


@pytest.mark.parametrize(("minutes", "late"), [(24 * 60 - 1, False), (24 * 60 + 1, True)])
def test_u43_a_backup_older_than_a_day_is_said_in_red_with_a_sign(
    qtbot: QtBot, workspace: Workspace, minutes: int, late: bool
) -> None:
    clock, line = BackupClock(workspace, workspace.worker), StatusLine(workspace.worker)
    qtbot.addWidget(line)
    line.resize(1200, 32)
    line.show()
    clock._on_last(workspace.clock.now() - timedelta(minutes=minutes))
    line.show_backup(clock.words(), late=clock.is_late())
    assert clock.is_late() is late
    assert ("超过一天" in clock.words()) is late
    qtbot.waitUntil(lambda: (red_of(line, line._backup.geometry()) > 40) is late)
    assert (red_of(line, line._backup_mark.geometry()) > 5) is late


def red_of(line: StatusLine, place: QRect) -> int:
    """How many pixels there are clearly red."""
    seen = line.grab(place).toImage()
    every = (seen.pixelColor(x, y) for x in range(seen.width()) for y in range(seen.height()))
    return sum(each.red() > max(each.green(), each.blue()) + 60 for each in every)


def test_that_a_day_went_by_is_said_also_where_no_backup_comes_about(
    qtbot: QtBot, workspace: Workspace, academy: Academy
) -> None:
    def full(_actor: Actor) -> None:
        raise Unavailable(problem("database.disk_full"))

    services = SimpleNamespace(last_backup=academy.upkeep.last_backup, backup_if_due=full)
    clock = BackupClock(workspace, workspace.worker)
    with qtbot.waitSignal(clock.told):
        clock.start(cast("Any", SimpleNamespace(upkeep=services)), academy.admin)
    with qtbot.waitSignals([clock.told, workspace.worker.unavailable]):
        clock._timer.timeout.emit()


def test_a_backup_anybody_made_is_known_at_once(qtbot: QtBot, workspace: Workspace, academy: Academy) -> None:
    clock = BackupClock(workspace, workspace.worker)
    with qtbot.waitSignal(clock.told):
        clock.start(cast("Any", SimpleNamespace(upkeep=academy.upkeep)), academy.admin)
    assert clock.words() == "还没有备份"
    with qtbot.waitSignal(clock.told):
        workspace.worker.start(workspace.worker, "备份", lambda _: academy.upkeep.backup(academy.admin))
    assert clock.words().startswith("上次备份")


def test_a_job_that_ends_with_the_academy_being_left_is_not_asked_after(
    qtbot: QtBot, workspace: Workspace, academy: Academy
) -> None:
    clock, asked = BackupClock(workspace, workspace.worker), []

    def last_backup(actor: Actor) -> None:
        asked.append(actor)

    with qtbot.waitSignal(clock.told):
        clock.start(
            cast("Any", SimpleNamespace(upkeep=SimpleNamespace(last_backup=last_backup))), academy.admin
        )
    with qtbot.waitSignal(clock.told):
        workspace.worker.start(workspace.worker, "恢复", lambda _: None, lambda _: clock.stop())
    assert len(asked) == 1
