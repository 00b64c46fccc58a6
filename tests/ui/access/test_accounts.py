"""The accounts page: what is seen, asked for, confirmed; the note that asks to separate the first rights."""

from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from academy.access.facts import AccountRow
from academy.ui.access.accounts import AccountsPage
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace
from tests.ui.academy import PASSWORD, Academy, add_staff
from tests.ui.conftest import ScriptedNotices


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, academy: Academy) -> AccountsPage:
    made = AccountsPage(workspace, academy.access, academy.network, academy.admin)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def rows(page: AccountsPage) -> list[AccountRow]:
    return page.table.model().facts()  # type: ignore[attr-defined,no-any-return]


def opened(qtbot: QtBot, page: AccountsPage, count: int) -> None:
    page.opened()
    qtbot.waitUntil(lambda: len(rows(page)) == count)


def press(page: AccountsPage, words: str) -> None:
    found = [each for each in page.detail.findChildren(QPushButton) if each.text().strip() == words]
    next(each for each in found if each.isVisible()).click()


def texts(page: AccountsPage) -> list[str]:
    return [each.text() for each in page.detail.findChildren(QLabel) if each.isVisible()]


def choose(qtbot: QtBot, page: AccountsPage, name: str) -> None:
    page.table.choose(account(page, name).id)
    qtbot.waitUntil(lambda: name in texts(page))


def account(page: AccountsPage, name: str) -> AccountRow:
    return next(each for each in rows(page) if each.account == name)


def test_the_first_administrator_is_asked_to_separate_his_rights(qtbot: QtBot, page: AccountsPage) -> None:
    opened(qtbot, page, 1)
    assert page.strip.isVisible()
    assert "秦远衡" in page.strip.accessibleName()


def test_a_new_account_waits_until_its_roles_are_confirmed(
    qtbot: QtBot, page: AccountsPage, academy: Academy
) -> None:
    add_staff(academy)
    opened(qtbot, page, 4)
    choose(qtbot, page, "sunzy")
    assert "2 个待确认" in texts(page)
    press(page, "确认")
    qtbot.waitUntil(lambda: sum(role.confirmed for role in account(page, "sunzy").roles) == 1)


def test_a_refused_account_marks_its_fields_and_keeps_what_was_typed(
    qtbot: QtBot, page: AccountsPage
) -> None:
    opened(qtbot, page, 1)
    page.new.click()
    dialog: FormDialog[Any] = next(each for each in page.findChildren(FormDialog) if each.isVisible())
    dialog.form.field("account").set_value("QINYH")
    dialog.form.field("password").set_value("short")
    dialog.form.field("roles").set_value(("auditor", "leader"))
    dialog.save_button.click()
    qtbot.waitUntil(lambda: len(dialog.form.bad()) == 4)
    assert [each.name for each in dialog.form.bad()] == ["person_id", "account", "password", "roles"]
    dialog.form.field("person_name").set_value("孙志远")
    dialog.form.field("account").set_value("sunzy")
    dialog.form.field("password").set_value(PASSWORD)
    dialog.form.field("roles").set_value(("branch_clerk",))
    dialog.save_button.click()
    qtbot.waitUntil(lambda: len(rows(page)) == 2)


def test_one_cannot_change_ones_own_account(qtbot: QtBot, page: AccountsPage) -> None:
    opened(qtbot, page, 1)
    choose(qtbot, page, "qinyh")
    assert [each for each in page.detail.findChildren(QPushButton) if each.isVisible()] == []


def test_disabling_asks_first_and_says_what_it_means(
    qtbot: QtBot, page: AccountsPage, academy: Academy, workspace: Workspace
) -> None:
    add_staff(academy)
    opened(qtbot, page, 4)
    choose(qtbot, page, "wugl")
    notices = workspace.notices
    assert isinstance(notices, ScriptedNotices)
    notices.answers.append("停用账号")
    press(page, "停用账号…")
    qtbot.waitUntil(lambda: account(page, "wugl").state == "disabled")
    assert "吴桂兰" in notices.said[0][1][0]


def test_a_search_narrows_the_list(qtbot: QtBot, page: AccountsPage, academy: Academy) -> None:
    add_staff(academy)
    opened(qtbot, page, 4)
    page._on_searched("孙")
    assert [each.account for each in rows(page)] == ["sunzy"]
