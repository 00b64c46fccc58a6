"""U16: what a list and the window look like is each account's own, and there again after a restart.

No part of the window stands beside another with a handle between them that could be dragged (there is no
splitter): how wide such parts are follows from the window.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSplitter

from academy.base.config import DEMO_PASSWORD as PASSWORD
from academy.ui.people.page import PeoplePage
from tests.journeys.desk import Desk, Open


@dataclass(frozen=True)
class Look:
    """What somebody made of the list of people and of the window."""

    second: int  # which column stands at the second place
    width: int
    sort: int
    order: Qt.SortOrder
    size: QSize


HEAD = Look(2, 211, 3, Qt.SortOrder.DescendingOrder, QSize(800, 701))
APPROVER = Look(4, 163, 1, Qt.SortOrder.AscendingOrder, QSize(800, 733))


def people(desk: Desk) -> PeoplePage:
    page = desk.go("people")
    assert isinstance(page, PeoplePage)
    desk.until(lambda: page.model.fact_at(0) is not None)
    return page


def arranged(desk: Desk, look: Look) -> None:
    page = people(desk)
    header = page.table.horizontalHeader()
    header.moveSection(header.visualIndex(look.second), 1)
    header.resizeSection(look.second, look.width)
    page.table._on_sort(look.sort)
    if header.sortIndicatorOrder() != look.order:
        page.table._on_sort(look.sort)
    desk.window.shell.resize(look.size)
    desk.settled()
    assert seen(desk) == look
    desk.until(
        lambda: not page.card.tools._remembered._pause.isActive()
    )  # kept a moment after the last change


def seen(desk: Desk) -> Look:
    header = people(desk).table.horizontalHeader()
    second = header.logicalIndex(1)
    return Look(
        second, header.sectionSize(second), header.sortIndicatorSection(), header.sortIndicatorOrder(),
        desk.window.shell.size(),
    )  # fmt: skip


@pytest.mark.campaign
def test_u16_columns_sort_and_window_are_each_accounts_own_after_a_restart(
    earnest: Path, open_window: Open
) -> None:
    first = open_window(earnest)
    assert first.window.shell.findChildren(QSplitter) == []
    first.sign_in("head", PASSWORD)
    arranged(first, HEAD)
    first.window.sign_out()
    first.sign_in("approver", PASSWORD)
    arranged(first, APPROVER)
    assert first.window.shell.findChildren(QSplitter) == []
    first.close()
    second = open_window(earnest)
    second.sign_in("head", PASSWORD)
    assert seen(second) == HEAD
    second.window.sign_out()
    second.sign_in("approver", PASSWORD)
    assert seen(second) == APPROVER


@pytest.mark.campaign
def test_u16_the_next_start_begins_as_the_window_was_left(earnest: Path, open_window: Open) -> None:
    first = open_window(earnest)
    first.sign_in("head", PASSWORD)
    first.window.shell.resize(HEAD.size)
    first.close()
    second = open_window(earnest)
    second.window.show()
    assert second.window.shell.size() == HEAD.size


@pytest.mark.campaign
def test_u16_whoever_works_alone_never_sees_the_window_jump(earnest: Path, open_window: Open) -> None:
    first = open_window(earnest)
    first.sign_in("head", PASSWORD)
    first.window.shell.resize(HEAD.size)
    first.window.sign_out()
    first.window.shell.resize(APPROVER.size)  # before he comes in again
    first.sign_in("head", PASSWORD)
    assert first.window.shell.size() == APPROVER.size
    first.window.sign_out()
    first.sign_in("approver", PASSWORD)  # for the first time: it stays
    assert first.window.shell.size() == APPROVER.size
