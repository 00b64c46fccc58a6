"""A key that acts after what was typed before it.

Where an assistive program is about, Qt shows it every letter first and goes on when the answer has come; but
shortcuts Qt looks up at once, so that Ctrl+S would save without the letters that still wait. What is taken as
a key instead keeps its turn.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class InOrder(QObject):
    """Pressed inside `owner`, `keys` wait for their turn; from elsewhere in the window they act at once."""

    def __init__(self, owner: QWidget, keys: str, act: Callable[[], object]) -> None:
        super().__init__(owner)
        self._keys, self._act = QKeySequence(keys), act
        QShortcut(self._keys, owner).activated.connect(act)
        owner.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() == QEvent.Type.KeyRelease:
            return False
        if QKeySequence(event.keyCombination()) != self._keys:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self._act()
        return True
