"""The field that finds while typing."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton

from academy.ui.parts.icons import icon
from academy.ui.parts.layout import appear, row
from academy.ui.parts.marks import Keys
from academy.ui.parts.theme import theme

PAUSE = 180  # milliseconds without a key before asking


class SearchField(QLineEdit):
    """Asks 180 ms after the last key, at once on Enter; Esc empties it."""

    searched = Signal(str)

    def __init__(self, hint: str, width: int = 280, keys: str = "Ctrl+F") -> None:
        super().__init__()
        self.setProperty("kind", "search")
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        mark = self.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        mark.setText(hint)
        for glass in self.findChildren(QToolButton):  # a picture, no second way in
            glass.setAccessibleName(hint)
            glass.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._keys = Keys(keys)
        told = theme().metrics("body").horizontalAdvance(hint) + 52
        self.setFixedWidth(max(width, told + (self._keys.sizeHint().width() + 8 if keys else 0)))
        appear(self._keys, bool(keys))
        self.setLayout(row(None, self._keys, margins=(0, 0, 6, 0)))
        self._last = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._ask)
        self.textChanged.connect(self._on_text)
        self.returnPressed.connect(self._ask)

    def _on_text(self, text: str) -> None:
        self._keys.setVisible(not text and bool(self._keys.text))
        self._pause.start()

    def _ask(self) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._last:
            self._last = text
            self.searched.emit(text)

    def seek(self, text: str) -> None:
        """As if it had been typed, at once."""
        self.setText(text)
        self._ask()

    def show_all(self) -> None:
        """Ask for everything: what was sought hides what somebody is led to."""
        self.clear()
        self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.show_all()
            return
        super().keyPressEvent(event)
