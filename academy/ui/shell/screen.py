"""How a window comes up on the screen there is."""

from PySide6.QtWidgets import QMainWindow

TITLE_BAR = 40  # pixels the system's frame takes at most


def show_fitting(window: QMainWindow) -> None:
    """At its usual size; on a screen too small for that, as large as the screen."""
    room = window.screen().availableGeometry()
    if window.width() > room.width() or window.height() + TITLE_BAR > room.height():
        window.showMaximized()
    else:
        window.show()
