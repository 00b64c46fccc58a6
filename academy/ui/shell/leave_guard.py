"""Leaving while something runs or is typed: whoever leaves says whether it is stopped or lost.

What is being saved is neither: leaving waits until it is stored, or was refused.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from academy.ui.parts.workspace import Workspace

BEAT = 50  # milliseconds between two looks whether what was stopped has ended
PATIENCE = 6  # beats before it is said what the window waits for


class LeaveGuard(QObject):
    """A job that is stopped half way leaves nothing of itself; who waits loses nothing."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self._then: Callable[[], object] = lambda: None
        self._clock = QTimer(self, interval=BEAT)
        self._clock.timeout.connect(self._look)
        self._asked: frozenset[int] = frozenset()
        self._beats = 0
        self._saves = QTimer(self, interval=BEAT)
        self._saves.timeout.connect(self._look_at_saves)
        for told in (workspace.worker.refused, workspace.worker.unavailable, workspace.worker.failed):
            told.connect(self._stay)

    def waits(self) -> bool:
        """Whether something is still on its way to the data; the window is closed once it has arrived."""
        if not self._saves.isActive() and (asked := self._workspace.worker.asked()):
            self._asked, self._beats = asked, 0
            self._saves.start()
        return self._saves.isActive()

    def _look_at_saves(self) -> None:
        self._beats += 1
        if not self._asked & self._workspace.worker.asked():
            self._saves.stop()
            if QApplication.activeModalWidget() is None:  # a form that was refused, a message to be read
                self._window.close()
        elif self._beats == PATIENCE:
            words = self.tr("Still saving: the window closes as soon as it is done.")
            self._workspace.notices.toast(self._window, words)

    def _stay(self) -> None:
        """What was on its way did not arrive: whoever reads why decides again."""
        self._saves.stop()

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
