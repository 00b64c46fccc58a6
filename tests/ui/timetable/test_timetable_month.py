"""The month and the week by the hour: dragged to another day, and to the minute."""

from datetime import timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.layout_hours import HourLayout
from academy.ui.timetable.page import TimetablePage
from tests.rooms.courses.classes import MONDAY
from tests.rooms.courses.planners import Planner
from tests.ui.timetable.conftest import NEXT, Wired, days


def test_the_month_shows_every_session_and_leads_to_a_week(page: TimetablePage, qtbot: QtBot) -> None:
    page.bar.go_to(MONDAY, True)
    qtbot.waitUntil(lambda: page.month.sheet is not None and page.stack.currentWidget() is page.month)
    assert page.month.sheet is not None
    assert len(page.month.sheet.cells) == 20
    page.month.week_wanted.emit(NEXT)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.grid and page.bar.span()[0] == NEXT)


def test_a_session_dragged_in_the_month_says_what_it_meets_and_keeps_its_time(
    page: TimetablePage, plan: Planner, qtbot: QtBot
) -> None:
    page.bar.go_to(MONDAY, True)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.month and page.month.sheet is not None)
    month = page.month
    cell = month.sheet.cells[0]  # type: ignore[union-attr]
    taken, free = cell.day + timedelta(days=1), MONDAY + timedelta(days=5)
    start = month.line(cell.day, 0).center().toPoint()
    qtbot.mousePress(month, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(month, start + QPoint(30, 30))
    qtbot.mouseMove(month, month.area_of(taken).center().toPoint())
    qtbot.waitUntil(lambda: taken in month.tried)
    assert month.tried[taken].forbids != ()
    assert month.tried[free].forbids == ()
    qtbot.waitUntil(lambda: any("与本班" in text for text in page.side.verdicts.texts()))
    end = month.area_of(free).center().toPoint()
    qtbot.mouseMove(month, end)
    qtbot.mouseRelease(month, Qt.MouseButton.LeftButton, pos=end)
    qtbot.waitUntil(lambda: days(plan, cell.id) == (free, cell.starts))


def test_by_the_hour_a_session_is_dragged_and_carried_by_keys_to_the_minute(
    page: TimetablePage, plan: Planner, qtbot: QtBot
) -> None:
    page.bar.spans.choose(1)
    page.bar.changed.emit()
    qtbot.waitUntil(lambda: isinstance(page.grid.layout_, HourLayout))
    layout, view = page.grid.layout_, page.grid.viewport()
    assert layout is not None
    wide = float(view.width() - 1)
    cell = layout.cells()[9]
    assert layout.block(cell, wide).height() > 3 * layout.step
    page.grid.see(layout.block(cell, wide))
    scrolled = QPoint(0, page.grid.verticalScrollBar().value())
    start = layout.block(cell, wide).center().toPoint() - scrolled
    later = QPoint(0, round(layout.step / 3))  # a quarter of an hour
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, start + QPoint(2 * QApplication.startDragDistance(), 0))
    qtbot.mouseMove(view, start + later)
    spot = layout.spot(plan.hall, cell.day, cell.starts + 15)
    qtbot.waitUntil(lambda: page.grid.hand is not None and page.grid.hand.spot == spot)
    qtbot.waitUntil(lambda: spot in page.grid.tried)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + later)
    qtbot.waitUntil(lambda: days(plan, cell.id) == (cell.day, cell.starts + 15))
    qtbot.waitUntil(lambda: page.grid.current().starts == cell.starts + 15)  # type: ignore[union-attr]
    page.grid.setFocus()
    qtbot.keyClick(page.grid, Qt.Key.Key_Space)
    qtbot.keyClick(page.grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: days(plan, cell.id) == (cell.day, cell.starts + 20))


def test_hours_without_sessions_are_narrow_and_the_view_is_there_at_the_next_start(
    page: TimetablePage, workspace: Workspace, wired: Wired, plan: Planner, qtbot: QtBot
) -> None:
    page.bar.spans.choose(1)
    page.bar.changed.emit()
    qtbot.waitUntil(lambda: isinstance(page.grid.layout_, HourLayout))
    layout = page.grid.layout_
    assert layout is not None
    high = {time: high for _, high, time in layout.bands(layout.by_key[plan.hall])}
    cell = layout.cells()[0]
    used = f"{cell.starts // 60:02}:00"
    assert high[used] > high["20:00"] >= 24, "low, and still a line of words high"
    area = layout.block(cell, 800.0)
    assert layout.spot_at(area.center(), 800.0).starts == (cell.starts + cell.ends) // 2 // 15 * 15  # type: ignore[union-attr]
    again = TimetablePage(workspace, wired, plan.clerk)  # type: ignore[arg-type]
    qtbot.addWidget(again)
    assert again.bar.by_hours
    assert again.bar.view is page.bar.view
    assert not again.bar.used.is_on()
