"""U39: what was removed can be had back: for ten seconds at hand, for thirty days from the bin."""

from datetime import timedelta
from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from academy.base.clock import FixedClock
from academy.base.facts import KEPT
from academy.ui.parts.toast import Toast
from academy.ui.people.page import PeoplePage
from tests.journeys.desk import Desk
from tests.journeys.ux.keys import PLAIN, press
from tests.workspace import ScriptedNotices

STAYS, LATE = 10.0, 2.0  # seconds, and how much later a busy machine may notice


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Toasts are shown as a user has them, not written down."""
    monkeypatch.delattr(ScriptedNotices, "toast")


def removed(desk: Desk) -> tuple[PeoplePage, int]:
    """Somebody nobody needs, put away by Del; who it was."""
    page = desk.go("people")
    desk.until(lambda: page.model.fact_at(0) is not None)
    desk.press("登记人员", page)
    desk.fill(desk.dialog().form, name="时雨", doc_no="371499199004129012", role="trainee")
    desk.save()
    page.search.setText("shiyu")
    desk.until(lambda: page.model.rowCount() == 1 and page.model.fact_at(0) is not None)
    person_id = page.model.id_at(0)
    page.table.setFocus()
    page.table.selectRow(0)
    desk.notices.answers.append("移除")
    press(desk, Qt.Key.Key_Delete, PLAIN)
    desk.until(lambda: page.model.rowCount() == 0)
    return page, person_id


def toast(desk: Desk) -> Toast:
    desk.until(lambda: any("撤销" in each.accessibleName() for each in desk.window.shell.findChildren(Toast)))
    return next(each for each in desk.window.shell.findChildren(Toast) if "撤销" in each.accessibleName())


def test_u39_what_was_removed_is_back_by_one_key_in_the_toast(desk: Desk, told: None) -> None:
    page, person_id = removed(desk)
    shown = toast(desk)
    assert shown.accessibleName() == "已移除 撤销"
    assert shown.isVisible()
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_Return)
    desk.until(lambda: page.model.rowCount() == 1)
    assert page.model.id_at(0) == person_id


@pytest.mark.campaign
def test_u39_the_toast_stays_ten_seconds(desk: Desk, told: None) -> None:
    removed(desk)
    shown, began = toast(desk), monotonic()
    gone: list[float] = []
    shown.destroyed.connect(lambda: gone.append(monotonic()))
    desk.until(lambda: gone)
    assert STAYS - LATE / 4 <= gone[0] - began <= STAYS + LATE


def test_u39_the_bin_gives_it_back_after_thirty_days(desk: Desk) -> None:
    page, person_id = removed(desk)
    services, actor = desk.window.services, desk.window.actor
    assert services is not None
    assert actor is not None
    assert timedelta(days=30) <= KEPT
    clock = services.clock
    assert isinstance(clock, FixedClock)
    clock.move_to(clock.now() + KEPT - timedelta(minutes=1))
    (row,) = [each for each in services.history.recycle_bin(actor) if each.id == person_id]
    services.history.bring_back(actor, row.table, row.id)
    desk.until(lambda: page.model.rowCount() == 1)
    assert page.model.id_at(0) == person_id
