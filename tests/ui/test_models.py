"""The models behind the tables, checked by Qt's own tester too."""

import threading
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from academy.ui.parts.columns import Column, Kind, shown
from academy.ui.parts.models import PAGE, Ask, FactsModel, PagedModel, Source
from academy.ui.parts.table_model import FACT
from academy.ui.parts.workspace import Workspace

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@dataclass(frozen=True, slots=True)
class Seat:
    id: int
    name: str | None
    hours: int | None = None


COLUMNS = [Column("name", "Name", "name", sort="name"), Column("hours", "Hours", "number")]
SEATS = [Seat(1, "乙", 30), Seat(2, None, None), Seat(3, "甲", 4), Seat(4, "丙", 200)]


@pytest.mark.parametrize(
    ("value", "kind", "words"),
    [
        (None, "text", "—"),
        ("", "text", ""),
        (1234, "number", "1,234"),
        (date(2026, 3, 1), "date", "2026-03-01"),
        (datetime(2026, 3, 1, 9, 5), "date", "2026-03-01 09:05"),
        (("在培", "ok"), "pill", "在培"),
        (None, "pill", ""),
        (("QJ-7", "王涛"), "two", "QJ-7 王涛"),
        (40, "progress", "40%"),
        (True, "check", "✓"),
        (False, "check", ""),
        (("info", "info", "已修复"), "icon", "已修复"),
    ],
)
def test_a_value_is_written_the_same_way_everywhere(value: Any, kind: Kind, words: str) -> None:
    assert shown(value, kind) == words


def test_a_short_list_is_a_sound_model(workspace: Workspace, qtmodeltester: ModelTester) -> None:
    model = FactsModel(COLUMNS)
    model.show(SEATS)
    qtmodeltester.check(model)
    model.sort(1)
    model.show(SEATS[:2])
    qtmodeltester.check(model)


@pytest.mark.parametrize(("order", "ids"), [(UP, [3, 1, 4, 2]), (DOWN, [4, 1, 3, 2])])
def test_u20_numbers_sort_as_numbers_and_empty_comes_last(order: Qt.SortOrder, ids: list[int]) -> None:
    model = FactsModel(COLUMNS)
    model.show(SEATS)
    model.sort(1, order)
    assert [fact.id for fact in model.facts()] == ids


def test_a_sorted_list_stays_sorted_after_a_reload() -> None:
    model = FactsModel(COLUMNS)
    model.show(SEATS)
    model.sort(1)
    model.show([*SEATS, Seat(5, "丁", 1)])
    assert model.fact_at(0) == Seat(5, "丁", 1)


def test_a_heading_explains_itself_under_the_mouse_where_it_is_short() -> None:
    model = FactsModel([Column("hours", "学时", "number", hint="理论 + 实操"), Column("name", "名称")])
    tip = Qt.ItemDataRole.ToolTipRole
    found = [model.headerData(place, Qt.Orientation.Horizontal, tip) for place in (0, 1)]
    assert found == ["理论 + 实操", None]


def test_headings_of_numbers_stand_at_the_right() -> None:
    model = FactsModel(COLUMNS)
    role = Qt.ItemDataRole.TextAlignmentRole
    sides = [model.headerData(place, Qt.Orientation.Horizontal, role) for place in (0, 1)]
    assert [bool(side & Qt.AlignmentFlag.AlignRight) for side in sides] == [False, True]


class Register:
    """A source of many seats that counts what it is asked."""

    def __init__(self, count: int) -> None:
        self.ids_held = array("q", range(1, count + 1))
        self.asked: list[Ask] = []
        self.read: list[int] = []
        self.gate = threading.Event()
        self.gate.set()

    def ids(self, ask: Ask) -> "array[int]":
        self.gate.wait(5)
        self.asked.append(ask)
        return array("q", reversed(self.ids_held)) if ask.descending else self.ids_held

    def rows(self, ids: Sequence[int]) -> list[Seat]:
        self.read.append(len(ids))
        return [Seat(each, f"No {each}", each) for each in reversed(ids) if each != 13]

    def first(self, ask: Ask, count: int) -> list[Seat]:
        return [Seat(each, f"No {each}", each) for each in self.ids_held[:count]]

    def source(self, quick: bool = False) -> Source:
        return Source(self.ids, self.rows, self.first if quick else None)


def test_a_long_list_is_a_sound_model(qtbot: QtBot, workspace: Workspace, qtmodeltester: ModelTester) -> None:
    model = PagedModel(COLUMNS, workspace.worker, Register(300).source())
    with qtbot.waitSignal(model.counted):
        model.ask(Ask())
    qtmodeltester.check(model)
    qtbot.waitUntil(lambda: not workspace.worker.busy())


def test_only_the_pages_in_sight_are_read(qtbot: QtBot, workspace: Workspace) -> None:
    register = Register(100_000)
    model = PagedModel(COLUMNS, workspace.worker, register.source())
    with qtbot.waitSignal(model.counted):
        model.ask(Ask())
    for row in (0, 99_999):
        model.data(model.index(row, 0))
        qtbot.waitUntil(lambda row=row: model.fact_at(row) is not None)
    assert model.data(model.index(99_999, 0)) == "No 100000"
    assert register.read == [PAGE, 100_000 % PAGE]


def test_what_was_scrolled_past_is_not_read(qtbot: QtBot, workspace: Workspace) -> None:
    register = Register(100_000)
    model = PagedModel(COLUMNS, workspace.worker, register.source())
    with qtbot.waitSignal(model.counted):
        model.ask(Ask())
    for page in range(200):
        model.data(model.index(page * PAGE, 0))
    qtbot.waitUntil(lambda: model.fact_at(199 * PAGE) is not None)
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    assert len(register.read) <= 8


def test_a_row_gone_meanwhile_stays_blank(qtbot: QtBot, workspace: Workspace) -> None:
    model = PagedModel(COLUMNS, workspace.worker, Register(20).source())
    with qtbot.waitSignal(model.counted):
        model.ask(Ask())
    model.fact_at(0)
    qtbot.waitUntil(lambda: model.fact_at(0) is not None)
    assert model.fact_at(12) is None
    assert model.data(model.index(12, 0), FACT) is None


def test_the_first_rows_come_before_the_rest_is_counted(qtbot: QtBot, workspace: Workspace) -> None:
    register = Register(1000)
    register.gate.clear()
    model = PagedModel(COLUMNS, workspace.worker, register.source(quick=True))
    model.ask(Ask())
    qtbot.waitUntil(lambda: model.rowCount() == PAGE)
    assert model.data(model.index(0, 0)) == "No 1"
    with qtbot.waitSignals([model.rowsInserted, model.counted]):
        register.gate.set()
    assert model.rowCount() == 1000
    assert model.data(model.index(0, 0)) == "No 1"


def test_only_the_newest_question_is_answered(qtbot: QtBot, workspace: Workspace) -> None:
    register = Register(10)
    register.gate.clear()
    model = PagedModel(COLUMNS, workspace.worker, register.source())
    counts: list[int] = []
    model.counted.connect(counts.append)
    for text in ("w", "wa", "wan", "wang"):
        model.ask(Ask(text))
    register.gate.set()
    qtbot.waitUntil(lambda: not workspace.worker.busy())
    assert [ask.text for ask in register.asked if ask.text != "w"] == ["wang"]  # "w" had begun already
    assert counts == [10]


def test_a_header_click_asks_for_another_order(qtbot: QtBot, workspace: Workspace) -> None:
    register = Register(10)
    model = PagedModel(COLUMNS, workspace.worker, register.source())
    model.ask(Ask("wang", filters={"branch": 3}))
    with qtbot.waitSignal(model.counted):
        model.sort(0, DOWN)
    assert register.asked[-1] == Ask("wang", "name", True, {"branch": 3})
    assert model.id_at(0) == 10
    model.sort(1)  # a column the source cannot sort by
    assert model.question.sort == "name"
