"""Keys as fast as the X server gives them, over saves under way: every one is taken, in its own cell."""

import os
from pathlib import Path

import pytest

from academy import app
from academy.base.actor import PROGRAM
from academy.courses.facts import AttendanceState, ClassFilter
from tests.journeys.outside.day import enrolled, planned, signed_in
from tests.journeys.outside.hands import Mouse
from tests.journeys.outside.keyboard import Devices
from tests.journeys.outside.person import Person
from tests.journeys.outside.screen import missing, program, reader, screen
from tests.journeys.outside.seen import Grid
from tests.journeys.outside.test_day import ROSTER

pytestmark = [pytest.mark.campaign, pytest.mark.skipif(bool(missing()), reason=f"missing: {missing()}")]
LETTERS = dict(zip("PLVA", AttendanceState, strict=False))


def letter(column: int) -> str:
    return "PLVA"[column % len(LETTERS)]


def stormed(me: Person, grid: Grid) -> None:
    """The whole grid column by column, saved after each, and on at once while that is under way.

    Qt asks the assistive program that reads along about every letter first: what saves waits its turn.
    """
    for column in range(grid.columns):
        for _ in range(grid.rows):
            me.devices.press(letter(column).lower())
        me.devices.press("ctrl+s")
        for _ in range(grid.rows - 1):
            me.devices.press("Up")
        me.devices.press("Right")


def test_keys_faster_than_the_saves_set_every_cell(earnest: Path, tmp_path: Path) -> None:
    config, log = Path(os.environ["ACADEMY_CONFIG"]), tmp_path / "program.log"
    with (
        screen(tmp_path / "screen") as where,
        program(where, log, earnest, config, "zh") as process,
        reader(where, process) as tree,
    ):
        me = Person(where, tree, Devices(where.display), Mouse(), "zh", tmp_path)
        signed_in(me, "head")
        planned(me)
        enrolled(me, ROSTER)
        me.press("Attendance")
        grid = me.grid("Trainee")
        me.hand.point(me, grid, 0, 0)
        stormed(me, grid)
        me.until(lambda seen: None if any("未保存" in each.name for each in seen) else True, "all saved")
        me.devices.close()
    assert "Traceback" not in log.read_text("utf-8", "replace")
    services = app.open_services(earnest)
    try:
        found = services.courses.classes(PROGRAM, ClassFilter("DL-2026-0502"))[0]
        sheet = services.courses.class_sheet(PROGRAM, found.id)
    finally:
        services.close()
    wanted = [LETTERS[letter(column)] for column in range(grid.columns)]
    assert len(sheet.trainees) == grid.rows
    for each in sheet.trainees:
        assert [each.attendance.get(session.id) for session in sheet.sessions] == wanted
