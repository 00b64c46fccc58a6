"""Somebody at the real window: looks for a button by its words, types, waits, and never sleeps.

`QTest.qWait` starves the worker's threads of the interpreter; `qtbot.waitUntil` does not.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from academy import app
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.page import Page
from academy.ui.parts.turns import Turns
from academy.ui.parts.worker import Worker
from academy.ui.parts.workspace import Workspace
from academy.ui.window import MainWindow
from tests.ui.typing import commit
from tests.workspace import ScriptedNotices

Kind = TypeVar("Kind", bound=QWidget)
PATIENCE = 20_000  # milliseconds: a loaded machine counts every password three times slower


@dataclass
class Desk:
    """One window on one data folder."""

    window: MainWindow
    qtbot: QtBot
    notices: ScriptedNotices
    faults: list[BaseException] = field(default_factory=list)

    def until(self, found: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(found()) or bool(self.faults), timeout=PATIENCE)
        assert self.faults == []

    def settled(self) -> None:
        """Nothing is under way, and whoever has come in sees the first page."""
        self.until(self._rests)

    def _rests(self) -> bool:
        window = self.window
        coming = window.actor is not None and not window.gate.isVisible() and window.shell.page() is None
        turns = any(each.waiting() for each in window.shell.findChildren(Turns))
        return not coming and not turns and not window.workspace.worker.busy()

    def one(self, kind: type[Kind]) -> Kind:
        """The newest visible widget of this kind."""
        self.until(lambda: self._seen(kind))
        return self._seen(kind)[-1]

    def _seen(self, kind: type[Kind]) -> list[Kind]:
        return [each for each in self.window.shell.findChildren(kind) if each.isVisible()]

    def press(self, words: str, inside: QWidget | None = None) -> None:
        """Click the one visible, enabled button that says this."""

        def found() -> list[QAbstractButton]:
            return [
                each for each in (inside or self.window.shell).findChildren(QAbstractButton)
                if words in (each.text() or each.accessibleName()) and each.isVisible() and each.isEnabled()
            ]  # fmt: skip

        self.until(found)
        found()[0].click()

    def go(self, key: str) -> Any:
        """A page by its key, read."""
        self.page()
        self.window.shell.show_page(key)
        self.settled()
        return self.page()

    def page(self) -> Any:
        """The page in front; the first of them comes once the frame is painted."""
        self.until(lambda: isinstance(self.window.shell.page(), Page))
        return self.window.shell.page()

    def dialog(self) -> FormDialog[Any]:
        return self.one(FormDialog)

    def fill(self, form: Any, **values: Any) -> None:
        """Text as an input method types it, everything else chosen."""
        for name, value in values.items():
            entry = form.field(name)
            if isinstance(value, str) and isinstance(entry.input, QLineEdit):
                entry.input.clear()
                commit(entry.input, value)
                entry.input.editingFinished.emit()
            else:
                entry.set_value(value)

    def save(self) -> None:
        """The dialog's own button, and wait until it is gone."""
        dialog = self.dialog()
        dialog.save_button.click()
        self.settled()
        refused = [field.message() for field in dialog.form.bad()] if isValid(dialog) else []
        assert refused == []
        self.until(lambda: not isValid(dialog) or not dialog.isVisible())

    def refused_by(self, name: str) -> str:
        """Press the button of the open form; the sentence that then stands at the field."""
        dialog = self.dialog()
        dialog.save_button.click()
        self.until(lambda: dialog.form.field(name).is_bad())
        return str(dialog.form.field(name).message())

    def sign_in(self, account: str, password: str, new: str = "") -> str:
        """`new`: chosen at the first entry where somebody else gave the first one. The password then held."""
        card = self.one(self.window.rooms.sign_in)
        self.fill(card.form, account=account, password=password)
        card.enter.click()
        self.until(lambda: self._seen(FormDialog) or not self.window.gate.isVisible())
        if asked := self._seen(FormDialog):
            self.fill(asked[-1].form, new=new, repeated=new)
            asked[-1].save_button.click()
        self.until(lambda: not self.window.gate.isVisible())
        self.settled()
        return new if asked else password

    def words(self, inside: QWidget | None = None) -> list[str]:
        """What labels say."""
        inside = inside or self.window.shell
        return [each.text() for each in inside.findChildren(QLabel) if each.isVisible() and each.text()]

    def close(self) -> None:
        for dialog in self.window.shell.findChildren(QDialog):
            dialog.done(0)
        self.window.close()
        self.window.shell.hide()
        for each in (self.window.shell, self.window):
            each.deleteLater()
            QApplication.sendPostedEvents(each, QEvent.Type.DeferredDelete.value)


Open = Callable[..., Desk]
"""`open(folder)`, or `open(folder, "en")`."""


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, workspace: Workspace) -> Iterator[Open]:
    """Windows as `python -m academy` opens them, each with a worker of its own; closed after the test."""
    notices = workspace.notices
    assert isinstance(notices, ScriptedNotices)
    desks: list[Desk] = []

    def open_it(folder: Path, language: str = "zh") -> Desk:
        workspace.language.use(language)
        worker = Worker(qapp)
        worker.refused.connect(notices.refused)
        worker.unavailable.connect(notices.unavailable)
        own = replace(workspace, worker=worker)
        desk = Desk(MainWindow(own, app.launcher(folder), app.load_rooms), qtbot, notices)
        worker.failed.connect(lambda _owner, fault: desk.faults.append(fault))
        desks.append(desk)
        desk.window.shell.resize(1366, 768)
        desk.window.shell.show()
        desk.settled()
        return desk

    yield open_it
    for desk in desks:
        if isValid(desk.window):
            desk.close()
        assert desk.faults == []


@pytest.fixture
def desk(open_window: Open, demo: Path) -> Desk:
    """The demo, its clerk already signed in."""
    found = open_window(demo)
    found.until(lambda: found.window.actor is not None and not found.window.gate.isVisible())
    found.settled()
    return found
