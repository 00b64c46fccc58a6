"""Lines that go on below where there is no room."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import dump

from academy.ui.parts.buttons import Segments
from academy.ui.parts.flow import Flow
from academy.ui.parts.layout import box, column, flow
from academy.ui.parts.workspace import Workspace


def block() -> QWidget:
    made = QWidget()
    made.setFixedSize(100, 20)
    return made


@pytest.mark.parametrize(
    ("room", "places"),
    [
        (400, [(0, 0), (108, 0), (300, 0)]),  # the last stands at the right edge
        (250, [(0, 0), (108, 0), (150, 28)]),
        (120, [(0, 0), (0, 28), (20, 56)]),
    ],
)
def test_what_has_no_room_begins_another_line(qtbot: QtBot, room: int, places: list[tuple[int, int]]) -> None:
    parts = [block(), block(), block()]
    flow = Flow([*parts[:2], None, parts[2]])
    whole = QWidget()
    whole.setLayout(flow)
    qtbot.addWidget(whole)
    whole.resize(room, flow.heightForWidth(room))
    whole.show()
    assert [(each.x(), each.y()) for each in parts] == places
    assert flow.heightForWidth(room) == places[-1][1] + 20


def test_what_is_added_later_stands_at_the_left(qtbot: QtBot) -> None:
    flow, part = Flow([]), block()
    whole = QWidget()
    whole.setLayout(flow)
    qtbot.addWidget(whole)
    flow.addWidget(part)
    whole.resize(300, 40)
    whole.show()
    assert part.x() == 0
    assert flow.takeAt(0) is not None
    assert flow.count() == 0


def test_a_line_keeps_items_of_its_own(qtbot: QtBot) -> None:
    """Those of Qt's making may be taken for dead ones that PySide still keeps under their address."""
    first, second = block(), block()
    flow, whole = Flow([first]), QWidget()
    flow.addWidget(second)
    whole.setLayout(flow)
    qtbot.addWidget(whole)
    assert [flow.itemAt(at).__class__.__name__ for at in range(2)] == ["QWidgetItem", "QWidgetItem"]
    assert "wasCreatedByPython 1" in dump(flow.itemAt(1))
    with qtbot.waitSignal(second.destroyed):
        second.deleteLater()
    assert flow.count() == 1


def test_a_choice_narrower_than_its_words_takes_two_lines(qtbot: QtBot, workspace: Workspace) -> None:
    choice = Segments(["人员", "班次花名册", "成绩", "签到", "外来证书", "合作单位"])
    page = box(column(flow(choice), None))
    qtbot.addWidget(page)
    page.resize(900, 200)
    page.show()
    places = [choice._group.button(at) for at in range(6)]
    qtbot.waitUntil(lambda: len({each.y() for each in places}) == 1)
    page.resize(260, 200)
    qtbot.waitUntil(lambda: len({each.y() for each in places}) > 1)
    assert all(choice.rect().contains(each.geometry()) for each in places)
