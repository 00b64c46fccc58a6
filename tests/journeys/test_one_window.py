"""Nothing but the window and its dialogs ever stands on the screen."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from academy.ui.courses.class_page import TABS
from tests.journeys.desk import Desk


class Strays(QObject):
    """Parts of pages that came up as windows of their own, for however short a time."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            plain = watched.windowType() == Qt.WindowType.Window
            if plain and not isinstance(watched, QDialog | QMainWindow):
                self.found.append(type(watched).__name__)
        return False


@contextmanager
def strays() -> Iterator[list[str]]:
    watching, app = Strays(), QApplication.instance()
    assert app is not None
    app.installEventFilter(watching)
    yield watching.found
    app.removeEventFilter(watching)


def test_no_part_of_a_page_flashes_up_as_a_window_of_its_own(desk: Desk) -> None:
    with strays() as found:
        for spec in desk.window.shell.specs():
            desk.go(spec.key)
        for key in ("people", "contracts", "certificates", "classes"):
            table = desk.go(key).table
            desk.until(lambda table=table: table.model().rowCount())
            table.selectRow(0)
            table.opened.emit(table.fact())
            desk.settled()
        for place in range(len(TABS)):
            desk.page().go(place)
            desk.settled()
    assert found == []
