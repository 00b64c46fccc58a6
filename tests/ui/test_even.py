"""Cells of one width stand in as many columns as there is room for."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from academy.ui.parts.beside import Beside, fours
from academy.ui.parts.even import Even
from academy.ui.parts.layout import box, card, column, label
from academy.ui.parts.workspace import Workspace


def cell(width: int, height: int = 20) -> QWidget:
    made = QWidget()
    made.setMinimumSize(width, height)
    return made


@pytest.mark.parametrize(("room", "columns"), [(500, 4), (300, 2), (130, 1)])
def test_cells_are_equally_wide_whatever_they_hold(qtbot: QtBot, room: int, columns: int) -> None:
    cells = [cell(40), cell(100), cell(60, 50), cell(80)]
    layout, whole = Even(cells, across=10, down=5), QWidget()
    whole.setLayout(layout)
    qtbot.addWidget(whole)
    whole.resize(room, layout.heightForWidth(room))
    whole.show()
    assert {each.width() for each in cells} == {(room - 10 * (columns - 1)) // columns}
    assert len({each.x() for each in cells}) == columns
    assert cells[2].height() == 50
    assert layout.minimumSize().width() == 100


def test_a_hidden_cell_leaves_its_place_to_the_next(qtbot: QtBot) -> None:
    cells = [cell(40), cell(40), cell(40)]
    cells[1].hide()
    layout, whole = Even(cells, most=2, across=0, down=0), QWidget()
    whole.setLayout(layout)
    qtbot.addWidget(whole)
    whole.resize(200, layout.heightForWidth(200))
    whole.show()
    assert (cells[2].x(), cells[2].y()) == (100, 0)
    assert layout.heightForWidth(200) == 20


def test_tiles_in_a_high_window_are_no_higher_than_their_words(workspace: Workspace, qtbot: QtBot) -> None:
    tiles = [card(label("6", "figure")) for _ in range(4)]
    below = cell(100)
    whole = box(column(fours(*tiles), Beside((below,), least=0), None))
    qtbot.addWidget(whole)
    whole.resize(300, 2000)
    whole.show()
    assert max(each.height() for each in tiles) < 120
