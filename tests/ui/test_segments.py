"""A row of tabs under real keys: Tab comes to the chosen one, arrows go along it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from academy.ui.parts.buttons import Segments, button
from academy.ui.parts.dialog import Dialog
from academy.ui.parts.layout import box, column, refill, row
from academy.ui.parts.marks import Chip

pytestmark = pytest.mark.usefixtures("workspace")  # the look
TAB, BACK, LEFT, RIGHT = Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Left, Qt.Key.Key_Right


class Shown:
    """A dialog with a line, something, and a line."""

    def __init__(self, qtbot: QtBot, *between: QWidget) -> None:
        self.dialog = Dialog(None, "Tabs")
        qtbot.addWidget(self.dialog)
        self.above, self.below = QLineEdit(), QLineEdit()
        self.dialog.body.addLayout(column(self.above, row(*between), self.below))
        self.dialog.show()
        self.dialog.activateWindow()
        qtbot.waitUntil(self.dialog.isActiveWindow)
        self.above.setFocus()

    def at(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def press(self, *keys: Qt.Key) -> QWidget:
        for key in keys:
            QTest.keyClick(self.at(), key)
        return self.at()


def said(widget: QWidget) -> str:
    assert isinstance(widget, QPushButton)
    return widget.text()


@pytest.mark.parametrize("kind", ["segment", "tab"])
@pytest.mark.parametrize("by_program", [0, 1, 2])
def test_tab_comes_to_the_chosen_one_from_either_side_and_leaves_it_at_once(
    qtbot: QtBot, kind: str, by_program: int
) -> None:
    tabs = Segments(["a", "b", "c"], 1, kind)
    shown = Shown(qtbot, tabs)
    assert said(shown.press(TAB)) == "b"
    assert shown.press(TAB) is shown.below
    tabs.choose(by_program)
    assert said(shown.press(BACK)) == "abc"[by_program]
    assert shown.press(BACK) is shown.above
    assert said(shown.press(TAB)) == "abc"[by_program]


def test_the_choice_may_change_by_program_while_another_has_the_keys(qtbot: QtBot) -> None:
    tabs = Segments(["a", "b", "c"])
    shown = Shown(qtbot, tabs)
    assert said(shown.press(TAB)) == "a"
    tabs.choose(2)
    assert shown.press(TAB) is shown.below
    assert said(shown.press(BACK)) == "c"


def test_only_the_chosen_one_says_that_tab_comes_to_it(qtbot: QtBot) -> None:
    tabs = Segments(["a", "b", "c"], 2)
    Shown(qtbot, tabs)
    for place in (2, 0, 1):
        tabs.choose(place)
        by_tab = [
            bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus) for each in tabs.findChildren(QPushButton)
        ]
        assert by_tab == [at == place for at in range(3)]


def test_arrows_go_along_it_choose_and_stop_at_its_ends(qtbot: QtBot) -> None:
    tabs = Segments(["a", "b", "c"])
    chosen: list[int] = []
    tabs.chosen.connect(chosen.append)
    shown = Shown(qtbot, tabs)
    assert said(shown.press(TAB, RIGHT)) == "b"
    assert said(shown.press(RIGHT)) == "c"
    assert said(shown.press(RIGHT)) == "c"
    assert said(shown.press(LEFT)) == "b"
    assert (chosen, tabs.current()) == ([1, 2, 1], 1)
    assert said(shown.press(TAB, BACK)) == "b"


def test_arrows_go_on_from_what_the_program_chose(qtbot: QtBot) -> None:
    tabs = Segments(["a", "b", "c", "d"])
    shown = Shown(qtbot, tabs)
    tabs.choose(2)
    assert said(shown.press(TAB)) == "c"
    assert said(shown.press(RIGHT)) == "d"
    assert tabs.current() == 3


def test_a_group_none_of_which_is_chosen_is_come_to_at_its_first(qtbot: QtBot) -> None:
    radios = [QRadioButton(each) for each in "ab"]
    shown = Shown(qtbot, *radios)
    assert shown.press(TAB) is radios[0]
    assert shown.press(TAB) is shown.below
    radios[1].setChecked(True)
    assert shown.press(BACK) is radios[1]


def test_what_was_exchanged_before_a_chip_is_not_jumped_over(qtbot: QtBot) -> None:
    """A chip hands its keys on to its handle; in Qt's own chain it stays a stop where it was made."""
    line, chip = row(old := QPushButton("old")), Chip("late")
    place = QWidget()
    place.setLayout(line)
    shown = Shown(qtbot, place, chip)
    assert shown.press(TAB) is old
    chip_keys = shown.press(TAB)
    assert chip.isAncestorOf(chip_keys)
    new = [QPushButton("new"), QPushButton("newer")]
    refill(line, *new)
    qtbot.waitUntil(new[1].isVisible)
    for _ in range(2):  # the second time round nothing is new any more
        shown.above.setFocus()
        assert [shown.press(TAB) for _ in range(4)] == [*new, chip_keys, shown.below]
    assert [shown.press(BACK) for _ in range(4)] == [chip_keys, *new[::-1], shown.above]


@pytest.mark.parametrize("gone", ["hide", "disable"])
def test_the_keys_stay_near_what_its_own_press_took_away(qtbot: QtBot, gone: str) -> None:
    first, pressed = QPushButton("file"), QPushButton("close")
    foot = box(row(first, pressed))
    shown = Shown(qtbot, foot)
    shown.below.hide()
    pressed.clicked.connect(pressed.hide if gone == "hide" else lambda: pressed.setEnabled(False))
    pressed.setFocus()
    QTest.keyClick(pressed, Qt.Key.Key_Space)
    assert shown.at() is first
    assert shown.press(BACK) is shown.above


@pytest.mark.parametrize("kind", ["quiet", "seal"])
def test_the_keys_do_not_stay_on_an_act_nobody_looked_at(qtbot: QtBot, kind: str) -> None:
    void, pressed = button("void", kind), QPushButton("freeze")
    shown = Shown(qtbot, box(row(void, pressed)))
    shown.below.hide()
    pressed.clicked.connect(pressed.hide)
    pressed.setFocus()
    QTest.keyClick(pressed, Qt.Key.Key_Space)
    assert shown.at() is shown.above
