"""The timetable with the real service: dragged by the mouse and by the keys, refused with the sentence."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from academy.courses.facts_timetable import SessionCell, WeekFilter
from academy.people.facts_away import AwayDraft, AwayKind
from academy.ui.parts.page import Page
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.drafts_page import DraftInput, DraftPage, DraftsPage
from academy.ui.timetable.layout import Spot
from academy.ui.timetable.page import TimetablePage
from academy.ui.timetable.places_page import PlacesPage
from academy.ui.timetable.series_dialog import SeriesDialog
from academy.ui.timetable.session_spots import SessionSpots
from academy.ui.timetable.substitute_dialog import SubstituteDialog
from tests.rooms.courses.classes import MONDAY
from tests.rooms.courses.planners import Planner
from tests.ui.conftest import ScriptedNotices
from tests.ui.timetable.conftest import NEXT, Wired, days

Shown = Callable[[Page], None]


def centre(page: TimetablePage, spot: Spot) -> QPoint:
    layout = page.grid.layout_
    assert layout is not None
    area = layout.area(spot, float(page.grid.viewport().width() - 1))
    page.grid.see(area)
    return area.center().toPoint() - QPoint(0, page.grid.verticalScrollBar().value())


def drag(page: TimetablePage, qtbot: QtBot, cell: SessionCell, spot: Spot) -> None:
    """Press, move over the cell, wait until every cell has its answer, let go."""
    layout, view = page.grid.layout_, page.grid.viewport()
    assert layout is not None
    start = layout.block(cell, float(view.width() - 1)).center().toPoint()
    start -= QPoint(0, page.grid.verticalScrollBar().value())
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, start + QPoint(2 * QApplication.startDragDistance(), 8))
    qtbot.waitUntil(lambda: bool(page.grid.tried))
    qtbot.mouseMove(view, centre(page, spot))
    qtbot.waitUntil(lambda: page.grid.hand is not None and page.grid.hand.spot == spot)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=centre(page, spot))


def test_a_session_named_elsewhere_is_shown_in_its_week_whatever_was_looked_at(
    page: TimetablePage, plan: Planner, qtbot: QtBot
) -> None:
    page.bar.spans.choose(2)
    page.bar.only.setCurrentIndex(1)  # one row, in the month
    later = plan.timetable.week(plan.clerk, WeekFilter(NEXT, NEXT + timedelta(days=6))).cells[-1]
    page.open_record(later.id)
    qtbot.waitUntil(lambda: page.current() is not None)
    assert page.current() == later
    assert (page.bar.by_month, page.bar.only_key()) == (False, 0)
    assert page.grid.sheet is not None
    assert later.day in {each.day for each in page.grid.sheet.days}
    ref = page.record()
    assert ref is not None
    assert (ref.kind, ref.id) == ("course_session", later.id)


def test_every_session_in_sight_is_a_child_that_can_be_read_and_chosen(page: TimetablePage) -> None:
    spots = page.grid.findChild(SessionSpots)
    assert isinstance(spots, SessionSpots)
    spots.follow()
    cell = page.grid.layout_.cells()[1]  # type: ignore[union-attr]
    seen = QAccessible.queryAccessibleInterface(spots.children_[cell.id])
    assert seen.role() == QAccessible.Role.RadioButton
    assert f"{cell.name}, " in seen.text(QAccessible.Text.Name)
    assert "08:30–" in seen.text(QAccessible.Text.Name) or "14:00–" in seen.text(QAccessible.Text.Name)
    assert page.grid.rect().contains(spots.children_[cell.id].geometry())
    seen.actionInterface().doAction("Toggle")
    assert page.grid.selected == cell.id
    spots.follow()
    assert [key for key, each in spots.children_.items() if each.isChecked()] == [cell.id]


def test_a_session_is_dragged_to_another_place_and_taken_back(
    page: TimetablePage, plan: Planner, qtbot: QtBot, notices: ScriptedNotices
) -> None:
    cell = page.grid.layout_.cells()[4]  # type: ignore[union-attr]
    spot = Spot(plan.base, cell.day, 0)
    drag(page, qtbot, cell, spot)
    qtbot.waitUntil(lambda: len(notices.toasts) == 1)
    assert notices.toasts == ["已移动"]
    qtbot.waitUntil(lambda: next(e for e in page.grid.sheet.cells if e.id == cell.id).place == "实训基地")  # type: ignore[union-attr]
    page.acts.undo()
    qtbot.waitUntil(lambda: notices.toasts[-1] == "已撤销")
    qtbot.waitUntil(lambda: next(e for e in page.grid.sheet.cells if e.id == cell.id).place == "一号教室")  # type: ignore[union-attr]


def test_a_drag_into_a_conflict_says_why_and_leaves_the_session_where_it_was(
    page: TimetablePage, plan: Planner, qtbot: QtBot
) -> None:
    cell = page.grid.layout_.cells()[0]  # type: ignore[union-attr]
    spot = Spot(plan.base, cell.day, 1)  # the same instructor teaches in the hall
    drag(page, qtbot, cell, spot)
    qtbot.waitUntil(lambda: bool(page.side.verdicts.texts()))
    assert any("与本班" in text for text in page.side.verdicts.texts())
    assert any("孟" in text or "已在" in text for text in page.side.verdicts.texts())
    assert page.side.why.isVisibleTo(page)
    assert days(plan, cell.id) == (cell.day, cell.starts)
    assert page.grid.hand is None


def test_the_keys_lift_move_and_drop(page: TimetablePage, plan: Planner, qtbot: QtBot) -> None:
    page.grid.setFocus()
    cell = page.grid.layout_.cells()[8]  # type: ignore[union-attr]
    page.grid.choose(cell.id)
    qtbot.keyClick(page.grid, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(page.grid.tried))
    for _ in range(3):
        qtbot.keyClick(page.grid, Qt.Key.Key_Down)
    assert page.grid.hand is not None
    assert page.grid.hand.spot == Spot(plan.base, cell.day, 0)
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: next(e for e in page.grid.sheet.cells if e.id == cell.id).place_id == plan.base)  # type: ignore[union-attr]
    qtbot.keyClick(page.grid, Qt.Key.Key_Space)
    qtbot.keyClick(page.grid, Qt.Key.Key_Escape)
    assert page.grid.hand is None


def test_the_free_slots_are_offered_and_taken_by_their_number(
    page: TimetablePage, plan: Planner, qtbot: QtBot
) -> None:
    cell = page.grid.layout_.cells()[9]  # type: ignore[union-attr]
    page.grid.choose(cell.id)
    qtbot.waitUntil(lambda: page.side.free.isVisibleTo(page) and page.side.slots.count() == 3)
    first = page._slots[0].target
    page.grid.setFocus()
    qtbot.keyClick(page.grid, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: days(plan, cell.id) == (first.day, first.starts))


def test_a_session_is_made_longer_by_its_foot_and_by_the_keys(
    page: TimetablePage, plan: Planner, qtbot: QtBot, notices: ScriptedNotices
) -> None:
    cell = page.grid.layout_.cells()[9]  # type: ignore[union-attr]
    page.grid.choose(cell.id)
    page.grid.setFocus()
    qtbot.keyClick(page.grid, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: next(e for e in page.grid.sheet.cells if e.id == cell.id).hours == 3)  # type: ignore[union-attr]
    now = next(each for each in page.grid.sheet.cells if each.id == cell.id)  # type: ignore[union-attr]
    layout, view = page.grid.layout_, page.grid.viewport()
    assert layout is not None
    block = layout.block(now, float(view.width() - 1))
    page.grid.see(block)
    foot = QPoint(int(block.center().x()), int(block.bottom()) - 3 - page.grid.verticalScrollBar().value())
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=foot)
    qtbot.mouseMove(view, foot + QPoint(0, 140))
    qtbot.waitUntil(lambda: page.grid.longer is not None and page.grid.longer.forbids != ())
    qtbot.mouseMove(view, foot + QPoint(0, 14))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=foot + QPoint(0, 14))
    qtbot.waitUntil(lambda: next(e for e in page.grid.sheet.cells if e.id == cell.id).hours == 4)  # type: ignore[union-attr]


def test_what_became_a_conflict_is_outlined_and_counted(
    page: TimetablePage, plan: Planner, qtbot: QtBot
) -> None:
    plan.away.enter(plan.clerk, plan.teachers[0], AwayDraft(AwayKind.SICK, MONDAY, MONDAY))
    qtbot.waitUntil(lambda: len(page.grid.conflicts) == 2)
    assert page.bar.clashes.isVisibleTo(page)
    page.acts.do("conflicts")
    assert page.grid.selected in page.grid.conflicts
    page.bar.go_to(MONDAY, True)
    qtbot.waitUntil(lambda: page.month.sheet is not None and len(page.month.conflicts) == 2)
    page.month.selected = None
    page.acts.do("conflicts")
    assert page.month.selected in page.month.conflicts
    assert not page.month.grab().isNull()


def test_a_series_shows_its_dates_and_creates_them(
    page: TimetablePage,
    wired: Wired,
    workspace: Workspace,
    plan: Planner,
    qtbot: QtBot,
    notices: ScriptedNotices,
) -> None:
    class_id = plan.a_class(6, start=NEXT, sessions=(), teacher=plan.teachers[2])
    dialog = SeriesDialog(workspace, wired, plan.clerk, None, page, page.acts.undo)  # type: ignore[arg-type]
    dialog.open()
    qtbot.waitUntil(lambda: dialog.form.field("class_id")._values != [] and not workspace.worker.busy())  # type: ignore[attr-defined]
    for name, value in (
        ("class_id", class_id), ("first", NEXT), ("weekdays", 0b0001001), ("total_hours", 7),
        ("hours_each", 3),
    ):  # fmt: skip
        dialog.form.field(name).set_value(value)
    dialog._pause.start()
    qtbot.waitUntil(lambda: dialog.table.good() == 3)
    assert dialog.make.text() == "创建 3 节课"
    dialog.make.click()
    qtbot.waitUntil(lambda: notices.toasts == ["已创建 3 节课"])
    assert [each[2] for each in plan.sessions(class_id)] == [NEXT, NEXT + timedelta(3), NEXT + timedelta(7)]


def test_a_substitute_takes_over_and_who_is_away_cannot(
    page: TimetablePage,
    wired: Wired,
    workspace: Workspace,
    plan: Planner,
    qtbot: QtBot,
    notices: ScriptedNotices,
) -> None:
    cell = page.grid.layout_.cells()[0]  # type: ignore[union-attr]
    plan.away.enter(plan.clerk, plan.teachers[2], AwayDraft(AwayKind.TRIP, MONDAY, MONDAY))
    dialog = SubstituteDialog(workspace, wired.timetable, plan.clerk, cell, page, page.acts.undo)
    dialog.open()
    qtbot.waitUntil(lambda: len(dialog.model.facts()) == 3)
    gone = next(each for each in dialog.model.facts() if each.person_id == plan.teachers[2])
    dialog._on_take(gone)
    assert notices.toasts == []
    dialog.take.click()
    qtbot.waitUntil(lambda: len(notices.toasts) == 1)


def test_a_term_is_drafted_looked_at_and_adopted(
    page: TimetablePage, wired: Wired, workspace: Workspace, plan: Planner, qtbot: QtBot,
    notices: ScriptedNotices, shown: Shown,
) -> None:  # fmt: skip
    class_id = plan.a_class(7, start=NEXT, sessions=(), teacher=plan.teachers[2])
    drafts = DraftsPage(workspace, wired.timetable, plan.clerk)
    opened: list[Page] = []
    drafts.opening.connect(opened.append)
    shown(drafts)
    drafts._make(DraftInput("秋季", MONDAY, MONDAY + timedelta(days=25), keep_placed=True).wish())
    qtbot.waitUntil(lambda: len(opened) == 1)
    draft = opened[0]
    assert isinstance(draft, DraftPage)
    shown(draft)
    qtbot.waitUntil(lambda: draft._sheet is not None)
    assert draft.checked.isVisibleTo(draft)
    notices.answers.append("采用")
    draft.adopt.click()
    qtbot.waitUntil(lambda: len(plan.sessions(class_id)) == 10)


def test_places_are_listed_with_their_ways(
    workspace: Workspace, wired: Wired, plan: Planner, shown: Shown, qtbot: QtBot
) -> None:
    places = PlacesPage(workspace, wired.places, plan.clerk)
    shown(places)
    qtbot.waitUntil(lambda: len(places.places_model.facts()) == 3)
    places.views._group.button(1).click()
    assert places.ways_card.isVisibleTo(places)
    assert [each.minutes for each in places.ways_model.facts()] == [40]


def test_the_poster_and_the_calendar_are_saved(
    page: TimetablePage,
    qtbot: QtBot,
    notices: ScriptedNotices,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("academy.ui.parts.save_made.QDesktopServices.openUrl", lambda _url: True)
    page.grid.choose(page.grid.layout_.cells()[0].id)  # type: ignore[union-attr]
    for name, file in (("poster", "a.pdf"), ("person", "b.pdf"), ("ics_class", "c.ics")):
        notices.files.append(tmp_path / file)
        page.acts.do(name)
        qtbot.waitUntil(lambda file=file: (tmp_path / file).exists() and file in " ".join(notices.toasts))
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "c.ics").read_bytes().count(b"BEGIN:VEVENT") == 10
