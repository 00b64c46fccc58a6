"""Typing as a Chinese input method does it; `qtbot.keyClicks` aborts on such characters."""

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget


def commit(widget: QWidget, text: str) -> None:
    """Put `text` in at the cursor, as the user's input method would."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)
