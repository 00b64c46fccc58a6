"""The list and the form of people, against a real database."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from academy.base.actor import Actor, Scope
from academy.base.door import Door
from academy.base.vault import Vault
from academy.network.service import NetworkService
from academy.people import store
from academy.people.facts import PeopleQuery, PersonDraft, Role
from academy.people.facts_identity import DocType, Gender
from academy.people.service import PeopleService
from academy.ui.parts.filter_chip import FilterChip
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace
from academy.ui.people.page import PeoplePage
from tests.databases import COAL, HEAD, NOW, STEEL
from tests.rooms.people.persons import doc_no, roster_person

MAN = "371499198506150095"
WANG = PersonDraft(STEEL, "王涛", doc_no=MAN, phone="15400000901", unit="永锋钢铁", role=Role.TRAINEE)


@pytest.fixture
def people(door: Door, vault: Vault) -> PeopleService:
    return PeopleService(door, vault)


@pytest.fixture
def opened(
    workspace: Workspace, people: PeopleService, door: Door, qtbot: QtBot
) -> Callable[[Actor], PeoplePage]:
    def show(actor: Actor) -> PeoplePage:
        page = PeoplePage(workspace, people, NetworkService(door), actor)
        qtbot.addWidget(page)
        page.resize(1158, 712)
        page.show()
        page.opened()
        qtbot.waitUntil(lambda: page.note != "")
        return page

    return show


def names(page: PeoplePage) -> list[str]:
    shown = (page.model.fact_at(place) for place in range(page.model.rowCount()))
    return [fact.name for fact in shown if fact is not None]


def dialog(page: PeoplePage, qtbot: QtBot) -> FormDialog[Any]:
    qtbot.waitUntil(lambda: bool(page.findChildren(FormDialog)))
    return page.findChildren(FormDialog)[-1]


def type_into(form: Any, name: str, text: str) -> None:
    line = form.field(name).input
    assert isinstance(line, QLineEdit)
    line.setText(text)
    line.editingFinished.emit()


def test_a_filter_says_how_many_each_choice_would_show(
    opened: Callable[[Actor], PeoplePage], people: PeopleService, clerk: Actor, qtbot: QtBot
) -> None:
    people.add(clerk, WANG)
    page = opened(clerk)
    menu = page.role_filter.menu()
    qtbot.waitUntil(lambda: all("\t" in entry.text() for entry in menu.actions()))
    counts = dict(entry.text().split("\t") for entry in menu.actions())
    assert (counts["学员"], counts["授课教师"]) == ("1", "0")


def test_the_list_shows_everybody_in_reach_and_says_how_many(
    opened: Callable[[Actor], PeoplePage],
    people: PeopleService,
    clerk: Actor,
    coal_clerk: Actor,
    qtbot: QtBot,
) -> None:
    people.add(clerk, WANG)
    people.add(clerk, replace(WANG, branch_id=COAL, name="李敏", doc_no=doc_no(2), phone=""))
    page = opened(clerk)
    qtbot.waitUntil(lambda: names(page) == ["李敏", "王涛"])
    qtbot.waitUntil(lambda: page.note == "显示 2 / 2 人")
    narrow = opened(coal_clerk)
    qtbot.waitUntil(lambda: names(narrow) == ["李敏"])
    assert narrow.branch_filter.isHidden()


def test_no_full_number_stands_in_any_cell(
    opened: Callable[[Actor], PeoplePage], people: PeopleService, clerk: Actor, qtbot: QtBot
) -> None:
    people.add(clerk, WANG)
    page = opened(clerk)
    qtbot.waitUntil(lambda: names(page) == ["王涛"])
    cells = [str(page.model.index(0, at).data()) for at in range(page.model.columnCount())]
    assert "0095" in cells
    assert "154****0901" in cells
    assert not any(MAN in cell or "15400000901" in cell for cell in cells)


def test_search_and_chips_narrow_the_list_and_can_be_cleared(
    opened: Callable[[Actor], PeoplePage], people: PeopleService, clerk: Actor, qtbot: QtBot
) -> None:
    people.add(clerk, WANG)
    people.add(clerk, replace(WANG, branch_id=COAL, name="王敏", doc_no=doc_no(2), phone="", role=Role.STAFF))
    page = opened(clerk)
    qtbot.waitUntil(lambda: len(names(page)) == 2)
    page.branch_filter.choose(COAL)
    qtbot.waitUntil(lambda: names(page) == ["王敏"])
    page.branch_filter.choose(None)
    page.role_filter.choose(Role.TRAINEE)
    qtbot.waitUntil(lambda: names(page) == ["王涛"])
    page.role_filter.choose(None)
    assert isinstance(page.search, QLineEdit)
    page.search.setText("wm")
    qtbot.waitUntil(lambda: names(page) == ["王敏"])
    qtbot.waitUntil(lambda: page.note == "显示 1 / 2 人")
    page._on_clear()
    qtbot.waitUntil(lambda: len(names(page)) == 2)


def test_a_chip_shows_what_it_filters_by(workspace: Workspace, qtbot: QtBot) -> None:
    chip = FilterChip("角色", [(Role.TRAINEE, "学员"), (Role.STAFF, "工作人员")])
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.chosen):
        chip.menu().actions()[1].trigger()
    assert (chip.text, chip.value, chip.is_on()) == ("工作人员", Role.STAFF, True)
    with qtbot.waitSignal(chip.chosen):
        chip.removed.emit()
    assert (chip.text, chip.value, chip.is_on()) == ("角色", None, False)


def test_u28_a_person_is_registered_and_the_number_tells_birth_and_gender(
    opened: Callable[[Actor], PeoplePage], people: PeopleService, clerk: Actor, qtbot: QtBot
) -> None:
    page = opened(clerk)
    qtbot.waitUntil(lambda: len(page._branches) == 3)
    page._on_new()
    shown = dialog(page, qtbot)
    form = shown.form
    type_into(form, "name", "王涛")
    type_into(form, "doc_no", MAN)
    qtbot.waitUntil(lambda: form.field("told").value() == "1985-06-15 · 男")
    form.field("branch_id").set_value(STEEL)
    form.field("role").set_value(Role.TRAINEE)
    shown.save_button.click()
    qtbot.waitUntil(lambda: names(page) == ["王涛"])
    (found,) = people.first_page(clerk, PeopleQuery())
    assert people.person(clerk, found.id).gender is Gender.MALE


def test_u28_a_wrong_number_is_told_when_its_field_is_left(
    opened: Callable[[Actor], PeoplePage], clerk: Actor, qtbot: QtBot
) -> None:
    page = opened(clerk)
    page._on_new()
    form = dialog(page, qtbot).form
    type_into(form, "doc_no", MAN[:-1] + "0")
    qtbot.waitUntil(lambda: form.field("doc_no").is_bad())
    assert "校验位" in form.field("doc_no").message()
    assert form.field("told").value() == ""


def test_namesakes_are_shown_beside_the_name(
    opened: Callable[[Actor], PeoplePage], people: PeopleService, clerk: Actor, qtbot: QtBot
) -> None:
    people.add(clerk, WANG)
    page = opened(clerk)
    page._on_new()
    form = dialog(page, qtbot).form
    type_into(form, "name", "王涛")
    qtbot.waitUntil(lambda: "0095" in form.field("name").message())
    assert not form.field("name").is_bad()


def test_a_refusal_stands_at_its_fields_and_keeps_what_was_typed(
    opened: Callable[[Actor], PeoplePage], people: PeopleService, clerk: Actor, qtbot: QtBot
) -> None:
    people.add(clerk, WANG)
    page = opened(clerk)
    qtbot.waitUntil(lambda: len(page._branches) == 3)
    page._on_new()
    shown = dialog(page, qtbot)
    form = shown.form
    for name, text in (("name", "王海"), ("doc_no", MAN), ("phone", "154")):
        type_into(form, name, text)
    form.field("branch_id").set_value(STEEL)
    form.field("role").set_value(Role.TRAINEE)
    shown.save_button.click()
    qtbot.waitUntil(lambda: form.field("phone").is_bad())
    assert "QH2026000001" in form.field("doc_no").message()
    assert form.field("name").value() == "王海"


def test_birth_and_gender_are_typed_where_the_document_does_not_tell_them(
    opened: Callable[[Actor], PeoplePage], clerk: Actor, qtbot: QtBot
) -> None:
    page = opened(clerk)
    page._on_new()
    form = dialog(page, qtbot).form
    assert form.field("birth").isHidden()
    combo = form.field("doc_type").input
    combo.setCurrentIndex(list(DocType).index(DocType.PASSPORT))
    assert not form.field("birth").isHidden()
    assert form.field("told").isHidden()


def test_a_reader_gets_no_buttons_to_change(opened: Callable[[Actor], PeoplePage], qtbot: QtBot) -> None:
    reads = {name: Scope(None) for name in ("people.read", "network.read")}
    page = opened(Actor(9, 9, "审计员", "audit", HEAD, reads))
    assert [action.text() for action in page.table.actions()] == ["打开"]


def test_u39_a_removed_person_can_be_brought_back_from_the_toast(
    opened: Callable[[Actor], PeoplePage], people: PeopleService, clerk: Actor, qtbot: QtBot, workspace: Any
) -> None:
    people.add(clerk, WANG)
    page = opened(clerk)
    qtbot.waitUntil(lambda: names(page) == ["王涛"])
    workspace.notices.answers.append("移除")
    page._on_remove(page.model.fact_at(0))
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert workspace.notices.toasts == ["已移除"]


def test_a_long_list_pages_through_the_model(
    opened: Callable[[Actor], PeoplePage], door: Door, vault: Vault, clerk: Actor, qtbot: QtBot
) -> None:
    with door.database.transaction(write=True) as db:
        rows = [roster_person(serial) for serial in range(600)]
        store.match_or_add(db, door.database.ids, vault, STEEL, rows, "trainee", None, NOW)
    page = opened(clerk)
    qtbot.waitUntil(lambda: page.model.rowCount() == 600)
    page.model.fact_at(599)
    qtbot.waitUntil(lambda: page.model.fact_at(599) is not None)
    page.table.horizontalHeader().sectionClicked.emit(0)
    qtbot.waitUntil(
        lambda: (
            page.model.rowCount() == 600
            and (first := page.model.fact_at(0)) is not None
            and first.number == "QH2026000001"
        )
    )


def test_dialogs_close_without_a_question_when_nothing_was_typed(
    opened: Callable[[Actor], PeoplePage], clerk: Actor, qtbot: QtBot, said: list[Any]
) -> None:
    page = opened(clerk)
    page._on_new()
    shown = dialog(page, qtbot)
    shown.reject()
    assert said == []
    qtbot.waitUntil(lambda: not page.findChildren(QDialog))
