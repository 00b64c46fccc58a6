"""The pictures of the help, made by the program on the demo network: `python -m tests.tools.help_pictures`.

`python -m tests.tools.help_pictures OUT [--account NAME] [--scheme dark] [--size 1920x1080] [topic …]` draws
them into another folder as PNG, to be looked at.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
import click
from PySide6.QtCore import QElapsedTimer, QEventLoop, QSettings, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication

from academy import app
from academy.base.actor import PROGRAM
from academy.base.clock import FixedClock
from academy.base.progress import Silent
from academy.courses.facts import ClassFilter, ClassState
from academy.ui.certificates.issue_page import IssuePage
from academy.ui.imports.page import ImportPage
from academy.ui.parts.notices import Notices
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace, open_workspace
from academy.ui.shell.help_book import FOLDER
from academy.ui.window import MainWindow

NOW = datetime(2026, 11, 23, 9, 30)
TOPICS = (
    "home", "people", "person", "import", "classes", "class", "timetable", "certificates", "issue", "verify",
    "templates", "contracts", "contract", "logs", "network", "partners", "settings", "accounts", "retention",
    "journal", "data",
)  # fmt: skip
OWN = {
    "person": "people",
    "import": "people",
    "class": "classes",
    "contract": "contracts",
    "issue": "certificates",
}
WIDE = 900  # pixels of a picture in the book
PATIENCE = 20_000  # milliseconds


def settle(workspace: Workspace, ready: Callable[[], bool] = lambda: True) -> None:
    """Until everything asked for has come, and has been painted."""
    clock, loop = QElapsedTimer(), QEventLoop()
    clock.start()
    while clock.elapsed() < PATIENCE:
        QTimer.singleShot(120, loop.quit)
        loop.exec()
        if not workspace.worker.busy() and ready():
            break
    QTimer.singleShot(250, loop.quit)
    loop.exec()


@contextmanager
def demo_folder() -> Iterator[Path]:
    """A demo network of its own, on its own day."""
    with tempfile.TemporaryDirectory(prefix="academy_pictures_") as place:
        root = Path(place)
        os.environ["ACADEMY_CONFIG"] = str(root / "config")
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(root / "settings"))
        clock = FixedClock(NOW, timedelta(milliseconds=3))
        app.SystemClock = lambda: clock  # type: ignore[assignment,misc]
        app.make_demo(root / "data", Silent()).close()
        yield root / "data"


class Camera:
    """One window on the demo, seen as one of its accounts."""

    def __init__(self, qt: QApplication, folder: Path, language: str, scheme: str, account: str) -> None:
        self.workspace = open_workspace(qt, app.SystemClock(), language, scheme, Notices)
        self.window = MainWindow(self.workspace, app.launcher(folder), app.load_rooms)
        self.shell = self.window.shell
        self.shell.resize(1366, 768)
        self.shell.show()
        settle(self.workspace, lambda: self.window.actor is not None)
        services = self.window.services
        if account and services is not None:
            self.window.enter(services.access.actor_of(PROGRAM, account))
            settle(self.workspace)

    def show(self, topic: str) -> bool:
        """Bring a page to the front; False where this account has none of that name."""
        key = OWN.get(topic, topic)
        if key not in self.shell.page_keys():
            return False
        while (
            self.shell.page() is not None
            and self.shell.page_key() == key
            and self.shell._top._back.isVisible()
        ):
            self.shell.pop()
        self.shell.show_page(key)
        settle(self.workspace)
        page = self.shell.page()
        if topic != key and isinstance(page, Page):
            self._open(topic, page)
            settle(self.workspace)
        return True

    def _open(self, topic: str, page: Page) -> None:
        services, actor = self.window.services, self.window.actor
        if services is None or actor is None:
            return
        if topic == "import":
            page.begin("import")
            settle(self.workspace, lambda: isinstance(self.shell.page(), ImportPage))
            found = self.shell.page()
            if isinstance(found, ImportPage):
                found.start(Path(__file__).parents[2] / "docs" / "examples" / "roster.xlsx")
        elif topic == "issue":
            page.begin("issue")
            settle(self.workspace)
            classes = self.shell.page()
            fact = classes.model.fact_at(0) if classes is not None and hasattr(classes, "model") else None
            if fact is not None:
                classes.table.opened.emit(fact)
                settle(self.workspace, lambda: isinstance(self.shell.page(), IssuePage))
        elif topic == "class":
            running = ClassFilter(states=frozenset({ClassState.RUNNING}))
            page.open_record(services.courses.classes(actor, running)[0].id)
        else:
            settle(self.workspace, lambda: page.model.fact_at(0) is not None)  # type: ignore[attr-defined]
            page.open_record(page.model.fact_at(0).id)  # type: ignore[attr-defined]

    def close(self) -> None:
        self.window.close()
        self.shell.hide()
        self.shell.deleteLater()


@click.command()
@click.argument("out", required=False, type=click.Path(path_type=Path))
@click.argument("topics", nargs=-1)
@click.option("--account", default="")
@click.option("--scheme", default="light")
@click.option("--size", default="1366x768")
@click.option("--language", default="")
def main(
    out: Path | None, topics: tuple[str, ...], account: str, scheme: str, size: str, language: str
) -> None:
    if not language:  # an application speaks one language at a time
        for each in ("zh", "en"):
            subprocess.run(
                [sys.executable, "-m", __spec__.name, *sys.argv[1:], "--language", each], check=True
            )
        return
    target = out or FOLDER / "pictures"
    target.mkdir(parents=True, exist_ok=True)
    qt = QApplication.instance() or QApplication([])
    assert isinstance(qt, QApplication)
    wide, high = (int(part) for part in size.split("x"))
    with demo_folder() as folder:
        camera = Camera(qt, folder, language, scheme, account)
        camera.shell.resize(QSize(wide, high))
        for topic in topics or TOPICS:
            if camera.show(topic):
                picture = camera.shell.grab()
                if out is None:
                    small = picture.scaledToWidth(WIDE, Qt.TransformationMode.SmoothTransformation)
                    small.save(str(target / f"{topic}.{language}.webp"), "webp", 72)
                else:
                    picture.save(str(target / f"{topic}.{language}.png"))
        camera.close()


if __name__ == "__main__":
    main()
