"""The checks of the window that users would do, on the demo network in the real window."""

import os
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from tests.journeys.conftest import _today, demo, demo_made, desk, earnest, home, open_window
from tests.journeys.desk import Desk
from tests.ui.still import still

__all__ = ["_today", "demo", "demo_made", "desk", "earnest", "home", "open_window"]

PICTURES = "ACADEMY_UX_PICTURES"  # a folder: what each check saw at its end is kept there
WIDE = 720


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> None:
    """For docs/ux.md: the window as the check left it, or the dialog in front of it."""
    folder, number = os.environ.get(PICTURES), re.match(r"test_(u\d\d)_", item.name)
    found = getattr(item, "funcargs", {}).get("desk")
    if folder is None or number is None or not isinstance(found, Desk):
        return
    shell = found.window.shell
    if not isValid(shell) or not shell.isVisible():
        return
    found.settled()
    still()
    front = QApplication.activeModalWidget()
    seen = (front if front is not None and front.isVisible() else shell).grab()
    shown = seen.scaledToWidth(min(WIDE, seen.width()), Qt.TransformationMode.SmoothTransformation)
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    shown.save(str(target / f"{number[1].upper()}.webp"), "webp", 55)
