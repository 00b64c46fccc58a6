"""Where an import begins: the kind of list, its place, a file handed over, past imports taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from academy.base.door import Door
from academy.base.vault import Vault
from academy.imports.facts import ListKind
from academy.imports.service import ImportService
from academy.people.facts import PeopleQuery
from academy.people.service import PeopleService
from academy.ui.desk.drops import DropTarget
from academy.ui.imports.start import StartImportPage
from academy.ui.parts.workspace import Workspace
from tests.rooms.courses import rosters
from tests.rooms.courses.classes import Room
from tests.ui.conftest import ScriptedNotices


@pytest.fixture
def page(workspace: Workspace, room: Room, door: Door, vault: Vault, qtbot: QtBot) -> StartImportPage:
    room.planned()
    made = StartImportPage(workspace, ImportService(door, vault), room.service, room.clerk)
    qtbot.addWidget(made)
    made.resize(1158, 712)
    made.show()
    made.opened()
    qtbot.waitUntil(lambda: made.place_choice.count() == 3)
    return made


@pytest.fixture
def settled(workspace: Workspace, qtbot: QtBot) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: not workspace.worker.busy())


def test_people_go_into_a_branch_and_the_import_is_taken_back_from_the_list(
    page: StartImportPage, door: Door, vault: Vault, room: Room, tmp_path: Path, qtbot: QtBot,
    settled: Callable[[], None], workspace: Workspace,
) -> None:  # fmt: skip
    people = PeopleService(door, vault)
    page.start(rosters.good(tmp_path, 3))
    qtbot.waitUntil(lambda: page.bar.commit.isEnabled())
    assert page.bar.commit.text() == "登记 3 人"
    with qtbot.waitSignal(page.closing):
        page.bar.commit.click()
    assert people.count(room.clerk, PeopleQuery()) == 3
    page.opened()
    assert page.past is not None
    qtbot.waitUntil(lambda: page.past is not None and page.past.model.rowCount() == 1)
    assert isinstance(workspace.notices, ScriptedNotices)
    workspace.notices.answers.append("撤销")
    page.past._on_undo(page.past.model.fact_at(0))
    qtbot.waitUntil(lambda: page.past is not None and page.past.model.fact_at(0).undone)
    assert people.count(room.clerk, PeopleQuery()) == 0


def test_another_kind_of_list_goes_to_a_class_and_the_file_is_judged_anew(
    page: StartImportPage, tmp_path: Path, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    page.start(rosters.good(tmp_path, 2))
    qtbot.waitUntil(lambda: page.report is not None and page.report.good == 2)
    settled()
    page.kind_choice.choose(2)
    page.kind_choice.chosen.emit(2)
    qtbot.waitUntil(lambda: page.importer.kind is ListKind.MARKS and page.problem.isVisible())
    settled()
    assert page.title == "导入成绩"
    assert not page.role_choice.isVisible()
    assert not page.bar.commit.isEnabled()


def test_a_file_dropped_on_the_window_is_handed_over(tmp_path: Path, qtbot: QtBot) -> None:
    window, taken = QWidget(), []
    qtbot.addWidget(window)
    target = DropTarget(window, taken.append)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.xlsx"))])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, button, keys)
    assert target.eventFilter(window, event)
    assert taken == [tmp_path / "a.xlsx"]
