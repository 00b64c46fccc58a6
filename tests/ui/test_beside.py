"""Parts beside one another go below each other where there is no room; choices show every entry whole."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from academy.ui.parts.beside import GAP, Beside, fours
from academy.ui.parts.combo import NARROWEST, WIDEST, CalmCombo
from academy.ui.parts.layout import box, column, scrolled
from academy.ui.parts.ring import Ring
from academy.ui.parts.workspace import Workspace


def part(width: int, height: int = 40) -> QWidget:
    made = QLabel("x")
    made.setMinimumSize(width, height)
    return made


def laid_out(layout: Beside, qtbot: QtBot, width: int) -> QWidget:
    host = QWidget()
    host.setLayout(layout)
    qtbot.addWidget(host)
    host.resize(width, max(200, layout.heightForWidth(width)))
    host.show()
    return host


def test_a_panel_stands_beside_its_list_and_keeps_its_width(workspace: Workspace, qtbot: QtBot) -> None:
    list_, panel = part(100), part(100)
    laid_out(Beside((list_, panel), side=320, least=440), qtbot, 1000)
    assert (panel.width(), panel.x()) == (320, 680)
    assert list_.width() == 1000 - 320 - GAP


@pytest.mark.parametrize(("width", "side"), [(1000, 368), (1300, 372), (1700, 464), (2600, 464)])
def test_a_panel_with_a_paper_takes_more_of_a_wide_window(
    workspace: Workspace, qtbot: QtBot, width: int, side: int
) -> None:
    list_, panel = part(100), part(100)
    laid_out(Beside((list_, panel), side=368, widest=464), qtbot, width)
    assert panel.width() == side
    assert list_.width() == width - side - GAP


def test_it_goes_below_where_the_list_would_be_too_narrow(workspace: Workspace, qtbot: QtBot) -> None:
    list_, panel = part(100), part(100)
    layout = Beside((list_, panel), side=320, least=440)
    laid_out(layout, qtbot, 700)
    assert panel.y() > list_.y()
    assert list_.width() == panel.width() == 700
    assert layout.minimumSize().width() == 100


def test_a_hidden_part_leaves_its_room_to_the_other(workspace: Workspace, qtbot: QtBot) -> None:
    list_, panel = part(100), part(100)
    panel.hide()
    laid_out(Beside((list_, panel), side=320), qtbot, 700)
    assert list_.width() == 700


def test_shares_are_kept_and_nobody_falls_below_his_least(workspace: Workspace, qtbot: QtBot) -> None:
    left, right = part(100), part(400)
    laid_out(Beside((left, right), (3, 1), least=0, gap=0), qtbot, 800)
    assert (left.width(), right.width()) == (400, 400)


@pytest.mark.parametrize(("width", "lines"), [(800, 1), (500, 2), (250, 4)])
def test_four_tiles_stand_in_one_line_two_or_four(
    workspace: Workspace, qtbot: QtBot, width: int, lines: int
) -> None:
    tiles = [part(150) for _ in range(4)]
    host = laid_out(fours(*tiles), qtbot, width)
    assert len({each.mapTo(host, each.rect().topLeft()).y() for each in tiles}) == lines


def test_a_choice_is_as_wide_as_its_longest_entry(workspace: Workspace, qtbot: QtBot) -> None:
    combo = CalmCombo()
    qtbot.addWidget(combo)
    combo.show()
    combo.addItems(["甲", "邱集煤炭工匠学院", "高端装备工匠学院"])  # filled later than it was shown
    combo.resize(combo.sizeHint())
    combo.setCurrentIndex(1)
    assert not combo.is_cut()
    combo.addItem("很长的名称" * 20)
    assert combo.sizeHint().width() == WIDEST
    assert combo.minimumSizeHint().width() <= NARROWEST
    combo.setCurrentIndex(3)
    assert combo.is_cut()
    combo.showPopup()
    assert combo.view().width() >= combo.view().sizeHintForColumn(0)
    combo.hidePopup()


def test_what_scrolls_takes_the_keys_and_shows_it_and_else_is_no_stop(
    workspace: Workspace, qtbot: QtBot
) -> None:
    inner = part(50, 400)
    area, before = scrolled(inner), QPushButton("before")
    host = box(column(before, area))
    qtbot.addWidget(host)
    host.resize(200, 160)
    host.show()
    qtbot.waitUntil(lambda: area.focusPolicy() == Qt.FocusPolicy.StrongFocus)
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    before.setFocus()
    area.setFocus(Qt.FocusReason.TabFocusReason)
    ring = area.findChild(Ring)
    assert ring is not None
    assert ring.isVisible()
    host.resize(200, 600)
    qtbot.waitUntil(lambda: area.focusPolicy() == Qt.FocusPolicy.NoFocus)
