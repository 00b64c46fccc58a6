"""What a file dropped on the window begins: the import of a list, the photo of a person."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from academy.base.actor import Actor
from academy.services import Services
from academy.ui.desk.drops import TABLES
from academy.ui.files.photo_acts import PHOTOS
from academy.ui.files.photo_drop import whose_photo
from academy.ui.imports.page import ImportPage
from academy.ui.imports.start import StartImportPage
from academy.ui.parts.picker import Found
from academy.ui.parts.workspace import Workspace
from academy.ui.shell.frame import Shell


class Dropping:
    """The page in front is asked first; what nobody takes is told what would be taken."""

    def __init__(
        self, workspace: Workspace, services: Services, actor: Actor, shell: Shell,
        go: Callable[[str, int], object],
    ) -> None:  # fmt: skip
        self._workspace, self._services, self._actor = workspace, services, actor
        self._shell, self._go = shell, go

    def take(self, path: Path) -> None:
        page, kind, may = self._shell.page(), path.suffix.lower(), self._actor.may
        if not self._shell.is_open():  # behind the gate nobody is there to whom anything could be shown
            return
        if page is not None and page.take_file(path):
            return
        if kind in TABLES and may("people.manage") and may("courses.manage"):
            self._import(path)
        elif kind in PHOTOS and may("people.manage"):
            whose_photo(
                self._workspace, self._find, path, self._shell, lambda whose: self._to_person(whose, path)
            ).open()
        else:
            self._refuse()

    def _import(self, path: Path) -> None:
        page = self._shell.page()
        if not isinstance(page, ImportPage):
            self._go("people", 0)
            page = StartImportPage(
                self._workspace, self._services.imports, self._services.courses, self._actor
            )
            self._shell.push(page)
        page.start(path)

    def _find(self, text: str) -> list[Found]:
        people = self._services.people
        return [Found(each.id, each.name, each.note) for each in people.find(self._actor, text)]

    def _to_person(self, person_id: int, path: Path) -> None:
        self._go("people", person_id)
        if (page := self._shell.page()) is not None:
            page.take_file(path)

    def _refuse(self) -> None:
        tr = QCoreApplication.translate
        lists = tr("Dropping", "Drop a list: .xlsx, .xls, .et, .ods, .csv or a web page with a table.")
        photos = tr("Dropping", "Or drop a photo of a person: .jpg or .png.")
        title = tr("Dropping", "This file cannot be taken here")
        self._workspace.notices.tell(self._shell, title, lists, photos)
