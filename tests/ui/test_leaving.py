"""Whoever leaves takes along what is under way."""

import threading
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from academy.base.problems import Refused, problem
from academy.base.progress import Progress
from academy.ui.parts.workspace import Workspace


def test_what_is_under_way_when_its_user_leaves_stops_and_is_told_to_nobody(
    qtbot: QtBot, workspace: Workspace, said: list
) -> None:
    worker, owner, begun, told = workspace.worker, QObject(), threading.Event(), []
    saved: list[int] = []

    def job(progress: Progress) -> None:
        begun.set()
        while True:
            progress.step(1, 10)
            threading.Event().wait(0.001)

    def refused() -> None:
        saved.append(1)
        raise Refused(problem("record.gone"))

    worker.job_cancelled.connect(lambda _owner, title: told.append(title))
    worker.job_made.connect(lambda title, _made: told.append(title))
    worker.start(owner, "名单", job, told.append)
    worker.start(owner, "证书", lambda _progress: Path("证书.pdf"), told.append)
    qtbot.waitUntil(begun.is_set)
    worker.run(owner, refused, told.append)
    worker.leave()
    assert worker.jobs() == []
    qtbot.waitUntil(lambda: not worker.busy())
    assert (told, said, saved) == ([], [], [1])
