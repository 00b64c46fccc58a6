"""How the program and its window come up on the screen there is."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

TITLE_BAR = 40  # pixels the system's frame takes at most


def show_fitting(window: QMainWindow) -> None:
    """At its usual size; on a screen too small for that, as large as the screen."""
    room = window.screen().availableGeometry()
    if window.width() > room.width() or window.height() + TITLE_BAR > room.height():
        window.showMaximized()
    else:
        window.show()


def made_application(version: str) -> QApplication:
    """The one application object, under the names its settings are kept by."""
    app = QApplication(sys.argv[:1])
    app.setOrganizationName("academy")
    app.setApplicationName("academy")
    app.setApplicationVersion(version)
    return app
