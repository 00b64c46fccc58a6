"""A key of a list's rows means the rows while the list has the keys, and the page's act from elsewhere."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from academy.ui.parts.buttons import button
from academy.ui.parts.columns import Column
from academy.ui.parts.layout import box, column
from academy.ui.parts.models import FactsModel
from academy.ui.parts.ring import Ring
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.workspace import Workspace


def test_a_key_of_the_rows_and_one_of_the_page_do_not_undo_each_other(
    qtbot: QtBot, workspace: Workspace
) -> None:
    done: list[str] = []
    model = FactsModel([Column("name", "", value=str)], id_of=int)
    table, line = Table(model), QLineEdit()
    table.set_actions([RowAction("Totals", lambda fact: done.append(f"row {fact}"), "", "F2", single=True)])
    edit = button("Edit", on=lambda: done.append("page"), keys="F2")
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(box(column(edit, line, table)))
    model.show([7, 8])
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    table.setFocus()
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_F2)
    assert done == ["row 8"]
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: done == ["row 8", "page"])


def test_a_list_shows_that_it_has_the_keys_unless_it_was_clicked(qtbot: QtBot, workspace: Workspace) -> None:
    table, line = Table(FactsModel([Column("name", "", value=str)], id_of=int)), QLineEdit()
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(box(column(line, table)))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    ring = table.findChild(Ring)
    assert ring is not None
    seen = []
    for reason in (
        Qt.FocusReason.TabFocusReason, Qt.FocusReason.OtherFocusReason, Qt.FocusReason.MouseFocusReason,
    ):  # fmt: skip
        line.setFocus()
        assert ring.isHidden()
        table.setFocus(reason)
        seen.append(ring.isVisible())
    assert seen == [True, True, False]
