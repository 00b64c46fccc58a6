"""What stands on the screen first: light or dark as it was last, with as little loaded as can be."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOLD = """
import sys
from PySide6 import QtCore
from academy import app
from academy.ui.opening import Opening
from academy.ui.parts import tokens
from academy.ui.window import MainWindow

said = []
show = Opening.showEvent


def opening_shown(self, event):
    said.append("dark" if self._look is tokens.DARK else "light")
    show(self, event)


def painted(self):
    said.append(str("Qt" in vars(QtCore)))
    self.workspace.begin()
    said.append(self.workspace.theme.name)
    said.append(str(QtCore.QSettings().value("scheme_seen", "")))
    sys.stdout.write(" ".join(said))
    QtCore.QTimer.singleShot(0, self.shell.close)


Opening.showEvent = opening_shown
MainWindow._on_painted = painted
sys.exit(app.main([]))
"""


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({}, "light False light"),
        ({"scheme": "dark"}, "dark False dark"),
        ({"scheme": "light", "scheme_seen": "dark"}, "light False light dark"),
        ({"scheme_seen": "dark"}, "dark False light light"),  # the system has changed since, and is asked
    ],
)
def test_the_first_paint_is_in_the_scheme_last_seen_and_waits_for_nothing_else(
    tmp_path: Path, settings: dict[str, str], said: str
) -> None:
    """ "Qt" is known to Python from the first touch on; that makes a hundred kinds of numbers at once."""
    config = tmp_path / "config"
    given = dict(
        os.environ, PYTHONPATH=str(ROOT), QT_QPA_PLATFORM="offscreen", ACADEMY_CONFIG=str(config),
        ACADEMY_DATA=str(tmp_path / "data"), XDG_CONFIG_HOME=str(tmp_path), SETTINGS=repr(settings),
    )  # fmt: skip
    keep = """
import os
from PySide6.QtCore import QSettings
from academy.ui.shell.screen import made_application

app = made_application("0")
for key, value in eval(os.environ["SETTINGS"]).items():
    QSettings().setValue(key, value)
QSettings().sync()
"""
    subprocess.run([sys.executable, "-c", keep], env=given, check=True, timeout=60)
    done = subprocess.run(
        [sys.executable, "-c", TOLD], env=given, check=True, timeout=60, capture_output=True, text=True
    )
    assert done.stdout.strip() == said
