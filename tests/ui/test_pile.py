"""Pages one above the other ask for the room of the one that is seen."""

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from academy.ui.parts.layout import box, column, label
from academy.ui.parts.pile import Pile


def high(height: int) -> QWidget:
    made = QLabel("")
    made.setMinimumHeight(height)
    return made


def test_a_large_page_behind_asks_for_nothing(qtbot: QtBot) -> None:
    pile = Pile(lowest=60)
    qtbot.addWidget(pile)
    assert pile.minimumSizeHint().height() == 60
    pile.addWidget(high(100))
    pile.addWidget(high(900))
    assert pile.minimumSizeHint().height() == 100
    pile.setCurrentIndex(1)
    assert pile.minimumSizeHint().height() == 900
    pile.setCurrentIndex(0)
    assert (pile.minimumSizeHint().height(), pile.currentIndex()) == (100, 0)


def test_words_that_wrap_are_asked_for_their_height_on_the_page_that_is_seen(qtbot: QtBot) -> None:
    pile = Pile()
    qtbot.addWidget(pile)
    few, many = (box(column(label("字" * count, wrap=True))) for count in (4, 400))
    pile.addWidget(few)
    pile.addWidget(many)
    pages = pile.layout()
    assert pages is not None
    low = pages.totalHeightForWidth(200)
    pile.setCurrentIndex(1)
    assert pages.totalHeightForWidth(200) > 10 * low
    assert pages.totalMinimumHeightForWidth(200) > 10 * low
