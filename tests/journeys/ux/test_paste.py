"""U24: a block copied in an office program goes into a grid; what cannot be is marked before it is saved."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from academy.courses.facts import ClassFilter, ClassState
from academy.ui.courses.class_page import ClassPage
from academy.ui.parts.grid_look import REFUSED
from tests.journeys.desk import Desk
from tests.journeys.ux.keys import CONTROL, press
from tests.ui.courses.shown import ATTENDANCE

ROWS = 4


@pytest.mark.campaign
def test_u24_a_block_from_excel_is_looked_at_in_the_grid_before_it_is_saved(desk: Desk) -> None:
    services, actor = desk.window.services, desk.window.actor
    assert services is not None
    assert actor is not None
    running = services.courses.classes(actor, ClassFilter(states=frozenset({ClassState.RUNNING})))
    page, held = _with_attendance(desk, [each.id for each in running])
    model, grid = page.attendance.model, page.attendance.grid
    before = services.courses.class_sheet(actor, page.sheet.row.id)
    grid.setCurrentIndex(model.index(0, held))
    grid.setFocus()
    QGuiApplication.clipboard().setText("迟到 8\r\n早退\r\n" + "√\r\n" * (ROWS - 2))
    press(desk, Qt.Key.Key_V, CONTROL)
    assert model.index(1, held).data(REFUSED) == "早退"
    assert page.attendance.strip.isVisible()
    assert model.late_at(0, held) == 8
    after = services.courses.class_sheet(actor, page.sheet.row.id)
    assert after.trainees == before.trainees  # nothing is saved yet
    page.attendance.discard.click()
    desk.until(lambda: not page.attendance.strip.isVisible())
    assert not page.unsaved()


def _with_attendance(desk: Desk, keys: list[int]) -> tuple[ClassPage, int]:
    """A class some sessions of which were held, and the newest of these."""
    for key in keys:
        desk.go("classes").open_record(key)
        desk.settled()
        page = desk.one(ClassPage)
        page.go(ATTENDANCE)
        desk.settled()
        model = page.attendance.model
        held = [at for at in range(len(model.sessions)) if model.may_change(at)]
        if held and len(model.people) >= ROWS:
            return page, held[-1]
    raise AssertionError("no class of the demo has begun")
