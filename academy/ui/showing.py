"""The window with all it stands on: what was chosen before, the workspace, the last resort for faults."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from academy.base.clock import Clock
from academy.ui.parts.notices import Notices
from academy.ui.parts.workspace import open_workspace
from academy.ui.shell.screen import SEEN
from academy.ui.window import MainWindow

if TYPE_CHECKING:
    from academy.launcher import Launcher
    from academy.ui.pages import Rooms


def shown_window(
    load_rooms: "Callable[[], type[Rooms]]", clock: Clock, app: QApplication, launcher: "Launcher",
    language: str, painted: Callable[[], object], *, demo: bool, first: str = "",
) -> MainWindow:  # fmt: skip
    """The window on the screen; `painted` follows its first paint, in the scheme `first`."""
    kept = QSettings()
    chosen = language or str(kept.value("language", ""))
    scheme = str(kept.value("scheme", "system"))
    workspace = open_workspace(app, clock, chosen, scheme, Notices, bare=True, first=first)
    workspace.theme.changed.connect(lambda: kept.setValue(SEEN, workspace.theme.name))
    workspace.faults.catch_all()
    window = MainWindow(workspace, launcher, load_rooms, demo=demo)
    window.gate.seen.connect(painted)
    window.show()
    return window
