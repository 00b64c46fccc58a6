"""Keys pressed where the focus is, as a keyboard does."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.desk import Desk

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, PLAIN = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


def press(desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier = CONTROL) -> None:
    """In the window, once it is the active one; what it asks of the services has then come."""
    desk.until(lambda: _active(desk))
    QTest.keyClick(desk.window.shell.focusWidget() or desk.window.shell, key, modifiers)
    desk.settled()


def _active(desk: Desk) -> bool:
    """Asked for again until it holds: another window that opens late takes it away."""
    shell = desk.window.shell
    if not shell.isActiveWindow():
        shell.raise_()
        shell.activateWindow()
    return shell.isActiveWindow()
