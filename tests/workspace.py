"""The workspace every test of the window shares: one application has one theme and one language."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from academy.base.clock import FixedClock
from academy.ui.parts.message_dialog import Choice
from academy.ui.parts.notices import Notices
from academy.ui.parts.workspace import Workspace, open_workspace

NOON = datetime(2026, 11, 23, 12, 0)


class ScriptedNotices(Notices):
    """Records what is said; answers a message by the verb queued in `answers`, a file dialog by `files`."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.said: list[tuple[str, tuple[str, ...]]] = []
        self.toasts: list[str] = []
        self.answers: list[str] = []
        self.files: list[Path] = []

    def show_message(
        self, owner: QObject, title: str, sentences: Sequence[str], tone: str, choices: Sequence[Choice],
        note: str = "",
    ) -> None:  # fmt: skip
        self.said.append((title, tuple(sentences)))
        if self.answers:
            verb = self.answers.pop(0)
            next(each for each in choices if each.verb == verb).act()

    def toast(self, owner: QObject, text: str, undo: Callable[[], object] | None = None) -> None:
        self.toasts.append(text)

    def open_file(self, owner: QObject, title: str, kinds: str, then: Callable[[Path], object]) -> None:
        then(self.files.pop(0))

    def open_files(
        self, owner: QObject, title: str, kinds: str, then: Callable[[list[Path]], object]
    ) -> None:
        then([self.files.pop(0)])

    def folder(self, owner: QObject, title: str, then: Callable[[Path], object]) -> None:
        then(self.files.pop(0))

    def save_file(
        self, owner: QObject, title: str, name: str, kinds: str, then: Callable[[Path], object]
    ) -> None:
        then(self.files.pop(0))


@pytest.fixture(scope="session")
def _workspace(qapp: QApplication) -> Iterator[Workspace]:
    made = open_workspace(qapp, FixedClock(NOON), "zh", "light", ScriptedNotices)
    made.collector.stop()  # tests without a window have no event loop to search in
    yield made
    made.close()


@pytest.fixture
def workspace(_workspace: Workspace) -> Iterator[Workspace]:
    """One application has one theme and one language: they are put back after each test."""
    notices = _workspace.notices
    assert isinstance(notices, ScriptedNotices)
    if QApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.keyRelease(QWidget(), Qt.Key.Key_Control)  # what a key closed was gone before it was let go
    for kept in (notices.said, notices.toasts, notices.answers, notices.files):
        kept.clear()
    _workspace.collector.start()
    yield _workspace
    _workspace.collector.stop()
    _workspace.lists.serve(None)
    _workspace.theme.use("light")
    _workspace.language.use("zh")


@pytest.fixture
def said(workspace: Workspace) -> list[tuple[str, tuple[str, ...]]]:
    """Title and sentences of every message shown."""
    assert isinstance(workspace.notices, ScriptedNotices)
    return workspace.notices.said
