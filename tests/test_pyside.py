"""The binding itself: one release lost a reference to None in each call; some thousand calls end Python."""

import sys

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

CALLS = 1000


def test_calls_into_qt_keep_the_references_to_none(qtbot: QtBot) -> None:
    QCoreApplication.processEvents()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        QCoreApplication.processEvents()
    lost = before - sys.getrefcount(None)
    assert lost < CALLS / 10, (
        "this PySide6 on this Python ends in `none_dealloc`; see the pin in pyproject.toml"
    )
