"""Draws every part to be looked at: `python -m tests.ui.gallery FOLDER [word …]`."""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from academy.base.changes import Changed
from academy.base.clock import FixedClock
from academy.ui.parts.workspace import Workspace, open_workspace
from academy.ui.shell.fittings import Fittings
from academy.ui.shell.frame import Shell
from academy.ui.shell.spec import AccountAction, PageSpec
from tests.ui import gallery_pages as pages
from tests.ui import gallery_parts as parts

SIZES = {"1366": (1366, 768), "1920": (1920, 1080)}
NAV = (
    ("home", "house", "今日", "Today"),
    ("people", "users", "人员", "People"),
    ("agreements", "handshake", "带徒协议", "Apprenticeship"),
    ("courses", "calendar-days", "课程排期", "Courses"),
    ("certificates", "award", "证书", "Certificates"),
)


@dataclass(frozen=True)
class Picture:
    name: str
    build: Callable[[Workspace], pages.Page]
    then: Callable[[Workspace, QWidget], QDialog | None] = lambda _w, _p: None


PICTURES = (
    Picture("parts", parts.PartsPage),
    Picture("list", pages.ListPage),
    Picture("empty", pages.EmptyPage),
    Picture("panel", pages.PanelPage),
    Picture("form", pages.ListPage, lambda w, p: pages.open_form(w, p)),
    Picture("message", pages.ListPage, lambda w, p: pages.open_message(w, p)),
    Picture("fault", pages.ListPage, lambda w, p: pages.open_fault(w, p)),
    Picture("paper", pages.PaperPage),
)


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def shell_of(workspace: Workspace, picture: Picture) -> Shell:
    made = Shell(workspace)
    made.fit(Fittings())
    zh = workspace.language.name == "zh"
    made.set_academy(
        "齐河工匠学院" if zh else "Qihe Craftsman College",
        lambda: "总院 · 9 家分院" if zh else "9 branches",
    )
    made.set_pages(
        lambda: [PageSpec(k, i, z if zh else e, lambda: picture.build(workspace)) for k, i, z, e in NAV]
    )
    role = "总院教务" if zh else "Head clerk"
    lock = AccountAction("锁定" if zh else "Lock", "lock", lambda: None)
    made.set_account("陈晓敏", lambda: role, "总院" if zh else "Head academy", lambda: [lock])
    made.set_database("本机 SQLite" if zh else "This machine", demo=True)
    made.set_backup(lambda: "上次备份 今日 08:00" if zh else "Last backup today 08:00")
    made.set_count("home", 14)
    made.set_count("certificates", 2)
    return made


def draw(workspace: Workspace, picture: Picture, folder: Path, tail: str, size: tuple[int, int]) -> None:
    shell = shell_of(workspace, picture)
    shell.resize(*size)
    shell.show()
    wait(60)
    shell.show_page("people")
    workspace.worker.post(Changed("people", 0, 1))
    wait(250)
    page = shell.page()
    dialog = picture.then(workspace, page) if page is not None else None
    wait(250 if dialog is not None else 20)
    image = shell.grab()
    if dialog is not None:
        from PySide6.QtGui import QPainter

        painter = QPainter(image)
        at = dialog.mapToGlobal(dialog.rect().topLeft()) - shell.mapToGlobal(shell.rect().topLeft())
        painter.drawPixmap(at, dialog.grab())
        painter.end()
        dialog.blockSignals(False)
        dialog.done(0)
    image.save(str(folder / f"{picture.name}-{tail}.png"))
    for line in parts.cut_texts(shell):
        sys.stdout.write(f"{picture.name}-{tail}: {line}\n")
    shell.deleteLater()
    wait(10)


def main(arguments: Sequence[str]) -> None:
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    workspace = open_workspace(app, FixedClock(datetime(2026, 11, 24, 10, 42)), "zh", "light")
    for picture in PICTURES:
        for language in ("zh", "en"):
            for scheme in ("light", "dark"):
                for size in SIZES:
                    tail = f"{language}-{scheme}-{size}"
                    if all(word in f"{picture.name}-{tail}" for word in arguments[1:]):
                        workspace.language.use(language)
                        workspace.theme.use(scheme)
                        draw(workspace, picture, folder, tail, SIZES[size])
    workspace.close()


if __name__ == "__main__":
    main(sys.argv[1:])
