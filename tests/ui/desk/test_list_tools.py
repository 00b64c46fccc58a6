"""What every list can do: filters of columns with counts, totals, saved filters, files; the real service."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from academy.base.actor import Actor
from academy.base.door import Door
from academy.desk.service import DeskService
from academy.ui.desk.office import DeskOffice
from academy.ui.parts.columns import Column
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.list_export import FormColumnsDialog
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.saved_filters import SavedFilters
from academy.ui.parts.table import Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace
from tests.ui.people.conftest import door
from tests.workspace import ScriptedNotices

__all__ = ["door"]


@dataclass(frozen=True)
class Sheet:
    id: int
    number: str
    name: str
    state: str
    trainees: int


ROWS = [
    Sheet(1, "B-1", "焊工班", "进行中", 30), Sheet(2, "B-2", "炼钢班", "进行中", 20),
    Sheet(3, "B-3", "钳工班", "已结业", 12),
]  # fmt: skip


@pytest.fixture
def served(workspace: Workspace, door: Door, clerk: Actor) -> Iterator[Workspace]:
    workspace.lists.serve(DeskOffice(DeskService(door), clerk))
    yield workspace
    workspace.lists.serve(None)


def made(workspace: Workspace, qtbot: QtBot) -> TableCard:
    columns = [
        Column("number", "编号"), Column("name", "名称", "name"),
        Column("state", "状态", "pill", value=lambda fact: (fact.state, "ok")),
        Column("trainees", "人数", "number", total=lambda fact: fact.trainees),
    ]  # fmt: skip
    model = FactsModel(columns)
    card = TableCard(Table(model), EmptyState("school", "没有"))
    card.offer(workspace, "classes")
    model.show(ROWS)
    qtbot.addWidget(card)
    card.resize(900, 400)
    card.show()
    return card


def entries(menu: QMenu) -> dict[str, QMenu]:
    return {each.text(): found for each in menu.actions() if isinstance(found := each.menu(), QMenu)}


def test_a_column_filters_with_counts_and_the_totals_follow(served: Workspace, qtbot: QtBot) -> None:
    card = made(served, qtbot)
    assert card.tools is not None
    assert card._totals.text() == "人数 62"
    menu = QMenu(card)
    card.tools.fill_filters(menu)
    states = entries(menu)["状态"]
    assert [each.text() for each in states.actions()] == ["进行中　2", "已结业　1"]
    states.actions()[0].trigger()
    model = card.table.facts_model()
    assert model.rowCount() == 2
    assert card._totals.text() == "人数 50"
    assert [chip.text for chip in card.tools.strip.chips] == ["状态: 进行中"]
    assert card.tools.strip.isVisibleTo(card)
    card.tools.strip.chips[0].removed.emit()
    assert model.rowCount() == 3
    assert not card.tools.strip.isVisibleTo(card)


def test_a_filter_is_kept_under_a_name_and_the_list_comes_back_as_it_was_left(
    served: Workspace, qtbot: QtBot
) -> None:
    card = made(served, qtbot)
    assert card.tools is not None
    card.tools.use({"columns": {"state": ["已结业"], "gone": ["x"]}})
    card.table.set_dense(True)
    card.table.columns_settled.emit()
    assert card.tools._remembered is not None
    card.tools._remembered.keep()
    card.tools.saved._on_save()
    dialog = card.tools.saved.findChildren(FormDialog)[-1]
    line = dialog.form.field("name").input
    assert isinstance(line, QLineEdit)
    line.setText("已结业的")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: [each.name for each in card.tools.saved.rows] == ["已结业的"])  # type: ignore[union-attr]
    again = made(served, qtbot)
    assert again.tools is not None
    assert again.table.dense()
    qtbot.waitUntil(lambda: bool(again.tools.saved.rows))  # type: ignore[union-attr]
    again.tools.saved.menu().actions()[0].trigger()
    assert list(again.table.facts_model().ids()) == [3]
    renamed(again.tools.saved, "结业", qtbot)


def renamed(saved: SavedFilters, name: str, qtbot: QtBot) -> None:
    """By the menu, as a clerk does it."""
    below = next(each for each in saved.menu().actions() if each.text() == "改名或共享").menu()
    assert isinstance(below, QMenu)
    below.actions()[0].trigger()
    dialog = saved.findChildren(FormDialog)[-1]
    line, shared = dialog.form.field("name").input, dialog.form.field("shared").input
    assert isinstance(line, QLineEdit)
    assert isinstance(shared, QCheckBox)
    assert line.text() == "已结业的"
    line.setText(name)
    shared.setChecked(True)
    dialog.save_button.click()
    qtbot.waitUntil(lambda: [(each.name, each.shared) for each in saved.rows] == [(name, True)])


def test_what_is_on_the_screen_leaves_as_a_file_and_into_a_form(
    served: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    notices = served.notices
    assert isinstance(notices, ScriptedNotices)
    card = made(served, qtbot)
    assert card.tools is not None
    card.tools.use({"columns": {"state": ["进行中"]}})
    card.table.horizontalHeader().setSectionHidden(2, True)
    plain, filled = tmp_path / "list.xlsx", tmp_path / "form.xlsx"
    for word, target in (("Excel（.xlsx），按屏幕上的列", plain), ("表样：培训台账", filled)):
        card.tools.out.click()
        qtbot.waitUntil(lambda: any(d.isVisible() for d in card.table.findChildren(FormDialog)))
        dialog = next(d for d in card.table.findChildren(FormDialog) if d.isVisible())
        choice = dialog.form.field("kind").input
        assert isinstance(choice, QComboBox)
        choice.setCurrentIndex(choice.findText(word))
        notices.files.append(target)
        dialog.save_button.click()
        if target is filled:
            qtbot.waitUntil(lambda: bool(card.table.findChildren(FormColumnsDialog)))
            columns = card.table.findChildren(FormColumnsDialog)[0]
            columns._on_fill()
        qtbot.waitUntil(target.exists)
        qtbot.waitUntil(lambda: not served.worker.busy())
    sheet = openpyxl.load_workbook(plain).worksheets[0]
    assert [[cell.value for cell in line] for line in sheet] == [
        ["编号", "名称", "人数"], ["B-1", "焊工班", 30], ["B-2", "炼钢班", 20],
    ]  # fmt: skip
    form = openpyxl.load_workbook(filled).worksheets[0]
    assert [form.cell(4, at).value for at in (1, 2, 3, 6, 8)] == [1, "B-1", "焊工班", 30, "进行中"]
    assert notices.toasts == ["已写出 2 行", "已写出 2 行"]
