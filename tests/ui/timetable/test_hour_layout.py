"""By the hour: names have the lines they need, sessions side by side their least width, the rest a number."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF
from pytestqt.qtbot import QtBot

from academy.courses.facts import SessionKind
from academy.courses.facts_timetable import DayFacts, DayMark, LaneRow, SessionCell, WeekSheet
from academy.ui.parts.theme import theme
from academy.ui.parts.workspace import Workspace
from academy.ui.timetable.grid import WeekGrid
from academy.ui.timetable.hour_block import LEFT, RIGHT, lines_of
from academy.ui.timetable.layout import View
from academy.ui.timetable.layout_hours import SLIM, HourLayout
from academy.ui.timetable.words import short_name

MONDAY = date(2026, 11, 23)
EVENING = (18 * 60 + 30, 20 * 60 + 45)
NAME = "2026年职工夜校古典舞班（第1期）"


def session(key: int, times: tuple[int, int] = EVENING) -> SessionCell:
    return SessionCell(
        id=key, class_id=key, number=f"QH-{key}", name=NAME, branch_id=1, day=MONDAY, starts=times[0],
        ends=times[1], hours=3, break_minutes=0, kind=SessionKind.THEORY, topic="", instructor_id=key,
        instructor="沈岚", place_id=None, place="舞蹈室", sequence=1, pinned=False, held=False, movable=True,
        trainees=8, version=1,
    )  # fmt: skip


def week(cells: Sequence[SessionCell]) -> WeekSheet:
    days = tuple(DayFacts(MONDAY + timedelta(days=at), DayMark.WORKDAY) for at in range(7))
    classes = tuple(LaneRow(each.class_id, each.name, each.number) for each in cells)
    return WeekSheet(days, tuple(cells), (), (), classes, (LaneRow(1, "总院", ""),), (), ())


@pytest.fixture
def grid(qtbot: QtBot, workspace: Workspace) -> WeekGrid:
    made = WeekGrid(workspace)
    qtbot.addWidget(made)
    made.resize(770, 520)
    made.show()
    return made


def shown(grid: WeekGrid, cells: Sequence[SessionCell]) -> tuple[HourLayout, float]:
    grid.show_week(week(cells), View.BRANCH, only_used=True, by_hours=True)
    assert isinstance(grid.layout_, HourLayout)
    return grid.layout_, grid._wide()


@pytest.mark.parametrize("many", [1, 2])
def test_every_session_has_the_lines_its_name_needs(grid: WeekGrid, many: int) -> None:
    cells = [session(key) for key in range(1, many + 1)]
    layout, wide = shown(grid, cells)
    metrics = theme().metrics("caption", strong=True)
    for cell in cells:
        area = layout.block(cell, wide)
        lines = lines_of(short_name(NAME), metrics, area.width() - LEFT - RIGHT)
        assert "".join(lines) == short_name(NAME)
        assert all(metrics.horizontalAdvance(each) <= area.width() - LEFT - RIGHT for each in lines)
        assert area.height() >= 17 * len(lines) + 5
    assert layout.more(wide) == []


def test_what_has_no_room_stands_behind_a_number_and_is_still_chosen(grid: WeekGrid, qtbot: QtBot) -> None:
    cells = [session(key) for key in range(1, 6)]
    layout, wide = shown(grid, cells)
    ((tag, over),) = layout.more(wide)
    seen = [each for each in cells if each not in over]
    assert len(seen) == max(1, int((layout.wide(wide) - 26) // SLIM))
    areas = [layout.block(each, wide) for each in seen]
    assert all(each.width() >= SLIM - 6 for each in areas)
    assert not any(each.intersects(tag) for each in areas)
    chosen = []
    for _ in range(len(over) + 1):
        top = QPoint(0, grid.verticalScrollBar().value())
        at = tag.center().toPoint() - top
        with qtbot.waitSignal(grid.chosen):
            grid._choose_at(QPointF(at))
        grid.viewport().grab()
        chosen.append(grid.selected)
    assert chosen == [*(each.id for each in over), over[0].id]  # each press goes on to the next
    told = grid._painter.tip(over[0])
    assert told.count(NAME) == len(over)
    assert grid._painter.tip(seen[0]).count(NAME) == 1


def test_sessions_one_after_the_other_share_nothing(grid: WeekGrid) -> None:
    cells = [session(key, (480 + key * 60, 540 + key * 60)) for key in range(1, 6)]
    layout, wide = shown(grid, cells)
    assert layout.more(wide) == []
    assert {round(layout.block(each, wide).width()) for each in cells} == {round(layout.wide(wide) - 5)}
