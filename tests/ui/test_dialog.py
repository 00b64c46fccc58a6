"""A dialog stands within the window it belongs to, whatever its words and buttons need."""

import pytest
from PySide6.QtWidgets import QLabel, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from academy.ui.parts.buttons import button
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.layout import label
from academy.ui.parts.marks import Keys
from academy.ui.parts.workspace import Workspace

TITLE = "2026年转炉冶炼工艺与安全操作培训班（第4期）的全部证书和外来证书"


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(683, 384)
    made.show()
    return made


def verb() -> tuple[Keys, QPushButton]:
    return Keys("Ctrl+S"), button("保存并打印证书")


def shown(window: QWidget, lines: int = 1, verbs: int = 2, width: int = 920) -> Dialog:
    made = Dialog(window, TITLE, "SHA-256 0f1e2d3c…4b5a", width)
    for _ in range(lines):
        made.body.addWidget(label("一行字", wrap=True))
    made.set_foot(button("取消"), None, *(part for _ in range(verbs) for part in verb()))
    made.open()
    return made


def test_it_is_no_wider_than_the_window_and_its_title_wraps(window: QMainWindow, qtbot: QtBot) -> None:
    dialog = shown(window)
    qtbot.waitUntil(lambda: dialog.width() < window.width())
    title = next(each for each in dialog.findChildren(QLabel) if each.text() == TITLE)
    assert title.heightForWidth(title.width()) <= title.height()
    dialog.done(0)


def test_buttons_go_on_below_with_the_keys_that_press_them(window: QMainWindow, qtbot: QtBot) -> None:
    dialog = shown(window, verbs=5, width=480)
    made = [each for each in dialog.findChildren(QWidget) if each.property("kind") == ""]
    qtbot.waitUntil(lambda: len({each.mapTo(dialog, each.rect().topLeft()).y() for each in made}) > 1)
    assert all(each.mapTo(dialog, each.rect().topRight()).x() < dialog.width() for each in made)
    for keys in dialog.findChildren(Keys):
        beside = keys.parentWidget()
        assert beside is not None
        assert beside.width() > keys.width() + 60, "it stands in one box with its button"
    dialog.done(0)


def test_buttons_that_have_room_in_one_line_make_it_wider_than_its_content(
    window: QMainWindow, qtbot: QtBot
) -> None:
    dialog = shown(window, verbs=3, width=320)
    qtbot.waitUntil(lambda: 320 < dialog.width() < window.width())
    dialog.done(0)


@pytest.mark.parametrize("high", [360, 384, 768])
def test_its_content_scrolls_before_it_is_higher_than_the_window(
    window: QMainWindow, qtbot: QtBot, high: int
) -> None:
    window.resize(683, high)
    dialog = shown(window, lines=60, verbs=5)
    qtbot.waitUntil(lambda: dialog.height() < window.height())
    dialog.done(0)


def test_one_above_another_is_measured_by_the_window_and_not_by_that(
    window: QMainWindow, qtbot: QtBot
) -> None:
    below = shown(window, width=320, verbs=1)
    above = shown(below, width=600, verbs=1)
    qtbot.waitUntil(lambda: above.width() == 600)
    above.done(0)
    below.done(0)


def test_a_part_that_scrolls_by_itself_leaves_the_dialog_no_second_bar(
    window: QMainWindow, qtbot: QtBot
) -> None:
    dialog = Dialog(window, "文本", width=920)
    part = QWidget()
    part.setFixedHeight(dialog.room(920, 560).height())
    dialog.body.addWidget(part)
    dialog.set_foot(None, button("关闭"))
    dialog.open()
    assert dialog._area.verticalScrollBar().maximum() == 0
    assert part.height() > 160
    dialog.done(0)
