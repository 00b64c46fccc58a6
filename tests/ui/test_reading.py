"""Tab goes as one reads, and whoever looks for the order leaves nothing behind."""

from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QWidget,
    QWidgetItem,
)
from pytestqt.qtbot import QtBot
from shiboken6 import getAllValidWrappers

from academy.ui.parts.flow import Flow
from academy.ui.parts.layout import column, row
from academy.ui.parts.reading import go_on, takers


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


def test_who_looks_asks_for_none_of_qt_s_own_parts(qtbot: QtBot) -> None:
    """PySide takes what it was once asked for in its care; then heads of tables died under their table."""
    page = QWidget()
    qtbot.addWidget(page)
    parts = [QTableView(), QSpinBox(), QComboBox(editable=True), QLineEdit(clearButtonEnabled=True)]
    page.setLayout(column(*parts))
    page.show()
    before = {id(each) for each in getAllValidWrappers() if isinstance(each, QWidget)}
    assert list(takers(page)) == parts
    for _ in range(2 * len(parts)):
        assert go_on(page, True)
    new = [each for each in getAllValidWrappers() if isinstance(each, QWidget) and id(each) not in before]
    assert new == []
