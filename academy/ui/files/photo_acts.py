"""Photos from the person's page: one cut by hand, a folder for a whole class and what became of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from academy.base.actor import Actor
from academy.files.facts_photo import Frame, PhotoReport
from academy.ui.files.photo_dialog import PhotoDialog, read_picture
from academy.ui.parts.workspace import Workspace

if TYPE_CHECKING:
    from academy.files.service_photo import PhotoService

KINDS = "JPEG, PNG (*.jpg *.jpeg *.png)"
PHOTOS = frozenset((".jpg", ".jpeg", ".png"))
NAMED = 12


class PhotoActs(QWidget):
    """Belongs to a page; shows nothing until it is asked. `done` reads the page again."""

    def __init__(
        self, page: QWidget, workspace: Workspace, photos: "PhotoService", actor: Actor,
        done: Callable[[], object],
    ) -> None:  # fmt: skip
        super().__init__(page)
        self.hide()
        self._page, self._workspace, self._photos, self._actor = page, workspace, photos, actor
        self._done = done

    def choose(self, person_id: int) -> None:
        """A picture, then the frame."""
        notices = self._workspace.notices
        notices.open_file(
            self._page, self.tr("Choose the picture"), KINDS, lambda path: self.frame(person_id, path)
        )

    def folder(self, class_id: int, number: str) -> None:
        """A folder whose files are named by ID number, person number or name."""
        title = self.tr("Photos of {number}: files named by ID, number or name").format(number=number)
        self._workspace.notices.folder(self._page, title, lambda path: self._take_folder(class_id, path))

    def frame(self, person_id: int, path: Path) -> None:
        """The frame on a picture already chosen."""
        picture = read_picture(path)
        if picture.isNull():
            self._take(person_id, path, None)  # the service says what is wrong with it
            return
        PhotoDialog(self._page, picture, path.name, lambda frame: self._take(person_id, path, frame)).open()

    def _take(self, person_id: int, path: Path, frame: Frame | None) -> None:
        job = lambda: self._photos.take_photo(self._actor, person_id, path, frame)  # noqa: E731
        self._workspace.worker.run(self._page, job, lambda _: self._on_taken())

    def _on_taken(self) -> None:
        self._workspace.notices.toast(self._page, self.tr("The photo is kept"))
        self._done()

    def _take_folder(self, class_id: int, folder: Path) -> None:
        job = lambda progress: self._photos.take_folder(self._actor, class_id, folder, progress)  # noqa: E731
        self._workspace.worker.start(self._page, self.tr("Taking photos"), job, self._on_folder)

    def _on_folder(self, report: PhotoReport) -> None:
        """How many were taken, what was not and why, who still has none."""
        lines = [self.tr("%Ln photo(s) taken", "", len(report.taken))]
        lines += [self._workspace.language.sentence(each) for each in report.problems[:NAMED]]
        if report.missing:
            names = "、".join(each.name for each in report.missing[:NAMED])
            words = self.tr("Still without a photo: {count} ({names})")
            lines.append(words.format(count=len(report.missing), names=names))
        self._workspace.notices.tell(self._page, self.tr("Photos of the class"), "\n".join(lines))
        self._done()
