"""The list of partners: one is registered, a wrong code is marked, it is narrowed and removed."""

from typing import Any

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from academy.base.actor import Actor
from academy.base.door import Door
from academy.network.service import NetworkService
from academy.network.service_partner import PartnerService
from academy.ui.network.partners_page import PartnersPage
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace
from tests.databases import STEEL
from tests.rooms.network.test_partners import a_code
from tests.ui.conftest import ScriptedNotices


def type_into(dialog: FormDialog[Any], name: str, text: str) -> None:
    line = dialog.form.field(name).input
    assert isinstance(line, QLineEdit)
    line.setText(text)
    line.editingFinished.emit()


def test_a_partner_is_registered_found_and_removed(
    qtbot: QtBot, workspace: Workspace, door: Door, clerk: Actor
) -> None:
    service = PartnerService(door)
    page = PartnersPage(workspace, service, NetworkService(door), clerk)
    qtbot.addWidget(page)
    page.show()
    page.opened()
    qtbot.waitUntil(lambda: len(page._branches) == 3)
    page.begin("new")
    qtbot.waitUntil(lambda: bool(page.findChildren(FormDialog)))
    dialog = page.findChildren(FormDialog)[-1]
    type_into(dialog, "name", "山东永锋钢铁有限公司")
    type_into(dialog, "uscc", a_code(1)[:17] + "Z")
    dialog.form.field("branch_id").set_value(STEEL)
    dialog.save_button.click()
    qtbot.waitUntil(lambda: dialog.form.field("uscc").is_bad())
    type_into(dialog, "uscc", a_code(1))
    dialog.save_button.click()
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1)
    (row,) = service.partners(clerk)
    assert (row.name, row.uscc, row.branch_id) == ("山东永锋钢铁有限公司", a_code(1), STEEL)
    page.field.setText("没有")
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 0)
    page.field.setText("永锋")
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1)
    assert page.table.choose(row.id)
    notices = workspace.notices
    assert isinstance(notices, ScriptedNotices)
    notices.answers.append("移除")
    next(act for act in page.table.actions() if act.text().startswith("移除")).trigger()
    qtbot.waitUntil(lambda: service.partners(clerk) == [])
    qtbot.waitUntil(lambda: not workspace.worker.busy())
