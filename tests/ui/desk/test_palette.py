"""Ctrl+K: answers while typing, keys, commands, opening what was found."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from academy.base.actor import Actor
from academy.base.door import Door
from academy.base.vault import Vault
from academy.desk.facts import Hit, HitKind
from academy.desk.service import DeskService
from academy.people.facts import PersonDraft, Role
from academy.people.service import PeopleService
from academy.ui.desk.answers import Command, Group
from academy.ui.desk.palette import Palette
from academy.ui.parts.workspace import Workspace
from tests.databases import STEEL
from tests.rooms.people.persons import doc_no
from tests.ui.typing import commit

Open = Callable[[], Palette]


@pytest.fixture
def done() -> list[object]:
    return []


@pytest.fixture
def opened(
    workspace: Workspace, door: Door, vault: Vault, clerk: Actor, qtbot: QtBot, done: list[object]
) -> Open:
    people, desk = PeopleService(door, vault), DeskService(door)
    for serial, name in ((9, "王涛"), (10, "王涛"), (11, "李敏")):
        people.add(clerk, PersonDraft(STEEL, name, doc_no=doc_no(serial), role=Role.TRAINEE))
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    window.show()

    def show() -> Palette:
        commands = [
            Command("登记人员", "user-plus", lambda: done.append("new")),
            Command("证书", "award", lambda: done.append("certificates"), "Ctrl+4"),
        ]
        made = Palette(workspace, lambda text: desk.search(clerk, text), commands, done.append, window)
        made.open()
        return made

    return show


def shown(palette: Palette) -> list[str]:
    return [palette.answers.at(place).title for place in range(palette.answers.rowCount())]


def test_before_a_word_is_typed_the_commands_stand_there(
    opened: Open, qtbot: QtBot, done: list[object]
) -> None:
    palette = opened()
    assert shown(palette) == ["命令", "登记人员", "证书"]
    qtbot.keyClick(palette, Qt.Key.Key_Down)
    qtbot.keyClick(palette, Qt.Key.Key_Return)
    assert done == ["certificates"]


def test_answers_come_while_typing_and_enter_opens_the_chosen_one(
    opened: Open, qtbot: QtBot, done: list[object]
) -> None:
    palette = opened()
    commit(palette.line, "wt")
    qtbot.waitUntil(lambda: shown(palette) == ["人员", "王涛", "王涛"])
    qtbot.keyClick(palette, Qt.Key.Key_Down)
    qtbot.keyClick(palette, Qt.Key.Key_Return)
    (hit,) = done
    assert isinstance(hit, Hit)
    assert (hit.kind, hit.title, hit.end) == (HitKind.PERSON, "王涛", doc_no(10)[-4:])


def test_a_command_is_found_by_its_initials(opened: Open, qtbot: QtBot) -> None:
    palette = opened()
    commit(palette.line, "djry")
    qtbot.waitUntil(lambda: shown(palette) == ["命令", "登记人员"])


def test_where_nothing_is_found_the_way_on_is_told(opened: Open, qtbot: QtBot) -> None:
    palette = opened()
    commit(palette.line, "没有这个人")
    qtbot.waitUntil(palette.nothing.isVisible)
    assert not palette.list.isVisible()
    qtbot.keyClick(palette, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_headings_are_never_chosen(opened: Open, qtbot: QtBot) -> None:
    palette = opened()
    commit(palette.line, "李")
    qtbot.waitUntil(lambda: shown(palette) == ["人员", "李敏"])
    for _ in range(3):
        qtbot.keyClick(palette, Qt.Key.Key_Up)
        assert not isinstance(palette.answers.at(palette.list.currentIndex().row()), Group)


def test_what_can_be_done_with_the_best_hit_stands_before_the_other_commands(
    opened: Open, done: list[object], qtbot: QtBot
) -> None:
    palette = opened()
    palette._acts = lambda hit: [Command("打印档案", "printer", lambda: done.append(hit.title), note=hit.end)]
    commit(palette.line, "lm")
    qtbot.waitUntil(lambda: shown(palette) == ["人员", "李敏", "命令", "打印档案"])
    qtbot.keyClick(palette, Qt.Key.Key_Down)
    qtbot.keyClick(palette, Qt.Key.Key_Return)
    assert done == ["李敏"]
