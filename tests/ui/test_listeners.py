"""What a program that reads the window aloud may ask of areas that scroll."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from academy.ui.parts.listeners import describe_areas


class Grid(QAbstractScrollArea):
    """An area of ours, as the timetable is one."""


@pytest.mark.parametrize("kind", [QScrollArea, Grid])
def test_a_child_that_has_gone_meanwhile_is_nothing(
    qtbot: QtBot, qapp: QApplication, kind: type[QAbstractScrollArea]
) -> None:
    describe_areas()
    area = kind()
    qtbot.addWidget(area)
    told = QAccessible.queryAccessibleInterface(area)
    assert told.child(told.childCount()) is None  # Qt's own description falls over here
    assert told.child(-1) is None


def test_what_stands_in_an_area_is_found_from_both_sides(qtbot: QtBot, qapp: QApplication) -> None:
    describe_areas()
    area, words = QScrollArea(), QLabel("hours")
    qtbot.addWidget(area)
    area.setWidget(words)
    area.setAccessibleName("page")
    area.show()
    told = QAccessible.queryAccessibleInterface(area)
    pane = told.child(0)
    assert told.text(QAccessible.Text.Name) == "page"
    assert pane.child(0).text(QAccessible.Text.Name) == "hours"
    assert pane.parent().object() is area
    assert told.actionInterface() is not None  # it can be given the keys


def test_an_area_that_went_is_forgotten(qtbot: QtBot, qapp: QApplication) -> None:
    describe_areas()
    outer = QWidget()
    qtbot.addWidget(outer)
    area = QScrollArea(outer)
    key = QAccessible.uniqueId(QAccessible.queryAccessibleInterface(area))
    with qtbot.waitSignal(area.destroyed):
        area.deleteLater()
    assert QAccessible.accessibleInterface(key) is None
