"""F6: from the page to the navigation and back, to where the keys were before."""

import weakref

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from academy.ui.parts.reading import takers
from academy.ui.shell.frame import Shell
from academy.ui.shell.nav import Navigation

BY_KEY = Qt.FocusReason.TabFocusReason  # so that a line's text is selected, as Tab does


class Panes(QObject):
    """One for the window."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._left: weakref.ref[QWidget] | None = None
        QShortcut(QKeySequence("F6"), shell).activated.connect(self.switch)

    def switch(self) -> None:
        """The other side; in the page to the widget that was left, else to the first that takes keys."""
        nav, page, now = self._shell.findChild(Navigation), self._shell.page(), QApplication.focusWidget()
        if not self._shell.is_open() or not isinstance(nav, Navigation) or page is None:
            return
        if now is None or not nav.isAncestorOf(now):
            self._left = None if now is None else weakref.ref(now)
            nav.take_keys()
            return
        before = self._left() if self._left is not None else None
        if before is None or not isValid(before) or not page.isAncestorOf(before) or not _takes_keys(before):
            before = next(takers(page), page)
        before.setFocus(BY_KEY)


def _takes_keys(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isVisible() and widget.isEnabled()
