"""Tab goes as one reads, and whoever looks for the order leaves nothing behind."""

from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget, QWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6 import getAllValidWrappers

from academy.ui.parts.flow import Flow
from academy.ui.parts.layout import column, row
from academy.ui.parts.reading import takers


def kept() -> int:
    return sum(isinstance(each, QWidgetItem) for each in getAllValidWrappers())


def test_lines_within_lines_are_read_in_their_places(qtbot: QtBot) -> None:
    last, first, left, right, below = (QPushButton(each) for each in "efabc")
    grid = QGridLayout()
    grid.addWidget(below, 1, 0)
    grid.addWidget(right, 0, 1)
    grid.addWidget(left, 0, 0)
    outer = QWidget()
    qtbot.addWidget(outer)
    outer.setLayout(column(row(first), grid, Flow([field := QLineEdit(), last])))
    outer.show()
    assert list(takers(outer)) == [first, left, right, below, field, last]


def test_who_looks_keeps_no_items_of_the_lines(qtbot: QtBot) -> None:
    """PySide gives a kept item, when it is dead, to the next line that has one at its address."""
    page = QWidget()
    qtbot.addWidget(page)
    parts = [QPushButton(str(at)) for at in range(6)]
    page.setLayout(column(row(*parts[:3]), *parts[3:]))
    page.show()
    before = kept()
    assert list(takers(page)) == parts
    assert kept() == before
