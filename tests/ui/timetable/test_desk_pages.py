"""The pages behind the timetable: the working calendar, the rota, when a place is shut."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from academy.network.facts import CalendarDayRow, DayKind
from academy.places.facts import ClosureDraft, TravelDraft
from academy.ui.parts.conflict import ConflictDialog
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.calendar_page import CalendarPage
from academy.ui.timetable.closures_page import ClosuresPage
from academy.ui.timetable.places_page import PlacesPage
from academy.ui.timetable.rota_page import RotaPage
from academy.ui.timetable.words import days_text
from tests.rooms.courses.planners import Planner
from tests.ui.conftest import ScriptedNotices
from tests.ui.slow import Slow
from tests.ui.timetable.conftest import Wired

Shown = Callable[[Page], None]


def test_the_days_off_of_a_new_year_are_taken_from_a_file_after_a_look(
    workspace: Workspace,
    wired: Wired,
    plan: Planner,
    shown: Shown,
    qtbot: QtBot,
    notices: ScriptedNotices,
    tmp_path: Path,
) -> None:
    page = CalendarPage(workspace, wired.network, plan.clerk)
    shown(page)
    page.years.setCurrentIndex(page.years.findData(2027))
    qtbot.waitUntil(lambda: page.provisional.isVisibleTo(page))
    file = tmp_path / "2027.csv"
    file.write_text("日期,类型,名称\n2027-01-01,放假,元旦\n2027-01-32,放假,元旦\n", encoding="utf-8")
    notices.files.append(file)
    page.load.click()
    qtbot.waitUntil(lambda: len(notices.said) == 1)
    assert "2027" in notices.said[0][1][0]
    assert page.model.rowCount() == 0
    file.write_text("日期,类型,名称\n2027-01-01,放假,元旦\n2027-01-09,补班,元旦\n", encoding="utf-8")
    notices.files.append(file)
    notices.answers.append("导入")
    page.load.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    assert not page.provisional.isVisibleTo(page)
    page.paste.click()
    dialog = page.findChildren(FormDialog)[-1]
    dialog.form.field("text").set_value(
        "2027年的安排\n一、春节：2月5日（周五）至11日（周四）放假调休。2月14日（周日）上班。"
    )
    notices.answers.append("导入")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 10)


def test_the_rota_is_filled_by_keys_and_by_pasting_and_saved_at_once(
    workspace: Workspace, wired: Wired, plan: Planner, shown: Shown, qtbot: QtBot, notices: ScriptedNotices
) -> None:
    page = RotaPage(workspace, wired.away, plan.clerk, plan.timetable.branches(plan.clerk))
    shown(page)
    page.branch.setCurrentIndex(page.branch.findText("永锋", Qt.MatchFlag.MatchContains))
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    page.grid.setCurrentIndex(page.model.index(0, 0))
    for key in (Qt.Key.Key_4, Qt.Key.Key_4, Qt.Key.Key_5):
        qtbot.keyClick(page.grid, key)
    QGuiApplication.clipboard().setText("白\t中\nQ7\t8:00-12:00\n")
    page.grid.setCurrentIndex(page.model.index(1, 9))
    qtbot.keyClick(page.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(page.model.changes()) == 7
    page.go_to(date(2026, 12, 1))
    assert page.first == date(2026, 11, 1)
    page.save.click()
    qtbot.waitUntil(lambda: len(notices.said) == 1)
    assert "Q7" in notices.said[0][1][0]
    page.grid.setCurrentIndex(page.model.index(2, 9))
    qtbot.keyClick(page.grid, Qt.Key.Key_Delete)
    page.save.click()
    qtbot.waitUntil(lambda: not page.unsaved())
    qtbot.waitUntil(lambda: page.model.sheet is not None and len(page.model.sheet.cells) == 6)
    assert len(wired.away.coming(plan.clerk)) == 5


def test_a_rota_typed_while_it_is_saved_is_kept_and_saved_after_it(
    workspace: Workspace,
    wired: Wired,
    plan: Planner,
    shown: Shown,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = RotaPage(workspace, wired.away, plan.clerk, plan.timetable.branches(plan.clerk))
    shown(page)
    page.branch.setCurrentIndex(page.branch.findText("永锋", Qt.MatchFlag.MatchContains))
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    slow = Slow(wired.away, "enter_rota", monkeypatch)

    def typed(column: int, key: Qt.Key) -> None:
        page.grid.setCurrentIndex(page.model.index(0, column))
        qtbot.keyClick(page.grid, key)

    for column in range(3):
        typed(column, Qt.Key.Key_4)
    page._on_save()
    typed(0, Qt.Key.Key_2)
    typed(1, Qt.Key.Key_Delete)
    typed(3, Qt.Key.Key_5)
    page._on_save()
    slow.go()
    qtbot.waitUntil(lambda: not page.unsaved())
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    assert [page.model.word_at(0, column) for column in range(4)] == ["白", "", "夜", "假"]
    assert slow.calls == 2
    page.opened()
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    assert [page.model.word_at(0, column) for column in range(4)] == ["白", "", "夜", "假"]
    assert (page.grid.currentIndex().row(), page.grid.currentIndex().column()) == (0, 4)


def test_a_place_that_was_shut_is_opened_again(
    workspace: Workspace, wired: Wired, plan: Planner, shown: Shown, qtbot: QtBot
) -> None:
    day = date(2026, 12, 7)
    plan.places.close_place(plan.clerk, plan.hall, ClosureDraft(day, day, 0, 1440, "粉刷"))
    place = next(each for each in plan.places.places(plan.clerk) if each.id == plan.hall)
    page = ClosuresPage(workspace, wired.places, plan.clerk, place)
    shown(page)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.table.selectRow(0)
    page.again.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert plan.places.closures(plan.clerk, plan.hall) == []


@pytest.mark.parametrize(
    ("days", "language", "text"),
    [
        (0b0111111, "zh", "周一至周六"), (0b0000101, "zh", "周一、周三"), (0b0011111, "en", "Mon–Fri"),
        (0b11, "en", "Mon, Tue"),
    ],
)  # fmt: skip
def test_days_of_the_week_are_told_shortly(days: int, language: str, text: str) -> None:
    assert days_text(days, language) == text


def compared(page: Page, qtbot: QtBot) -> ConflictDialog:
    dialog = page.findChildren(FormDialog)[-1]
    dialog.save_button.click()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in dialog.findChildren(ConflictDialog)))
    return dialog.findChildren(ConflictDialog)[-1]


@pytest.mark.parametrize("known", [True, False])
def test_a_day_another_clerk_entered_is_compared_not_written_over(
    workspace: Workspace, wired: Wired, plan: Planner, shown: Shown, qtbot: QtBot, known: bool
) -> None:
    day = date(2026, 12, 31)
    mine, theirs, before = (CalendarDayRow(day, DayKind.HOLIDAY, name, "") for name in ("我", "他", "先"))
    page = CalendarPage(workspace, wired.network, plan.clerk)
    if known:
        wired.network.set_day(plan.clerk, before)
    shown(page)
    if known:
        qtbot.waitUntil(lambda: page.model.rowCount() > 0)
        page.table.choose(day.toordinal())
        assert page.record() == RecordRef("calendar_day", day.toordinal(), "2026-12-31")
        page._on_edit(before)
    else:
        page._on_new()
    form = page.findChildren(FormDialog)[-1].form
    for name, value in {"name": "我"}.items() if known else {"day": day, "name": "我"}.items():
        form.field(name).set_value(value)
    wired.network.set_day(plan.clerk, theirs)
    both = compared(page, qtbot)
    assert both.theirs["name"].text() == "他"
    both.save.click()
    qtbot.waitUntil(lambda: wired.network.calendar(plan.clerk, 2026).days[-1] == mine)


def test_a_way_another_clerk_set_is_compared_not_written_over(
    workspace: Workspace, wired: Wired, plan: Planner, shown: Shown, qtbot: QtBot
) -> None:
    page = PlacesPage(workspace, wired.places, plan.clerk)
    shown(page)
    qtbot.waitUntil(lambda: page.ways_model.rowCount() == 1)
    way = page.ways_model.facts()[0]
    page._on_way(way)
    page.findChildren(FormDialog)[-1].form.field("minutes").set_value(55)
    wired.places.set_travel(plan.clerk, TravelDraft(way.branch_id, way.other_id, 50))
    both = compared(page, qtbot)
    assert both.theirs["minutes"].text().startswith("50")
    both.save.click()
    qtbot.waitUntil(lambda: [each.minutes for each in wired.places.travel(plan.clerk)] == [55])
