"""The settings of an academy in the window, against a real database."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from academy.apprenticeship import store_settings as apprenticeship
from academy.base.actor import Actor, Scope
from academy.base.door import Door
from academy.courses import store_settings as courses
from academy.network.facts_settings import SettingDraft
from academy.network.service_settings import SettingsService
from academy.ui.network.settings_page import SettingsPage
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.workspace import Workspace
from tests.databases import COAL, HEAD

TODAY = date(2026, 11, 23)
MAX = "apprenticeship.max_apprentices"
PAY = "apprenticeship.allowance_technical"
LATE = "courses.late_counts"


@pytest.fixture
def settings(door: Door) -> SettingsService:
    return SettingsService(door, [*apprenticeship.ALL, *courses.ALL])


@pytest.fixture
def opened(workspace: Workspace, settings: SettingsService, qtbot: QtBot) -> Callable[[Actor], SettingsPage]:
    def show(actor: Actor) -> SettingsPage:
        page = SettingsPage(workspace, settings, actor)
        qtbot.addWidget(page)
        page.resize(1180, 712)
        page.show()
        page.opened()
        qtbot.waitUntil(lambda: "历次设置" in texts(page))
        return page

    return show


def cell(page: SettingsPage, key: str, column: str) -> str:
    place = next(at for at, fact in enumerate(page.model.facts()) if fact.key == key)
    names = [each.key for each in page.model.columns]
    return str(page.model.index(place, names.index(column)).data())


def choose(page: SettingsPage, key: str, qtbot: QtBot) -> None:
    fact = next(each for each in page._rows if each.key == key)
    page.table.choose(fact.id)
    name = page.workspace.language.words.word(f"setting.{key}")
    qtbot.waitUntil(lambda: name in texts(page))


def texts(page: SettingsPage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def verbs(page: SettingsPage) -> list[str]:
    return [
        each.text().strip()
        for each in page.findChildren(QPushButton)
        if each.isVisible() and each.text().strip()
    ]


def dialog(page: SettingsPage) -> FormDialog[Any]:
    return page.findChildren(FormDialog)[-1]


def write(form: Any, name: str, text: str) -> None:
    entry = form.field(name).input
    assert isinstance(entry, QLineEdit)
    entry.setText(text)


def test_every_setting_shows_its_value_its_source_and_whose_it_is(
    opened: Callable[[Actor], SettingsPage], settings: SettingsService, clerk: Actor, qtbot: QtBot
) -> None:
    settings.set_setting(
        clerk, COAL, PAY, SettingDraft(300_00, source="会议纪要〔2026〕3号", holds_from=TODAY)
    )
    page = opened(clerk)
    assert page.model.rowCount() == len(apprenticeship.ALL) + len(courses.ALL)
    assert (cell(page, PAY, "value"), cell(page, PAY, "branch")) == ("200.00 元", "预置值")
    assert cell(page, LATE, "value") == "是"
    page.academy.setCurrentIndex([each.id for each in page._academies].index(COAL))
    qtbot.waitUntil(lambda: cell(page, PAY, "value") == "300.00 元")
    assert (cell(page, PAY, "branch"), cell(page, PAY, "source")) == ("本院", "会议纪要〔2026〕3号")
    assert page.note == "本院自设 1 项"


def test_a_group_is_shown_alone(opened: Callable[[Actor], SettingsPage], clerk: Actor) -> None:
    page = opened(clerk)
    page.chips["allowance"].clicked.emit()
    assert {fact.group for fact in page.model.facts()} == {"allowance"}
    page.chips["allowance"].clicked.emit()
    assert page.model.rowCount() > 20


def test_a_value_is_changed_with_its_source_and_a_bad_one_is_named_at_its_field(
    opened: Callable[[Actor], SettingsPage], clerk: Actor, qtbot: QtBot
) -> None:
    page = opened(clerk)
    choose(page, MAX, qtbot)
    page._on_change(next(each for each in page._rows if each.key == MAX))
    shown = dialog(page)
    assert shown.findChildren(QCheckBox) == []  # the head academy follows nobody
    write(shown.form, "value", "0")
    write(shown.form, "holds_from", "20261101")
    write(shown.form, "source", "管理办法第三条")
    shown.save_button.click()
    qtbot.waitUntil(lambda: [each.name for each in shown.form.bad()] == ["value", "reason"])
    assert "1 至 20" in shown.form.field("value").message()
    write(shown.form, "value", "4")
    write(shown.form, "reason", "补录")
    shown.save_button.click()
    qtbot.waitUntil(lambda: cell(page, MAX, "value") == "4 人")
    assert cell(page, MAX, "since") == "2026-11-01"
    qtbot.waitUntil(lambda: "原因：补录" in texts(page))


def test_a_branch_follows_the_head_academy_again(
    opened: Callable[[Actor], SettingsPage], settings: SettingsService, clerk: Actor, qtbot: QtBot
) -> None:
    settings.set_setting(
        clerk, HEAD, MAX, SettingDraft(3, source="总院", holds_from=date(2026, 11, 1), reason="补")
    )
    settings.set_setting(
        clerk, COAL, MAX, SettingDraft(1, source="分院", holds_from=date(2026, 11, 2), reason="补")
    )
    page = opened(clerk)
    page.academy.setCurrentIndex([each.id for each in page._academies].index(COAL))
    qtbot.waitUntil(lambda: cell(page, MAX, "value") == "1 人")
    page._on_change(next(each for each in page._rows if each.key == MAX))
    shown = dialog(page)
    shown.findChildren(QCheckBox)[0].setChecked(True)
    write(shown.form, "source", "分院决定")
    shown.save_button.click()
    qtbot.waitUntil(lambda: cell(page, MAX, "value") == "3 人")
    assert cell(page, MAX, "branch") == "齐河工匠学院"
    choose(page, MAX, qtbot)
    qtbot.waitUntil(lambda: "随上级执行" in texts(page))


def test_who_may_only_look_gets_nothing_to_change_with(opened: Callable[[Actor], SettingsPage]) -> None:
    grants = {"settings.read": Scope(frozenset({COAL}))}
    page = opened(Actor(5, 5, "吴桂兰", "wugl", COAL, grants, ("branch_clerk",)))
    assert [each.id for each in page._academies] == [COAL]
    assert "修改…" not in verbs(page)
    page.table.opened.emit(page.model.fact_at(0))
    assert page.findChildren(FormDialog) == []
