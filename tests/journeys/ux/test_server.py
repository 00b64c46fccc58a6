"""U60: the server goes and comes back under an open window."""

from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from shiboken6 import isValid

from academy.base.config import DEMO_PASSWORD as PASSWORD
from academy.ui.people.page import PeoplePage
from tests.journeys.desk import Desk, Open
from tests.journeys.served import ADMINISTRATOR, Served, served
from tests.journeys.ux.keys import CONTROL, PLAIN, press

SOON = 5.0  # seconds from the end of the server to the words about it


@pytest.fixture
def academy(home: Path) -> Iterator[Served]:
    with served(home, people=3) as found:
        yield found


def people(desk: Desk) -> PeoplePage:
    page = desk.go("people")
    assert isinstance(page, PeoplePage)
    desk.until(lambda: page.model.fact_at(0) is not None)
    return page


def place(desk: Desk) -> QRect:
    """Where the strip above the page stands in the window."""
    banner = desk.window.shell._banner
    return banner.rect().translated(banner.mapTo(desk.window.shell, QPoint()))


def seen(desk: Desk) -> QImage:
    return desk.window.shell.grab().toImage().copy(place(desk))


@pytest.mark.campaign
def test_u60_a_stopped_server_is_said_by_the_window_and_what_is_typed_outlives_it(
    academy: Served, open_window: Open
) -> None:
    desk = open_window(academy.one)
    desk.sign_in(ADMINISTRATOR, PASSWORD)
    page = people(desk)
    banner = desk.window.shell._banner
    assert not banner.isVisible()
    before = desk.window.shell.grab().toImage()
    page.table.selectRow(0)
    page.table.setFocus()
    press(desk, Qt.Key.Key_F2, PLAIN)
    desk.fill(desk.dialog().form, remark="停机时写的")
    academy.halt()
    began = monotonic()
    desk.until(banner.isVisible)
    assert monotonic() - began <= SOON
    assert any("连不上服务器" in words for words in desk.words(banner))
    assert seen(desk) != before.copy(place(desk))
    QTest.keyClick(desk.dialog().form.field("remark").input, Qt.Key.Key_S, CONTROL)
    desk.until(lambda: desk.notices.said)
    assert desk.dialog().form.collect().remark == "停机时写的"
    academy.resume()
    began = monotonic()
    desk.until(lambda: not banner.isVisible())
    assert monotonic() - began <= SOON
    desk.settled()
    dialog = desk.dialog()
    QTest.keyClick(dialog.form.field("remark").input, Qt.Key.Key_S, CONTROL)
    desk.until(lambda: not isValid(dialog) or not dialog.isVisible())
    desk.until(lambda: page.model.fact_at(0) is not None)
    services = desk.window.services
    assert services is not None
    assert services.people.person(desk.window.actor, page.model.id_at(0)).remark == "停机时写的"
