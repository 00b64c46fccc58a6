"""Columns a page leaves out for a while."""

from pytestqt.qtbot import QtBot

from academy.ui.parts.columns import Column
from academy.ui.parts.models import FactsModel
from academy.ui.parts.table import Table
from academy.ui.parts.workspace import Workspace


def test_a_column_that_comes_back_is_not_taken_for_one_the_user_drew(
    qtbot: QtBot, workspace: Workspace
) -> None:
    columns = [Column("name", "A", value=str), Column("number", "B", value=str, width=90, stretch=True)]
    table = Table(FactsModel(columns, id_of=int))
    qtbot.addWidget(table)
    table.widths.leave_out({"number"})
    table.resize(600, 200)
    table.show()
    table.widths.leave_out(set())
    table.widths.share(table.viewport().width())
    assert table.widths.own() == {}
    assert table.columnWidth(1) > 200
