"""A key that acts after what was typed before it.

Where an assistive program is about, Qt shows it every letter first and goes on when the answer has come; but
shortcuts Qt looks up at once, so that Ctrl+S would save without the letters that still wait. What is taken as
a key instead keeps its turn.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class InOrder(QObject):
    """Pressed inside `owner`, `keys` wait for their turn; from elsewhere in the window they act at once.

    `elsewhere=False`: there they mean something else, as a key of the whole window does that has another
    meaning here. Two shortcuts of one key would do neither.
    """

    def __init__(
        self, owner: QWidget, keys: str, act: Callable[[], object], *, elsewhere: bool = True
    ) -> None:
        super().__init__(owner)
        self._owner, self._keys, self._act = owner, QKeySequence(keys), act
        if elsewhere:
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
        else:
            self._go_before()
        return True

    def _go_before(self) -> None:
        """The key comes to whoever has the focus by then, and a date would take Ctrl+PgDn for ten days."""
        for each in self._owner.findChildren(QWidget):
            if each.focusPolicy() != Qt.FocusPolicy.NoFocus:
                each.installEventFilter(self)


class OwnKeys(QObject):
    """Keys of a widget's own acts mean these while it has the keys, whatever the page has them for."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        owner.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() == QEvent.Type.KeyRelease:
            return False
        pressed = QKeySequence(event.keyCombination())
        mine = (each for each in self._owner.actions() if each.isEnabled() and each.shortcut() == pressed)
        if (act := next(mine, None)) is None:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            act.trigger()
        return True
