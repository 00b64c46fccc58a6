"""Ctrl+S in the form that founds an academy."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from academy.ui.access.founding import FoundingCard
from academy.ui.parts.workspace import Workspace

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_ctrl_s_in_a_field_founds_once_and_keeps_what_was_typed_before_it(
    qtbot: QtBot, workspace: Workspace
) -> None:
    card = FoundingCard(workspace, lambda draft: draft, lambda _answer: None)
    qtbot.addWidget(card)
    card.show()
    pressed: list[str] = []
    name = card.form.field("academy").input
    assert isinstance(name, QLineEdit)
    card.found.clicked.connect(lambda: pressed.append(name.text()))
    name.setFocus()
    QTest.keyClicks(name, "Zaozhuang")
    QTest.keyClick(name, Qt.Key.Key_S, CONTROL)
    assert pressed == ["Zaozhuang"]
