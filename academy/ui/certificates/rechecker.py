"""The pre-flight again, a moment after the last change; an answer that came too late is thrown away."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from academy.certificates.facts_issue import Preflight
from academy.ui.parts.workspace import Workspace

SETTLE = 250  # milliseconds after the last tick before the pre-flight runs again


class Rechecker(QObject):
    """`asks()` gives the question as the page stands; it is put on the database thread."""

    checked = Signal(object)

    def __init__(
        self, workspace: Workspace, asks: Callable[[], Callable[[], Preflight]], owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._workspace, self._asks, self._owner = workspace, asks, owner
        self._asked = 0
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._settle.timeout.connect(self._check)

    def start(self) -> None:
        self._settle.start()

    def _check(self) -> None:
        if not self._owner.isVisible():  # left meanwhile; asked anew when it is shown again
            return
        self._asked += 1
        now = self._asked
        self._workspace.worker.run(self._owner, self._asks(), lambda found: self._on_found(now, found))

    def _on_found(self, asked: int, found: Preflight) -> None:
        if asked == self._asked:
            self.checked.emit(found)
