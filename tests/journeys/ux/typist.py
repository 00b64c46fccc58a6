"""A program of its own that types into a form without rest until it is killed: `python typist.py FOLDER`.

Each letter is told on a line of its own, once it stands in the form.
"""

import sys
from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from academy import app
from academy.base.clock import SystemClock
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.people.page import PeoplePage
from academy.ui.showing import shown_window

NAME, UNIT = "时雨", "永锋集团"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
BEAT = 60  # milliseconds: nobody types faster, and no pause is long enough for the form to be kept in it


class Typist:
    """Looks on every beat how far the window is, and does the next thing."""

    def __init__(self, folder: Path, made: QApplication) -> None:
        self._window = shown_window(
            app.load_rooms, SystemClock(), made, app.launcher(folder), "zh", lambda: None, demo=False
        )
        self._numbers = count()
        self._beat = QTimer(interval=BEAT)
        self._beat.timeout.connect(self._next)
        self._beat.start()

    def _next(self) -> None:
        shell = self._window.shell
        page = shell.page()
        dialogs = [each for each in shell.findChildren(FormDialog) if each.isVisible()]
        if self._window.actor is None or page is None:
            return
        if not isinstance(page, PeoplePage):
            shell.show_page("people")
        elif not dialogs and page._branches:
            page._on_new()
        elif dialogs:
            self._type(dialogs[-1])

    def _type(self, dialog: FormDialog) -> None:  # type: ignore[type-arg]
        number, form = next(self._numbers), dialog.form
        if number == 0:
            form.field("name").set_value(NAME)
            form.field("unit").set_value(UNIT)
        QTest.keyClick(form.field("remark").input, Qt.Key(ord(LETTERS[number % 26].upper())))
        sys.stdout.write(f"{number + 1}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    typist = Typist(Path(sys.argv[1]), application)
    application.exec()
