"""Asks before a course or a planned class is taken away, and says where it can be found again."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from academy.ui.parts.page import Page

tr = QCoreApplication.translate


def ask_to_remove(page: Page, title: str, name: str, job: Callable[[], object]) -> None:
    """`job` runs on the database thread once the clerk has agreed."""
    workspace = page.workspace
    sentence = tr("Removing", "“{name}” goes to the recycle bin and can be brought back for 30 days.")
    done = tr("Removing", "Removed; Ctrl+Z or the recycle bin brings it back")

    def go() -> None:
        workspace.worker.run(page, job, lambda _: workspace.notices.toast(page, done))

    workspace.notices.ask(page, title, sentence.format(name=name), tr("Removing", "Remove"), go)
