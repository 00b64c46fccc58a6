"""Declared relatives, on a person's page and in one's own menu."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.vault import Vault
from academy.people.facts import PersonDraft, Role
from academy.people.facts_kin import KinKind
from academy.people.service import PeopleService
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.picker import Found
from academy.ui.parts.workspace import Workspace
from academy.ui.people.kin_card import KinCard, OwnRelatives, declares
from tests.databases import STEEL, an_actor
from tests.rooms.people.persons import doc_no
from tests.workspace import ScriptedNotices

WANG = PersonDraft(STEEL, "王涛", doc_no="371499198506150095", phone="15400000901", role=Role.TRAINEE)
LIU = PersonDraft(STEEL, "刘敏", doc_no=doc_no(41), phone="15400000902", role=Role.STAFF)
SUN = PersonDraft(STEEL, "孙志远", doc_no=doc_no(43), phone="15400000903", role=Role.STAFF)


def texts(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel)]


def declare(qtbot: QtBot, card: KinCard, other: int, name: str) -> None:
    card.add.click()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in card.findChildren(FormDialog)))
    dialog = card.findChildren(FormDialog)[-1]
    dialog.form.field("other_id").know(Found(other, name))
    dialog.form.field("other_id").set_value(other)
    dialog.form.field("kind").set_value(KinKind.SPOUSE)
    dialog.save_button.click()


def test_a_relative_is_declared_by_himself_seen_on_both_pages_and_taken_back_by_another(
    qtbot: QtBot, workspace: Workspace, door: Door, vault: Vault, clerk: Actor
) -> None:
    people = PeopleService(door, vault)
    wang, liu = people.add(clerk, WANG), people.add(clerk, LIU)
    approver = replace(an_actor(liu, STEEL), name="刘敏")
    keeper = an_actor(people.add(clerk, SUN), STEEL)
    assert declares(approver)
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    own = OwnRelatives(workspace, people, approver, page)
    own.open()
    qtbot.waitUntil(lambda: "没有申报。" in texts(own))
    declare(qtbot, own.card, wang, "王涛")
    qtbot.waitUntil(lambda: "王涛　夫妻" in texts(own))
    assert not [each for each in own.findChildren(QPushButton) if each.text() == "撤销"]
    card = KinCard(workspace, people, keeper, wang)
    qtbot.addWidget(card)
    card.show()
    qtbot.waitUntil(lambda: "刘敏　夫妻" in texts(card))
    notices = workspace.notices
    assert isinstance(notices, ScriptedNotices)
    notices.answers.append("撤销")
    next(each for each in card.findChildren(QPushButton) if each.text() == "撤销").click()
    qtbot.waitUntil(lambda: "没有申报。" in texts(card) and "没有申报。" in texts(own))
    own.accept()
