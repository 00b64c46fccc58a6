"""Leaving while something runs or is typed: whoever leaves says whether it is stopped or lost."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from academy.ui.parts.workspace import Workspace

BEAT = 50  # milliseconds between two looks whether what was stopped has ended


class LeaveGuard(QObject):
    """A job that is stopped half way leaves nothing of itself; who waits loses nothing."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self._then: Callable[[], object] = lambda: None
        self._clock = QTimer(self, interval=BEAT)
        self._clock.timeout.connect(self._look)

    def ask_unsaved(self, act: Callable[[], object]) -> None:
        sentence = self.tr("What you typed here is not saved yet and would be lost.")
        self._workspace.notices.ask(
            self._window, self.tr("Leave without saving?"), sentence, self.tr("Leave without saving"), act, ""
        )

    def ask_running(self, jobs: Sequence[str], leave: Callable[[], object]) -> None:
        """`leave` follows once everything has stopped."""
        self._then = leave
        sentence = self.tr(
            "Still running: {jobs}. If you close now they are stopped and nothing of them stays."
        )
        self._workspace.notices.ask(
            self._window, self.tr("Stop what is running?"), sentence.format(jobs=self.tr(", ").join(jobs)),
            self.tr("Stop and close"), self._stop, "",
        )  # fmt: skip

    def _stop(self) -> None:
        self._workspace.worker.cancel_all()
        self._clock.start()

    def _look(self) -> None:
        if not self._workspace.worker.jobs():
            self._clock.stop()
            self._then()
