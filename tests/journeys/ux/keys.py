"""Keys pressed where the focus is, as a keyboard does."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.desk import Desk

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, PLAIN = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


def press(desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier = CONTROL) -> None:
    """In the window, once it is the active one; what it asks of the services has then come."""
    desk.window.shell.activateWindow()
    desk.until(desk.window.shell.isActiveWindow)
    QTest.keyClick(desk.window.shell.focusWidget() or desk.window.shell, key, modifiers)
    desk.settled()
