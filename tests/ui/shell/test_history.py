"""The history of a record that is longer than what is read at a time."""

from datetime import datetime, timedelta

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from academy.access.facts_history import Told
from academy.ui.parts.layout import column
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef
from academy.ui.parts.workspace import Workspace
from academy.ui.shell.history import HistoryDialog
from tests.databases import an_actor

BEGAN = datetime(2026, 9, 1, 8)


class Kept:
    """A record with so many acts; ten are told at a time."""

    def __init__(self, count: int) -> None:
        self._acts = [
            Told(key, BEGAN + timedelta(hours=key), "张伟", "people.change", f"第{key}次", ())
            for key in range(count, 0, -1)
        ]

    def history_size(self, _actor: object, _kind: str, _key: int) -> int:
        return len(self._acts)

    def history(self, _actor: object, _kind: str, _key: int, before: int | None = None) -> list[Told]:
        return [each for each in self._acts if before is None or each.journal_id < before][:40]


def opened(workspace: Workspace, qtbot: QtBot, count: int) -> HistoryDialog:
    page = Page(workspace)
    page.body.addLayout(column())
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    made = HistoryDialog(page, workspace, Kept(count), an_actor(901), RecordRef("person", 1))  # type: ignore[arg-type]
    made.open()
    qtbot.waitUntil(lambda: made.model.rowCount() == min(count, 40))
    return made


def test_a_long_history_says_how_long_it_is_and_goes_back_to_its_first_act(
    workspace: Workspace, qtbot: QtBot
) -> None:
    made = opened(workspace, qtbot, 100)
    assert any("40" in each.text() and "100" in each.text() for each in made.card.findChildren(QLabel))
    made.table.choose(35)
    for count in (80, 100):
        assert made.earlier.isVisible()
        made.earlier.click()
        qtbot.waitUntil(lambda count=count: made.model.rowCount() == count)
    assert not made.earlier.isVisible()
    assert made.model.facts()[-1].field == "第1次"
    assert made.table.ids() == [35]


def test_scrolling_to_the_end_reads_the_next_part_only(workspace: Workspace, qtbot: QtBot) -> None:
    made = opened(workspace, qtbot, 200)
    bar = made.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: made.model.rowCount() == 80)
    assert bar.value() < bar.maximum()


def test_a_short_history_offers_nothing_earlier(workspace: Workspace, qtbot: QtBot) -> None:
    assert not opened(workspace, qtbot, 3).earlier.isVisible()
