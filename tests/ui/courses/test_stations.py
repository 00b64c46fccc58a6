"""Stations and referees' lines where two clerks write at once."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from academy.courses.facts_exam import ScoreDraft, StationDraft
from academy.ui.courses.stations_page import StationsPage
from academy.ui.parts.conflict import ConflictDialog
from academy.ui.parts.form_dialog import FormDialog
from academy.ui.parts.page import Page
from academy.ui.parts.record import RecordRef
from academy.ui.parts.workspace import Workspace
from tests.rooms.courses.classes import Room
from tests.ui.courses.shown import dialog

STATIONS = [StationDraft(name, "任务", 1000) for name in ("登杆", "电缆", "接头")]


@pytest.fixture
def page(workspace: Workspace, room: Room, shown: Callable[[Page], None], qtbot: QtBot) -> StationsPage:
    class_id, _ = room.with_trainees(2)
    room.attend(class_id, {})
    room.service.set_stations(room.clerk, class_id, STATIONS)
    made = StationsPage(workspace, room.service, room.clerk, room.service.class_sheet(room.clerk, class_id))
    shown(made)
    qtbot.waitUntil(lambda: len(made.exam.stations) == 3)
    return made


def class_of(page: StationsPage) -> int:
    return page._sheet.row.id


def compared(box: FormDialog[object], qtbot: QtBot) -> ConflictDialog:
    box.save_button.click()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in box.findChildren(ConflictDialog)))
    return box.findChildren(ConflictDialog)[-1]


def test_a_station_changed_by_two_clerks_is_compared_by_field(
    page: StationsPage, room: Room, qtbot: QtBot
) -> None:
    class_id, held = class_of(page), page.exam.stations[1]
    page._on_edit(held)
    box = dialog(page, qtbot)
    box.form.field("task").set_value("我改的")
    theirs = replace(held.draft, task="他改的", points=500)
    room.service.save_station(room.clerk, class_id, held.id, theirs, held.version)
    both = compared(box, qtbot)
    assert both.theirs["task"].text() == "他改的"
    assert set(both.theirs) == {"task", "points"}
    both.save.click()
    stands = replace(held.draft, task="我改的", points=500)
    qtbot.waitUntil(lambda: page.exam.stations[1].draft == stands)


def test_a_form_stays_at_its_station_when_another_clerk_removes_the_one_before(
    page: StationsPage, room: Room, qtbot: QtBot
) -> None:
    first, held, _ = page.exam.stations
    page.station_table.choose(held.id)
    page._on_edit(held)
    box = dialog(page, qtbot)
    box.form.field("task").set_value("我改的")
    room.service.remove_station(room.clerk, class_of(page), first.id, first.version)
    qtbot.waitUntil(lambda: len(page.exam.stations) == 2)
    assert page.record() == RecordRef("exam_station", held.id, "电缆")
    box.save_button.click()
    qtbot.waitUntil(lambda: [each.draft.task for each in page.exam.stations] == ["我改的", "任务"])


def test_a_referees_line_another_clerk_wrote_is_compared_not_written_over(
    page: StationsPage, room: Room, qtbot: QtBot
) -> None:
    line, station = page.lines.facts()[0], page.exam.stations[0].id
    page._on_score(line)
    box = dialog(page, qtbot)
    box.form.field("referee").set_value("王裁判")
    box.form.field("points").set_value(800)
    room.service.enter_scores(
        room.clerk, class_of(page), [ScoreDraft(station, line.person_id, "王裁判", 950, 61)]
    )
    qtbot.waitUntil(lambda: bool(page.lines.facts()[0].scores))  # it shows by itself
    both = compared(box, qtbot)
    assert (both.theirs["points"].text(), both.theirs["time"].text()) == ("95.0", "1:01")
    both.mine["points"].setChecked(True)
    both.save.click()
    scores = lambda: [(each.points, each.seconds) for each in page.exam.scores]  # noqa: E731
    qtbot.waitUntil(lambda: scores() == [(800, 61)])
