"""Tab goes as one reads, and whoever looks for the order leaves nothing behind."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from academy.ui.parts.flow import Flow
from academy.ui.parts.layout import column, row
from academy.ui.parts.reading import takers


def settled() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


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


def test_a_line_made_later_is_whole_after_the_page_that_was_read_went(qtbot: QtBot) -> None:
    broken = 0
    for _ in range(40):  # an address is used again sooner or later
        page = QWidget()
        parts = [QPushButton(str(at)) for at in range(6)]
        page.setLayout(column(*parts))
        page.show()
        assert list(takers(page)) == parts
        for each in (parts[2], parts[4]):
            each.deleteLater()
        settled()
        later = QWidget()
        qtbot.addWidget(later)
        line = Flow([QPushButton("a"), QPushButton("b"), QPushButton("c")])
        later.setLayout(line)
        page.deleteLater()
        del page, parts, each
        settled()
        broken += not all(isValid(line.itemAt(at)) for at in range(line.count()))
    assert broken == 0
