"""The page of one person, against a real database."""

from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.vault import Vault
from academy.network.service import NetworkService
from academy.people.facts import PersonDraft, Role
from academy.people.service import PeopleService
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.marks import Pill
from academy.ui.parts.workspace import Workspace
from academy.ui.people.person_page import PersonPage
from tests.databases import STEEL

MAN = "371499198506150095"
WANG = PersonDraft(STEEL, "王涛", doc_no=MAN, phone="15400000901", unit="永锋钢铁", role=Role.TRAINEE)


@pytest.fixture
def people(door: Door, vault: Vault) -> PeopleService:
    return PeopleService(door, vault)


def dialog(page: PersonPage, qtbot: QtBot) -> FormDialog[Any]:
    qtbot.waitUntil(lambda: bool(page.findChildren(FormDialog)))
    return page.findChildren(FormDialog)[-1]


def type_into(form: Any, name: str, text: str) -> None:
    line = form.field(name).input
    assert isinstance(line, QLineEdit)
    line.setText(text)
    line.editingFinished.emit()


def texts(page: PersonPage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


@pytest.fixture
def person_page(
    workspace: Workspace, people: PeopleService, door: Door, clerk: Actor, qtbot: QtBot
) -> PersonPage:
    key = people.add(clerk, WANG)
    branches = NetworkService(door).branches(clerk)
    page = PersonPage(
        workspace, people, clerk, key, branches, [lambda person_id: QLabel(f"班次 {person_id}")]
    )
    qtbot.addWidget(page)
    page.resize(1158, 712)
    page.show()
    page.opened()
    qtbot.waitUntil(lambda: page.head is not None and "登记人员" in texts(page))
    return page


def test_the_page_shows_the_person_masked_and_cards_of_other_rooms(person_page: PersonPage) -> None:
    shown = texts(person_page)
    assert "371499********0095" in shown
    assert MAN not in " ".join(shown)
    assert any(text.startswith("班次 ") for text in shown)
    assert person_page.note == "永锋工匠学院 / 王涛"
    assert [pill.text for pill in person_page.findChildren(Pill)] == ["在册"]


def test_the_full_number_is_shown_for_a_purpose_and_stays_until_the_page_is_left(
    person_page: PersonPage, qtbot: QtBot
) -> None:
    person_page._on_reveal()
    shown = dialog(person_page, qtbot)
    shown.save_button.click()
    assert shown.form.field("reason").is_bad()
    type_into(shown.form, "reason", "核对证书")
    shown.save_button.click()
    qtbot.waitUntil(lambda: "核对证书" in texts(person_page))
    qtbot.waitUntil(lambda: MAN in texts(person_page))
    person_page.opened()
    qtbot.waitUntil(lambda: MAN not in texts(person_page))


def test_a_role_is_added_and_ended(
    person_page: PersonPage, people: PeopleService, clerk: Actor, qtbot: QtBot, workspace: Any
) -> None:
    person_page._on_add_role()
    shown = dialog(person_page, qtbot)
    shown.form.field("role").set_value(Role.INSTRUCTOR)
    shown.save_button.click()
    qtbot.waitUntil(lambda: "授课教师" in texts(person_page))
    workspace.notices.answers.append("结束角色")
    sheet = people.person(clerk, person_page._person_id)
    person_page._on_end_role(sheet.roles[0])
    qtbot.waitUntil(lambda: any(text.endswith("至 2026-11-23") for text in texts(person_page)))


def test_a_correction_from_the_page_is_told_in_the_history(person_page: PersonPage, qtbot: QtBot) -> None:
    person_page._on_edit()
    shown = dialog(person_page, qtbot)
    type_into(shown.form, "unit", "永锋二厂")
    shown.save_button.click()
    qtbot.waitUntil(lambda: "工作单位：永锋钢铁 → 永锋二厂" in texts(person_page))
