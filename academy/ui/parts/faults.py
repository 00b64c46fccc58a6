"""The last resort: an unforeseen error is logged, shown with a way to pass it on, and the program goes on."""

import logging
import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from academy.base.clock import Clock
from academy.base.late import Late
from academy.ui.parts.notices import Notices

log = logging.getLogger(__name__)
shown = Late("academy.ui.parts.fault_dialog")  # most days nobody sees it


class Faults(QObject):
    """Shows one fault at a time: a fault in a paint event must not fill the screen with dialogs."""

    def __init__(self, clock: Clock, parent: QObject | None = None, notices: Notices | None = None) -> None:
        super().__init__(parent)
        self._clock, self._notices = clock, notices
        self._open = False

    def show_fault(self, owner: QObject, fault: BaseException) -> None:
        """Show it above the owner's window; already logged."""
        if self._open:
            return
        self._open = True
        window = owner.window() if isinstance(owner, QWidget) else QApplication.activeWindow()
        dialog = shown.FaultDialog(window, fault, self._clock.now(), self._notices)
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def catch_all(self) -> Callable[[], None]:
        """Take over what Python would print and forget; gives the function that undoes it."""
        before = sys.excepthook
        sys.excepthook = self._on_uncaught

        def restore() -> None:
            sys.excepthook = before

        return restore

    def _on_uncaught(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        log.error("uncaught: %s", shown.code_of(fault), exc_info=(kind, fault, trace))
        self.show_fault(self, fault)

    def _on_closed(self) -> None:
        self._open = False
