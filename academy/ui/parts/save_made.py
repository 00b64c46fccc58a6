"""A file that a page makes: where it goes is asked, it is written whole or not at all, then opened."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from academy.base.files import keep_whole
from academy.base.progress import Progress
from academy.ui.parts.workspace import Workspace

NOT_SAVED = "files.not_saved"


def save_made(
    workspace: Workspace, owner: QWidget, wanted: tuple[str, str, str], make: Callable[[], bytes], *,
    show: bool = True, job: str = "",
) -> None:  # fmt: skip
    """`wanted`: the title of the file dialog, a name without personal data, and the kinds of files.

    `make()` runs away from the window, as a long job called `job` where it may take seconds; with `show` the
    program of the system that prints opens the file. What the disk refuses can be tried again.
    """
    title, name, kinds = wanted

    def saved(path: Path) -> None:
        text = QCoreApplication.translate("SaveMade", "Saved as {name}")
        workspace.notices.toast(owner, text.format(name=path.name))
        if show:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def into(path: Path) -> None:
        def work(progress: Progress) -> Path:
            content = make()
            progress.step(1, 1)  # cancelled while it was made: nothing is written
            return keep_whole(path, content, NOT_SAVED)

        if job:
            workspace.worker.start(owner, job, work, saved)
        else:
            workspace.worker.run(owner, lambda: keep_whole(path, make(), NOT_SAVED), saved)

    workspace.notices.save_file(owner, title, name, kinds, into)
