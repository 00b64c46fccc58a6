"""Files dropped on the window, and the import that begins with them."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from academy.base.actor import PROGRAM
from academy.people.facts import PeopleQuery
from academy.ui.desk.drops import DropTarget
from academy.ui.imports.start import StartImportPage
from tests.journeys.desk import Desk


def drop(desk: Desk, file: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    (target,) = desk.window.shell.findChildren(DropTarget)
    keys = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    target.eventFilter(desk.window.shell, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, *keys))


def dropped(desk: Desk, file: Path) -> StartImportPage:
    drop(desk, file)
    desk.until(lambda: isinstance(desk.window.shell.page(), StartImportPage))
    desk.until(lambda: desk.page().report is not None)
    desk.settled()
    page = desk.page()
    assert isinstance(page, StartImportPage)
    return page


def count(desk: Desk) -> int:
    services = desk.window.services
    assert services is not None
    return services.people.count(PROGRAM, PeopleQuery())
