"""A list comes back as its user left it: order, choice, widths, sorting; another user's list is his own."""

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from academy.ui.parts.columns import Column
from academy.ui.parts.columns_menu import as_declared
from academy.ui.parts.models import FactsModel
from academy.ui.parts.remembered import RememberedColumns
from academy.ui.parts.table import Table
from academy.ui.parts.workspace import Workspace


@dataclass(frozen=True)
class Fact:
    id: int
    name: str
    doc: str


def made(qtbot: QtBot) -> Table:
    model = FactsModel(
        [Column("name", "姓名", "name", 120), Column("doc", "证件", width=200), Column("id", "号")]
    )
    model.show([Fact(1, "王涛", "371499198506150095"), Fact(2, "李敏", "=1+1")])
    table = Table(model)
    qtbot.addWidget(table)
    table.resize(600, 300)
    table.show()
    return table


def order(table: Table) -> list[str]:
    header = table.horizontalHeader()
    return [table.model_columns()[header.logicalIndex(place)].key for place in range(header.count())]


def test_columns_come_back_as_they_were_left(workspace: Workspace, qtbot: QtBot) -> None:
    first = made(qtbot)
    kept = RememberedColumns(first, "chenxm", "people")
    header = first.horizontalHeader()
    header.moveSection(2, 1)
    header.setSectionHidden(1, True)
    header.resizeSection(0, 177)
    first._on_sort(0)
    kept.keep()
    second = made(qtbot)
    RememberedColumns(second, "chenxm", "people")
    assert order(second) == ["name", "id", "doc"]
    assert second.horizontalHeader().isSectionHidden(1)
    assert second.horizontalHeader().sectionSize(0) == 177
    assert second.horizontalHeader().sortIndicatorSection() == 0
    other = made(qtbot)
    RememberedColumns(other, "sunzy", "people")
    assert order(other) == ["name", "doc", "id"]


def test_settings_edited_by_hand_do_no_harm(workspace: Workspace, qtbot: QtBot) -> None:
    for text in ("{", "[1]", '{"order": ["gone", "doc"], "hidden": ["name"], "sort": "gone"}'):
        QSettings().setValue("lists/a/people", text)
        table = made(qtbot)
        RememberedColumns(table, "a", "people")
        assert not table.horizontalHeader().isSectionHidden(0)


def test_what_is_copied_stays_text_in_an_office_program(workspace: Workspace, qtbot: QtBot) -> None:
    table = made(qtbot)
    table.selectAll()
    table.copy(headings=True)
    held = QGuiApplication.clipboard().mimeData()
    assert isinstance(held, QMimeData)
    assert held.text().split("\n")[1] == "王涛\t371499198506150095\t1"
    assert "\t'=1+1\t" in held.text()
    page = held.html()
    assert "mso-number-format:'\\@'" in page
    assert "<td" in page
    assert "371499198506150095</td>" in page
    assert table.model().index(0, 0).data(Qt.ItemDataRole.DisplayRole) == "王涛"


def test_columns_a_page_leaves_out_are_no_choice_of_the_users(workspace: Workspace, qtbot: QtBot) -> None:
    first = made(qtbot)
    kept = RememberedColumns(first, "chenxm", "honours")
    first.horizontalHeader().setSectionHidden(2, True)
    first.widths.leave_out({"doc", "id"})
    assert [each.key for each in first.shown_columns()] == ["name"]
    titles = [each.text() for each in first.columns_menu().actions()]
    assert "证件" not in titles
    kept.keep()
    second = made(qtbot)
    RememberedColumns(second, "chenxm", "honours")
    assert [each.key for each in second.shown_columns()] == ["name", "doc"], "hidden by the user: id alone"
    first.widths.leave_out(set())
    assert [each.key for each in first.shown_columns()] == ["name", "doc"]
    first.widths.leave_out({"doc"})
    as_declared(first.horizontalHeader(), first.widths)
    assert [each.key for each in first.shown_columns()] == ["name", "id"]
