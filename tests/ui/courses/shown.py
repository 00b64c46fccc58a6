"""How the tests of these pages wait, and where the tabs of a class stand."""

from typing import Any

from pytestqt.qtbot import QtBot

from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.page import Page

SESSIONS, TRAINEES, ATTENDANCE, MARKS, CLOSING, PAPERS = range(6)


def settled(page: Page, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.workspace.worker.busy())


def dialog(page: Any, qtbot: QtBot) -> FormDialog[Any]:
    qtbot.waitUntil(lambda: bool(page.findChildren(FormDialog)))
    return page.findChildren(FormDialog)[-1]
