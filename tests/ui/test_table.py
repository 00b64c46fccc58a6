"""The table: keys, copying, selection, menu, empty states."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from academy.ui.parts.columns import Column
from academy.ui.parts.messages import EmptyState
from academy.ui.parts.models import FactsModel
from academy.ui.parts.table import RowAction, Table
from academy.ui.parts.table_card import TableCard
from academy.ui.parts.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Trainee:
    id: int
    name: str
    number: str
    hours: int


PEOPLE = [
    Trainee(1, "王涛", "371499********9019", 1040),
    Trainee(2, "=cmd|' /C calc'!A0", "371499********9027", 40),
    Trainee(3, "欧阳\t立\n", "371499********901X", 0),
]


@pytest.fixture
def table(qtbot: QtBot, workspace: Workspace) -> Table:
    model = FactsModel(
        [
            Column("name", "姓名", "name"),
            Column("number", "证件号码", width=180),
            Column("hours", "学时", "number"),
        ]
    )
    made = Table(model)
    qtbot.addWidget(made)
    model.show(PEOPLE)
    made.resize(600, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_u23_copying_gives_the_cells_as_shown_and_never_a_formula(qtbot: QtBot, table: Table) -> None:
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().split("\n") == [
        "王涛\t371499********9019\t1,040",
        "'=cmd|' /C calc'!A0\t371499********9027\t40",
        "欧阳 立\t371499********901X\t0",
    ]


def test_u23_copying_with_headings_leaves_out_hidden_columns(qtbot: QtBot, table: Table) -> None:
    table.horizontalHeader().setSectionHidden(1, True)
    table.horizontalHeader().moveSection(2, 0)
    table.selectRow(0)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(table, Qt.Key.Key_C, both)
    assert QGuiApplication.clipboard().text() == "学时\t姓名\n1,040\t王涛"


def test_u25_enter_opens_the_current_row(qtbot: QtBot, table: Table) -> None:
    table.selectRow(2)
    with qtbot.waitSignal(table.opened) as heard:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert heard.args == [PEOPLE[2]]


@pytest.mark.parametrize(("meanwhile", "opened"), [(PEOPLE, [1]), (PEOPLE[1:], [])])
def test_a_double_click_opens_the_row_though_the_list_was_read_anew(
    qtbot: QtBot, table: Table, meanwhile: list[Trainee], opened: list[int]
) -> None:
    seen: list[int] = []
    table.opened.connect(lambda fact: seen.append(fact.id))
    at = table.visualRect(table.model().index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    table.facts_model().show(meanwhile)  # type: ignore[union-attr]
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert seen == opened


def test_the_selection_survives_a_reload_in_another_order(table: Table) -> None:
    table.selectRow(0)
    rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    table.selectionModel().select(table.model().index(2, 0), rows)
    assert table.ids() == [1, 3]
    table.model().show(list(reversed(PEOPLE)))  # type: ignore[attr-defined]
    assert table.ids() == [3, 1]
    assert table.currentIndex().row() == 2
    table.model().show(PEOPLE[1:])  # type: ignore[attr-defined]
    assert table.ids() == [3]


def test_a_click_on_a_heading_sorts_and_a_second_turns_it_round(table: Table) -> None:
    header = table.horizontalHeader()
    header.sectionClicked.emit(2)
    assert [table.model().index(row, 2).data() for row in range(3)] == ["0", "40", "1,040"]
    header.sectionClicked.emit(2)
    assert [table.model().index(row, 2).data() for row in range(3)] == ["1,040", "40", "0"]


def test_the_menu_offers_what_fits_the_selection(table: Table) -> None:
    done: list[object] = []
    table.set_actions(
        [
            RowAction("编辑", done.append, "pencil", "F2", single=True),
            RowAction("停用", done.append, "ban", "Del", allowed=lambda facts: all(f.hours for f in facts)),
        ]
    )
    table.selectAll()
    offered = {each.text(): each.isEnabled() for each in table.row_menu().actions() if each.text()}
    assert (offered["编辑"], offered["停用"]) == (False, False)
    table.selectRow(0)
    actions = {each.text(): each for each in table.row_menu().actions()}
    actions["编辑"].trigger()
    actions["停用"].trigger()
    assert done == [PEOPLE[0], [PEOPLE[0]]]


def test_u25_keys_of_actions_work_in_the_table(qtbot: QtBot, table: Table) -> None:
    done: list[object] = []
    table.set_actions([RowAction("编辑", done.append, key="F2", single=True)])
    table.selectRow(1)
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    assert done == [PEOPLE[1]]


def test_u15_hidden_columns_come_back(table: Table) -> None:
    header = table.horizontalHeader()
    header.setSectionHidden(1, True)
    header.moveSection(0, 2)
    header.resizeSection(2, 300)
    table._settle_columns()
    assert not header.isSectionHidden(1)
    assert [header.logicalIndex(place) for place in range(3)] == [0, 1, 2]
    assert header.sectionSize(1) == 180


def test_the_card_says_why_there_is_nothing(qtbot: QtBot, workspace: Workspace) -> None:
    model = FactsModel([Column("name", "姓名")])
    card = TableCard(Table(model), EmptyState("users", "还没有人员。"))
    qtbot.addWidget(card)
    card.show()
    assert shown_texts(card) == {"正在读取…"}
    model.show([])
    assert shown_texts(card) == {"还没有人员"}  # no foot: nothing to count or to filter
    card.set_filtered(True)
    model.show([])
    assert {"没有符合的", "请换个词，或清除筛选。", "共 0 条"} <= shown_texts(card)
    model.show(PEOPLE)
    card.table.selectRow(0)
    card.set_footer("合计 1,080 学时")
    assert shown_texts(card) == {"共 3 条，已选 1 条", "合计 1,080 学时"}


def shown_texts(card: TableCard) -> set[str]:
    from PySide6.QtWidgets import QLabel

    return {each.text() for each in card.findChildren(QLabel) if each.isVisible() and each.text()}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_cell_can_be_drawn(qtbot: QtBot, workspace: Workspace, scheme: str) -> None:
    workspace.theme.use(scheme)
    values = {
        "text": "甲",
        "name": "王涛",
        "quiet": "备注",
        "number": 7,
        "date": None,
        "pill": ("在培", "ok"),
        "stamp": "签发",
        "progress": 61,
        "two": ("上", "下"),
        "check": True,
        "icon": ("info", "info", "已修复"),
        "tone": ("迟 14 天", "danger"),
    }
    columns = [
        Column(kind, kind, kind, 64, value=lambda fact, kind=kind: fact[kind])  # type: ignore[arg-type]
        for kind in values
    ]
    model = FactsModel(columns, id_of=lambda fact: fact["number"])
    table = Table(model)
    qtbot.addWidget(table)
    table.resize(64 * len(columns) + 10, 120)
    model.show([])
    empty = table.grab().toImage()
    model.show([values])
    filled = table.grab().toImage()
    for place, kind in enumerate(values):  # each cell leaves ink of its own
        area = (place * 64 + 13, 40, 50, 30)
        if kind != "date":
            assert filled.copy(*area) != empty.copy(*area), kind


def widths(table: Table) -> list[int]:
    header = table.horizontalHeader()
    return [header.sectionSize(at) for at in range(header.count())]


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        (600, [200, 300, 100]),  # what is left over goes to the column that stretches
        (440, [200, 140, 100]),
        (400, [200, 100, 100]),  # it gives first, down to seven tenths
        (385, [187, 98, 100]),  # then the other texts give, a date or a number never does
        (300, [170, 98, 100]),  # below that the table scrolls sideways
    ],
)
def test_no_column_vanishes_on_a_small_screen(
    qtbot: QtBot, workspace: Workspace, room: int, expected: list[int]
) -> None:
    columns = [
        Column("name", "姓名", "name", width=200),
        Column("number", "证件号码", width=140, stretch=True),
        Column("hours", "学时", "number", width=100),
    ]
    table = Table(FactsModel(columns))
    qtbot.addWidget(table)
    table.resize(room, 300)
    table.show()
    qtbot.waitExposed(table)
    assert table.viewport().width() == room
    assert widths(table) == expected


def test_a_column_drawn_wider_by_hand_stays_so(qtbot: QtBot, table: Table) -> None:
    table.horizontalHeader().resizeSection(1, 260)
    table.resize(420, 300)
    assert widths(table)[1] == 260
    table._settle_columns()
    assert widths(table)[1] < 200


def test_a_column_without_words_gives_its_room_and_no_single_word_is_broken(
    qtbot: QtBot, workspace: Workspace
) -> None:
    columns = [
        Column("name", "姓名", width=80, value=lambda fact: fact[0]),
        Column("planned", "待执行", "pill", width=120, value=lambda fact: fact[1]),
        Column("source", "依据", width=100, value=lambda fact: fact[2], stretch=True),
    ]
    model = FactsModel(columns, id_of=hash)
    table = Table(model)
    qtbot.addWidget(table)
    table.resize(300, 200)
    table.show()
    model.show([("Intermediate worker", None, "企业新型学徒制：最长不超过三年")])
    word = table.fontMetrics().horizontalAdvance("Intermediate")
    qtbot.waitUntil(lambda: widths(table)[1] < 80)
    assert widths(table)[0] > word
