"""Leaving while something runs or is typed: whoever leaves says whether it is stopped or lost.

What is being saved is neither: leaving waits until it is stored, or was refused.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from academy.ui.parts.workspace import Workspace

BEAT = 50  # milliseconds between two looks whether what was stopped has ended
PATIENCE = 6  # beats before it is said what the window waits for


class LeaveGuard(QObject):
    """A job that is stopped half way leaves nothing of itself; who waits loses nothing.

    While the window is locked somebody else may stand before it: he is asked, and not told what it is.
    """

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self._then: Callable[[], object] = lambda: None
        self._front: QWidget | None = None
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
        self._ask(self.tr("Leave without saving?"), self._unsaved(), self.tr("Leave without saving"), act)

    def close(self, *, unsaved: bool, leave: Callable[[], object]) -> bool:
        """Whether the window may close at once; else `leave` follows what is asked."""
        if unsaved:
            self.ask_unsaved(leave)
        elif jobs := self._workspace.worker.jobs():
            sentence = self.tr(
                "Still running: {jobs}. If you close now they are stopped and nothing of them stays."
            )
            self._ask_running(sentence, jobs, self.tr("Stop and close"), leave)
        return not unsaved and not self._workspace.worker.jobs()

    def sign_out(self, *, unsaved: bool, leave: Callable[[], object]) -> None:
        """As closing does; `leave` follows once nothing is typed and everything has stopped."""
        if unsaved:
            again = lambda: self.sign_out(unsaved=False, leave=leave)  # noqa: E731
            self._ask(self.tr("Sign out?"), self._unsaved(), self.tr("Sign out"), again)
        elif jobs := self._workspace.worker.jobs():
            sentence = self.tr(
                "Still running: {jobs}. If you sign out now they are stopped and nothing of them stays."
            )
            self._ask_running(sentence, jobs, self.tr("Stop and sign out"), leave)
        else:
            leave()

    def _unsaved(self) -> str:
        if self._workspace.notices.front() is not None:
            return self.tr("What was typed before the window was locked is not saved yet and would be lost.")
        return self.tr("What you typed here is not saved yet and would be lost.")

    def _ask_running(self, sentence: str, jobs: list[str], verb: str, leave: Callable[[], object]) -> None:
        if self._workspace.notices.front() is not None:
            sentence = self.tr(
                "What whoever locked the window has begun is still running. It would be stopped and nothing "
                "of it would stay."
            )
        else:
            sentence = sentence.format(jobs=self.tr(", ").join(jobs))
        self._ask(self.tr("Stop what is running?"), sentence, verb, lambda: self._stop(leave))

    def _ask(self, title: str, sentence: str, verb: str, act: Callable[[], object]) -> None:
        notices = self._workspace.notices
        notices.ask(notices.front() or self._window, title, sentence, verb, act, "")

    def _stop(self, leave: Callable[[], object]) -> None:
        self._then, self._front = leave, self._workspace.notices.front()
        self._workspace.worker.cancel_all()
        self._clock.start()

    def _look(self) -> None:
        if not self._workspace.worker.jobs():
            self._clock.stop()
            if self._workspace.notices.front() is self._front:  # else whoever locked the window is back
                self._then()
