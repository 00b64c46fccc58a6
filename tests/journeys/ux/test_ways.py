"""U02, U06, U10, U15, U23, U43, U54: the ways in, between pages and languages, columns, copies, by keys."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from academy.ui.access.first_run import FirstRunCard
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.people.page import PeoplePage
from academy.ui.shell.nav import NavItem
from academy.ui.shell.status import StatusLine
from tests.journeys.desk import Desk, Open
from tests.journeys.test_languages import foreign
from tests.journeys.ux.keys import CONTROL, SHIFT, press
from tests.journeys.ux.test_lists import people

pytestmark = pytest.mark.campaign
WAYS = ["新建学院", "打开数据文件夹", "演示数据", "连接 PostgreSQL 服务器"]


def edited(desk: Desk, page: PeoplePage) -> None:
    """The form of the first row is open."""
    desk.until(lambda: page.model.fact_at(0) is not None)
    desk.settled()  # the whole list: what is read anew is chosen anew
    fact = page.model.fact_at(0)
    assert fact is not None
    page._on_edit(fact)
    desk.until(lambda: bool(desk._seen(FormDialog)))


def first_card(home: Path, open_window: Open) -> tuple[Desk, FirstRunCard]:
    desk = open_window(home / "data")
    card = desk.one(FirstRunCard)
    desk.until(card.ways[0].hasFocus)
    return desk, card


def test_u02_the_first_run_offers_four_ways_and_each_begins_with_tab_and_enter(
    home: Path, open_window: Open
) -> None:
    desk, card = first_card(home, open_window)
    assert [each.accessibleName() for each in card.ways] == WAYS
    assert all(each.accessibleDescription() for each in card.ways)
    seen = []
    for _way in card.ways:
        here = QApplication.focusWidget()
        assert here is not None
        seen.append(here.accessibleName())
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert seen == WAYS
    for place, title in ((0, WAYS[0]), (3, WAYS[3])):
        card.ways[place].setFocus()
        QTest.keyClick(card.ways[place], Qt.Key.Key_Return)
        dialog = desk.one(FormDialog)
        assert title in dialog.windowTitle()
        dialog.done(0)
        desk.until(lambda: not desk._seen(FormDialog))
    desk.notices.files.append(home / "nothing")
    card.ways[1].setFocus()
    QTest.keyClick(card.ways[1], Qt.Key.Key_Return)
    desk.until(lambda: bool(desk.notices.said))
    assert "nothing" in str(desk.notices.said[-1]), "no academy's folder: every way stays open"
    assert all(each.isEnabled() for each in card.ways)
    card.ways[2].setFocus()
    QTest.keyClick(card.ways[2], Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.window.actor is not None, timeout=120_000)
    desk.settled()
    assert "演示" in desk.window.shell.windowTitle()


@pytest.mark.parametrize(("language", "own"), [("en", "中文"), ("zh", "English")])
def test_u06_the_language_switches_without_signing_in_again(desk: Desk, language: str, own: str) -> None:
    actor, shell = desk.window.actor, desk.window.shell
    assert actor is not None
    shell._switch(language)
    desk.settled()
    assert desk.window.actor is actor
    for frame in (shell._top, shell._nav):
        data = re.compile(f"齐河|工匠学院|{actor.name}|^{actor.name[0]}$|[0-9]")
        assert {
            text for text in foreign(frame, language) if own not in text and not data.search(text)
        } == set()


def test_u10_control_and_a_digit_go_to_each_page_and_the_current_one_is_marked_by_form(desk: Desk) -> None:
    shell = desk.window.shell
    items = shell._nav.findChildren(NavItem)
    for place in range(1, 10):
        press(desk, Qt.Key(Qt.Key.Key_0 + place), CONTROL)
        desk.until(lambda place=place: items[place - 1].isChecked())
        assert shell.page_key() == shell.specs()[place - 1].key
        assert [each.isChecked() for each in items].count(True) == 1
        assert items[place - 1].toolTip().endswith(f"Ctrl+{place}")
    grey = [
        each.grab().toImage().convertToFormat(each.grab().toImage().Format.Format_Grayscale8)
        for each in items[:9]
    ]
    bars = [sum(image.pixelColor(1, y).value() > 120 for y in range(image.height())) for image in grey]
    assert bars[8] >= 15, "a bar at the edge"
    assert max(bars[:8]) == 0


def test_u15_columns_are_left_out_moved_and_put_back_by_the_menu(desk: Desk) -> None:
    page = people(desk)
    header = page.table.horizontalHeader()
    titles = lambda: [  # noqa: E731
        page.model.headerData(header.logicalIndex(at), Qt.Orientation.Horizontal)
        for at in range(header.count()) if not header.isSectionHidden(header.logicalIndex(at))
    ]  # fmt: skip
    before = titles()
    menu = page.table.columns_menu()
    entry = next(each for each in menu.actions() if each.text() == before[3])
    entry.trigger()
    assert titles() == [title for title in before if title != before[3]]
    header.moveSection(header.visualIndex(1), 2)
    assert titles() != before
    again = page.table.columns_menu()
    assert isinstance(again, QMenu)
    next(each for each in again.actions() if each.text() == "恢复默认列").trigger()
    assert titles() == before


def test_u23_copied_rows_are_the_cells_as_they_stand_with_headings_on_demand(desk: Desk) -> None:
    page = people(desk)
    page.table.setFocus()
    page.table.selectRow(0)
    press(desk, Qt.Key.Key_Down, SHIFT)
    press(desk, Qt.Key.Key_C, CONTROL)
    plain = QGuiApplication.clipboard().text().splitlines()
    facts = page.table.facts()
    assert len(facts) == 2
    assert [fact.name in line for fact, line in zip(facts, plain, strict=True)] == [True, True]
    press(desk, Qt.Key.Key_C, CONTROL | SHIFT)
    headed = QGuiApplication.clipboard().text().splitlines()
    assert headed[1:] == plain
    assert "姓名" in headed[0].split("\t")
    assert len(headed[0].split("\t")) == len(plain[0].split("\t"))


def test_u43_the_status_line_says_who_where_and_what_is_safe(desk: Desk) -> None:
    line, actor = desk.one(StatusLine), desk.window.actor
    assert actor is not None
    desk.until(lambda: any("备份" in words for words in desk.words(line)))
    words = " ".join(desk.words(line))
    assert actor.name in words
    assert "SQLite" in words
    page = people(desk)
    edited(desk, page)
    desk.fill(desk.dialog().form, remark="状态行")
    desk.save()
    at = desk.window.workspace.clock.now()
    desk.until(lambda: any(f"已保存 {at:%H:%M}" in words for words in desk.words(line)))


def test_u54_light_dark_and_the_systems_switch_at_once_in_every_window(desk: Desk) -> None:
    page = people(desk)
    edited(desk, page)
    dialog, shell = desk.dialog(), desk.window.shell
    for window in (shell, dialog):
        seen = []
        for scheme in ("light", "dark", "light"):
            shell._on_scheme_wanted(scheme)
            desk.settled()
            seen.append(lightness(window))
        assert seen[1] < seen[0] - 60
        assert abs(seen[2] - seen[0]) <= 2


def lightness(window: QWidget) -> int:
    """Of all its pixels together."""
    whole = window.grab().toImage()
    one = whole.scaled(1, 1, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return one.pixelColor(0, 0).lightness()
